import fc from 'fast-check'
import {expect, test} from 'vitest'
import {createTranslator} from '../../src/messages/translator.js'
import type {Concept, TermUse, TermVerdict} from '../../src/model/term.js'
import {GatheredUses, gatherConsistency, joinConsistency} from '../../src/report/consistency/consistency.js'
import {formatConsistency} from '../../src/report/consistency/formats.js'
import {SpoolFile} from '../../src/workspace/files/spool-file.js'

const source = {path: 'a.zh.md', lang: 'zh', text: '四个中心。四个中心。\n四个中心。示范区。'}
const target = {path: 'a.en.md', lang: 'en', text: 'The four centers. Four\ncenters. The four hubs. An area.'}

function concept(id: string, zh: string, ...en: [string, Concept['terms'][number]['status']][]): Concept {
  return {
    id,
    terms: [{text: zh, lang: 'zh', status: 'preferred'}, ...en.map(([text, status]) => ({text, lang: 'en', status}))],
  }
}

const concepts = [
  concept('area', '示范区', ['area', 'preferred']),
  concept(
    'four-centers',
    '四个中心',
    ['4 centers', 'admitted'],
    ['four centers', 'preferred'],
    ['four hubs', 'forbidden'],
  ),
  concept('unused', '不用', ['unused', 'preferred']),
]

function use(id: string, zh: string, from: number, verdict: TermVerdict, en?: string): TermUse {
  const at = (text: string, slice: string, start = 0) => ({
    start: text.indexOf(slice, start),
    end: text.indexOf(slice, start) + slice.length,
    text: slice,
  })
  return {
    concept: id,
    source: at(source.text, zh, from),
    verdict,
    ...(en === undefined ? {} : {target: at(target.text, en)}),
  }
}

const langs = {source: 'zh', target: 'en'}
const report = gatherConsistency(
  [
    {
      source,
      target,
      uses: [
        use('four-centers', '四个中心', 0, 'ok', 'four centers'),
        use('four-centers', '四个中心', 5, 'ok', 'Four\ncenters'),
        use('four-centers', '四个中心', 11, 'forbidden', 'four hubs'),
        use('area', '示范区', 0, 'missing'),
      ],
      firstUses: [],
    },
  ],
  concepts,
  langs,
)

test('counts uses, renderings and verdicts of each concept that occurs', () => {
  const four = report.concepts.find(({concept}) => concept === 'four-centers')!
  expect(four).toMatchObject({
    source: '四个中心',
    expected: ['four centers', '4 centers'],
    count: 3,
    verdicts: {ok: 2, variant: 0, forbidden: 1, missing: 0},
    rate: 0.6667,
  })
  expect(four.renderings.map(({text, verdict, count}) => [text, verdict, count])).toEqual([
    ['four centers', 'ok', 2],
    ['four hubs', 'forbidden', 1],
  ])
  expect(four.renderings[1]!.places).toMatchObject([{path: 'a.en.md', line: 2, column: 14, text: 'four hubs'}])
})

test('sorts the worst first and adds up', () => {
  expect(report.concepts.map(({concept}) => concept)).toEqual(['four-centers', 'area'])
  expect(report.totals).toEqual({
    documents: 1,
    concepts: 2,
    uses: 4,
    verdicts: {ok: 2, variant: 0, forbidden: 1, missing: 1},
    firstUses: 0,
    notNeeded: 0,
    unpaired: 0,
    rate: 0.5,
  })
})

test('a concept whose places are on the source side names them there', () => {
  expect(report.concepts[1]!.missing).toMatchObject([{path: 'a.zh.md', line: 2, column: 6, text: '示范区'}])
})

test.each(['terminal', 'md', 'json'] as const)('%s shows every problem in both languages', format => {
  for (const lang of ['en', 'zh'] as const) {
    const text = formatConsistency(report, format, createTranslator(lang))
    for (const shown of ['四个中心', 'four hubs', '示范区']) expect(text).toContain(shown)
    if (format !== 'json') expect(text).toMatch(/a\\?\.en\\?\.md:2:14/u)
  }
})

test('without a term in the source there is a sentence, not an empty table', () => {
  const empty = gatherConsistency([{source, target, uses: [], firstUses: []}], concepts, langs)
  expect(formatConsistency(empty, 'terminal', createTranslator('zh'))).toContain('没有出现术语表里的术语')
  expect(empty.totals.rate).toBe(1)
})

