import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {largeYamlGlossary} from '../../src/glossary/large-yaml.js'
import {onDemandOf} from '../../src/glossary/on-demand-glossary.js'
import {parseFully} from '../../src/glossary/parse-glossary.js'
import {readPlainYaml} from '../../src/glossary/plain-yaml.js'
import {quickYamlGlossary} from '../../src/glossary/quick-yaml.js'
import {type DataNode, dataValue} from '../../src/text/data-node.js'
import {LineIndex} from '../../src/text/line-index.js'
import {parseYamlData} from '../../src/text/yaml-data.js'
import {repository} from '../helpers/built-cli.js'
import {brokenText, glossaryText, lineSoup} from '../helpers/yaml-texts.js'

const path = 'terms.yaml'
const runs = {numRuns: Number(process.env.DUIZHAO_RUNS ?? 700)}

/** The data and the places of its entries as the reader of all of YAML has them; undefined where it throws. */
function readAll(text: string): {data: unknown; places: unknown[]} | undefined {
  try {
    const root = parseYamlData(text, path)
    const lines = new LineIndex(text)
    const starts = mapsAt(root, 3).map(({start}) => start)
    return {
      data: dataValue(root),
      places: starts.sort((a, b) => a - b).map(start => ({path, ...lines.position(start)})),
    }
  } catch {
    return undefined
  }
}

function mapsAt(node: DataNode, depth: number): DataNode[] {
  if (depth === 1) return node.kind === 'map' ? [node] : []
  if (node.kind === 'list') return node.items.flatMap(item => mapsAt(item, depth - 1))
  return node.kind === 'map' ? [...node.entries.values()].flatMap(({value}) => mapsAt(value, depth - 1)) : []
}

function expectSameData(text: string): void {
  const plain = readPlainYaml(text, path)
  if (plain !== undefined) expect(plain).toEqual(readAll(text))
}

function expectSameGlossary(text: string): void {
  const quick = quickYamlGlossary(text, path)
  if (quick !== undefined) expect(quick).toEqual(parseFully(text, 'yaml', path))
  // As one with many concepts.
  const large = largeYamlGlossary(text, path, 0)
  if (large !== undefined) expect(large).toEqual(parseFully(text, 'yaml', path))
}

const start = 'id: a\nconcepts:\n'

describe('YAML that is read quickly', () => {
  test('is the glossary that it would be otherwise', () => {
    fc.assert(fc.property(glossaryText, expectSameGlossary), runs)
  })

  test('is the glossary that it would be otherwise when it is broken', () => {
    fc.assert(fc.property(brokenText, expectSameGlossary), runs)
  })

  test('is the glossary that it would be otherwise whatever its lines are', () => {
    fc.assert(
      fc.property(lineSoup, lines => expectSameGlossary(`${start}  - id: b\n${lines}`)),
      {numRuns: runs.numRuns * 4},
    )
  })

  test('is the same data when it is broken', () => {
    fc.assert(fc.property(brokenText, expectSameData), runs)
  })

  test('is the same data whatever its lines are', () => {
    fc.assert(fc.property(lineSoup, expectSameData), {numRuns: runs.numRuns * 8})
  })
})

const bundled = readdirSync(join(repository, 'glossaries')).filter(name => name.endsWith('.yaml'))

test.each(bundled)('%s is read quickly', name => {
  const text = readFileSync(join(repository, 'glossaries', name), 'utf8')
  const quick = quickYamlGlossary(text, path)
  expect(quick).toBeDefined()
  expect(quick).toEqual(parseFully(text, 'yaml', path))
})

test.each([
  ['lists in brackets', `${start}  - id: b\n    zh: [示范区, “甲”]\n    en: [{text: area, status: forbidden}]\n`],
  ['lists without indentation', `${start}- id: b\n  zh:\n  - 示范区\n  en:\n  - text: area\n    status: forbidden\n`],
  [
    'wide indentation',
    `${start}    -   id: b\n        zh:\n            - 示范区\n            -   text: 区\n                form: short\n`,
  ],
  ['dashes in lines of their own', `${start}  -\n    id: b\n    en:\n      -\n        text: area\n`],
  [
    'comments, blank lines and the beginning of a document',
    `# a\n---\n\n${start}  # c: d\n\n  - id: b # e\n    en: # f\n      - C# # g\n# h`,
  ],
  ['quotes', `"id": 'it''s'\nconcepts: [{"id": "a\\"\\u4e2d: # b", 'zh': '- "区"'}]\n`],
  [
    'text with marks inside',
    `${start}  - id: http://a.cn/b?c=d#e\n    note: “a”—b, [c] {d} & e-mail - f!\n    en: -based\n`,
  ],
  [
    'brackets over several lines',
    `${start}  - id: b\n    zh: [示范区,\n      区 ,\n\n      甲\n      ]\n    en:\n      - {\n          text: area,\n        }\n`,
  ],
  [
    'what stands below its key',
    `${start}  - id: b\n    note:\n      a note\n    zh:\n      [示范区]\n    en:\n      {text: area}\n`,
  ],
  [
    'numbers, days and booleans',
    `${start}  - id: b\n    en: {text: area, inflect: false, from: 2024-01-21}\n    evidence: {count: 12, confidence: 0.75}\n`,
  ],
  ['title, note and tests', 'tests:\n- {zh: 甲, en: b, expect: []}\nid: a\ntitle: Terms\nnote: n\nconcepts: []\n'],
  ['CRLF', `${start}  - id: b\n    zh: 示范区 \n`.replaceAll('\n', '\r\n')],
])('%s: read quickly', (_, text) => {
  const quick = quickYamlGlossary(text, path)
  expect(quick).toBeDefined()
  expect(quick).toEqual(parseFully(text, 'yaml', path))
})

