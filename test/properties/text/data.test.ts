import fc from 'fast-check'
import {expect, test} from 'vitest'
import {DuizhaoError} from '../../../src/model/errors.js'
import {type DataNode, dataValue, keyAt, nodeAt} from '../../../src/text/data-node.js'
import {parseJsonData} from '../../../src/text/json-data.js'
import {parseYamlData} from '../../../src/text/yaml-data.js'
import {hurtingText, tried} from '../../helpers/hurting-texts.js'

const value = fc.jsonValue({maxDepth: 3, stringUnit: 'binary'}).map(some => JSON.parse(JSON.stringify(some)))
const space = fc.constantFrom('', ' ', '\n', '\t', '\r\n ')

/** JSON with white space wherever it may stand. */
function spaced(text: string, gap: string): string {
  return text.replace(/"(?:\\.|[^"\\])*"|[{}[\],:]/gu, part => (part.startsWith('"') ? part : `${gap}${part}${gap}`))
}

/** Each node stands for the value that its slice is. */
function holdPlaces(node: DataNode, text: string): void {
  expect(JSON.parse(text.slice(node.start, node.end))).toEqual(dataValue(node))
  if (node.kind === 'list') for (const item of node.items) holdPlaces(item, text)
  if (node.kind === 'map')
    for (const [name, {key, value: held}] of node.entries) {
      expect(JSON.parse(text.slice(key.start, key.end))).toBe(name)
      holdPlaces(held, text)
    }
}

test('JSON is read as the engine reads it, each value in its place', () => {
  fc.assert(
    fc.property(value, space, (given, gap) => {
      const text = spaced(JSON.stringify(given), gap)
      const node = parseJsonData(text)
      expect(dataValue(node)).toEqual(given)
      holdPlaces(node, text)
    }),
    tried(200),
  )
})

test.each(['[]', '{}', '[ ]', '{ }', '[[],{}]', '{"a":[],"b":{}}', '""', ' 0 ', 'null'])('%s', text => {
  expect(dataValue(parseJsonData(text))).toEqual(JSON.parse(text))
})

test('what is no JSON to the engine is refused at a line, and what is JSON is read', () => {
  const pieces = [
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"a"',
    '"b"',
    '"\\u0041"',
    '"\\x"',
    '"',
    '1',
    '-0.5e3',
    '01',
    '1.',
    'true',
    'nul',
    'null',
    ' ',
    '\n',
  ]
  const damaged = fc
    .tuple(value, fc.nat(60), fc.nat(3), fc.constantFrom('', ...pieces))
    .map(([some, at, length, by]) => {
      const text = JSON.stringify(some)
      return text.slice(0, at) + by + text.slice(at + length)
    })
  const text = fc.oneof(
    damaged,
    fc.array(fc.constantFrom(...pieces), {maxLength: 8}).map(parts => parts.join('')),
  )
  fc.assert(
    fc.property(text, given => {
      let wanted: unknown
      let isJson = true
      try {
        wanted = JSON.parse(given)
      } catch {
        isJson = false
      }
      try {
        const read = dataValue(parseJsonData(given, 'a.json'))
        expect([isJson, read]).toEqual([true, wanted])
      } catch (error) {
        if (!(error instanceof DuizhaoError)) throw error
        // keys that come twice are the one thing that the engine takes and we do not
        const isRepeated =
          String(error.message).includes('twice') || JSON.stringify(error.data ?? {}).includes('repeated')
        expect([isJson && !isRepeated, error.code, (error.line ?? 0) > 0]).toEqual([false, 'JSON_SYNTAX', true])
      }
    }),
    tried(600),
  )
})

test.each([
  [64, true],
  [65, false],
])('lists and maps %d deep', (depth, isTaken) => {
  for (const parse of [parseJsonData, parseYamlData])
    for (const text of [`${'['.repeat(depth)}1${']'.repeat(depth)}`, `${'{"a": '.repeat(depth)}1${'}'.repeat(depth)}`])
      if (isTaken) expect(() => parse(text)).not.toThrow()
      else expect(() => parse(text)).toThrow(DuizhaoError)
})

