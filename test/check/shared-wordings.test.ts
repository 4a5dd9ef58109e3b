import {describe, expect, test} from 'vitest'
import {termUses} from '../../src/check/terms/term-uses.js'
import type {Concept, Term} from '../../src/model/term.js'
import {contextOf, term, termbaseOf} from '../helpers/term-unit.js'

const shared = (id: number, ...english: readonly Term[]): Concept => ({
  id: `c${id}`,
  terms: [term('zh', '台账'), ...english],
})

/** `concept: verdict` of the one term of a sentence. */
function verdictOf(concepts: readonly Concept[], english: string): string[] {
  const context = contextOf('台账已经更新。', english, {termbase: termbaseOf(concepts)})
  return termUses(context)
    .flat()
    .map(({concept, verdict}) => `${concept}: ${verdict}`)
}

const ledger = term('en', 'ledger')
const register = term('en', 'register')
const noBook = term('en', 'book', {status: 'forbidden'})
const many = (english: readonly Term[]): Concept[] => Array.from({length: 300}, (_, i) => shared(i, ...english))

describe('concepts that share a wording', () => {
  test.each([
    {
      name: 'the first is taken that is rendered',
      concepts: many([ledger]),
      en: 'The ledger is up to date.',
      expected: 'c0: ok',
    },
    {
      name: 'a right rendering of a later one wins over a bad one of the first',
      concepts: [...many([ledger, noBook]), shared(300, register)],
      en: 'The register and the book are up to date.',
      expected: 'c300: ok',
    },
    {
      name: 'what all of them forbid is told once',
      concepts: many([ledger, noBook]),
      en: 'The book is up to date.',
      expected: 'c0: forbidden',
    },
    {
      name: 'what one forbids and another has as its term is right',
      concepts: [...many([ledger, noBook]), shared(300, term('en', 'book'))],
      en: 'The book is up to date.',
      expected: 'c300: ok',
    },
    {name: 'none is rendered', concepts: many([ledger]), en: 'All is up to date.', expected: 'c0: missing'},
  ])('$name', ({concepts, en, expected}) => {
    expect(verdictOf(concepts, en)).toEqual([expected])
  })
})
