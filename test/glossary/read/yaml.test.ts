import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {entryStarts, type FileData} from '../../../src/glossary/read/file-data.js'
import {readPlainYaml, readYaml} from '../../../src/glossary/read/yaml.js'
import {dataValue} from '../../../src/text/data-node.js'
import {parseYamlData} from '../../../src/text/yaml-data.js'
import {repository} from '../../helpers/built-cli.js'
import {brokenText, glossaryText, lineSoup} from '../../helpers/yaml-texts.js'

const runs = {numRuns: Number(process.env.DUIZHAO_RUNS ?? 700)}

/** What a file says and where its entries begin; for a file that is none, the name of the error. */
function contentOf(read: () => FileData | undefined): unknown {
  try {
    const file = read()
    return file && {value: file.value, concepts: file.starts('concepts'), tests: file.starts('tests')}
  } catch (error) {
    return (error as Error).message
  }
}

function readAll(text: string): FileData {
  const tree = parseYamlData(text)
  return {value: dataValue(tree), problems: [], tree: () => tree, starts: list => entryStarts(tree, list)}
}

/** Whether the quick way was taken; whichever was, the answer is that of the reader that knows all of YAML. */
function isReadAlike(text: string): boolean {
  const plain = contentOf(() => readPlainYaml(text))
  if (plain !== undefined) expect(plain).toEqual(contentOf(() => readAll(text)))
  return plain !== undefined
}

function share(texts: fc.Arbitrary<string>, numRuns: number): number {
  let plain = 0
  fc.assert(
    fc.property(texts, text => {
      if (isReadAlike(text)) plain++
    }),
    {numRuns},
  )
  return plain / numRuns
}

describe('YAML is read as the reader of all of YAML reads it', () => {
  test('glossaries', () => expect(share(glossaryText, runs.numRuns)).toBeGreaterThan(0.15))
  test('broken ones', () => expect(share(brokenText, runs.numRuns)).toBeGreaterThan(0.03))
  test('whatever lines', () => expect(share(lineSoup, runs.numRuns * 8)).toBeGreaterThan(0.1))
})

const bundled = readdirSync(join(repository, 'glossaries')).filter(name => name.endsWith('.yaml'))

test.each(bundled)('%s is read quickly', name => {
  expect(isReadAlike(readFileSync(join(repository, 'glossaries', name), 'utf8'))).toBe(true)
})

const start = 'id: a\nconcepts:\n'

test.each([
  ['lists in brackets', `${start}  - id: b\n    zh: [示范区, “甲”]\n    en: [{text: area, status: forbidden}]\n`],
  ['lists without indentation', `${start}- id: b\n  zh:\n  - 示范区\n  en:\n  - text: area\n`],
  ['dashes in lines of their own', `${start}  -\n    id: b\n    en:\n      -\n        text: area\n`],
  ['comments and blank lines', `---\n\n${start}  # c: d\n\n  - id: b # e\n    en: # f\n      - C# # g\n# h`],
  ['quotes', `"id": 'it''s'\nconcepts: [{"id": "a\\"\\u4e2d: # b", 'zh': '- "区"'}]\n`],
  ['marks inside', `${start}  - id: http://a.cn/b?c=d#e\n    note: “a”—b, [c] {d} & e-mail - f!\n    en: -based\n`],
  ['folded text', `${start}  - id: b\n    note: a\n      b\n\n      c\n    domain: >-\n      d\n      e\n`],
  ['a block of text', `${start}  - id: b\n    note: |\n      a\n        b: c\n\n      d\n`],
  ['text that keeps its empty lines', `${start}  - id: b\n    note: |+\n      a\n\n`],
  [
    'the words of YAML 1.1, which are text',
    `${start}  - id: yes\n    zh: [no, on, off, y, NO, 1_000, 0b1, 12:30:00, =]\n`,
  ],
  [
    'days, which are text',
    `${start}  - id: b\n    en: {text: area, from: 2024-01-21, until: 2001-12-14t21:59:43.10-05:00}\n`,
  ],
  [
    'numbers',
    `${start}  - id: b\n    evidence: {count: 12, confidence: 0.75}\n    zh: [1e3, .5, 0o17, 0x1F, 007, +1, -0, -.inf, .nan, 1.]\n`,
  ],
  [
    'booleans and nothing',
    `${start}  - id: b\n    zh: [true, False, TRUE, tRUE, null, Null, nULL, ~, '']\n    note:\n`,
  ],
  ['CRLF', `${start}  - id: b\n    zh: 示范区 \n`.replaceAll('\n', '\r\n')],
  ['both lists in flow', '{tests: [{zh: 甲, en: b, expect: []}], id: a, concepts: [{id: b}, {id: c}]}'],
  [
    'the key of a list inside of another',
    `tests: []\ntitle: {concepts: [x]}\n${start}  - id: b\n    note: {concepts: [{id: c}]}\n`,
  ],
  ['a merge key, which is a key', `${start}  - id: b\n    <<: {zh: 甲}\n`],
  ['entries that are no maps', `tests: {concepts: {id: b}}\n${start}  - 0\n  - id: b\n  - [{id: c}]\n`],
  ['a prototype, which is a key', `${start}  - id: b\n    __proto__: {zh: 甲}\n`],
])('%s: read quickly, and alike', (_, text) => expect(isReadAlike(text)).toBe(true))

test.each([
  ['a tab', `${start}\t- id: b\n`],
  ['an anchor', `${start}  - id: &b b\n`],
  ['an alias', `${start}  - id: *b\n`],
  ['a tag', `${start}  - id: !!str b\n`],
  ['a key twice', `${start}  - id: b\n    id: c\n`],
  ['a key that is a word', `title: {True: a}\n${start}  - id: b\n`],
  ['a key that is a number', `title: {1: a}\n${start}  - id: b\n`],
  ['a key that is a list', `? [a]\n: b\n${start}  - id: b\n`],
  ['a second document', `${start}  - id: b\n---\nid: c\n`],
  ['the end of a document', `${start}  - id: b\n...\n`],
  ['a colon inside', `${start}  - id: b: c\n`],
  ['less indentation', `${start}  - id: b\n - id: c\n`],
  ['brackets that stay open', `${start}  - id: b\n    zh: [甲`],
  ['quotes that stay open', `${start}  - id: b\n    zh: "甲`],
  ['deep brackets', `${start}  - id: b\n    zh: ${'['.repeat(1e5)}`],
  ['nothing', ''],
])('%s is left to the reader of all of YAML', (_, text) => {
  expect(readPlainYaml(text)).toBeUndefined()
  expect(contentOf(() => readYaml(text, undefined))).toEqual(contentOf(() => readAll(text)))
})

test('places are those of the first key, or of the brace', () => {
  const text = `${start}  - id: b\n  -\n      id: c\n\n  - "id": d\n  - {id: e}\n  # f\n  -  {\n    id: g}\ntests:\n- zh: 甲\n`
  const {starts} = readPlainYaml(text)!
  expect(starts('concepts').map(at => text.slice(at, at + 4))).toEqual(['id: ', 'id: ', '"id"', '{id:', '{\n  '])
  expect(starts('tests')).toEqual([text.indexOf('zh: 甲')])
})
