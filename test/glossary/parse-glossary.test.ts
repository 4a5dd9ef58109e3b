import {expect, test} from 'vitest'
import {parseGlossary} from '../../src/glossary/parse-glossary.js'
import {DuizhaoError} from '../../src/model/errors.js'

const yaml = `id: harbour
title: {zh: 港口术语, en: Harbour terms}
concepts:
  - id: dry-port
    domain: logistics
    definition: inland terminal
    zh:
      - 无水港
      - {text: 内陆港, status: admitted}
    en:
      - {text: dry port, form: short, case: any, inflect: true, notInside: wet dry port}
      - {text: land port, status: forbidden, note: a border crossing, until: 2020-01-31}
    firstUse: expand
    sources: [{title: our style sheet, date: 2024, confidence: low}]
  - id: rail
    zh: 班列
    en: [freight train, {text: block train, when: {near: [班列, 铁路], heading: false}}]
    fr: train de fret
tests:
  - {zh: 无水港。, en: The dry port., expect: []}
`

function problem(text: string, path = 'g.yaml'): DuizhaoError {
  try {
    parseGlossary(text, {path})
  } catch (error) {
    if (error instanceof DuizhaoError) return error
    throw error
  }
  throw new Error('no error')
}

test('YAML becomes concepts with terms, statuses and places', () => {
  const glossary = parseGlossary(yaml, {path: 'harbour.yaml'})
  expect(glossary.title).toEqual({zh: '港口术语', en: 'Harbour terms'})
  expect(glossary.concepts[0]).toEqual({
    id: 'dry-port',
    domain: 'logistics',
    definition: {en: 'inland terminal'},
    firstUse: 'expand',
    sources: [{title: 'our style sheet', date: '2024', confidence: 'low'}],
    terms: [
      {text: '无水港', lang: 'zh', status: 'preferred'},
      {text: '内陆港', lang: 'zh', status: 'admitted'},
      {
        text: 'dry port',
        lang: 'en',
        status: 'preferred',
        form: 'short',
        case: 'any',
        inflect: true,
        notInside: ['wet dry port'],
      },
      {text: 'land port', lang: 'en', status: 'forbidden', note: 'a border crossing', until: '2020-01-31'},
    ],
    place: {path: 'harbour.yaml', line: 4, column: 5},
  })
  expect(glossary.concepts[1]?.terms.map(term => [term.lang, term.text])).toEqual([
    ['zh', '班列'],
    ['en', 'freight train'],
    ['en', 'block train'],
    ['fr', 'train de fret'],
  ])
  expect(glossary.tests[0]?.place?.line).toBe(20)
})

test('JSON says the same', () => {
  const json = '{"id": "h",\n "concepts": [\n  {"id": "rail", "zh-CN": ["班列"], "en": "freight train"}]}'
  const glossary = parseGlossary(json)
  expect(glossary.concepts).toEqual([
    {
      id: 'rail',
      terms: [
        {text: '班列', lang: 'zh', status: 'preferred'},
        {text: 'freight train', lang: 'en', status: 'preferred'},
      ],
      place: {path: '', line: 3, column: 3},
    },
  ])
})

test.each([
  {
    name: 'unknown status',
    text: 'id: g\nconcepts:\n  - id: a\n    zh: 港\n    en: [{text: port, status: prefered}]\n',
    message:
      'g.yaml:5:31: status “prefered” is unknown\nexpected one of preferred, admitted, deprecated, forbidden; did you mean “preferred”?',
  },
  {
    name: 'unknown key of a concept',
    text: 'id: g\nconcepts:\n  - id: a\n    zh: 港\n    defintion: {en: x}\n    en: port\n',
    message:
      'g.yaml:5:5: key “defintion” is unknown\nexpected one of id, domain, definition, note, firstUse, sources, or a language (zh, en, …); did you mean “definition”?',
  },
  {
    name: 'a country for a language',
    text: 'id: g\nconcepts:\n  - {id: a, cn: 港, en: port}\n',
    message:
      'g.yaml:3:13: key “cn” is unknown\nexpected one of id, domain, definition, note, firstUse, sources, or a language (zh, en, …); did you mean “zh”?',
  },
  {
    name: 'unknown key of a term',
    text: 'id: g\nconcepts:\n  - {id: a, zh: 港, en: [{txt: port}]}\n',
    message:
      'g.yaml:3:25: text is missing; expected text under “text”\ng.yaml:3:26: key “txt” is unknown; expected one of text, status, form, case, inflect, notInside, when, from, until, doNotTranslate, note; did you mean “text”?',
  },
  {
    name: 'a number for a term',
    text: 'id: g\nconcepts:\n  - {id: a, zh: 港, en: [5]}\n',
    message:
      'g.yaml:3:25: an entry of “en” is “5”\nexpected text, or a term such as {text: …, status: forbidden}; put quotes round it',
  },
  {
    name: 'no such day',
    text: 'id: g\nconcepts:\n  - {id: a, zh: 港, en: {text: port, until: 2023-02-29}}\n',
    message: 'g.yaml:3:44: until “2023-02-29” is no day\nexpected YYYY-MM-DD',
  },
  {name: 'no id', text: 'concepts: []\n', message: 'g.yaml:1:1: id is missing\nexpected text under “id”'},
  {name: 'empty file', text: '', message: 'g.yaml:1:1: the file is empty\nexpected a map of keys and values'},
  {
    name: 'a tag',
    text: 'id: !!js/function x\nconcepts: []\n',
    message: 'g.yaml:1:19: the tag “tag:yaml.org,2002:js/function”\nexpected plain YAML without tags; remove the tag',
  },
  {
    name: 'two documents',
    text: 'id: g\n---\nid: h\n',
    message: 'g.yaml:2:1: a second document\nexpected one document in a file; remove the “---”',
  },
])('$name is named with its place', ({text, message}) => {
  expect(problem(text).message.split('\n').slice(0, 2).join('\n')).toBe(message)
})
