import type {Span} from '../../../model/span.js'
import {findInlineMarkup} from '../../../text/inline-markup.js'
import type {FittedReplacement} from '../../contract/term-language.js'
import {foldWord} from '../words/stem.js'
import {declineTerm, formsLike} from './term-forms.js'

/**
 * Put `replacement` where `span` has a form of `replaced`, in the case and number of what stands there: Шанхайской кооперативной организации
 * becomes Шанхайской организации сотрудничества. Undefined where markup stands in the way or the form is not certain; safe where gender and
 * number stay, so that nothing around it changes.
 */
export function fitReplacement(
  replacement: string,
  replaced: string,
  document: string,
  span: Span,
  inFormat: (text: string) => string = text => text,
): FittedReplacement | undefined {
  const found = document.slice(span.start, span.end)
  if (findInlineMarkup(found) !== undefined) return undefined
  const fitted = fitForm(replacement, replaced, found)
  if (fitted === undefined) return undefined
  const isCapital = /^\p{Lu}/u.test(found) && /^\p{Ll}/u.test(replaced)
  const text = isCapital ? fitted.text.charAt(0).toUpperCase() + fitted.text.slice(1) : fitted.text
  return {start: span.start, end: span.end, text: inFormat(text), safe: fitted.safe}
}

function fitForm(replacement: string, replaced: string, found: string): {text: string; safe: boolean} | undefined {
  const own = declineTerm(replacement)
  const old = declineTerm(replaced)
  // an abbreviation has no cases, so it stands in any place
  if (own === undefined) return isAbbreviation(replacement) ? {text: replacement, safe: false} : undefined
  if (old === undefined) return undefined
  const forms = formsLike(old, found, fold)
  const written = new Set(forms.map(({given, plural}) => own.form(given, plural)))
  const [text] = written
  if (written.size !== 1 || text === undefined) return undefined
  return {text, safe: own.gender === old.gender}
}

function isAbbreviation(term: string): boolean {
  return /^\p{Lu}{2,8}$/u.test(term)
}

/** Without what a text may write otherwise: case, ё, kinds of dashes, quotes. */
function fold(text: string): string {
  return foldWord(text)
    .replace(/["«»„“”]/gu, '')
    .replace(/\s?[-\u2010-\u2014]\s?/gu, '-')
    .replace(/\s+/gu, ' ')
}
