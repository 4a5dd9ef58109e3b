import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {ConversionLoss} from '../../../src/glossary/formats/conversion-loss.js'
import {emitGlossaryTbx} from '../../../src/glossary/formats/tbx/write-tbx.js'
import {emitGlossaryCsv} from '../../../src/glossary/formats/write-glossary.js'
import {emitGlossaryXlsx} from '../../../src/glossary/formats/write-xlsx.js'
import {parseGlossary} from '../../../src/glossary/read/parse-glossary.js'
import {type Concept, type Glossary, type Term, termStatuses} from '../../../src/model/term.js'

const languages = ['zh', 'en', 'ru'] as const

/** Letters, and all that parts fields, terms, lines and elements somewhere. */
const text = fc
  .string({unit: fc.constantFrom(...'港口a bя,"\'=+-#<&>;；/|\t\\_x0041_'), minLength: 1, maxLength: 9})
  .filter(one => one.trim() === one && one !== '' && /\p{L}/u.test(one))
const term = fc.record(
  {
    text,
    lang: fc.constantFrom(...languages),
    status: fc.constantFrom(...termStatuses),
    form: fc.constantFrom('full' as const, 'abbreviation' as const, 'short' as const),
    note: text,
    until: fc.constant('2020-01-31'),
  },
  {requiredKeys: ['text', 'lang', 'status']},
)
const concept: fc.Arbitrary<Concept> = fc.record(
  {
    id: text,
    domain: text,
    note: text,
    definition: fc.record({zh: text}),
    terms: fc.uniqueArray(term, {selector: ({lang, text: one}) => `${lang} ${one}`, minLength: 1, maxLength: 6}),
  },
  {requiredKeys: ['id', 'terms']},
)
const glossary: fc.Arbitrary<Glossary> = fc
  .uniqueArray(concept, {selector: ({id}) => id, maxLength: 5})
  .map(concepts => ({id: 'g', concepts, tests: []}))

type Write = (given: Glossary) => {content: string | Uint8Array; losses: readonly ConversionLoss[]; path: string}
const tbx =
  (dialect: 'dca' | 'dct' | 'v2'): Write =>
  given => {
    const {text: content, losses} = emitGlossaryTbx(given, {dialect})
    return {content, losses, path: 'g.tbx'}
  }
const formats: readonly {readonly name: string; readonly keeps: readonly (keyof Term)[]; readonly write: Write}[] = [
  {name: 'TBX 3, DCA', keeps: ['form', 'note'], write: tbx('dca')},
  {name: 'TBX 3, DCT', keeps: ['form', 'note'], write: tbx('dct')},
  {name: 'TBX 2', keeps: ['form', 'note'], write: tbx('v2')},
  {
    name: 'CSV',
    keeps: ['note'],
    write: given => {
      const {text: content, losses} = emitGlossaryCsv(given, languages)
      return {content, losses, path: 'g.csv'}
    },
  },
  {
    name: 'XLSX',
    keeps: ['note'],
    write: given => {
      const {bytes: content, losses} = emitGlossaryXlsx(given, languages)
      return {content, losses, path: 'g.xlsx'}
    },
  },
]

/** Terms by language, in their order, with what a format keeps. */
function shape(terms: readonly Term[], keeps: readonly (keyof Term)[]): object {
  return Object.fromEntries(
    languages.map(lang => [
      lang,
      terms.filter(one => one.lang === lang).map(one => [one.text, one.status, ...keeps.map(key => one[key])]),
    ]),
  )
}

describe.each(formats)('$name', ({keeps, write}) => {
  test('gives back ids, terms, statuses and order, or lists what is lost', () => {
    fc.assert(
      fc.property(glossary, given => {
        const {content, losses, path} = write(given)
        const read = parseGlossary(content, {path})
        const lossy = new Set(losses.flatMap(({concept: id, keys}) => (keys.some(key => telling.has(key)) ? [id] : [])))
        const sure = given.concepts.filter(({id}) => !lossy.has(id))
        for (const one of sure) {
          const back = read.concepts.find(({id}) => id === one.id)
          expect(back && shape(back.terms, keeps)).toEqual(shape(one.terms, keeps))
          expect(back?.domain).toBe(one.domain)
        }
        expect(read.concepts.map(({id}) => id).filter(id => sure.some(one => one.id === id))).toEqual(
          sure.map(({id}) => id),
        )
      }),
      {numRuns: 200},
    )
  })

  test('lists what it has no place for', () => {
    const given = parseGlossary(
      'id: g\nconcepts:\n  - id: a\n    firstUse: expand\n    zh: 港口\n    en: [{text: port, until: 2020-01-31, case: exact}]\n',
    )
    expect(write(given).losses).toEqual([{concept: 'a', keys: ['case', 'firstUse', 'until']}])
  })
})

/** Keys of a loss that touch ids, terms, notes or domains. */
const telling: ReadonlySet<string> = new Set(['id', 'text', '|', 'note', 'domain'])
