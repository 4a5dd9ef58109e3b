import {detectLanguage, findProfile, knownProfiles, profileFor} from '../../language/registry.js'
import type {LanguageTag} from '../../model/document.js'
import {type BlockDraft, statedLanguage} from '../../parse/block-draft.js'
import type {WantedLanguages} from '../../parse/format.js'
import {chooseLanguages} from '../../parse/wanted-languages.js'
import {displayWidth} from '../../text/display-width.js'
import type {InlineText} from '../../text/inline-text.js'

/** Which language a draft is in, and whether it says enough to be evidence. */
export interface Classified {
  readonly draft: BlockDraft
  readonly lang: LanguageTag | undefined
  readonly isSentence: boolean
  readonly width: number
}

const leastHan = 4
const leastWords = 4

export function classify(draft: BlockDraft): Classified {
  const {text} = draft.inline
  const lang = statedLang(draft) ?? detectLanguage(text)
  return {draft, lang, isSentence: isSentence(text), width: displayWidth(text)}
}

/** Four words, or four characters of a script without spaces. */
function isSentence(text: string): boolean {
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

const separator = /[ \t]*[/／|｜][ \t]*|[ \t]+[—–-]{1,2}[ \t]+|\u3000+|[ \t]{2,}|[ \t]*[\n\u2028][ \t]*/gu

/**
 * Split a draft that says the same in two languages (“关于我们 / About us”, or a line in each) where the script changes;
 * undefined where it is in one. Only a separator or a line break can split.
 */
export function splitBilingualDraft(draft: BlockDraft, linesOnly: boolean): BlockDraft[] | undefined {
  const {inline} = draft
  const {text} = inline
  if (knownProfiles().every(profile => profile.scriptShare(text) < 0.05)) return
  const cuts = [...text.matchAll(separator)].filter(({0: found}) => !linesOnly || /[\n\u2028]/u.test(found))
  const parts: InlineText[] = []
  let from = 0
  let lang = clearLanguage(text.slice(0, cuts[0]?.index ?? text.length))
  if (lang === undefined) return
  for (const [i, {0: found, index}] of cuts.entries()) {
    const start = index + found.length
    const next = clearLanguage(text.slice(start, cuts[i + 1]?.index ?? text.length))
    if (next === undefined || next === lang) continue
    parts.push(inline.part(from, index))
    from = start
    lang = next
  }
  if (parts.length === 0) return
  parts.push(inline.part(from, text.length))
  const isOneOfEach = linesOnly || parts.length === 2
  return isOneOfEach ? parts.map(part => ({...draft, inline: part, links: linksIn(draft, part)})) : undefined
}

function linksIn({links = []}: BlockDraft, part: InlineText): NonNullable<BlockDraft['links']> {
  if (part.length === 0) return []
  const [first, last] = [part.start(0), part.start(part.length - 1)]
  return links.filter(link => link.start <= last && link.end > first)
}

/** The language of a piece that is nearly all in it. */
function clearLanguage(text: string): LanguageTag | undefined {
  const lang = detectLanguage(text)
  return lang !== undefined && profileFor(lang).scriptShare(text) >= 0.6 ? lang : undefined
}
