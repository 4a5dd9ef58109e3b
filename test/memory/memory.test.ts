import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {termbaseFromRows} from '../../src/glossary/termbase-from-rows.js'
import {CheckedMemory} from '../../src/memory/checked-memory.js'
import {TranslationMemory} from '../../src/memory/memory.js'
import {DistanceMeter} from '../../src/text/edit-distance.js'

const unit = (source: string, target: string, more: {date?: string; origin?: string} = {}) => ({
  source,
  target,
  sourceLang: 'zh',
  targetLang: 'en',
  ...more,
})

const memoryOf = (...units: ReturnType<typeof unit>[]): TranslationMemory => {
  const memory = new TranslationMemory()
  for (const one of units) memory.add(one)
  return memory
}

/** By the table of Wagner and Fischer, cell by cell. */
function editDistance(a: string, b: string): number {
  let row = Array.from({length: b.length + 1}, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)))
    row = next
  }
  return row[b.length]!
}

describe('matches', () => {
  const memory = memoryOf(
    unit('港口今年新开通三条航线。', 'The port has opened three new routes this year.', {date: '2024-03-01'}),
    unit('港口今年新开通三条航线。', 'Three new routes have opened at the port this year.', {date: '2024-05-01'}),
    unit('港口去年新开通五条航线。', 'The port opened five new routes last year.'),
    unit('会议在青岛举行。', 'The meeting was held in Qingdao.'),
  )

  test.each([
    {
      name: 'the later of two translations first',
      text: '港口今年新开通三条航线。',
      kind: 'exact',
      en: 'Three new routes have',
    },
    {
      name: 'Traditional, spaces and quotes are the same text',
      text: '“港口”今年 新開通三條航線。',
      kind: 'same',
      en: 'Three new',
    },
    {name: 'a changed word', text: '会议在济南举行。', kind: 'fuzzy', en: 'The meeting was'},
  ])('$name', ({text, kind, en}) => {
    const match = memory.find(text)
    expect(match?.kind).toBe(kind)
    expect(match?.target.startsWith(en)).toBe(true)
  })

  test('the score is what it is said to be', () => {
    expect(memory.find('会议在济南举行。')?.score).toBeCloseTo(1 - 2 / 8)
    expect(memory.find('会议在济南举行。', {minScore: 0.8})).toBeUndefined()
  })

  test('the order of equals: likeness, then date', () => {
    const found = memory.search('港口今年新开通三条航线。', {limit: 3})
    expect(found.map(({score, date}) => [Number(score.toFixed(2)), date])).toEqual([
      [1, '2024-05-01'],
      [1, '2024-03-01'],
      [0.83, undefined],
    ])
  })

  test('nothing for an empty, a foreign or an endless text', () => {
    expect(memory.search('')).toEqual([])
    expect(memory.search('Something else entirely')).toEqual([])
    expect(memory.search('航'.repeat(1_000_000))).toEqual([])
  })

  test('a unit is kept once', () => {
    expect(memory.size).toBe(4)
    expect(memory.add(unit(' 会议在青岛举行。', 'The meeting was held in Qingdao. '))).toBe(false)
    expect(memory.add(unit('', 'x'))).toBe(false)
    expect(memory.add(unit('x'.repeat(30_000), 'x'))).toBe(false)
    expect(memory.size).toBe(4)
  })
})

describe('laws', () => {
  const text = fc.string({unit: fc.constantFrom(...'港口航线会议青岛，。“”'), minLength: 1, maxLength: 24})

  const long = fc.string({unit: fc.constantFrom(...'港口航线'), maxLength: 100})

  test('the distance by bit vectors is the distance', () => {
    fc.assert(
      fc.property(long, long, fc.nat(90), (a, b, limit) => {
        expect(new DistanceMeter(a).to(b, limit)).toBe(Math.min(editDistance(a, b), limit + 1))
      }),
    )
  })

  test('the search finds what a look at every unit finds', () => {
    fc.assert(
      fc.property(fc.array(text, {maxLength: 40}), text, fc.constantFrom(0.7, 0.8, 0.9), (sources, query, minScore) => {
        const memory = memoryOf(...sources.map((source, i) => unit(source, `t${i}`)))
        const key = (value: string) => value.replace(/[“”]/gu, '')
        const naive = [...memory.units()]
          .map(({source}) => {
            const [a, b] = [key(source), key(query)]
            return 1 - editDistance(a, b) / Math.max(a.length, b.length)
          })
          .filter(score => score >= minScore - 1e-9)
          .sort((a, b) => b - a)
        const found = memory.search(query, {minScore, limit: 100}).map(({score}) => score)
        expect(found.map(score => score.toFixed(6))).toEqual(naive.map(score => score.toFixed(6)))
      }),
    )
  })
})

describe('held against the glossary of today', () => {
  const termbase = termbaseFromRows([
    {zh: '示范区', en: 'demonstration area', forbidden: ['demonstration zone']},
    {zh: '管委会', en: 'Administrative Committee'},
  ])
  const memory = memoryOf(
    unit('示范区今年扩大开放。', 'The demonstration zone is opening wider this year.'),
    unit('管委会发布了报告。', 'The board released the report.'),
    unit('管委会2022年发布了报告。', 'The Administrative Committee released the report in 2022.'),
  )
  const checked = new CheckedMemory(memory, {termbase})

  test('a forbidden term with a safe fix is offered repaired', () => {
    expect(checked.find('示范区今年扩大开放。')).toMatchObject({
      target: 'The demonstration area is opening wider this year.',
      published: 'The demonstration zone is opening wider this year.',
      outdated: false,
      findings: [],
    })
  })

  test('a translation without the term is not offered, a likely one is', () => {
    expect(checked.find('管委会发布了报告。', {minScore: 0.6})).toMatchObject({kind: 'fuzzy', outdated: false})
    expect(checked.search('管委会发布了报告。', {minScore: 0.6}).map(({outdated}) => outdated)).toEqual([false, true])
  })

  test('what a fuzzy match lacks is named', () => {
    const found = checked.find('管委会2023年发布了报告。', {minScore: 0.6})
    expect(found?.findings.map(({ruleId}) => ruleId)).toContain('date-mismatch')
  })
})
