import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {WordTable} from '../../src/glossary/match/symbol-table.js'
import {terms as english} from '../../src/language/en/terms/terms.js'
import {terms as chinese} from '../../src/language/zh/terms/terms.js'

const runs = {numRuns: Number(process.env.DUIZHAO_RUNS ?? 3000)}

const enPiece = fc.constantFrom(
  ...[
    'the',
    'The',
    'a',
    'A',
    'an',
    'Plan',
    'zone',
    'zones',
    "zone's",
    'zone’s',
    "zones'",
    "x's",
    'developing',
    'don’t',
  ],
  ...['per', 'cent', 'twenty', 'first', 'Twenty-first', 'multi', 'modal', 'e-commerce', 'e', 'co', 're', 'commerce'],
  ...[
    '&',
    '&nbsp;',
    '&amp;',
    '\u200e',
    'U.S.',
    'U.',
    'S.',
    'No.',
    '37',
    '14,000',
    '14, 000',
    '1,2',
    '3.5',
    '14th',
    'Fourteenth',
    'example.org',
  ],
  ...[
    'www.example.org',
    'http://a.b',
    'x@y.z',
    'centre',
    'programmes',
    'US',
    'us',
    'é',
    '中',
    '**',
    '_',
    '<b>',
    '[',
    '](',
  ],
  ...[
    '-',
    '–',
    '—',
    '.',
    ',',
    ' ',
    ' ',
    ' ',
    ' ',
    ' ',
    '  ',
    '(',
    ')',
    '“',
    '”',
    "'",
    '’',
    '…',
    '/',
    '\n',
    '\n\n',
    '\u200b',
  ],
)
const zhPiece = fc.constantFrom(
  ...'示范区經濟建设“”「」·—-–A7b中。，Ａ０⼈《》*_~[]<@/:w',
  ...[
    '&',
    '&nbsp;',
    '〔',
    '〕',
    '【',
    '\u200e',
    '\n',
    ' ',
    '　',
    '  ',
    'www.',
    '://',
    '—',
    '——',
    'SCO 5',
    '\u200b',
    '\t',
  ],
)

/** A table that has some words of the text and not others. */
function tableOf(words: string): WordTable {
  const table = new WordTable()
  english.read(words, table, true)
  return table
}

describe('the quick reader gives the symbols of the full one, or leaves the text to it', () => {
  test('English', () => {
    const table = tableOf('Plan zone develop 14th cent first program center us commerce 37 per')
    const quick = english.quickSymbols(table)
    let answered = 0
    fc.assert(
      fc.property(fc.array(enPiece, {maxLength: 12}), parts => {
        const text = parts.join('')
        const count = quick.read(text)
        if (count < 0) return
        answered++
        expect([...quick.symbols.subarray(0, count)]).toEqual([...english.read(text, table).symbols])
      }),
      runs,
    )
    expect(answered).toBeGreaterThan(runs.numRuns / 100)
  })

  test('Chinese', () => {
    const table = new WordTable()
    const quick = chinese.quickSymbols(table)
    fc.assert(
      fc.property(fc.array(zhPiece, {maxLength: 12}), parts => {
        const text = parts.join('')
        const count = quick.read(text)
        if (count >= 0) expect([...quick.symbols.subarray(0, count)]).toEqual([...chinese.read(text, table).symbols])
      }),
      runs,
    )
  })

  test.each([
    'The zone’s plan was extended in 2023, and the “pilot” projects (all 37) went on.',
    'Officials said that the service would stay open to companies - with shorter waits!',
  ])('it reads %s', text => {
    expect(english.quickSymbols(new WordTable()).read(text)).toBeGreaterThan(5)
  })

  test.each(['与会者认为，加强培训同样重要。', '上合示范区（SCODA）2023年建成“四个中心”。'])('it reads %s', text => {
    expect(chinese.quickSymbols(new WordTable()).read(text)).toBeGreaterThan(5)
  })
})
