import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {leftmostLongest, matcherFor, TermMatcher} from '../../../src/glossary/match/matcher.js'
import {en} from '../../../src/language/en/profile.js'
import {zh} from '../../../src/language/zh/profile.js'
import type {Concept, Term} from '../../../src/model/term.js'
import {term, termbaseOf} from '../../helpers/term-unit.js'

function matcherOf(profile: typeof zh, ...terms: (string | Term)[]): TermMatcher {
  const concepts = terms.map((given, index): Concept => {
    const one = typeof given === 'string' ? term(profile.tag, given) : given
    return {id: String(index), terms: [one]}
  })
  return TermMatcher.of(concepts, profile)
}

/** What was found, longest first at each place. */
function found(matcher: TermMatcher, text: string, situation = {}): string[] {
  return matcher.search(text, situation).matches.map(({start, end}) => text.slice(start, end))
}

describe('search', () => {
  test('gives shorter matches inside longer ones, longer first', () => {
    expect(found(matcherOf(zh, '示范', '示范区', '区'), '示范区建设')).toEqual(['示范区', '示范', '区'])
    expect(found(matcherOf(en, 'free trade zone', 'free trade', 'zone'), 'A free trade zone.')).toEqual([
      'free trade zone',
      'free trade',
      'zone',
    ])
  })

  test.each([
    ['preferred', ['Scheduling']],
    ['admitted', ['Scheduling']],
    ['deprecated', []],
    ['forbidden', []],
  ] as const)('a derived form is enough for a right wording only: %s', (status, forms) => {
    expect(found(matcherOf(en, term('en', 'schedule', {status})), 'Scheduling of trains')).toEqual(forms)
  })

  test('terms of up to a thousand characters are searched for', () => {
    const long = 'berth '.repeat(166).trim()
    expect(long.length).toBeLessThan(1000)
    const longest = `${long} wxyz`
    expect(longest).toHaveLength(1000)
    expect(found(matcherOf(en, longest), `The ${longest}.`)).toEqual([longest])
    expect(found(matcherOf(en, `${longest}a`), `The ${longest}a.`)).toEqual([])
  })

  test('concepts that share a wording stand at one place', () => {
    const [match] = matcherOf(zh, '示范区', '示范区').search('示范区').matches
    expect(match?.terms.map(({concept}) => concept.id)).toEqual(['0', '1'])
  })

  test('a rejected long match does not hide the shorter one', () => {
    const long = term('en', 'trade zone', {when: {heading: true}})
    expect(found(matcherOf(en, long, 'trade'), 'a trade zone', {heading: false})).toEqual(['trade'])
    expect(found(matcherOf(en, long, 'trade'), 'a trade zone', {heading: true})).toEqual(['trade zone', 'trade'])
  })

  test.each([
    {inside: '郑成功', text: '郑成功率军，大获成功', starts: [8]},
    {inside: '成功率', text: '成功率高', starts: []},
    {inside: '大获成功', text: '大获成功', starts: []},
    {inside: '马到成功', text: '成功了', starts: [0]},
  ])('notInside: $inside in $text', ({inside, text, starts}) => {
    const matcher = matcherOf(zh, term('zh', '成功', {notInside: [inside]}))
    expect(matcher.search(text).matches.map(({start}) => start)).toEqual(starts)
  })

  test('notInside in English is by word, whatever the form', () => {
    const matcher = matcherOf(en, term('en', 'port', {notInside: ['port of entry', 'home port']}))
    expect(found(matcher, 'Two ports of entry, a home-port and a port.')).toEqual(['port'])
  })

  test.each([
    {when: {near: ['Qingdao']}, unit: ['青岛', 'in Qingdao'], holds: true},
    {when: {near: ['Jinan', '青岛']}, unit: ['青岛', 'there'], holds: true},
    {when: {near: ['Jinan']}, unit: ['青岛', 'there'], holds: false},
    {when: {near: ['开发区']}, unit: ['開發區', 'there'], holds: true},
    {when: {notNear: ['Qingdao']}, unit: ['青岛', 'in QINGDAO'], holds: false},
    {when: {heading: false}, unit: [], holds: true},
    {when: {domain: ['trade']}, unit: [], holds: true},
    {when: {domain: ['law']}, unit: [], holds: false},
  ])('when: $when', ({when, unit, holds}) => {
    const matcher = matcherOf(en, term('en', 'zone', {when}))
    expect(found(matcher, 'the zone', {unit, heading: false, domain: 'trade'})).toEqual(holds ? ['zone'] : [])
  })

  test('inflect: false', () => {
    const matcher = matcherOf(en, term('en', 'customs post', {inflect: false}))
    expect(found(matcher, 'A Customs Post, two customs posts')).toEqual(['Customs Post'])
  })

  test('one matcher a termbase and language', () => {
    const termbase = termbaseOf([{id: 'a', terms: [term('zh', '港')]}])
    expect(matcherFor(termbase, zh)).toBe(matcherFor(termbase, zh))
  })
})

