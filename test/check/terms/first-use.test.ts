import {describe, expect, test} from 'vitest'
import {termFirstUse} from '../../../src/check/rules/term-first-use.js'
import {parseGlossary} from '../../../src/glossary/read/parse-glossary.js'
import {createTermbase} from '../../../src/glossary/termbase.js'
import type {Concept, Term} from '../../../src/model/term.js'
import {monolingual} from '../../helpers/markdown-pair.js'
import {findingsOf, term, termbaseOf} from '../../helpers/term-unit.js'

const council = [
  term('en', 'JSC', {form: 'abbreviation'}),
  term('en', 'Joint Sample Council', {form: 'full'}),
  term('en', 'Sample Meeting', {status: 'forbidden'}),
]

/** `message: words → expected` on an English text. */
function said(
  en: string,
  terms: readonly Term[] = council,
  more: Partial<Concept> = {},
  options: object = {repeatedFullForm: true},
): string[] {
  const termbase = termbaseOf([{id: 'council', firstUse: 'expand', ...more, terms: [term('zh', '联席会'), ...terms]}])
  const context = {...monolingual(en, 'en'), termbase}
  return findingsOf(termFirstUse, context, options).map(
    ({messageId, target, data}) => `${messageId}: ${target?.text} → ${data.expected}`,
  )
}

const early = (text = 'JSC'): string => `abbreviation: ${text} → Joint Sample Council (JSC)`
const again = 'repeated: Joint Sample Council → JSC'

describe('the full form comes first, with the abbreviation', () => {
  test.each([
    {name: 'in brackets', en: 'The Joint Sample Council (JSC) met. The JSC grew.', expected: []},
    {name: 'the other way round', en: 'The JSC (Joint Sample Council) met. The JSC grew.', expected: []},
    {name: 'with words before the bracket', en: 'The Joint Sample Council of all our coasts (JSC) met.', expected: []},
    {
      name: 'the bracket as far as it may be',
      en: `The Joint Sample Council ${'of the sea of the coasts'.slice(0, 22)} (JSC) met.`,
      expected: [],
    },
    {
      name: 'the bracket one further',
      en: `The Joint Sample Council ${'of the sea of the coasts'.slice(0, 23)} (JSC) met.`,
      expected: [early()],
    },
    {name: 'a bracket that closes before', en: 'The Joint Sample Council (here) met (JSC).', expected: [early()]},
    {name: 'no bracket', en: 'The Joint Sample Council or JSC met.', expected: [early()]},
    {name: 'in fullwidth brackets', en: 'The Joint Sample Council（JSC）met.', expected: []},
    {name: 'too late', en: 'The JSC met. The Joint Sample Council (JSC) grew. The JSC shrank.', expected: [early()]},
    {name: 'only the first is told', en: 'The JSC met. The JSC grew.', expected: [early()]},
    {name: 'the full form alone', en: 'The Joint Sample Council met.', expected: []},
    {name: 'a wrong form is neither', en: 'The Sample Meeting (JSC) met.', expected: [early()]},
    {name: 'code is neither', en: 'Call `JSC` now.', expected: []},
    {name: 'nor what a path has', en: 'Open data/JSC/list now.', expected: []},
    {
      name: 'the full form once more',
      en: 'The Joint Sample Council (JSC) met. The Joint Sample Council grew.',
      expected: [again],
    },
    {
      name: 'twice more',
      en: 'The Joint Sample Council (JSC) met. The Joint Sample Council grew. The Joint Sample Council shrank.',
      expected: [again, again],
    },
    {
      name: 'introduced twice',
      en: 'The Joint Sample Council (JSC) met. The Joint Sample Council (JSC) grew.',
      expected: [],
    },
    {
      name: 'before it was introduced',
      en: 'The Joint Sample Council grew. The Joint Sample Council (JSC) met.',
      expected: [],
    },
  ])('$name: $en', ({en, expected}) => {
    expect(said(en)).toEqual(expected)
  })

  test('a heading neither introduces nor needs it, unless it is asked for', () => {
    const en = '# JSC\n\nThe Joint Sample Council (JSC) met.'
    expect(said(en)).toEqual([])
    expect(said(en, council, {}, {exemptHeadings: false})).toEqual([early()])
    expect(said('# The Joint Sample Council (JSC)\n\nThe JSC met.')).toEqual([early()])
  })

  test('each concept by itself', () => {
    const port = [term('en', 'SHP', {form: 'abbreviation'}), term('en', 'Sample Hub Port', {form: 'full'})]
    const termbase = termbaseOf([
      {id: 'council', firstUse: 'expand', terms: council},
      {id: 'port', firstUse: 'expand', terms: port},
    ])
    const context = {...monolingual('The Sample Hub Port (JSC) and SHP.', 'en'), termbase}
    expect(findingsOf(termFirstUse, context).map(({concept}) => concept)).toEqual(['council', 'port'])
  })
})

describe('which form is which', () => {
  const en = 'The JSC met.'
  test.each<{name: string; terms: Term[]; expected: string[]}>([
    {name: 'by their looks', terms: [term('en', 'JSC'), term('en', 'Joint Sample Council')], expected: [early()]},
    {
      name: 'the first full one and the first short one',
      terms: [term('en', 'Joint Sample Council'), term('en', 'JSC'), term('en', 'Sample Council'), term('en', 'SAC')],
      expected: [early()],
    },
    {
      name: 'what is marked goes before looks',
      terms: [term('en', 'Sample Council'), term('en', 'Joint Sample Council', {form: 'full'}), term('en', 'JSC')],
      expected: [early()],
    },
    {
      name: 'without an abbreviation another right form',
      terms: [term('en', 'Joint Sample Council', {form: 'full'}), term('en', 'the Council')],
      expected: [],
    },
    {name: 'one form', terms: [term('en', 'JSC')], expected: []},
    {name: 'two of full length', terms: [term('en', 'Sample Council'), term('en', 'Joint Council')], expected: []},
    {
      name: 'a wrong full form is none',
      terms: [term('en', 'JSC'), term('en', 'Joint Sample Council', {status: 'forbidden'})],
      expected: [],
    },
  ])('$name', ({terms, expected}) => {
    expect(said(en, terms)).toEqual(expected)
  })

  test('concepts that are not marked are left alone', () => {
    expect(said(en, council, {firstUse: undefined})).toEqual([])
  })

  test('a glossary on top of another one asks for what either asks for', () => {
    const text = (id: string, more: string): string =>
      `id: ${id}\nconcepts:\n  - id: ${id}c\n${more}    zh: [联席会]\n    en: [{text: JSC, form: abbreviation}, {text: Joint Sample Council, form: full}]\n`
    const glossary = (id: string, more = '') => parseGlossary(text(id, more), {path: `${id}.yaml`})
    const marked = '    firstUse: expand\n'
    for (const glossaries of [
      [glossary('a', marked), glossary('b')],
      [glossary('a'), glossary('b', marked)],
    ]) {
      const context = {...monolingual(en, 'en'), termbase: createTermbase(glossaries)}
      expect(findingsOf(termFirstUse, context)).toHaveLength(1)
    }
  })
})