test('the terminal form, word for word', () => {
  expect(formatConsistency(report, 'terminal', createTranslator('en'))).toBe(`Term consistency

1 document pair, 2 concepts, 4 occurrences in the source
50% of all occurrences use an official term: 2 official, 1 forbidden, 1 missing
Correct 2 translations, or admit them in the glossary if they are right. Terms with problems: 2; worst first: 四个中心, 示范区.

Terms with problems, worst first

  四个中心 → four centers  66.7% (2/3)  1 forbidden
    2 × four centers  official  a.en.md:1:5, a.en.md:1:19
    1 × four hubs  forbidden  a.en.md:2:14

  示范区 → area  0% (0/1)  1 missing
    missing  a.zh.md:2:6
`)
})

test('several official renderings are right; what is not needed and not paired is counted', () => {
  const uses = [
    use('four-centers', '四个中心', 0, 'ok', 'four centers'),
    use('four-centers', '四个中心', 5, 'ok', 'Four\ncenters'),
    use('four-centers', '四个中心', 11, 'ok'),
    use('area', '示范区', 0, 'missing'),
  ]
  const place = {start: 0, end: 4, text: '四个中心'}
  const likely = new Map([[uses[3]!.source.start, {start: 43, end: 50, text: 'An area'}]])
  const {concepts: found, totals} = gatherConsistency(
    [{source, target, uses, firstUses: [], unpaired: [{concept: 'four-centers', place}], likely}],
    concepts,
    langs,
  )
  expect(found[1]).toMatchObject({concept: 'four-centers', rate: 1, notNeeded: 1, unpaired: 1, count: 3})
  expect(found[0]).toMatchObject({likely: [{text: 'An area', count: 1, places: [{path: 'a.en.md', line: 2}]}]})
  expect(totals).toMatchObject({uses: 4, notNeeded: 1, unpaired: 1})
})

test('uses are renderings, missing and not needed ones, whatever was found', () => {
  const verdicts = ['ok', 'variant', 'forbidden', 'missing'] as const
  const anyUse = fc.record({
    id: fc.constantFrom('area', 'four-centers', 'unused'),
    verdict: fc.constantFrom(...verdicts),
    rendering: fc.option(fc.constantFrom('four centers', 'Four\ncenters', 'four hubs', 'An area'), {nil: undefined}),
  })
  fc.assert(
    fc.property(fc.array(fc.array(anyUse)), documents => {
      const gathered = gatherConsistency(
        documents.map(uses => ({
          source,
          target,
          uses: uses.map(({id, verdict, rendering}) =>
            use(id, '四个中心', 0, verdict, verdict === 'missing' ? undefined : rendering),
          ),
          firstUses: [],
        })),
        concepts,
        langs,
      )
      for (const {count, renderings, missing, notNeeded, verdicts: own} of gathered.concepts) {
        expect(renderings.reduce((sum, rendering) => sum + rendering.count, 0) + missing.length + notNeeded).toBe(count)
        expect(verdicts.reduce((sum, verdict) => sum + own[verdict], 0)).toBe(count)
        for (const rendering of renderings) expect(rendering.places).toHaveLength(rendering.count)
      }
      const sum = gathered.concepts.reduce((total, {count}) => total + count, 0)
      expect([gathered.totals.uses, documents.flat().length]).toEqual([sum, sum])
    }),
  )
})

test('a report whose places wait in a spool is the same', () => {
  const verdicts = fc.constantFrom<TermVerdict>('ok', 'forbidden', 'missing')
  const ids = fc.constantFrom('four-centers', 'area')
  const uses = fc.array(
    fc
      .record({
        id: ids,
        verdict: verdicts,
        zh: fc.constantFrom('四个中心', '示范区'),
        en: fc.constantFrom('four hubs', 'area'),
      })
      .map(({id, verdict, zh, en}) => use(id, zh, 0, verdict, verdict === 'missing' ? undefined : en)),
    {maxLength: 6},
  )
  fc.assert(
    fc.property(fc.array(uses, {maxLength: 6}), fc.integer({min: 1, max: 9}), (documents, most) => {
      const spool = new SpoolFile()
      const [held, moved] = [new GatheredUses(), new GatheredUses(spool, most)].map(gathered => {
        for (const uses of documents) gathered.add({source, target, uses, firstUses: []})
        const own = gathered.report(concepts, langs)
        return [own, joinConsistency([own, {...own, targetLang: 'fr'}])].flatMap(report =>
          (['json', 'md', 'terminal'] as const).map(format =>
            formatConsistency(report, format, createTranslator('en')),
          ),
        )
      })
      spool.close()
      expect(moved).toEqual(held)
    }),
  )
})
