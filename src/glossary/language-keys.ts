import {findProfile} from '../language/registry.js'
import type {LanguageTag} from '../model/document.js'
import {otherNames, twoLetterCodes} from './language-codes.data.js'

const wellFormed = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,5}$/u

const languageKeys = new Map<string, boolean>()
const languages = new Map<string, LanguageTag>()

/** Whether a key of a concept names a language: a BCP 47 tag whose two-letter code exists, or one of three letters. */
export function isLanguageKey(key: string): boolean {
  return remember(languageKeys, key, () => {
    if (!wellFormed.test(key) || likelyLanguage(key) !== undefined) return false
    const primary = key.split('-', 1)[0]!
    return primary.length === 3 || twoLetterCodes.has(primary)
  })
}

/** The tag that was probably meant by a key that is none (`cn` → `zh`, `eng` → `en`). */
export function likelyLanguage(key: string): LanguageTag | undefined {
  return Object.hasOwn(otherNames, key.toLowerCase()) ? otherNames[key.toLowerCase()] : undefined
}

/** The language under which terms are kept: that of the profile where there is one (`zh-CN` → `zh`), else the tag itself. */
export function termLanguage(key: string): LanguageTag {
  return remember(languages, key, () => findProfile(key)?.tag ?? key)
}

const mostRemembered = 1000

function remember<Value>(known: Map<string, Value>, key: string, find: () => Value): Value {
  const value = known.get(key) ?? find()
  if (known.size < mostRemembered) known.set(key, value)
  return value
}
