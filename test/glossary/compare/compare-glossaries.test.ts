import {describe, expect, test} from 'vitest'
import {compareGlossaries} from '../../../src/glossary/compare/compare-glossaries.js'
import type {GlossaryChange} from '../../../src/glossary/compare/glossary-change.js'
import {parseGlossary} from '../../../src/glossary/read/parse-glossary.js'
import type {Glossary} from '../../../src/model/term.js'

function glossary(...concepts: readonly string[]): Glossary {
  return parseGlossary(`id: g\nconcepts:\n${concepts.map(concept => `  - {${concept}}\n`).join('')}`, {format: 'yaml'})
}

function lineOf({kind, concept, breaking, lang, term, status, from, to, keys}: GlossaryChange): string {
  const parts = [kind, concept, lang, term, status, from, to, keys?.join('+')].filter(part => part !== undefined)
  return `${parts.join(' ')}${breaking ? ' !' : ''}`
}

const port = 'id: port, zh: 港口, en: port'

test.each([
  {name: 'nothing', now: 'id: port, zh: 港口, en: [port]', changes: []},
  {name: 'what documents do not tell apart', now: 'id: port, zh: 港 口, en: the Port', changes: []},
  {
    name: 'a wrong word',
    now: 'id: port, zh: 港口, en: [port, {text: haven, status: forbidden}]',
    changes: ['term-added port en haven forbidden !'],
  },
  {
    name: 'another right rendering',
    now: 'id: port, zh: 港口, en: [port, {text: harbour, status: admitted}]',
    changes: ['term-added port en harbour admitted'],
  },
  {
    name: 'another term to look for',
    now: 'id: port, zh: [港口, 港埠], en: port',
    changes: ['term-added port zh 港埠 preferred !'],
  },
  {
    name: 'another preferred form',
    now: 'id: port, zh: 港口, en: [harbour, {text: port, status: admitted}]',
    changes: ['preferred port en port harbour', 'term-added port en harbour preferred'],
  },
  {
    name: 'a rendering that is right no more',
    now: 'id: port, zh: 港口, en: [harbour, {text: port, status: deprecated}]',
    changes: [
      'preferred port en port harbour',
      'term-added port en harbour preferred',
      'term-status port en port preferred deprecated !',
    ],
  },
  {
    name: 'a rendering that is gone',
    now: 'id: port, zh: 港口, en: harbour',
    changes: [
      'preferred port en port harbour',
      'term-added port en harbour preferred',
      'term-removed port en port preferred !',
    ],
  },
  {name: 'another id', now: 'id: seaport, zh: 港口, en: port', changes: ['concept-renamed seaport port seaport']},
  {
    name: 'another concept',
    now: 'id: quay, zh: 码头, en: quay',
    changes: ['concept-added quay !', 'concept-removed port'],
  },
  {
    name: 'out of force',
    now: 'id: port, status: rejected, zh: 港口, en: port',
    changes: ['concept-status port approved rejected'],
  },
  {name: 'a first use', now: 'id: port, zh: 港口, en: port, firstUse: expand', changes: ['first-use port  expand !']},
  {
    name: 'what no finding depends on',
    now: 'id: port, zh: 港口, en: port, domain: sea, note: x',
    changes: ['details port domain+note'],
  },
  {
    name: 'a note of a term',
    now: 'id: port, zh: 港口, en: [{text: port, note: x}]',
    changes: ['term-note port en port'],
  },
  {
    name: 'fewer places of a rendering',
    now: 'id: port, zh: 港口, en: [{text: port, when: {near: [港口]}}]',
    changes: ['conditions port en port {} {"when":{"near":["港口"]}} when !'],
  },
  {
    name: 'fewer places of a term',
    now: 'id: port, zh: [{text: 港口, notInside: [港口费]}], en: port',
    changes: ['conditions port zh 港口 {} {"notInside":["港口费"]} notInside'],
  },
  {
    name: 'days of a rendering',
    now: "id: port, zh: 港口, en: [{text: port, until: '2024-12-31'}]",
    changes: ['validity port en port … …2024-12-31 !'],
  },
  {
    name: 'days of a term',
    now: "id: port, zh: [{text: 港口, from: '2024-01-01'}], en: port",
    changes: ['validity port zh 港口 … 2024-01-01…'],
  },
])('$name', ({now, changes}) => {
  expect(compareGlossaries(glossary(port), glossary(now)).map(lineOf)).toEqual(changes)
})

describe('what breaks texts', () => {
  test('goes by the direction', () => {
    const now = glossary('id: port, zh: [港口, 港埠], en: [port, {text: harbour, status: admitted}]')
    const breaking = (sourceLang: string) =>
      compareGlossaries(glossary(port), now, {sourceLang})
        .filter(change => change.breaking)
        .map(({term}) => term)
    expect([breaking('zh'), breaking('en')]).toEqual([['港埠'], ['harbour']])
  })

  test.each([
    ['{text: haven, status: deprecated}', '{text: haven, status: forbidden}', true],
    ['{text: haven, status: forbidden}', '{text: haven, status: deprecated}', false],
    ['{text: haven, status: forbidden, when: {near: [避风港]}}', '{text: haven, status: forbidden}', true],
    ['{text: haven, status: forbidden}', '{text: haven, status: forbidden, case: exact}', false],
    ['{text: haven, status: admitted, inflect: false}', '{text: haven, status: admitted}', false],
    ['{text: haven, status: forbidden}', '{text: haven, status: admitted}', false],
  ])('%s → %s: %s', (before, after, expected) => {
    const [old, now] = [before, after].map(term => glossary(`id: port, zh: 港口, en: [port, ${term}]`))
    expect(compareGlossaries(old!, now!).some(({breaking}) => breaking)).toBe(expected)
  })

  test('nothing of a concept that is not in force', () => {
    const [old, now] = ['port', 'harbour'].map(en => glossary(`id: port, status: proposed, zh: 港口, en: ${en}`))
    expect(compareGlossaries(old!, now!).filter(({breaking}) => breaking)).toEqual([])
  })
})

test('the same wording at two times', () => {
  const times = (last: string) =>
    glossary(
      `id: port, zh: 港口, en: [port, {text: haven, status: admitted, until: '${last}'}, {text: haven, status: deprecated, from: '2025-01-01'}]`,
    )
  expect(compareGlossaries(times('2024-12-31'), times('2024-06-30')).map(lineOf)).toEqual([
    'validity port en haven …2024-12-31 …2024-06-30 !',
  ])
})