describe('terms that nobody should write', () => {
  test.each([
    {name: 'punctuation only', text: '……', inText: '……'},
    {name: 'white space only', text: ' \u3000', inText: 'a \u3000'},
    {name: 'empty', text: '', inText: 'text'},
    {name: 'longer than the limit', text: '港'.repeat(10_000), inText: '港'.repeat(10_000)},
    {name: 'articles only', text: '', inText: 'the a an'},
  ])('$name: never found', ({text, inText}) => {
    expect(found(matcherOf(zh, text), inText)).toEqual([])
    expect(found(matcherOf(en, text), inText)).toEqual([])
  })

  test('what looks like a regular expression is text', () => {
    const wild = '(a+)+$ [b]*?'
    expect(found(matcherOf(en, wild), 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!')).toEqual([])
    expect(found(matcherOf(en, 'C++ (11)'), 'We use C++ (11) here')).toEqual(['C++ (11'])
    expect(found(matcherOf(zh, 'A.B*（试行）'), '依照A.B*(试行)办理')).toEqual(['A.B*(试行)'])
  })

  test('100,000 concepts', () => {
    const concepts = Array.from(
      {length: 100_000},
      (_, i): Concept => ({
        id: String(i),
        terms: [term('zh', `第${i}号港口`), term('en', `sample port ${i}`)],
      }),
    )
    expect(found(TermMatcher.of(concepts, zh), '第99999号港口启用')).toEqual(['第99999号港口'])
    expect(found(TermMatcher.of(concepts.slice(0, 20_000), en), 'Sample port 31,337 and sample ports 4242')).toEqual([
      'sample ports 4242',
    ])
  })
})

describe('leftmost, then longest', () => {
  test('overlapping and nested matches', () => {
    const places = [
      {first: 0, last: 4},
      {first: 0, last: 2},
      {first: 3, last: 6},
      {first: 4, last: 5},
    ]
    expect(leftmostLongest(places)).toEqual([places[0], places[3]])
  })
})

describe('agrees with the naive loop', () => {
  const words = ['port', 'zone', 'free', 'trade', 'hub']

  test('in English, over plain words', () => {
    const phrase = fc.array(fc.constantFrom(...words), {minLength: 1, maxLength: 3}).map(list => list.join(' '))
    const property = fc.property(
      fc.uniqueArray(phrase, {minLength: 1, maxLength: 8}),
      fc.array(fc.constantFrom(...words)),
      (terms, list) => {
        const text = list.join(' ')
        const naive = new Set<string>()
        for (const one of terms)
          for (let at = ` ${text} `.indexOf(` ${one} `); at >= 0; at = ` ${text} `.indexOf(` ${one} `, at + 1))
            naive.add(`${at} ${at + one.length}`)
        const places = new Set(
          matcherOf(en, ...terms)
            .search(text)
            .matches.map(({start, end}) => `${start} ${end}`),
        )
        expect(places).toEqual(naive)
      },
    )
    fc.assert(property)
  })

  test('in Chinese, where no word can be cut (letters stand for themselves)', () => {
    // Between full stops there is nothing to share a character with: every standing is sure.
    const piece = fc
      .array(fc.constantFrom('。', '；', '７', '8'), {minLength: 1, maxLength: 3})
      .map(list => `${list.join('')}`)
    const property = fc.property(
      fc.uniqueArray(piece, {minLength: 1, maxLength: 6}),
      fc.array(piece, {maxLength: 12}),
      (terms, pieces) => {
        const text = pieces.join('')
        const plain = text.replaceAll('７', '7').replaceAll('；', ';')
        const naive = new Set<string>()
        for (const one of terms.map(each => each.replaceAll('７', '7').replaceAll('；', ';'))) {
          if (!/[78]/u.test(one)) continue
          for (let at = plain.indexOf(one); at >= 0; at = plain.indexOf(one, at + 1)) {
            const cutsNumber =
              (/[78]/u.test(one[0] ?? '') && /[78]/u.test(plain[at - 1] ?? '')) ||
              (/[78]/u.test(one.at(-1) ?? '') && /[78]/u.test(plain[at + one.length] ?? ''))
            if (!cutsNumber) naive.add(`${at} ${at + one.length}`)
          }
        }
        const places = new Set(
          matcherOf(zh, ...terms)
            .search(text)
            .matches.map(({start, end}) => `${start} ${end}`),
        )
        expect(places).toEqual(naive)
      },
    )
    fc.assert(property)
  })

  test('spans slice the text in any script and never throw', () => {
    const unit = fc.constantFrom(
      '四',
      '个',
      '中',
      '心',
      '“',
      '”',
      '*',
      '**',
      '[',
      '](',
      ')',
      '<b>',
      '\n',
      ' ',
      'a',
      'SCO',
      '-',
      '—',
      '𠮷',
      '．',
    )
    const property = fc.property(fc.array(unit, {maxLength: 60}), units => {
      const text = units.join('')
      for (const profile of [zh, en])
        for (const {start, end} of matcherOf(profile, '四个中心', '中心', 'SCO a', 'a').search(text).matches) {
          expect(start).toBeLessThan(end)
          expect(end).toBeLessThanOrEqual(text.length)
          expect(profile.normalise(text.slice(start, end)).text.length).toBeGreaterThan(0)
        }
    })
    fc.assert(property)
  })
})
