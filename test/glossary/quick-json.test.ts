import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {largeJsonGlossary} from '../../src/glossary/large-json.js'
import {parseFully, parseGlossary} from '../../src/glossary/parse-glossary.js'
import {quickJsonGlossary} from '../../src/glossary/quick-json.js'

const path = 'terms.json'

function expectSame(text: string): void {
  const quick = quickJsonGlossary(text, path)
  if (quick !== undefined) expect(quick).toEqual(parseFully(text, 'json', path))
  // As one with many concepts.
  const large = largeJsonGlossary(text, path, 0)
  if (large !== undefined) expect(large).toEqual(parseFully(text, 'json', path))
}

const text = fc.constantFrom(
  '示范区',
  ' 示范区 ',
  'demonstration area',
  'a "quoted" term',
  'back\\slash',
  '{',
  '[:]',
  '，',
  '',
)
const status = fc.constantFrom('preferred', 'admitted', 'deprecated', 'forbidden', 'wrong')
const term = fc.oneof(
  text,
  fc.record({text, status, note: text, form: fc.constantFrom('full', 'short', 'long')}, {requiredKeys: ['text']}),
  fc.record({text, notInside: text, inflect: fc.boolean(), case: fc.constant('exact')}, {requiredKeys: ['text']}),
  fc.record({text, from: fc.constantFrom('2024-01-21', '2024-21-01'), unknown: fc.boolean()}, {requiredKeys: ['text']}),
)
const concept = fc.record(
  {
    id: fc.oneof(text, fc.integer({min: 1, max: 9}).map(String)),
    zh: fc.oneof(term, fc.array(term, {maxLength: 3})),
    en: fc.array(term, {maxLength: 3}),
    'zh-TW': text,
    cn: text,
    status: fc.constantFrom('approved', 'proposed', 'new'),
    firstUse: fc.constantFrom('expand', 'never'),
    definition: fc.oneof(text, fc.record({en: text})),
    domain: text,
    sources: fc.array(fc.record({title: text, date: fc.integer()}), {maxLength: 2}),
  },
  {requiredKeys: ['id']},
)
const file = fc
  .record(
    {
      id: text,
      title: fc.oneof(text, fc.record({zh: text})),
      concepts: fc.array(concept, {maxLength: 4}),
      note: text,
      tests: fc.array(fc.record({zh: text, en: text, expect: fc.array(text, {maxLength: 1})}), {maxLength: 2}),
    },
    {requiredKeys: ['id', 'concepts']},
  )
  .chain(data => fc.shuffledSubarray(Object.entries(data), {minLength: Object.keys(data).length}))
  .map(entries => Object.fromEntries(entries))

describe('a glossary in JSON that is read quickly', () => {
  test('is what it would be otherwise', () => {
    fc.assert(
      fc.property(file, fc.constantFrom(undefined, 1, '\t', '\r\n '), (data, space) =>
        expectSame(
          JSON.stringify(data, null, typeof space === 'string' ? '\t' : space).replaceAll(
            '\n',
            space === '\r\n ' ? '\r\n' : '\n',
          ),
        ),
      ),
      {numRuns: 1000},
    )
  })

  test('has the place of each concept', () => {
    const read = quickJsonGlossary('{"id": "a", "concepts": [\n  {"id": "b", "zh": "}"},\r\n {"id": "c"}]}', path)
    expect(read?.concepts.map(({place}) => place)).toEqual([
      {path, line: 2, column: 3},
      {path, line: 3, column: 2},
    ])
  })

  test('has tests as well, before or behind its concepts', () => {
    const read = quickJsonGlossary(
      '{"id": "a", "tests": [{"zh": "甲", "en": "b", "expect": []}], "concepts": [{"id": "b"}], "title": "Terms"}',
      path,
    )
    expect(read).toEqual({
      id: 'a',
      title: {en: 'Terms'},
      concepts: [{id: 'b', terms: [], place: {path, line: 1, column: 75}}],
      tests: [{zh: '甲', en: 'b', expect: [], place: {path, line: 1, column: 23}}],
      path,
    })
  })

  test.each([
    ['a key twice', '{"id": "a", "concepts": [{"id": "b", "zh": "甲", "zh": "乙"}]}'],
    ['a key of a term twice', '{"id": "a", "concepts": [{"id": "b", "zh": {"text": "甲", "text": "乙"}}]}'],
    ['the file twice', '{"id": "a", "id": "b", "concepts": []}'],
    [
      'a key of a test twice',
      '{"id": "a", "concepts": [], "tests": [{"zh": "甲", "en": "b", "en": "c", "expect": []}]}',
    ],
    ['a test with an unknown key', '{"id": "a", "concepts": [], "tests": [{"zh": "甲", "en": "b", "expected": []}]}'],
    ['a language that is none', '{"id": "a", "concepts": [{"id": "b", "cn": "甲"}]}'],
    ['a concept that is a list', '{"id": "a", "concepts": [["b"]]}'],
    ['an empty term', '{"id": "a", "concepts": [{"id": "b", "zh": " "}]}'],
    ['a status that is none', '{"id": "a", "concepts": [{"id": "b", "zh": {"text": "甲", "status": "good"}}]}'],
    ['no JSON', '{"id": "a", "concepts": [],}'],
  ])('%s is left to the reader that says what is wrong', (_, given) => {
    expect(quickJsonGlossary(given, path)).toBeUndefined()
    expect(() => parseGlossary(given, {path})).toThrow(/terms\.json:1:/u)
  })
})
