import {isLanguageTag, primaryLanguage} from '../language/language-tag.js'
import {profileFor} from '../language/registry.js'
import type {LanguageTag} from '../model/document.js'
import {otherNames, twoLetterCodes} from './language-codes.data.js'

const languageKeys = new Map<string, boolean>()
const mostRemembered = 1000

/** Whether a key of a concept names a language: a BCP 47 tag whose two-letter code exists, one of three letters, or a private one (`x-…`). */
export function isLanguageKey(key: string): boolean {
  let isKey = languageKeys.get(key)
  if (isKey === undefined) {
    isKey = namesLanguage(key)
    if (languageKeys.size < mostRemembered) languageKeys.set(key, isKey)
  }
  return isKey
}

function namesLanguage(key: string): boolean {
  if (!isLanguageTag(key) || likelyLanguage(key) !== undefined) return false
  const primary = primaryLanguage(key)
  return twoLetterCodes.has(primary) || /^(?:[a-z]{3}|x)$/u.test(primary)
}

/** The tag that was probably meant by a key that is none (`cn` → `zh`, `eng` → `en`). */
export function likelyLanguage(key: string): LanguageTag | undefined {
  return Object.hasOwn(otherNames, key.toLowerCase()) ? otherNames[key.toLowerCase()] : undefined
}

/** The language under which terms are kept: that of the profile where there is one (`zh-CN` → `zh`), else the tag in its usual case. */
export function termLanguage(key: string): LanguageTag {
  return profileFor(key).tag
}
