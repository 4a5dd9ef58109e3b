import {readdirSync, rmSync} from 'node:fs'
import {join} from 'node:path'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {findingsFormats} from '../../src/cli/choices.js'
import {repository} from '../helpers/built-cli.js'
import {type InstalledPackage, installPackage} from '../helpers/built-package.js'
import {playSamples} from '../helpers/doc-samples.js'

let installed: InstalledPackage

beforeAll(async () => {
  installed = await installPackage({cli: 'src/cli/main.ts'})
})
afterAll(() => {
  rmSync(join(installed.folder, 'findings.html'), {force: true})
  installed.remove()
})

/** Pages of formats of documents, which are read or written. */
const documentPages = ['asciidoc', 'docx', 'key-files', 'po', 'rst', 'subtitles', 'tmx', 'xliff', 'xlsx']

test('every format of findings has its page, and every other page is of a format of documents', () => {
  const pages = [...findingsFormats, ...documentPages].map(name => `${name}.md`)
  expect(readdirSync(join(repository, 'docs/formats')).sort()).toEqual(pages.sort())
})

test.each(findingsFormats)('the samples of the page of %s do what it says', format => {
  const page = `docs/formats/${format}.md`
  const [{line, command, expected, printed}] = playSamples(page, installed.folder) as [
    ReturnType<typeof playSamples>[0],
  ]
  expect(`${page}:${line} $ ${command}\n${printed}`).toBe(`${page}:${line} $ ${command}\n${expected}`)
})
