import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {bundledGlossaries} from '../../src/glossary/read/bundled.js'
import {loadGlossary} from '../../src/glossary/read/load.js'
import {repository} from '../helpers/built-cli.js'

const sections = readFileSync(join(repository, 'glossaries/CHANGELOG.md'), 'utf8').split(/^## /mu).slice(1)

test.each(bundledGlossaries())('%s has the version that its changelog begins with', async name => {
  const section = sections.find(text => text.startsWith(`${name}\n`)) ?? ''
  const {version} = await loadGlossary(name)
  expect(/^### (\S+)/mu.exec(section)?.[1]).toBe(version)
})
