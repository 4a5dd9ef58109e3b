import {join} from 'node:path'
import {expect, test} from 'vitest'
import {readCompiled, writeCompiled} from '../../../src/glossary/read/bundled-json.js'
import {parseGlossary} from '../../../src/glossary/read/parse-glossary.js'
import {folderWith} from '../../helpers/built-cli.js'

test('a compiled glossary is the one that was read, for the same file only', async () => {
  const text = 'id: port\nconcepts:\n  - id: berth\n    zh: 泊位\n    en: [berth, {text: dock, status: forbidden}]\n'
  const bytes = new TextEncoder().encode(text)
  const glossary = parseGlossary(text, {path: 'duizhao:port', format: 'yaml'})
  const folder = folderWith({'port.json': writeCompiled(glossary, bytes), 'broken.json': '{"digest"'})
  try {
    expect(await readCompiled(join(folder.path, 'port.json'), bytes)).toEqual(glossary)
    expect(await readCompiled(join(folder.path, 'port.json'), bytes.subarray(1))).toBeUndefined()
    expect(await readCompiled(join(folder.path, 'broken.json'), bytes)).toBeUndefined()
    expect(await readCompiled(join(folder.path, 'absent.json'), bytes)).toBeUndefined()
  } finally {
    folder.remove()
  }
})
