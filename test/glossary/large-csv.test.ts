import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {isBlank} from '../../src/glossary/formats/row-scanner.js'
import {largeCsvGlossary} from '../../src/glossary/large-csv.js'
import {matcherFor} from '../../src/glossary/match/matcher.js'
import {patternsOf, type TermPatterns} from '../../src/glossary/match/term-patterns.js'
import {onDemandOf} from '../../src/glossary/on-demand-glossary.js'
import {parseFully, parseGlossary} from '../../src/glossary/parse-glossary.js'
import {createTermbase} from '../../src/glossary/termbase.js'
import {profileFor} from '../../src/language/registry.js'
import type {Glossary} from '../../src/model/term.js'

const path = 'terms.csv'
const profiles = [profileFor('zh'), profileFor('en'), {...profileFor('en'), tag: 'fr'}]

/** As one with many concepts. */
function read(text: string): Glossary | undefined {
  return largeCsvGlossary(text, path, undefined, 0)
}

function expectSame(large: Glossary, full: Glossary): void {
  for (const profile of profiles)
    expect(asTexts(onDemandOf(large)!.patterns(profile))).toEqual(
      asTexts(patternsOf(full.concepts, profile, profile.tag)),
    )
  for (const concept of full.concepts) expect(onDemandOf(large)!.concept(concept.id)).toEqual(concept)
  expect(large).toEqual(full)
}

/** What is searched for, and the terms that are read when it is found. */
function asTexts(patterns: TermPatterns): unknown[] {
  return Array.from({length: patterns.count}, (_, i) => {
    expect(patterns.textOf(i).text).toBe(patterns.termOf(i).text)
    return [patterns.placeOf(i), patterns.textOf(i).symbols, patterns.termOf(i)]
  })
}

const usualTarget = ['port', 'port', 'sea port|port', 'harbor ', '', '"quay"', '"a, b"', '"x\ny"', '" a | b "']
const oddTarget = ['"a ""b"" c"', "'=SUM", '"\'\'-x"', "'a", '|', '#c', 'a"b', '\u3000x\u00a0', '"x" y', '"\r', '\t']
const source = fc.constantFrom(
  '港口',
  '港口',
  '码头',
  '泊位|船位',
  '港口 | 海港',
  ' 岸 ',
  '"港口"',
  '"堤, 坝"',
  '"""港"""',
)
const target = fc.oneof(
  {weight: 6, arbitrary: fc.constantFrom(...usualTarget)},
  {weight: 1, arbitrary: fc.constantFrom(...oddTarget)},
)
const status = fc.oneof(
  {weight: 20, arbitrary: fc.constantFrom('', '', 'preferred', 'forbidden', 'Admitted', '"deprecated"')},
  {weight: 1, arbitrary: fc.constant('prefered')},
)
const note = fc.constantFrom('', '', 'old', '"old, ""poetic"""', '" "')
const id = fc.oneof(
  {weight: 9, arbitrary: fc.constantFrom('a', 'a', 'b', 'c', 'd', '', '" a"', "'=b", '"""d"""')},
  {weight: 1, arbitrary: fc.constantFrom('x'.repeat(200), 'x'.repeat(201))},
)
const cells: Readonly<Record<string, fc.Arbitrary<string>>> = {
  zh: source,
  en: target,
  fr: target,
  forbidden: target,
  admitted: target,
  status,
  id,
  note,
  domain: note,
  '': note,
  foo: note,
}

function texts(header: readonly string[], isWritten = true): fc.Arbitrary<string> {
  const row = fc.oneof(
    {weight: 20, arbitrary: fc.tuple(...header.map(name => cells[name.trim().toLowerCase()]!))},
    {weight: 1, arbitrary: fc.constantFrom([''], ['# c', ' "'], [' ', ' '], ['港口'], ['', 'a'], ['"open'])},
  )
  const mark = fc.constantFrom(',', ',', ';', '\t')
  const feed = fc.constantFrom('\n', '\n', '\r\n', '\r', '\n\n', ',\n')
  return fc.tuple(fc.array(row, {maxLength: 6}), mark, feed, fc.boolean()).map(([rows, between, end, isEnded]) =>
    [...(isWritten ? [header] : []), ...rows]
      .map(fields => fields.join(between))
      .join(end)
      .concat(isEnded ? end : ''),
  )
}

const csv = fc.oneof(
  texts(['zh', 'en', 'status', 'note'], false),
  texts(['zh', 'EN', 'status', 'note']),
  texts(['id', 'zh', 'en', 'fr', 'status']),
  texts(['zh', 'fr', 'en', 'forbidden', 'admitted', '', '']),
  texts(['domain', ' en', 'zh', 'admitted']),
  texts(['zh', 'admitted']),
  texts(['zh', 'en', 'en']),
  texts(['zh', 'en', 'foo']),
  texts(['status', 'note']),
)

