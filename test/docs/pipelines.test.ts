import {afterAll, beforeAll, expect, test} from 'vitest'
import {type InstalledPackage, installPackage} from '../helpers/built-package.js'
import {playSamples} from '../helpers/doc-samples.js'

let installed: InstalledPackage

beforeAll(async () => {
  installed = await installPackage({
    index: 'src/index.ts',
    enforce: 'src/api/enforce.ts',
    glossary: 'src/api/glossary.ts',
  })
})
afterAll(() => installed.remove())

test('the samples of docs/pipelines.md do what it says', () => {
  const played = playSamples('docs/pipelines.md', installed.folder)
  expect(played).toHaveLength(2)
  for (const {command, expected, printed} of played) expect(`${command}\n${printed}`).toBe(`${command}\n${expected}`)
})
