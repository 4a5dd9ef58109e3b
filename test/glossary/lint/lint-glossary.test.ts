import {expect, test} from 'vitest'
import {lintGlossary} from '../../../src/glossary/lint/lint-glossary.js'
import {lintRules} from '../../../src/glossary/lint/rules.js'
import {parseGlossary} from '../../../src/glossary/read/parse-glossary.js'
import {messagesOfGlossaryRules} from '../../../src/messages/glossary-rules/index.js'
import {createTranslator} from '../../../src/messages/translator.js'

const source = 'sources: [{title: our style sheet}]'

function lint(...concepts: readonly string[]): string[] {
  const text = `id: g\nconcepts:\n${concepts.map(concept => `  - {${concept}, ${source}}\n`).join('')}`
  return lintGlossary([parseGlossary(text)]).map(({ruleId, messageId, concept}) => `${ruleId} ${messageId} ${concept}`)
}

test.each([
  {
    name: 'a clean glossary',
    concepts: ['id: a, zh: 港口, en: [port, {text: harbor, status: forbidden}]'],
    expected: [],
  },
  {
    name: 'a header that was read as a concept',
    concepts: ['id: a, zh: 原文, en: 译文', 'id: b, zh: 港口, en: port'],
    expected: ['glossary-header-concept header a'],
  },
  {
    name: 'a header of languages, and one in English',
    concepts: ['id: a, zh: English, en: Chinese', 'id: b, zh: 港口, en: port'],
    expected: ['glossary-header-concept header a'],
  },
  {
    name: 'the words of headers where they are terms',
    concepts: ['id: a, zh: 译文, en: translation', 'id: b, zh: 中文, en: Chinese', 'id: c, zh: 原文, en: 译文'],
    expected: [],
  },
  {
    name: 'languages the wrong way round, in most of a file',
    concepts: ['id: a, zh: port, en: 港口', 'id: b, zh: wharf, en: [码头, 埠头]', 'id: c, zh: 泊位, en: berth'],
    expected: ['glossary-swapped-languages file a'],
  },
  {
    name: 'languages the wrong way round in a few',
    concepts: [
      'id: a, zh: 港口, en: port',
      'id: b, zh: wharf, en: 码头',
      'id: c, zh: 泊位, en: berth',
      'id: d, zh: dock, en: 船坞',
    ],
    expected: ['glossary-swapped-languages concept b', 'glossary-swapped-languages concept d'],
  },
  {
    name: 'a term in Latin letters on the Chinese side, or one of two the wrong way round, is nothing of the kind',
    concepts: ['id: a, zh: LNG, en: liquefied natural gas', 'id: b, zh: [wharf, 码头], en: 埠'],
    expected: [],
  },
  {
    name: 'no term in the source language',
    concepts: ['id: a, en: port', 'id: b, en: {text: LNG, doNotTranslate: true}', 'id: c, zh: 港口, en: harbor'],
    expected: ['glossary-missing-target missing a'],
  },
  {
    name: 'a form that is right and wrong in one concept',
    concepts: ['id: a, zh: 港口, en: [sea port, {text: Sea  Port, status: forbidden}]'],
    expected: ['glossary-conflicting-status in-concept a'],
  },
  {
    name: 'a form that is right in one concept and forbidden in another',
    concepts: ['id: a, zh: 港口, en: port', 'id: b, zh: 码头, en: [wharf, {text: the port, status: forbidden}]'],
    expected: ['glossary-conflicting-status between-concepts b'],
  },
  {
    name: 'the same under conditions is no conflict',
    concepts: [
      'id: a, zh: 港口, en: port',
      'id: b, zh: 码头, en: [wharf, {text: port, status: forbidden, when: {heading: true}}]',
    ],
    expected: [],
  },
  {
    name: 'at different times is no conflict',
    concepts: [
      'id: a, zh: 港口, en: [port, {text: haven, until: 2001-12-31}]',
      'id: b, zh: 码头, en: [wharf, {text: haven, status: forbidden, from: 2002-01-01}]',
    ],
    expected: [],
  },
  {
    name: 'an id twice',
    concepts: ['id: a, zh: 港口, en: port', 'id: a, zh: 码头, en: wharf'],
    expected: ['glossary-duplicate-concept duplicate a'],
  },
  {
    name: 'a source term in two concepts',
    concepts: ['id: a, zh: 港口, en: port', 'id: b, zh: [码头, 港口], en: wharf'],
    expected: ['glossary-duplicate-term between-concepts b'],
  },
  {
    name: 'told apart by domain',
    concepts: ['id: a, domain: sea, zh: 港口, en: port', 'id: b, domain: computing, zh: 港口, en: socket'],
    expected: [],
  },
  {
    name: 'a form twice in one concept',
    concepts: ['id: a, zh: 港口, en: [port, Port]'],
    expected: ['glossary-duplicate-term in-concept a'],
  },
  {
    name: 'first use without an abbreviation',
    concepts: ['id: a, firstUse: expand, zh: 港口, en: {text: port, form: full}'],
    expected: ['glossary-first-use-forms missing-form a'],
  },
  {
    name: 'forbidden and right inside each other',
    concepts: [
      'id: a, zh: 港口, en: [dry port, {text: dry port strategy, status: forbidden}, {text: port, status: forbidden}]',
    ],
    expected: ['glossary-forbidden-overlap contains a', 'glossary-forbidden-overlap inside a'],
  },
  {
    name: 'a part of a word is not inside',
    concepts: ['id: a, zh: 港口, en: [dry port, {text: support, status: forbidden}]'],
    expected: [],
  },
  {
    name: 'no preferred term',
    concepts: ['id: a, zh: 港口, en: [{text: port, status: admitted}]'],
    expected: ['glossary-missing-preferred missing a'],
  },
  {name: 'no target', concepts: ['id: a, zh: 港口'], expected: ['glossary-missing-target missing a']},
  {name: 'no terms', concepts: ['id: a'], expected: ['glossary-missing-target empty a']},
  {name: 'a name that stays as it is', concepts: ['id: a, zh: {text: COSMOPlat, doNotTranslate: true}'], expected: []},
  {
    name: 'a chain of replacements',
    concepts: ['id: a, zh: 港口, en: port', 'id: b, zh: 码头, en: [wharf, {text: port, status: deprecated}]'],
    expected: ['glossary-replacement-chain chain a'],
  },
  {
    name: 'only punctuation',
    concepts: ['id: a, zh: "……", en: port'],
    expected: ['glossary-unreachable-term punctuation a'],
  },
  {
    name: 'excluded by itself',
    concepts: ['id: a, zh: {text: 东港口, notInside: 港口}, en: port'],
    expected: ['glossary-unreachable-term excluded a'],
  },
  {
    name: 'an empty period',
    concepts: ['id: a, zh: 港口, en: [port, {text: haven, status: deprecated, from: 2020-01-02, until: 2020-01-01}]'],
    expected: ['glossary-validity-periods empty a'],
  },
  {
    name: 'two expected forms at one time',
    concepts: ['id: a, zh: 港口, en: [{text: port, from: 2018-03-01}, {text: haven, until: 2018-03-20}]'],
    expected: ['glossary-validity-periods overlap a'],
  },
])('$name', ({concepts, expected}) => {
  expect(lint(...concepts)).toEqual(expected)
})

test('a missing source is said once for a whole glossary, else for each concept', () => {
  const text = 'id: g\nconcepts:\n  - {id: a, zh: 港口, en: port}\n  - {id: b, zh: 码头, en: wharf}\n'
  const findings = lintGlossary([parseGlossary(text, {path: 'g.yaml'})])
  expect(findings).toEqual([
    {
      ruleId: 'glossary-unsourced-concept',
      severity: 'info',
      messageId: 'none',
      data: {glossary: 'g'},
      concept: 'a',
      place: {path: 'g.yaml', line: 3, column: 5},
    },
  ])
  expect(
    lint('id: a, zh: 港口, en: port').length +
      lintGlossary([parseGlossary(text.replace('port}', `port, ${source}}`))]).length,
  ).toBe(1)
})

test('rules are sorted and each has its messages in both languages', () => {
  const ids = lintRules.map(rule => rule.id)
  expect(ids).toEqual([...ids].sort())
  expect(Object.keys(messagesOfGlossaryRules)).toEqual(ids)
  const zh = createTranslator('zh').finding('glossary-duplicate-concept', 'duplicate', {id: 'a', line: 3})
  expect(zh).toBe('概念“a”与第 3 行重复，请合并')
})
