import {expect, test} from 'vitest'
import {glossaryLanguages} from '../../src/glossary/glossary-languages.js'
import type {Glossary} from '../../src/model/term.js'

function glossary(...concepts: readonly (readonly string[])[]): Glossary {
  return {
    id: 'g',
    tests: [],
    concepts: concepts.map((langs, i) => ({
      id: String(i),
      terms: langs.map(lang => ({text: `${lang}${i}`, lang, status: 'preferred'})),
    })),
  }
}

test.each([
  {name: 'in direction', concepts: [['en', 'zh']], expected: ['zh', 'en']},
  {name: 'unknown ones in the order of the file', concepts: [['qab', 'qaa']], expected: ['qab', 'qaa']},
  {name: 'a known one first', concepts: [['qaa', 'en']], expected: ['en', 'qaa']},
  {name: 'those of most concepts', concepts: [['en', 'ru', 'zh'], ['ru', 'zh'], ['zh']], expected: ['zh', 'ru']},
  {
    name: 'many terms of one concept count once',
    concepts: [['zh', 'ru', 'ru', 'ru'], ['zh', 'en'], ['en']],
    expected: ['zh', 'en'],
  },
  {name: 'one, and a known one beside it', concepts: [['en']], expected: ['zh', 'en']},
  {name: 'none', concepts: [], expected: ['zh', 'en']},
])('$name', ({concepts, expected}) => {
  expect(glossaryLanguages([glossary(...concepts)])).toEqual(expected)
})

test('the stated source is the source', () => {
  expect(glossaryLanguages([glossary(['zh', 'en'])], 'en')).toEqual(['en', 'zh'])
})

test('over several glossaries', () => {
  expect(glossaryLanguages([glossary(['zh', 'en']), glossary(['zh', 'qaa'], ['zh', 'qaa'])])).toEqual(['zh', 'qaa'])
})
