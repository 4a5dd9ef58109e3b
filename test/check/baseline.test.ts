import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {
  baselineOf,
  type FindingsOfTexts,
  matchBaseline,
  mergeEntries,
  withoutEntries,
} from '../../src/check/engine/baseline.js'
import type {Finding} from '../../src/model/finding.js'

/** Findings at every place where `slice` stands in the translation. */
function documentOf(text: string, slice: string, path = 'a.en.md', ruleId = 'term-forbidden'): FindingsOfTexts {
  const findings: Finding[] = []
  for (let at = text.indexOf(slice); at >= 0; at = text.indexOf(slice, at + slice.length)) {
    const target = {path, start: at, end: at + slice.length, text: slice}
    findings.push({ruleId, severity: 'error', messageId: 'forbidden', data: {}, concept: 'hubs', target})
  }
  return {source: {text: ''}, target: {text}, findings}
}

const name = (path: string): string => path

/** How many findings are new when the baseline was taken of `before`. */
function fresh(before: string, after: string, slice = 'hubs'): number {
  const now = documentOf(after, slice)
  const {known} = matchBaseline([now], baselineOf([documentOf(before, slice)], name), name)
  return now.findings.length - known.size
}

const text =
  'The plan for the four hubs was adopted in the afternoon session without a vote.\n\nEach of the hubs has an office that is open to all residents and visitors in Qingdao.\n'

describe('a finding is known when the words around it are the same', () => {
  test.each([
    {name: 'the same text', after: text, expected: 0},
    {name: 'lines above', after: `New.\n\nhub\n\n${text}`, expected: 0},
    {name: 'line breaks and markup', after: text.replace('four hubs', '**four**\nhubs'), expected: 0},
    {name: 'CRLF', after: text.replace(/\n/gu, '\r\n'), expected: 0},
    {name: 'the paragraph before', after: text.replace('vote.', 'vote at all.'), expected: 0},
    {name: 'far away in the sentence', after: text.replace('Qingdao', 'Jinan'), expected: 0},
    {name: 'the word beside it', after: text.replace('four hubs', 'five hubs'), expected: 1},
    {name: 'one was mended', after: text.replace('four hubs', 'four centers'), expected: 0},
    {
      name: 'one mended, one added elsewhere',
      after: `${text.replace('four hubs', 'four centers')}\nNew hubs will be built.\n`,
      expected: 1,
    },
    {name: 'the same sentences once more', after: `${text}\n${text}`, expected: 2},
  ])('$name', ({after, expected}) => {
    expect(fresh(text, after)).toBe(expected)
  })

  test('not in another file, by another rule or about another concept', () => {
    const entries = baselineOf([documentOf(text, 'hubs')], name)
    expect(matchBaseline([documentOf(text, 'hubs', 'b.en.md')], entries, name).known.size).toBe(0)
    expect(matchBaseline([documentOf(text, 'hubs', 'a.en.md', 'term-variant')], entries, name).known.size).toBe(0)
  })
})

test('what is gone is counted and can be pruned', () => {
  const entries = baselineOf([documentOf(text, 'hubs')], name)
  const {gone} = matchBaseline([documentOf(text.replace('four hubs', 'four centers'), 'hubs')], entries, name)
  expect(gone.map(({count}) => count)).toEqual([1])
  expect(withoutEntries(entries, gone)).toHaveLength(1)
  expect(withoutEntries(entries, entries)).toEqual([])
})

test('of several equal ones as many are gone or left as there are too many', () => {
  const [entry] = baselineOf([documentOf('hubs', 'hubs')], name)
  const three = [entry!, {...entry!, count: 2}]
  const {known, gone} = matchBaseline([documentOf('hubs', 'hubs')], three, name)
  expect([known.size, gone.map(({count}) => count)]).toEqual([1, [2]])
  expect(withoutEntries(three, gone).map(({count}) => count)).toEqual([1])
  expect(withoutEntries(three, []).map(({count}) => count)).toEqual([3])
  expect(matchBaseline([documentOf('hubs', 'hubs')], [], name).known.size).toBe(0)
})

