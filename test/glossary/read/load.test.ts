import {mkdtempSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {lintGlossary} from '../../../src/glossary/lint/lint-glossary.js'
import {bundledGlossaries, isBundledName} from '../../../src/glossary/read/bundled.js'
import {loadGlossary} from '../../../src/glossary/read/load.js'
import {DuizhaoError} from '../../../src/model/errors.js'

const folder = mkdtempSync(join(tmpdir(), 'duizhao-glossary-'))

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

async function failure(name: string): Promise<DuizhaoError> {
  const error: unknown = await loadGlossary(name).catch((cause: unknown) => cause)
  if (error instanceof DuizhaoError) return error
  throw new Error(`no named error: ${String(error)}`)
}

test.each(bundledGlossaries())('%s is read and has no errors', async name => {
  expect(isBundledName(name)).toBe(true)
  const glossary = await loadGlossary(name)
  expect(glossary.concepts.length).toBeGreaterThan(20)
  expect(glossary.path).toBe(name)
  const findings = lintGlossary([glossary]).filter(({severity}) => severity !== 'info')
  expect(findings).toEqual([])
})

test('the bundled glossaries agree with each other', async () => {
  const all = await Promise.all(bundledGlossaries().map(name => loadGlossary(name)))
  expect(lintGlossary(all).filter(({severity}) => severity === 'error')).toEqual([])
})

test('a spreadsheet saved in China is GB18030', async () => {
  const bytes = new Uint8Array([
    0x7a, 0x68, 0x2c, 0x65, 0x6e, 0x0d, 0x0a, 0xb8, 0xdb, 0xbf, 0xda, 0x2c, 0x70, 0x6f, 0x72, 0x74, 0x0d, 0x0a,
  ])
  const glossary = await loadGlossary(file('gbk.csv', bytes))
  expect(glossary.concepts[0]?.terms.map(({text}) => text)).toEqual(['港口', 'port'])
})

test.each([
  {name: 'duizhao:scodda', code: 'GLOSSARY_UNKNOWN', remedy: 'did you mean “duizhao:scoda”?'},
  {name: join(folder, 'none.yaml'), code: 'FILE_MISSING', remedy: undefined},
  {name: folder, code: 'FILE_NOT_REGULAR', remedy: undefined},
  {name: '/dev/null', code: 'FILE_NOT_REGULAR', remedy: undefined},
])('$name is refused by name', async ({name, code, remedy}) => {
  expect(await failure(name)).toMatchObject({code, ...(remedy === undefined ? {} : {remedy})})
})

test('a broken file is named with its place', async () => {
  const path = file('broken.yaml', 'id: g\nconcepts:\n  - id: [a\n')
  const {code, message} = await failure(path)
  expect(code).toBe('YAML_SYNTAX')
  expect(message.startsWith(`${path}:4:1: not valid YAML`)).toBe(true)
})
