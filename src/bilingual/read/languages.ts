import {detectLanguage, languageTags, profileFor} from '../../language/registry.js'
import type {LanguageTag} from '../../model/document.js'
import {type BlockDraft, statedLanguage} from '../../parse/block-draft.js'
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
  const lang = statedLanguage(draft) ?? detectLanguage(text)
  return {draft, lang, isSentence: isSentence(text), width: displayWidth(text)}
}

/** Four words, or four characters of a script without spaces. */
function isSentence(text: string): boolean {
  const dense = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0
  if (dense >= leastHan) return true
  return (text.match(/\p{L}[\p{L}\p{M}'’-]*/gu)?.length ?? 0) >= leastWords
}

export interface LanguagePair {
  readonly source: LanguageTag
  readonly target: LanguageTag
  /** Share of the smaller language in the width of both, 0…0.5. */
  readonly balance: number
}

/** The two languages that most of the sentences are in, source languages first; undefined where there is only one. */
export function languagePair(items: readonly Classified[]): LanguagePair | undefined {
  const widths = new Map<LanguageTag, number>()
  for (const {lang, isSentence, width} of items)
    if (lang !== undefined && isSentence) widths.set(lang, (widths.get(lang) ?? 0) + width)
  const ranked = [...widths].sort((a, b) => b[1] - a[1])
  const [first, second] = ranked
  if (first === undefined || second === undefined) return
  const [source, target] = [first[0], second[0]].sort((a, b) => languageTags.indexOf(a) - languageTags.indexOf(b))
  return {source: source!, target: target!, balance: second[1] / (first[1] + second[1])}
}

const separator = /[ \t]*[/／|｜][ \t]*|[ \t]+[—–-]{1,2}[ \t]+|\u3000+|[ \t]{2,}|[ \t]*[\n\u2028][ \t]*/gu

/**
 * Split a draft that says the same in two languages (“关于我们 / About us”, or a line in each) where the script changes;
 * undefined where it is in one. Only a separator or a line break can split.
 */
export function splitBilingualDraft(draft: BlockDraft, linesOnly: boolean): BlockDraft[] | undefined {
  const {inline} = draft
  const {text} = inline
  if (languageTags.every(tag => profileFor(tag).scriptShare(text) < 0.05)) return
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