describe('entries', () => {
  const place = (path: string | undefined, text: string) => ({path, start: 0, end: text.length, text})
  const finding = (ruleId: string, source?: string, target?: string): Finding => ({
    ruleId,
    severity: 'error',
    messageId: 'm',
    data: {},
    ...(source !== undefined && {source: place(source, '港口')}),
    ...(target !== undefined && {target: place(target, 'port')}),
  })
  const entriesOf = (findings: readonly Finding[]) =>
    baselineOf([{source: {text: '港口'}, target: {text: 'port'}, findings}], path => `site/${path}`)

  test('are sorted by file, that of the source first, and then by rule', () => {
    const given = [
      finding('b', 'b.md', 'a.md'),
      finding('a', 'b.md'),
      finding('b', undefined, 'a.md'),
      finding('c', 'a.md'),
      finding('z'),
    ]
    const sorted = [
      [undefined, undefined, 'z'],
      [undefined, 'site/a.md', 'b'],
      ['site/a.md', undefined, 'c'],
      ['site/b.md', undefined, 'a'],
      ['site/b.md', 'site/a.md', 'b'],
    ]
    for (const findings of [given, [...given].reverse()])
      expect(entriesOf(findings).map(({source, target, rule}) => [source, target, rule])).toEqual(sorted)
  })

  test('of one rule in one file have one order', () => {
    const entries = entriesOf([finding('a', 'a.md', 'b.md'), finding('a', 'a.md', 'c.md'), finding('a', 'a.md')])
    expect(mergeEntries([...entries].reverse())).toEqual(entries)
    expect(entries.map(({count}) => count)).toEqual([1, 1, 1])
  })

  test('show the beginning of the passage in one line, that of the translation where there is one', () => {
    expect(entriesOf([finding('a', 'a.md', 'b.md')])[0]!.text).toBe('port')
    expect(entriesOf([finding('a', 'a.md')])[0]!.text).toBe('港口')
    const long = `a\n b${'c'.repeat(70)}`
    const [entry] = baselineOf(
      [{target: {text: long}, findings: [{...finding('a'), target: place('a.md', long)}]}],
      name,
    )
    expect(entry!.text).toBe(`a b${'c'.repeat(57)}`)
  })

  test('tell passages apart by forty letters around them, less those of the passage itself', () => {
    const tells = (before: string, passage: string, after: string, changed: readonly [string, string]): boolean =>
      fresh(`${before}${passage}${after}`, `${changed[0]}${passage}${changed[1]}`, passage) > 0
    const far = 'x'.repeat(36)
    expect(tells(`a${far}`, 'hubs', `${far}a`, [`b${far}`, `${far}b`])).toBe(false)
    expect(tells(`a${far.slice(1)}`, 'hubs', far, [`b${far.slice(1)}`, far])).toBe(true)
    expect(tells(far, 'hubs', `${far.slice(1)}a`, [far, `${far.slice(1)}b`])).toBe(true)
    const own = 'hubs'.repeat(10)
    expect(tells('a ', own, ' a', ['b ', ' b'])).toBe(false)
    expect(tells('a ', own.slice(1), '', ['b ', ''])).toBe(true)
  })
})

test('a baseline hides exactly the findings it was taken of, and none of a text with other words', () => {
  const word = fc.constantFrom('hubs', 'hub', '中心', ' ', '\n', '\n\n', '“', '。', '😀', 'a', '\ud83d')
  const document = fc.array(word, {maxLength: 40}).map(parts => documentOf(parts.join(''), 'hubs'))
  fc.assert(
    fc.property(fc.array(document, {maxLength: 3}), documents => {
      const entries = baselineOf(documents, name)
      const {known, gone} = matchBaseline(documents, entries, name)
      expect(known.size).toBe(documents.flatMap(({findings}) => findings).length)
      expect(gone).toEqual([])
    }),
  )
})
