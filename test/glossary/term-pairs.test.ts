import {expect, test} from 'vitest'
import {makeConcepts, makeCorpus} from '../../bench/corpus.js'
import {matcherFor} from '../../src/glossary/match/matcher.js'
import {termPairs, termPairsIn} from '../../src/glossary/term-pairs.js'
import {createTermbase} from '../../src/glossary/termbase.js'
import {profileFor} from '../../src/language/registry.js'
import type {Concept} from '../../src/model/term.js'

function termbaseOf(count: number) {
  const concepts = makeConcepts(count).map(
    ({id, zh, en}): Concept => ({
      id,
      terms: [
        {text: zh, lang: 'zh', status: 'preferred'},
        {text: en, lang: 'en', status: 'preferred'},
      ],
    }),
  )
  return createTermbase([{id: 'many', concepts, tests: []}])
}

const [pair] = makeCorpus(20_000, makeConcepts(200)).pairs
const source = {lang: 'zh', texts: pair!.zh.split('\n')}
const target = {lang: 'en', texts: pair!.en.split('\n')}

test('of a large termbase, the concepts that a search finds are among the pairs, in their order', () => {
  const termbase = termbaseOf(6000)
  const pairs = termPairsIn(termbase, source, target)
  const all = termPairs(termbase, 'zh', 'en')
  expect(pairs.length).toBeLessThan(200)
  const places = pairs.map(({source: [text]}) => all.findIndex(({source: [other]}) => other === text))
  expect(places).toEqual([...places].sort((a, b) => a - b))
  const found = [source, target].flatMap(({lang, texts}) =>
    texts.flatMap(text =>
      matcherFor(termbase, profileFor(lang))
        .search(text)
        .matches.flatMap(({terms}) => terms),
    ),
  )
  expect(found.length).toBeGreaterThan(20)
  const wordings = new Set(pairs.flatMap(one => [...one.source, ...one.target]))
  for (const {term} of found) expect(wordings).toContain(term.text)
})

test('of a small one, all', () => {
  const termbase = termbaseOf(100)
  expect(termPairsIn(termbase, source, target)).toBe(termPairs(termbase, 'zh', 'en'))
})
