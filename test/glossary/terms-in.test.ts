import {describe, expect, test} from 'vitest'
import {compileGlossary, openCompiledGlossary} from '../../src/glossary/formats/compiled-glossary.js'
import {createTermbase} from '../../src/glossary/termbase.js'
import {lookupStep, termsIn} from '../../src/glossary/terms-in.js'
import type {Concept, Glossary, Term} from '../../src/model/term.js'
import {checkUnits} from '../../src/pipeline/unit.js'

test.each([
  ['pt', 'pt', 0],
  ['pt-BR', 'pt', 0],
  ['PT-br', 'pt-BR', 0],
  ['pt', 'pt-BR', 1],
  ['zh', 'zh-Hans-CN', 2],
  ['sr', 'sr-Cyrl', 1],
  ['sr', 'sr-Latn', Infinity],
  ['pt-PT', 'pt-BR', Infinity],
  ['es', 'pt', Infinity],
  ['pt', 'ptx-BR', Infinity],
])('terms under %s for a text in %s: cut %s times', (offered, lang, steps) => {
  expect(lookupStep(offered, lang)).toBe(steps)
})

const term = (lang: string, text: string, status: Term['status'] = 'preferred'): Term => ({lang, text, status})

test.each([
  ['pt-BR', ['pt', 'pt-BR', 'pt-PT'], ['pt-BR']],
  ['pt-BR', ['pt', 'pt-PT', 'en'], ['pt']],
  ['pt-BR', ['pt-PT', 'en'], []],
  ['pt-BR-x-a', ['pt', 'pt-BR'], ['pt-BR']],
  ['pt', ['pt-PT', 'en', 'pt-BR'], ['pt-PT', 'pt-BR']],
  ['en', ['pt'], []],
])('for a text in %s of %j: %j', (lang, offered, taken) => {
  expect(termsIn({terms: offered.map(own => term(own, own))}, lang).map(({text}) => text)).toEqual(taken)
})

describe('a text in pt-BR is checked against the terms under pt', () => {
  const concepts: Concept[] = [
    {id: 'bus', terms: [term('en', 'bus'), term('pt', 'autocarro'), term('pt-BR', 'ônibus')]},
    {
      id: 'port',
      terms: [
        term('en', 'port authority'),
        term('pt', 'autoridade portuária'),
        term('pt', 'direção do porto', 'forbidden'),
      ],
    },
  ]
  const glossaries = [
    ['read', {id: 'a', concepts, tests: []}],
    ['compiled', openCompiledGlossary(compileGlossary(concepts, 'a'), 'a.dzg')],
  ] as [string, Glossary][]
  const rules = (target: string, glossary: Glossary) =>
    checkUnits([{source: 'The port authority runs a bus.', target, sourceLang: 'en', targetLang: 'pt-BR'}], {
      termbase: createTermbase([glossary]),
    })[0]!.map(({ruleId, target: place}) => [ruleId, place?.text])

  test.each(glossaries)('%s', (_, glossary) => {
    expect(rules('A autoridade portuária opera um ônibus.', glossary)).toEqual([])
    expect(rules('A direção do porto opera um autocarro.', glossary)).toEqual([
      ['term-forbidden', 'direção do porto'],
      ['term-missing', 'A direção do porto opera um autocarro.'],
    ])
  })
})