describe('a glossary in CSV with many concepts', () => {
  test('is what it would be with few', () => {
    const numRuns = Number(process.env.DUIZHAO_RUNS ?? 2000)
    let count = 0
    fc.assert(
      fc.property(csv, fc.constantFrom(undefined, path), (text, name) => {
        const large = largeCsvGlossary(text, name, undefined, 0)
        if (large === undefined) return
        if (large.concepts.length > 0) count++
        expectSame(large, parseFully(text, 'csv', name))
      }),
      {numRuns},
    )
    expect(count).toBeGreaterThan(numRuns / 5)
  })

  test.each([
    ['a header', 'zh,en,status,note\n港口,port,,\n码头,wharf,preferred,by the river\n'],
    ['no header', '港口,port\n码头,wharf\n'],
    ['nothing but a header', 'zh,en\n'],
    ['one form in a row', '港口\n码头,wharf'],
    ['semicolons', 'zh;en\n港口;port, the\n'],
    ['tabs', 'id\tdomain\t中文\tEnglish\tadmitted\tforbidden\na\tsea\t港口\tport\tharbor\thaven|dock\n'],
    ['CRLF, empty lines and comments', 'zh,en\r\n\r\n# "a\r\n港口,port\r\n  码头 , wharf \r\n'],
    ['quotes', 'zh,en,note\n"港口","port, the","a\r\nb"\n"码头","wharf\n"\n"泊位" x,berth\n'],
    ['doubled quotes', 'zh,en,note\n"港""口",port,\n"港""口",haven,"""old"""\n码头,wharf,"""old"""\n码头,quay,\n'],
    ['rows of one concept', 'zh,fr,en\n港口,,port\n港口,port,harbor|port\n\n# more\n港口|海港,,haven\n码头,quai,\n'],
    ['ids, equal to a text or not', 'id,zh,en\n港口,港,port\n,港口,harbor\n"a",码头,wharf\na,岸,quay\n'],
    ['text that looks like a formula', "zh,en\n'=港,'-port\n'港,'port\n"],
    ['columns without a name', 'zh,en,,\n港口,port,,\n码头,wharf,x,y,z\n'],
  ])('is read with %s', (_, text) => {
    const large = read(text)
    expect(large).toBeDefined()
    expectSame(large!, parseFully(text, 'csv', path))
  })

  test.each([
    ['nothing', ''],
    ['one column', '港口\n码头\n'],
    ['an unknown status', 'zh,en,status\n港口,port,prefered\n'],
    ['an unknown column', 'zh,en,statuss\n港口,port,\n'],
    ['a column twice', 'zh,en,en\n港口,port,\n'],
    ['no language', 'id,note\na,b\n'],
    ['too many languages', `zh,${Array.from({length: 40}, (_, i) => `en-x${10 + i}`).join(',')}\n港口,port\n`],
    ['a row without a source term', 'zh,en\n,port\n'],
    ['nothing but a bar for a source term', 'zh,en\n|,port\n'],
    ['a term that is too long', `港口,${'p'.repeat(1001)}\n`],
    ['a term with quotes that is too long', `港口,"""${'p'.repeat(1000)}"\n`],
    ['an id that is too long', `${'港'.repeat(201)},port\n`],
    ['an open quote', 'zh,en\n港口,port\n"码头,wharf\n'],
    ['rows of a concept that stand apart', '港口,port\n码头,wharf\n港口,harbor\n'],
  ])('is left to the other readers with %s', (_, text) => {
    expect(read(text)).toBeUndefined()
  })

  test('is only read so from a number of concepts on', () => {
    const rows = (count: number, mark = ','): string =>
      Array.from({length: count}, (_, i) => `港口${i}${mark}port no ${i}\n`).join('')
    expect(onDemandOf(parseGlossary(rows(4999), {path}))).toBeUndefined()
    expect(onDemandOf(parseGlossary(rows(5000), {path}))?.length).toBe(5000)
    expect(onDemandOf(parseGlossary(rows(5000, '\t'), {path: 'terms.tsv'}))?.length).toBe(5000)
  })

  test('finds the same terms', () => {
    const text =
      'zh,fr,en,status\n港口,,port,\n港口,port,sea port|harbour,forbidden\n"码""头",quai,wharf,\n泊位,,"berth",\n'
    const found = (glossary: Glossary): unknown[] =>
      matcherFor(createTermbase([glossary]), profileFor('en'))
        .search('A port, a Sea Port, a wharf and a berth.')
        .matches.flatMap(({terms, start, end}) => terms.map(({concept, term}) => [concept.id, term.text, start, end]))
    expect(found(read(text)!)).toEqual(found(parseFully(text, 'csv', path)))
    expect(found(read(text)!)).toEqual([
      ['港口', 'port', 2, 6],
      ['港口', 'sea port', 10, 18],
      ['港口', 'port', 14, 18],
      ['码"头', 'wharf', 22, 27],
      ['泊位', 'berth', 34, 39],
    ])
  })

  test('is trimmed as strings are', () => {
    const units = Array.from({length: 2 ** 16}, (_, unit) => unit)
    expect(units.filter(isBlank)).toEqual(units.filter(unit => String.fromCharCode(unit).trim() === ''))
  })
})
