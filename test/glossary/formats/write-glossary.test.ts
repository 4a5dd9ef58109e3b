import fc from 'fast-check'
import {expect, test} from 'vitest'
import {emitGlossaryCsv, emitGlossaryJson, emitGlossaryYaml} from '../../../src/glossary/formats/write-glossary.js'
import {parseGlossary} from '../../../src/glossary/read/parse-glossary.js'
import type {Concept, Glossary, Term} from '../../../src/model/term.js'

const word = fc
  .string({unit: fc.constantFrom(...'港口a b,"\'=+-#:{}[]*&!%@|\\'), minLength: 1, maxLength: 8})
  .filter(text => text.trim() === text && text !== '')
const term = (lang: string): fc.Arbitrary<Term> =>
  fc.record(
    {
      text: word,
      lang: fc.constant(lang),
      status: fc.constantFrom('preferred', 'admitted', 'deprecated', 'forbidden'),
      note: word,
      notInside: fc.array(word, {minLength: 1, maxLength: 2}),
      until: fc.constant('2020-01-31'),
    },
    {requiredKeys: ['text', 'lang', 'status']},
  )
const glossary: fc.Arbitrary<Glossary> = fc
  .array(fc.tuple(fc.array(term('zh'), {minLength: 1, maxLength: 2}), fc.array(term('en'), {maxLength: 3})), {
    maxLength: 4,
  })
  .map(concepts => ({
    id: 'g',
    concepts: concepts.map(([zh, en], i): Concept => ({id: `c${i}`, terms: [...zh, ...en]})),
    tests: [],
  }))

function withoutPlaces({concepts, ...rest}: Glossary): Glossary {
  return {...rest, concepts: concepts.map(({place: _place, ...concept}) => concept)}
}

test.each([
  {format: 'yaml' as const, write: emitGlossaryYaml},
  {format: 'json' as const, write: emitGlossaryJson},
])('$format reads back as the same glossary', ({format, write}) => {
  fc.assert(
    fc.property(glossary, given => {
      const {path: _path, ...read} = parseGlossary(write(given).text, {format})
      expect(withoutPlaces(read)).toEqual(given)
    }),
  )
})

test('CSV keeps forms, statuses and notes, and lists what it cannot hold', () => {
  const given = parseGlossary(
    'id: g\nconcepts:\n  - id: a\n    domain: sea\n    zh: [港口, 海港]\n    en: [port, {text: "=haven", status: forbidden, note: "old, poetic"}, {text: dock, status: forbidden, notInside: dry dock}]\n    fr: port\n',
  )
  const {text, losses} = emitGlossaryCsv(given, ['zh', 'en'])
  expect(text.split('\r\n')).toEqual([
    'id,domain,zh,en,status,note',
    'a,sea,港口,port,preferred,',
    `a,sea,港口,'=haven,forbidden,"old, poetic"`,
    'a,sea,港口,dock,forbidden,',
    'a,sea,海港,,preferred,',
    '',
  ])
  expect(losses).toEqual([{concept: 'a', keys: ['fr', 'notInside']}])
  const read = parseGlossary(text, {format: 'csv'}).concepts[0]
  expect(read?.terms.map(({text: form, status, note}) => [form, status, note])).toEqual([
    ['港口', 'preferred', undefined],
    ['海港', 'preferred', undefined],
    ['port', 'preferred', undefined],
    ['=haven', 'forbidden', 'old, poetic'],
    ['dock', 'forbidden', undefined],
  ])
})

test('no cell is a formula', () => {
  fc.assert(
    fc.property(glossary, given => {
      const {text} = emitGlossaryCsv(given, ['zh', 'en'])
      expect(
        text
          .split(/\r\n|,/u)
          .filter(
            cell =>
              /^"?[=+\-@]/u.test(cell) &&
              !given.concepts.some(({terms}) =>
                terms.some(({text: form, note}) => form.includes(',') || (note ?? '').includes(',')),
              ),
          ),
      ).toEqual([])
    }),
  )
})

test('control and bidirectional characters are written as escapes and read back', () => {
  const text = JSON.stringify({
    id: 'a',
    concepts: [{id: 'p', zh: ['港\u202e口'], en: [{text: 'port', note: '\u001b[31m'}]}],
  })
  const given = parseGlossary(text, {path: 'a.json'})
  const written = [emitGlossaryYaml(given).text, emitGlossaryJson(given).text]
  for (const one of [...written, emitGlossaryCsv(given, ['zh', 'en']).text]) expect(one).not.toMatch(/[\u001b\u202e]/u)
  const terms = ({concepts}: Glossary) => concepts.map(concept => concept.terms)
  expect(terms(parseGlossary(written[0]!, {path: 'a.yaml'}))).toEqual(terms(given))
  expect(terms(parseGlossary(written[1]!, {path: 'a.json'}))).toEqual(terms(given))
})
