import {termLanguage} from '../../glossary/language-keys.js'
import {termsIn} from '../../glossary/terms-in.js'
import type {LanguageTag} from '../../model/document.js'
import {type Concept, isRight, type Term, type TermForm} from '../../model/term.js'
import {isOutOfDate} from './term-renderings.js'

/**
 * The wording of a concept that a finding asks for: the first preferred term in force, else the first admitted one. Instead of a full
 * form a full form, instead of an abbreviation one: `form` is that of the wording that is to go.
 */
export function expectedTerm(
  concept: Concept,
  lang: LanguageTag,
  date: string | undefined,
  form?: TermForm,
): Term | undefined {
  const right = termsIn(concept, termLanguage(lang)).filter(isRight)
  const current = right.filter(term => !isOutOfDate(term, date))
  const among = current.length > 0 ? current : right
  const preferred = among.filter(({status}) => status === 'preferred')
  const alike = form === undefined ? undefined : preferred.find(term => term.form === form)
  return alike ?? preferred[0] ?? among[0]
}

/** As {@link expectedTerm}, its text; the concept's id where it has no term in the language. */
export function expectedForm(concept: Concept, lang: LanguageTag, date: string | undefined, form?: TermForm): string {
  return expectedTerm(concept, lang, date, form)?.text ?? concept.id
}
