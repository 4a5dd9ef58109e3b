import {profileFor} from '../language/registry.js'
import type {LanguageTag} from '../model/document.js'
import type {UnitError} from './enforced-unit.js'

/** A translation may be this many times as long as its source, and a little more for short ones. */
const longestRatio = 20
const longestShort = 2000

/** Share of letters that must be in the script of the target language; names and figures may be in any. */
const leastShare = 0.15

interface Languages {
  readonly sourceLang: LanguageTag
  readonly targetLang: LanguageTag
}

/**
 * What a call gave, if it can be a translation at all: trimmed text of sensible length, in the script of the target
 * language as far as it has letters.
 */
export function judgeAnswer(answer: unknown, source: string, langs: Languages): {readonly target: string} | UnitError {
  const given = answerOf(answer)
  const {text, finishReason} = given
  if (finishReason === 'content-filter')
    return {code: 'TRANSLATE_FILTERED', message: 'the answer was withheld by a content filter'}
  if (finishReason === 'length')
    return {code: 'TRANSLATE_CUT_OFF', message: 'the answer was cut off by its length limit'}
  return judgeText(text, source, langs)
}

function answerOf(answer: unknown): {readonly text: unknown; readonly finishReason?: unknown} {
  return typeof answer === 'object' && answer !== null && 'text' in answer ? answer : {text: answer}
}

function judgeText(
  answer: unknown,
  source: string,
  {sourceLang, targetLang}: Languages,
): {readonly target: string} | UnitError {
  if (typeof answer !== 'string' || answer.trim() === '')
    return {
      code: 'TRANSLATE_NOTHING',
      message: `translate returned ${typeof answer === 'string' ? 'an empty text' : String(answer === null ? null : typeof answer)}`,
    }
  const limit = Math.max(longestShort, source.length * longestRatio)
  if (answer.length > limit)
    return {
      code: 'TRANSLATE_TOO_LONG',
      message: `translate returned ${answer.length} characters; the limit is ${limit}`,
    }
  const target = answer.trim()
  // A name may stay as it is.
  if (target === source.trim() && isName(target, sourceLang, targetLang)) return {target}
  const [own, other] = [profileFor(targetLang).scriptShare(target), profileFor(sourceLang).scriptShare(source)]
  if (/\p{L}/u.test(target) && other > 0 && own < leastShare)
    return {code: 'TRANSLATE_LANGUAGE', message: `translate returned a text that is not in “${targetLang}”`}
  return {target}
}

function isName(text: string, sourceLang: LanguageTag, targetLang: LanguageTag): boolean {
  return !/\s/u.test(text) && profileFor(sourceLang).findPassages(text, profileFor(targetLang)).length === 0
}
