import {namedError} from '../messages/named-error.js'
import type {LanguageTag} from '../model/document.js'
import type {LanguageProfile} from './contract/profile.js'
import {de} from './de/profile.js'
import {en} from './en/profile.js'
import {es} from './es/profile.js'
import {fr} from './fr/profile.js'
import {genericProfile} from './generic/profile.js'
import {ja} from './ja/profile.js'
import {ko} from './ko/profile.js'
import {canonicalTag, isLanguageTag, isSameLanguage, primaryLanguage} from './language-tag.js'
import {ru} from './ru/profile.js'
import {isToldByWords} from './shared/latin/told-by-words.js'
import {zh} from './zh/profile.js'

let profiles: readonly LanguageProfile[] = [zh, en, ru, ja, ko, fr, es, de]

/** Every language that has a profile of its own; of two of them, the earlier one is the source where nothing else is said. */
export function knownLanguages(): readonly LanguageTag[] {
  return profiles.map(profile => profile.tag)
}

/** Every profile, in the order of {@link knownLanguages}; another array after each change. */
export function knownProfiles(): readonly LanguageProfile[] {
  return profiles
}

/**
 * Add the profile of a further language, after those that are there; from then on texts are read, detected and compared by it.
 * Gives a function that takes it out again. For the whole process: register before anything is read.
 */
export function registerProfile(profile: LanguageProfile): () => void {
  profiles = [...profiles, profile]
  recent.clear()
  return () => {
    const own = profiles.indexOf(profile)
    profiles = profiles.filter((_, index) => index !== own)
    recent.clear()
  }
}

/** The profile of a tag or of its primary language (`zh-Hans-CN` → `zh`); undefined where there is none. */
export function findProfile(tag: LanguageTag): LanguageProfile | undefined {
  const whole = profiles.find(profile => profile.tag === tag)
  if (whole !== undefined) return whole
  const primary = primaryLanguage(tag)
  return profiles.find(profile => profile.tag === primary)
}

/**
 * As {@link findProfile}, and for any other language a generic profile made for its tag: Unicode words and sentences, numerals of CLDR,
 * exact terms. Throws DuizhaoError `LANGUAGE_INVALID` for what is no well-formed tag of BCP 47.
 */
export function profileFor(tag: LanguageTag): LanguageProfile {
  return findProfile(tag) ?? generics.get(tag) ?? newGeneric(tag)
}

/** Generic profiles by tag as it was written. */
const generics = new Map<LanguageTag, LanguageProfile>()
const mostGenerics = 500

function newGeneric(tag: LanguageTag): LanguageProfile {
  if (!isLanguageTag(tag)) throw namedError('LANGUAGE_INVALID', {tag})
  const canonical = canonicalTag(tag)
  const profile = generics.get(canonical) ?? genericProfile(canonical, claimedShare)
  if (generics.size >= mostGenerics) generics.clear()
  generics.set(canonical, profile)
  generics.set(tag, profile)
  return profile
}

function claimedShare(text: string): number {
  // languages of one script have the same share and claim it once
  const shares = new Set(profiles.map(profile => profile.scriptShare(text)))
  return [...shares].reduce((sum, share) => sum + share, 0)
}

/**
 * The language whose script most letters of `text` are in. Of several in one script it is the one whose words the text has and, where they
 * do not say, `expected` or else the first. Undefined for a text without letters. Cost: linear.
 */
export function detectLanguage(text: string, expected?: LanguageTag): LanguageTag | undefined {
  if (text.length < worthRemembering) return languageOf(text, expected)
  const known = recent.get(text)
  const key = expected ?? ''
  if (known?.has(key) === true) return known.get(key)
  const tag = languageOf(text, expected)
  if (known !== undefined) known.set(key, tag)
  else {
    if (recent.size >= mostRemembered) recent.clear()
    recent.set(text, new Map([[key, tag]]))
  }
  return tag
}

/** Whole files are asked about several times on their way. */
const recent = new Map<string, Map<LanguageTag, LanguageTag | undefined>>()
const mostRemembered = 4
const worthRemembering = 500

function languageOf(text: string, expected: LanguageTag | undefined): LanguageTag | undefined {
  let alike: LanguageProfile[] = []
  let bestShare = 0
  for (const profile of profiles) {
    const share = profile.scriptShare(text)
    if (share > bestShare) {
      alike = [profile]
      bestShare = share
    } else if (share > 0 && share === bestShare) alike.push(profile)
  }
  const first = alike.find(({tag}) => expected !== undefined && isSameLanguage(tag, expected)) ?? alike[0]
  if (first === undefined || alike.length === 1) return first?.tag
  const told = alike.filter(profile => profile !== first && isToldByWords(text, profile, first))
  const words = (profile: LanguageProfile): number => profile.tellingWords?.(text) ?? 0
  return told.reduce((best, profile) => (words(profile) > words(best) ? profile : best), first).tag
}