test('places are those of the first key, or of the brace', () => {
  const text = `${start}  - id: b\n  -\n      id: c\n\n  - "id": d\n  - {id: e}\n  # f\n  -  {\n    id: g}\n`
  expect(quickYamlGlossary(text, path)?.concepts.map(({id, place}) => `${id} ${place?.line}:${place?.column}`)).toEqual(
    ['b 3:5', 'c 5:7', 'd 7:5', 'e 8:5', 'g 10:6'],
  )
})

test.each([
  ['a tab', `${start}\t- id: b\n`],
  ['an anchor', `${start}  - id: &b b\n`],
  ['an alias', `${start}  - id: *b\n`],
  ['a tag', `${start}  - id: !!str b\n`],
  ['a key twice', `${start}  - id: b\n    id: c\n`],
  ['a key twice in braces', `${start}  - {id: b, "id": c}\n`],
  ['a key that is a word', `title: {True: a}\n${start}  - id: b\n`],
  ['a question', `? id\n: a\nconcepts: []\n`],
  ['a folded text with a colon', `${start}  - id: b\n    note: a\n      b: c\n`],
  ['a folded text with an empty line', `${start}  - id: b\n    note: a\n\n      b\n`],
  ['a text that keeps its empty lines', `${start}  - id: b\n    note: |+\n      a\n`],
  ['a second document', `${start}  - id: b\n---\nid: c\n`],
  ['the end of a document', `${start}  - id: b\n...\n`],
  ['a colon inside', `${start}  - id: b: c\n`],
  ['a colon at the end', `${start}  - id: b\n    note: c:\n`],
  ['a number for text', `${start}  - id: 1.5\n`],
  ['a rare number', `${start}  - id: b\n    evidence: {count: 1e3}\n`],
  ['nothing', `${start}  - id: b\n    note:\n    en: area\n`],
  ['null', `${start}  - id: b\n    note: ~\n`],
  ['less indentation', `${start}  - id: b\n - id: c\n`],
  ['more indentation', `${start}  - id: b\n     en: area\n`],
  ['brackets that are not indented', `${start}  - id: b\n    zh: [甲,\n    乙]\n`],
  ['a bracket that is not indented', `${start}  - id: b\n    zh: [甲\n    ]\n`],
  ['brackets that stay open', `${start}  - id: b\n    zh: [甲`],
  ['quotes that stay open', `${start}  - id: b\n    zh: "甲`],
  ['text behind quotes', `${start}  - id: 'b' c\n`],
  ['an escape that JSON does not have', `${start}  - id: "\\x41"\n`],
  ['a line separator', `${start}  - id: b\u2028\n`],
  ['an unknown key', `${start}  - id: b\n    cn: 甲\n`],
  ['a term that is too long', `${start}  - id: b\n    zh: ${'甲'.repeat(1001)}\n`],
  ['no concepts', 'id: a\n'],
  ['deep brackets', `${start}  - id: b\n    zh: ${'['.repeat(1e5)}`],
])('%s is left to the full reader', (_, text) => {
  expect(quickYamlGlossary(text, path)).toBeUndefined()
})

const concepts = `
  - id: b
    zh: [示范区, “甲”, '乙']
    en:
      - demonstration area, [or] {zone}
      - {text: "demo: area", status: forbidden}
  # c: d

  - id: e
    domain: law # none
    zh:
    - 区
    - text: 地区
      status: deprecated
    firstUse: expand
  -   id: f
      note: a note
        in two lines
      en: {text: area, inflect: false}
  - id: g
    en: "quoted"
`

test.each([
  ['as most are', `# a\nid: a\ntitle: Terms\nconcepts:${concepts}`],
  ['with CRLF', `id: a\nconcepts:${concepts}`.replaceAll('\n', '\r\n')],
  ['without indentation', `---\nid: a\nconcepts:${concepts.replaceAll(/^ {2}/gmu, '')}`],
])('many concepts %s are read on demand', (_, text) => {
  const large = largeYamlGlossary(text, path, 4)
  expect(large && onDemandOf(large)?.length).toBe(4)
  expect(large).toEqual(parseFully(text, 'yaml', path))
  expect(onDemandOf(large!)?.asksForFirstUse).toBe(true)
})

test.each([
  ['few concepts', `${start}  - id: b\n`],
  ['keys behind the concepts', `${start}  - id: b\n  - id: c\ntests: []\n`],
  ['one id twice', `${start}  - id: b\n  - id: b\n`],
  ['a concept that is not in force', `${start}  - id: b\n  - id: c\n    status: proposed\n`],
  ['a wrong concept', `${start}  - id: b\n  - zh: 甲\n`],
  ['a line that belongs to nothing', `${start}  - id: b\n - id: c\n`],
  ['a control character in a comment', `${start}  - id: b\n  # \u0001\n  - id: c\n`],
])('%s: not on demand', (_, text) => expect(largeYamlGlossary(text, path, 2)).toBeUndefined())
