import {termLanguage} from '../../glossary/language-keys.js'
import {termsIn} from '../../glossary/terms-in.js'
import type {LanguageTag} from '../../model/document.js'
import {type Concept, isRight, type Term} from '../../model/term.js'
import {isOutOfDate} from './term-renderings.js'

/** The wording of a concept that a finding asks for: the first preferred term in force, else the first admitted one. */
export function expectedTerm(concept: Concept, lang: LanguageTag, date: string | undefined): Term | undefined {
  const right = termsIn(concept, termLanguage(lang)).filter(isRight)
  const current = right.filter(term => !isOutOfDate(term, date))
  const among = current.length > 0 ? current : right
  return among.find(({status}) => status === 'preferred') ?? among[0]
}

/** As {@link expectedTerm}, its text; the concept's id where it has no term in the language. */
export function expectedForm(concept: Concept, lang: LanguageTag, date: string | undefined): string {
  return expectedTerm(concept, lang, date)?.text ?? concept.id
}
