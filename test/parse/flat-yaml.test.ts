import fc from 'fast-check'
import {expect, test} from 'vitest'
import {readFlatYaml} from '../../src/parse/flat-yaml.js'
import {anyYamlEntries} from '../../src/parse/front-matter.js'

const plain = fc.constantFrom('港口', 'port', '2026-11-28', 'a, b', 'true', '"a: b"', "'it’s # one'", '[a, "b"]')
const odd = fc.constantFrom(
  ...[
    'x:y',
    '- ',
    '#',
    '[',
    '  ',
    '~',
    '|',
    '>',
    '{a: b}',
    '&a',
    '\\n',
    '\t',
    "''",
    '""',
    'é',
    '/p/q.md',
    '!',
    '[a',
    "'",
    '"',
  ],
)
const value = fc.array(fc.oneof({weight: 6, arbitrary: plain}, odd), {maxLength: 2}).map(parts => parts.join(' '))
const key = fc.constantFrom('title', 'date', 'Sub_title', 'tags', 'authors', 'a-b', '"q"')
const line = fc.oneof(
  fc.tuple(key, fc.constantFrom(': ', ': ', ':', ':  '), value).map(parts => parts.join('')),
  fc
    .tuple(fc.constantFrom('', '  ', '    '), fc.constantFrom('- ', '- ', '-  ', '-'), value)
    .map(parts => parts.join('')),
  fc.constantFrom('', '   ', '# note', '---', '...', 'text'),
)

test('what is flat is read as the package reads it', () => {
  let flat = 0
  fc.assert(
    fc.property(fc.array(line, {minLength: 1, maxLength: 6}), lines => {
      const source = lines.join('\n')
      const entries = readFlatYaml(source)
      if (entries === undefined) return
      flat++
      const told = (list: readonly {key: string; value: string; start: number; end: number}[]): unknown =>
        list.map(({key, value, start, end}) => (value === '' ? [key] : [key, value, start, end]))
      expect(told(entries)).toEqual(told(anyYamlEntries(source)))
    }),
    {numRuns: 3000},
  )
  expect(flat).toBeGreaterThan(100)
})

test.each([
  ['title: A: b', undefined],
  ['title: |\n  a', undefined],
  ['tags:\n  - a\n  b: c', undefined],
  ['title: "港口"\ntags:\n  - a\n  - b\ndate: 2026-11-28\n', ['title 港口 7 11', 'date 2026-11-28 36 46']],
])('%j', (source, wanted) => {
  expect(readFlatYaml(source)?.map(({key, value, start, end}) => `${key} ${value} ${start} ${end}`)).toEqual(wanted)
})