test('JSON is YAML, with the same values in the same places', () => {
  const plain = fc.jsonValue({maxDepth: 3, stringUnit: fc.constantFrom('a', '港', ' ', '"', '#', '\\')})
  fc.assert(
    fc.property(plain, given => {
      const text = JSON.stringify(given)
      const node = parseYamlData(text)
      expect(dataValue(node)).toEqual(JSON.parse(text))
      holdPlaces(node, text)
    }),
    tried(100),
  )
})

test('a path leads to a value and its key, or to the nearest that there is', () => {
  const pathsOf = (some: unknown, path: readonly PropertyKey[] = []): [readonly PropertyKey[], unknown][] => [
    [path, some],
    ...(Array.isArray(some)
      ? some.flatMap((one, index) => pathsOf(one, [...path, index]))
      : typeof some === 'object' && some !== null
        ? Object.entries(some).flatMap(([key, one]) => pathsOf(one, [...path, key]))
        : []),
  ]
  fc.assert(
    fc.property(value, given => {
      const text = JSON.stringify(given)
      const root = parseJsonData(text)
      for (const [path, wanted] of pathsOf(given)) {
        const node = nodeAt(root, path)
        expect(dataValue(node)).toEqual(wanted)
        expect(nodeAt(root, [...path, 'no such key'])).toBe(node)
        const key = keyAt(root, path)
        const last = path.at(-1)
        if (typeof last === 'string') expect(JSON.parse(text.slice(key!.start, key!.end))).toBe(last)
        else expect(key).toBe(undefined)
      }
    }),
    tried(100),
  )
})

const yamlFiles: readonly (readonly [text: string, value: unknown])[] = [
  ['', null],
  ['a: 1\nb: [x, 2.5, true, null, ~]\n', {a: 1, b: ['x', 2.5, true, null, null]}],
  ['- 港口\n- "两\\n行"\n- |\n  a\n  b\n', ['港口', '两\n行', 'a\nb\n']],
  ['base: &b {x: 1}\nuse: *b\n', {base: {x: 1}, use: {x: 1}}],
  ['date: 2024-01-21\nno: no\n', {date: '2024-01-21', no: 'no'}],
  ['a:\nb: ""\n? c\n: 1\n', {a: null, b: '', c: 1}],
]

test.each(yamlFiles)('%j', (text, wanted) => {
  expect(dataValue(parseYamlData(text))).toEqual(wanted)
})

test.each([
  ['a: 1\na: 2\n', 'YAML_SYNTAX', 2],
  ['a: 1\n---\nb: 2\n', 'YAML_SYNTAX', 2],
  ['a:\n\t- b\n', 'YAML_SYNTAX', 2],
  ['a: !!js/function x\n', 'YAML_TAG', 1],
  ['a: *nowhere\n', 'YAML_ALIAS', 1],
  ['{a: 1}: 2\n', 'YAML_SYNTAX', 1],
])('%j is refused', (text, code, line) => {
  expect(() => parseYamlData(text, 'a.yaml')).toThrow(expect.objectContaining({code, line}))
})

test('a name used often is fine, names that multiply are not', () => {
  const uses = Array.from({length: 2000}, () => '*b').join(', ')
  expect(dataValue(parseYamlData(`a: &b [1, 2, 3]\nc: [${uses}]\n`))).toHaveProperty('c.1999', [1, 2, 3])
  const nine = (name: string) => Array.from({length: 9}, () => `*${name}`).join(', ')
  const bomb = ['a: &a [x]', ...[...'bcdefg'].map((name, i) => `${name}: &${name} [${nine('abcdefg'[i]!)}]`)]
  expect(() => parseYamlData(bomb.join('\n'))).toThrow(expect.objectContaining({code: 'YAML_ALIAS'}))
})

test('any text is data or refused by name', () => {
  fc.assert(
    fc.property(hurtingText, text => {
      for (const parse of [parseJsonData, parseYamlData])
        try {
          dataValue(parse(text, 'a'))
        } catch (error) {
          expect(error).toBeInstanceOf(DuizhaoError)
        }
    }),
    tried(60),
  )
})
