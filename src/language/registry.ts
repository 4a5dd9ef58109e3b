import type {LanguageTag} from '../model/document.js'
import {DuizhaoError} from '../model/errors.js'
import type {LanguageProfile} from './contract/profile.js'
import {en} from './en/profile.js'
import {genericProfile} from './generic/profile.js'
import {canonicalTag, isLanguageTag, primaryLanguage} from './language-tag.js'
import {ru} from './ru/profile.js'
import {zh} from './zh/profile.js'

const profiles: LanguageProfile[] = [zh, en, ru]

/** Every language that has a profile of its own; of two of them, the earlier one is the source where nothing else is said. */
export function knownLanguages(): readonly LanguageTag[] {
  return profiles.map(profile => profile.tag)
}

/** Every profile, in the order of {@link knownLanguages}. */
export function knownProfiles(): readonly LanguageProfile[] {
  return profiles
}

/**
 * Add the profile of a further language, after those that are there; from then on texts are read, detected and compared by it.
 * Gives a function that takes it out again. For the whole process: register before anything is read.
 */
export function registerProfile(profile: LanguageProfile): () => void {
  profiles.push(profile)
  recent.clear()
  return () => {
    profiles.splice(profiles.indexOf(profile), 1)
    recent.clear()
  }
}

/** The profile of a tag or of its primary language (`zh-Hans-CN` → `zh`); undefined where there is none. */
export function findProfile(tag: LanguageTag): LanguageProfile | undefined {
  for (const profile of profiles) if (profile.tag === tag) return profile
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
  if (!isLanguageTag(tag))
    throw new DuizhaoError({
      code: 'LANGUAGE_INVALID',
      data: {tag},
      found: `“${tag}” is no language tag`,
      expected: 'a tag of BCP 47 such as zh, en, pt-BR or sr-Latn',
    })
  const canonical = canonicalTag(tag)
  const profile = generics.get(canonical) ?? genericProfile(canonical, claimedShare)
  if (generics.size >= mostGenerics) generics.clear()
  generics.set(canonical, profile)
  generics.set(tag, profile)
  return profile
}

function claimedShare(text: string): number {
  return profiles.reduce((sum, profile) => sum + profile.scriptShare(text), 0)
}

/** The language whose script most letters of `text` are in; undefined for a text without letters. */
export function detectLanguage(text: string): LanguageTag | undefined {
  if (text.length < worthRemembering) return languageOf(text)
  const known = recent.get(text)
  if (known !== undefined) return known.tag
  const tag = languageOf(text)
  if (recent.size >= mostRemembered) recent.clear()
  recent.set(text, {tag})
  return tag
}

/** Whole files are asked about several times on their way. */
const recent = new Map<string, {readonly tag: LanguageTag | undefined}>()
const mostRemembered = 4
const worthRemembering = 500

function languageOf(text: string): LanguageTag | undefined {
  let best: LanguageProfile | undefined
  let bestShare = 0
  for (const profile of profiles) {
    const share = profile.scriptShare(text)
    if (share > bestShare) [best, bestShare] = [profile, share]
  }
  return best?.tag
}
