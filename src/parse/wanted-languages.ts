import {inDirection, isFirstSource} from '../language/direction.js'
import {isSameLanguage} from '../language/language-tag.js'
import type {LanguageTag} from '../model/document.js'
import type {WantedLanguages} from './format.js'

/**
 * Of several parts of a file, each in a language of its own, those that are asked for, the source first: the one in
 * `sourceLang` and the one in `targetLang`. What is not asked for is filled up in the order of the known languages. Undefined for fewer than two languages.
 */
export function chooseLanguages<T extends {readonly lang: LanguageTag}>(
  parts: readonly T[],
  {sourceLang, targetLang}: WantedLanguages,
): readonly [source: T, target: T] | undefined {
  const inLanguage = (asked: LanguageTag | undefined): T | undefined =>
    asked === undefined ? undefined : parts.find(({lang}) => isSameLanguage(lang, asked))
  const source = inLanguage(sourceLang)
  const target = inLanguage(targetLang)
  const rest = parts
    .filter((part, index) => parts.findIndex(({lang}) => isSameLanguage(lang, part.lang)) === index)
    .filter(({lang}) => ![source, target].some(taken => taken !== undefined && isSameLanguage(lang, taken.lang)))
    .sort((a, b) => (!isFirstSource(a.lang, b.lang) ? 1 : isFirstSource(b.lang, a.lang) ? 0 : -1))
  const first = source ?? target ?? rest.shift()
  const second = source !== undefined && target !== undefined ? target : rest.shift()
  return first === undefined || second === undefined
    ? undefined
    : inDirection(first, second, sourceLang ?? otherThan(targetLang, first, second))
}

/** The language of the two that is not the one asked for as the target. */
function otherThan(targetLang: LanguageTag | undefined, first: {lang: LanguageTag}, second: {lang: LanguageTag}) {
  if (targetLang === undefined) return
  return isSameLanguage(first.lang, targetLang) ? second.lang : first.lang
}
