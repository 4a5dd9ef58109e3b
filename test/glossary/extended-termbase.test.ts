import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {matcherFor} from '../../src/glossary/match/matcher.js'
import {createTermbase, extendTermbase, type Termbase} from '../../src/glossary/termbase.js'
import {profileFor} from '../../src/language/registry.js'
import type {Concept, Glossary} from '../../src/model/term.js'

const zhWords = ['港', '港口', '智慧港口', '口岸', '智慧', '港口岸']
const enWords = ['port', 'smart port', 'ports', 'Smart Port', 'port of entry', 'entry', 'smart']

const concept = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd'),
  zh: fc.subarray(zhWords, {maxLength: 3}),
  en: fc.subarray(enWords, {maxLength: 3}),
})
const glossary = fc.array(concept, {maxLength: 4}).map(entries => {
  const concepts = entries.map(({id, zh, en}): Concept => {
    const terms = (lang: string, texts: readonly string[]): Concept['terms'] =>
      texts.map(text => ({text, lang, status: 'preferred'}))
    return {id, terms: [...terms('zh', zh), ...terms('en', en)]}
  })
  return {id: 'test', concepts, tests: []} satisfies Glossary
})
const text = fc
  .array(fc.constantFrom(...zhWords, ...enWords, ' ', '，', 'sea', ' the '), {maxLength: 12})
  .map(parts => parts.join(' '))

function searched(termbase: Termbase, lang: string, where: string): unknown {
  return matcherFor(termbase, profileFor(lang)).search(where).matches
}

/** With many terms besides, none of which stands in the text: they are searched for by an automaton. */
const many = (glossary: Glossary, from: number): Glossary => ({
  ...glossary,
  concepts: [
    ...glossary.concepts,
    ...Array.from({length: 60}, (_, i): Concept => {
      const [zh, en] = [`第${from + i}号灯塔`, `lighthouse ${from + i}`]
      return {
        id: `l${from + i}`,
        terms: [
          {text: zh, lang: 'zh', status: 'preferred'},
          {text: en, lang: 'en', status: 'preferred'},
        ],
      }
    }),
  ],
})

describe('extendTermbase', () => {
  test('finds what the joined termbase finds, however many terms either has', () => {
    fc.assert(
      fc.property(glossary, glossary, text, fc.boolean(), fc.boolean(), (base, own, where, isLarge, isLargeToo) => {
        const [first, second] = [isLarge ? many(base, 100) : base, isLargeToo ? many(own, 200) : own]
        const extended = extendTermbase(createTermbase([first]), [second])
        const joined = createTermbase([base, own])
        const placesOf = (termbase: Termbase, lang: string): unknown =>
          matcherFor(termbase, profileFor(lang))
            .search(where)
            .matches.map(({start, end, terms}) => [start, end, terms.map(({concept}) => concept.id)])
        for (const lang of ['zh', 'en']) expect(placesOf(extended, lang)).toEqual(placesOf(joined, lang))
      }),
    )
  })

  test('finds what the joined termbase finds, in its order', () => {
    fc.assert(
      fc.property(glossary, glossary, text, (base, own, where) => {
        const joined = createTermbase([base, own])
        const extended = extendTermbase(createTermbase([base]), [own])
        for (const lang of ['zh', 'en']) expect(searched(extended, lang, where)).toEqual(searched(joined, lang, where))
      }),
    )
  })

  test('has the concepts of the joined termbase', () => {
    fc.assert(
      fc.property(glossary, glossary, (base, own) => {
        const joined = createTermbase([base, own])
        const extended = extendTermbase(createTermbase([base]), [own])
        expect(extended.concepts).toEqual(joined.concepts)
        for (const {id} of joined.concepts) expect(extended.concept(id)).toEqual(joined.concept(id))
      }),
    )
  })
})
