import fc from 'fast-check'
import {expect, test, vi} from 'vitest'
import {readJson} from '../../../src/glossary/read/json.js'
import {dataValue} from '../../../src/text/data-node.js'
import * as jsonData from '../../../src/text/json-data.js'

/** How often the reader that knows places was asked, while `use` ran. */
function lookups(use: () => unknown): number {
  const spy = vi.spyOn(jsonData, 'parseJsonData')
  try {
    use()
    return spy.mock.calls.length
  } finally {
    spy.mockRestore()
  }
}

test('places are looked up only when somebody asks, and once', () => {
  const text = '{"id": "a", "concepts": [{"id": "b"},\n {"id": "c"}]}'
  expect(lookups(() => expect(readJson(text, undefined).value).toEqual(JSON.parse(text)))).toBe(0)
  expect(
    lookups(() => {
      const file = readJson(text, undefined)
      expect(file.starts('concepts').map(at => text.slice(at, at + 9))).toEqual(['{"id": "b', '{"id": "c'])
      expect(file.starts('tests')).toEqual([])
      expect(file.tree().end).toBe(text.length)
    }),
  ).toBe(1)
})

const deep = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth)

test.each([
  ['a key twice', '{"a": 1, "a": 2}', 'the key “a” is repeated'],
  ['a key twice, escaped', '{"a": 1, "\\u0061": 2}', 'the key “a” is repeated'],
  ['a key twice, deep inside', '{"b": [{"c": {"a": [], "a": {}}}]}', 'the key “a” is repeated'],
  ['lists too deep', deep(66), 'nested too deep'],
  ['a comma too many', '[1,]', 'not valid JSON'],
  ['nothing', '', 'the file ends here'],
])('%s is refused', (_, text, message) => expect(() => readJson(text, 'a.json')).toThrow(message))

test('lists as deep as may be are read at once', () => {
  expect(lookups(() => readJson(deep(64), undefined))).toBe(0)
  expect(lookups(() => expect(readJson(deep(65), undefined).value).toEqual(JSON.parse(deep(65))))).toBe(1)
})

test('what is no key is not counted as one', () => {
  const text = '{"a:b": "c: \\"d\\": {[\\\\", "e": {"f": [":", {"g": "}"}]}}'
  expect(lookups(() => expect(readJson(text, undefined).value).toEqual(JSON.parse(text)))).toBe(0)
})

test('any JSON is read at once, as the reader that knows places reads it', () => {
  fc.assert(
    fc.property(fc.json(), fc.constantFrom(undefined, 1), (text, indent) => {
      const written = JSON.stringify(JSON.parse(text), null, indent)
      let value: unknown
      expect(lookups(() => (value = readJson(written, undefined).value))).toBe(0)
      expect(value).toEqual(dataValue(jsonData.parseJsonData(written)))
    }),
  )
})
