import fc from 'fast-check'
import {expect, test} from 'vitest'
import {WordTable} from '../../src/glossary/match/symbol-table.js'
import type {TermLanguage} from '../../src/language/contract/term-language.js'
import {terms} from '../../src/language/en/terms/terms.js'
import {terms as chinese} from '../../src/language/zh/terms/terms.js'
import {IntVector} from '../../src/text/int-vector.js'

function symbolsOf(language: TermLanguage, text: string, table: WordTable): number[] {
  const symbols = new IntVector()
  language.addSymbols(text, table, symbols)
  return [...symbols.all()]
}

const piece = fc.constantFrom(
  ...['the', 'The', 'a', 'A', 'an', 'Plan', 'zone', 'zones', "zone's", "zones'", 'developing', 'centre', 'programme'],
  ...['per', 'cent', 'twenty', 'first', 'Twenty-first', 'multi', 'modal', 'e-commerce', 'e', 'commerce', 'non', 'R&D'],
  ...['&', 'U.S.', 'U.', 'S.', 'No.', '37', '14,000', '3.5', '14th', 'Fourteenth', 'example.org', 'www.example.org'],
  ...['-', '.', ',', ' ', ' ', ' ', ' ', ' ', '  ', '(', ')', '“', 'é', '**', '<b>', '@', '/', '\n'],
)

test('the symbols of an English term are those of the text that it is', () => {
  fc.assert(
    fc.property(fc.array(piece, {maxLength: 9}), parts => {
      const text = parts.join('')
      const [one, other] = [new WordTable(), new WordTable()]
      expect(symbolsOf(terms, text, one)).toEqual([...terms.read(text, other, true).symbols])
    }),
    {numRuns: Number(process.env.DUIZHAO_RUNS ?? 2000)},
  )
})

const character = fc.constantFrom(...'示范区經濟“”·—-A7 中\n，Ａ〇⼈《》*')

test('the symbols of a Chinese term likewise', () => {
  fc.assert(
    fc.property(fc.array(character, {maxLength: 9}), parts => {
      const text = parts.join('')
      const table = new WordTable()
      expect(symbolsOf(chinese, text, table)).toEqual([...chinese.read(text, table, true).symbols])
    }),
    {numRuns: Number(process.env.DUIZHAO_RUNS ?? 2000)},
  )
})
