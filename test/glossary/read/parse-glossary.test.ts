import {expect, test} from 'vitest'
import {parseGlossary} from '../../../src/glossary/read/parse-glossary.js'
import {DuizhaoError} from '../../../src/model/errors.js'

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
      'g.yaml:5:31: status: invalid value “prefered”\nexpected one of preferred, admitted, deprecated, forbidden; did you mean “preferred”?',
  },
  {
    name: 'unknown key of a concept',
    text: 'id: g\nconcepts:\n  - id: a\n    zh: 港\n    defintion: {en: x}\n    en: port\n',
    message:
      'g.yaml:5:5: unknown key “defintion”\nexpected one of id, status, domain, definition, note, firstUse, sources, evidence, or a language (zh, en, …); did you mean “definition”?',
  },
  {
    name: 'a country for a language',
    text: 'id: g\nconcepts:\n  - {id: a, cn: 港, en: port}\n',
    message:
      'g.yaml:3:13: unknown key “cn”\nexpected one of id, status, domain, definition, note, firstUse, sources, evidence, or a language (zh, en, …); did you mean “zh”?',
  },
  {
    name: 'unknown key of a term',
    text: 'id: g\nconcepts:\n  - {id: a, zh: 港, en: [{txt: port}]}\n',
    message:
      'g.yaml:3:25: missing field “text”; expected text\ng.yaml:3:26: unknown key “txt”; expected one of text, status, form, case, inflect, notInside, when, from, until, doNotTranslate, note; did you mean “text”?',
  },
  {
    name: 'a number for a term',
    text: 'id: g\nconcepts:\n  - {id: a, zh: 港, en: [5]}\n',
    message:
      'g.yaml:3:25: an entry of “en” is “5”\nexpected text, or a term such as {text: …, status: forbidden}; put it in quotation marks',
  },
  {
    name: 'no such day',
    text: 'id: g\nconcepts:\n  - {id: a, zh: 港, en: {text: port, until: 2023-02-29}}\n',
    message: 'g.yaml:3:44: until: “2023-02-29” is not a valid date\nexpected YYYY-MM-DD',
  },
  {name: 'no id', text: 'concepts: []\n', message: 'g.yaml:1:1: missing field “id”\nexpected text'},
  {name: 'empty file', text: '', message: 'g.yaml:1:1: the file is empty\nexpected a map of keys and values'},
  {
    name: 'a tag',
    text: 'id: !!js/function x\nconcepts: []\n',
    message: 'g.yaml:1:19: the tag “tag:yaml.org,2002:js/function”\nexpected plain YAML without tags; remove the tag',
  },
  {
    name: 'two documents',
    text: 'id: g\n---\nid: h\n',
    message: 'g.yaml:2:1: a second document\nexpected one document per file; remove the “---”',
  },
])('$name is named with its place', ({text, message}) => {
  expect(problem(text).message.split('\n').slice(0, 2).join('\n')).toBe(message)
})

test.each([
  {name: 'lists in lists', text: `id: g\nconcepts: ${'['.repeat(5000)}${']'.repeat(5000)}\n`, code: 'DATA_TOO_DEEP'},
  {name: 'items in items', text: `id: g\nconcepts:\n  ${'- '.repeat(5000)}x\n`, code: 'DATA_TOO_DEEP'},
  {name: 'open lists', text: '['.repeat(20_000), code: 'DATA_TOO_DEEP'},
  {
    name: 'aliases that multiply',
    text: `a: &a [x,x,x,x,x,x,x,x,x,x]\n${[...'bcdefg'].map((name, i) => `${name}: &${name} [${Array(10).fill(`*${'abcdefg'[i]}`).join(',')}]`).join('\n')}\n`,
    code: 'YAML_ALIAS',
  },
  {name: 'an alias of itself', text: 'id: g\nconcepts: &a [*a]\n', code: 'DATA_TOO_DEEP'},
  {name: 'an alias of nothing', text: 'id: g\nconcepts: *none\n', code: 'YAML_ALIAS'},
  {name: 'JSON in JSON', text: '{"a":'.repeat(10_000), code: 'DATA_TOO_DEEP', path: 'g.json'},
  {name: 'JSON with a comma too many', text: '{"id": "g",}', code: 'JSON_SYNTAX', path: 'g.json'},
  {name: 'a key twice in YAML', text: 'id: g\nid: h\n', code: 'YAML_SYNTAX'},
  {name: 'a key twice in JSON', text: '{"id": "g", "id": "h"}', code: 'JSON_SYNTAX', path: 'g.json'},
  {
    name: '__proto__',
    text: '{"id": "g", "concepts": [], "__proto__": {"x": 1}}',
    code: 'GLOSSARY_SCHEMA',
    path: 'g.json',
  },
  {
    name: 'a term of 10,000 characters',
    text: `id: g\nconcepts:\n  - {id: a, zh: ${'港'.repeat(10_000)}, en: port}\n`,
    code: 'GLOSSARY_SCHEMA',
  },
  {name: 'too large a file', text: `#${'x'.repeat(17 * 2 ** 20)}`, code: 'GLOSSARY_TOO_LARGE'},
  {name: 'prose', text: 'The port opened on Monday.', code: 'GLOSSARY_SCHEMA'},
])('$name: a named error, at once', ({text, code, path}) => {
  expect(problem(text, path)).toMatchObject({code, name: 'DuizhaoError'})
})

test('several errors are collected, three are in the message', () => {
  const text = 'id: g\nconcepts:\n  - {id: a, zh: 5}\n  - {id: b, zh: 6}\n  - {id: c, zh: 7}\n  - {id: d, zh: 8}\n'
  const error = problem(text)
  expect(error.others).toHaveLength(3)
  expect(error.message.split('\n')).toHaveLength(3)
  expect(error.message.endsWith('(and 1 more)')).toBe(true)
})

test('tens of thousands of concepts are no trouble', () => {
  const concepts = Array.from({length: 20_000}, (_, i) => ({id: `c${i}`, zh: `术语${i}`, en: [`term ${i}`]}))
  expect(parseGlossary(JSON.stringify({id: 'g', concepts}), {path: 'g.json'}).concepts).toHaveLength(20_000)
  const entries = concepts.map(({id, zh, en}) => `  - id: ${id}\n    zh: ${zh}\n    en: [${en[0]}]\n`).join('')
  expect(parseGlossary(`id: g\nconcepts:\n${entries}`, {path: 'g.yaml'}).concepts).toHaveLength(20_000)
  const rows = concepts.map(({zh, en}) => `${zh},${en[0]}`).join('\n')
  expect(parseGlossary(rows, {path: 'g.csv'}).concepts).toHaveLength(20_000)
})
