import type {LanguageTag} from '../model/document.js'
import {knownLanguages} from './registry.js'

/** The primary language of a tag, lower case: `zh` of `zh-Hans-CN`. */
export function primaryLanguage(tag: LanguageTag): LanguageTag {
  return tag.toLowerCase().split('-', 1)[0]!
}

/** Whether two tags name one language, scripts and regions aside. */
export function isSameLanguage(a: LanguageTag, b: LanguageTag): boolean {
  return a === b || primaryLanguage(a) === primaryLanguage(b)
}

/**
 * Whether of two texts in the languages `first` and `second` the first is the original. `sourceLang` states it; unstated, or where it is
 * the language of neither (or of both), the language that comes first in {@link knownLanguages} is the source, and between
 * languages that are not there the order of the arguments decides.
 */
export function isFirstSource(first: LanguageTag, second: LanguageTag, sourceLang?: LanguageTag): boolean {
  if (sourceLang !== undefined) {
    const [a, b] = [isSameLanguage(first, sourceLang), isSameLanguage(second, sourceLang)]
    if (a !== b) return a
  }
  return rank(first) <= rank(second)
}

/** Two things in two languages, the one in the source language first; see {@link isFirstSource}. */
export function inDirection<T extends {readonly lang: LanguageTag}>(
  first: T,
  second: T,
  sourceLang?: LanguageTag,
): readonly [source: T, target: T] {
  return isFirstSource(first.lang, second.lang, sourceLang) ? [first, second] : [second, first]
}

function rank(tag: LanguageTag): number {
  const place = knownLanguages().findIndex(known => isSameLanguage(known, tag))
  return place < 0 ? Number.POSITIVE_INFINITY : place
}
