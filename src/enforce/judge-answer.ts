import {profileFor} from '../language/registry.js'
import type {LanguageTag} from '../model/document.js'
import type {UnitError} from './enforced-unit.js'

/** A translation may be this many times as long as its source, and a little more for short ones. */
const longestRatio = 20
const longestShort = 2000

/** Share of letters that must be in the script of the target language; names and figures may be in any. */
const leastShare = 0.15

/**
 * What a call gave, if it can be a translation at all: trimmed text of sensible length, in the script of the target
 * language as far as it has letters.
 */
export function judgeAnswer(
  answer: unknown,
  source: string,
  {sourceLang, targetLang}: {readonly sourceLang: LanguageTag; readonly targetLang: LanguageTag},
): {readonly target: string} | UnitError {
  if (typeof answer !== 'string' || answer.trim() === '')
    return {
      code: 'TRANSLATE_NOTHING',
      message: `translate gave ${typeof answer === 'string' ? 'an empty text' : String(answer === null ? null : typeof answer)}`,
    }
  const limit = Math.max(longestShort, source.length * longestRatio)
  if (answer.length > limit)
    return {code: 'TRANSLATE_TOO_LONG', message: `translate gave ${answer.length} characters, the limit is ${limit}`}
  const target = answer.trim()
  const [own, other] = [profileFor(targetLang).scriptShare(target), profileFor(sourceLang).scriptShare(source)]
  if (/\p{L}/u.test(target) && other > 0 && own < leastShare)
    return {code: 'TRANSLATE_LANGUAGE', message: `translate gave a text that is not in “${targetLang}”`}
  return {target}
}
