import {detectLanguage, findProfile} from '../../language/registry.js'
import type {LanguageTag} from '../../model/document.js'
import {type BlockDraft, isAddress, statedLanguage} from '../../parse/block-draft.js'
import type {WantedLanguages} from '../../parse/format.js'
import {chooseLanguages} from '../../parse/wanted-languages.js'
import {displayWidth} from '../../text/display-width.js'
import type {BlockPart} from './split-blocks.js'

/** Which language a draft is in, and whether it says enough to be evidence. */
export interface Classified extends BlockPart {
  readonly lang: LanguageTag | undefined
  readonly isSentence: boolean
  readonly width: number
}

const leastHan = 4
const leastWords = 4

export function classify({draft, origin}: BlockPart): Classified {
  const {text} = draft.inline
  if (isAddress(text.trim())) return {draft, origin, lang: undefined, isSentence: false, width: displayWidth(text)}
  const lang = statedLang(draft) ?? detectLanguage(text)
  return {draft, origin, lang, isSentence: isSentence(text), width: displayWidth(text)}
}

/** Four words, or four characters of a script without spaces. */
export function isSentence(text: string): boolean {
  const dense = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0
  if (dense >= leastHan) return true
  return (text.match(/\p{L}[\p{L}\p{M}'’-]*/gu)?.length ?? 0) >= leastWords
}

/** The language that the document states for a draft, one without a profile included. */
export function statedLang(draft: BlockDraft): LanguageTag | undefined {
  return statedLanguage(draft) ?? languageWithoutProfile(draft)
}

/** A stated language that has no profile, unless the text is in another script than it is written in (a copied template). */
function languageWithoutProfile({lang, inline}: BlockDraft): LanguageTag | undefined {
  if (lang === undefined || findProfile(lang) !== undefined) return
  const found = detectLanguage(inline.text)
  return found === undefined || scriptOf(found) === scriptOf(lang) ? lang : undefined
}

/** The script that a language is written in, by the likely subtags of CLDR; undefined for what is no tag. */
function scriptOf(tag: LanguageTag): string | undefined {
  try {
    return new Intl.Locale(tag).maximize().script
  } catch {
    return
  }
}

export interface LanguagePair {
  readonly source: LanguageTag
  readonly target: LanguageTag
  /** Share of the smaller language in the width of both, 0…0.5. */
  readonly balance: number
  /** Further languages that the text is in. */
  readonly leftOut: readonly LanguageTag[]
}

/** Of the widest language at least this share makes another one more than words that are quoted. */
const leastShare = 0.2

/**
 * The two languages that are asked for, else of those that many of the sentences are in the first two; undefined where there
 * is only one.
 */
export function languagePair(items: readonly Classified[], wanted: WantedLanguages): LanguagePair | undefined {
  const widths = new Map<LanguageTag, number>()
  for (const {lang, isSentence, width} of items)
    if (lang !== undefined && isSentence) widths.set(lang, (widths.get(lang) ?? 0) + width)
  const ranked = [...widths].map(([lang, width]) => ({lang, width})).sort((a, b) => b.width - a.width)
  const many = ranked.filter(({width}) => width >= ranked[0]!.width * leastShare)
  const pair = chooseLanguages(many.length < 2 ? ranked.slice(0, 2) : many, wanted)
  if (pair === undefined) return
  const [source, target] = pair
  return {
    source: source.lang,
    target: target.lang,
    balance: Math.min(source.width, target.width) / (source.width + target.width),
    leftOut: many.filter(language => !pair.includes(language)).map(({lang}) => lang),
  }
}
