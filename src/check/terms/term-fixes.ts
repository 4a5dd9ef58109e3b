import type {Fix} from '../../model/finding.js'
import type {Span} from '../../model/span.js'
import type {Term} from '../../model/term.js'
import {formatOf} from '../../parse/formats.js'
import type {CheckContext} from '../engine/context.js'
import {expectedTerm} from './expected-form.js'
import {isPartOfName, proseFix} from './prose-fix.js'
import {areRelated} from './related-terms.js'
import type {Rendering} from './term-renderings.js'

/**
 * Put the expected form where a bad one stands, in its number, case and with its article; see `fit` of the language.
 * Safe only where the expected form is beyond doubt: one preferred term, and a wording that fits without a look.
 */
export function termFix(
  context: CheckContext,
  rendering: Rendering,
  side: 'source' | 'target' = 'target',
): Fix | undefined {
  const {concept, term} = rendering
  const {lang} = context[side].document
  const expected = expectedTerm(concept, lang, context.date, term.form)
  if (expected === undefined || expected.text === rendering.text) return
  const fix = wordingFix(context, expected.text, term.text, rendering, side)
  if (fix === undefined) return
  const {document} = context[side]
  const preferred = concept.terms.filter(({lang, status}) => lang === expected.lang && status === 'preferred')
  // A name and its abbreviation are both right: the one that the document uses anyway is beyond doubt.
  const isSettled = (other: Term): boolean =>
    other === expected || (areRelated(other, expected) && document.text.includes(expected.text))
  return {...fix, safe: fix.safe && preferred.length > 0 && preferred.every(isSettled)}
}

/** Put `replacement` where a form of `replaced` stands, as the language fits it in and the format writes it. */
export function wordingFix(
  context: CheckContext,
  replacement: string,
  replaced: string,
  place: Span,
  side: 'source' | 'target' = 'target',
): Fix | undefined {
  const {document} = context[side]
  if (isPartOfName(document.text, place)) return
  const {terms} = side === 'source' ? context.sourceProfile : context.targetProfile
  const write = (text: string): string => formatOf(document.format).escapeMarkup?.(text) ?? text
  const fitted = terms.fit(replacement, replaced, document.text, {start: place.start, end: place.end}, write)
  return fitted === undefined ? undefined : proseFix(context, {...fitted, ...(side === 'source' ? {side} : {})})
}

/** Write the term exactly as the glossary has it. */
export function caseFix(context: CheckContext, {term, start, end, text}: Rendering): Fix | undefined {
  if (text.toLowerCase() !== term.text.toLowerCase()) return
  return proseFix(context, {start, end, text: term.text, safe: true})
}
