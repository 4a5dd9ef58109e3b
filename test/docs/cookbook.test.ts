import {afterAll, beforeAll, expect, test} from 'vitest'
import {type InstalledPackage, installPackage} from '../helpers/built-package.js'
import {playSamples} from '../helpers/doc-samples.js'

let installed: InstalledPackage

beforeAll(async () => {
  const entries = {
    cli: 'src/cli/main.ts',
    'remark/index': 'src/remark/index.ts',
    'remark/recommended': 'src/remark/recommended.ts',
    'remark/strict': 'src/remark/strict.ts',
    'remark/house-style': 'src/remark/house-style.ts',
    'i18next/index': 'src/i18next/index.ts',
  }
  installed = await installPackage(entries, ['i18next', 'remark-parse', 'remark-stringify', 'unified'])
})
afterAll(() => installed.remove())

test.each(['docs/cookbook/remark.md', 'docs/cookbook/i18next.md'])('the samples of %s do what it says', page => {
  const played = playSamples(page, installed.folder)
  expect(played.length).toBeGreaterThan(3)
  for (const {line, command, expected, printed} of played)
    expect(`${page}:${line} $ ${command}\n${printed}`).toBe(`${page}:${line} $ ${command}\n${expected}`)
})
