import type {LanguageTag} from '../model/document.js'
import type {LanguagePair} from '../model/language-pair.js'
import {isSameLanguage} from './language-tag.js'
import {knownProfiles} from './registry.js'

/**
 * Whether of two texts in the languages `first` and `second` the first is the original. `sourceLang` states it; unstated, or where it is
 * the language of neither (or of both), the language that comes first in `knownLanguages` is the source, and between
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

/** The language that a text in `lang` is held against where nothing says which: the first of `knownLanguages` that is another one. */
export function counterpartLanguage(lang: LanguageTag): LanguageTag {
  return knownProfiles().find(({tag}) => !isSameLanguage(tag, lang))?.tag ?? lang
}

/** A pair of languages of which one, both or none is stated; the other is its {@link counterpartLanguage}. */
export function languagePair({
  source,
  target,
}: {
  readonly source?: LanguageTag | undefined
  readonly target?: LanguageTag | undefined
}): LanguagePair {
  if (source !== undefined) return {source, target: target ?? counterpartLanguage(source)}
  if (target !== undefined) return {source: counterpartLanguage(target), target}
  const first = knownProfiles()[0]?.tag ?? 'und'
  return {source: first, target: counterpartLanguage(first)}
}

function rank(tag: LanguageTag): number {
  const place = knownProfiles().findIndex(known => isSameLanguage(known.tag, tag))
  return place < 0 ? Number.POSITIVE_INFINITY : place
}
