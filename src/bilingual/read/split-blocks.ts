import {detectLanguage, knownProfiles, profileFor} from '../../language/registry.js'
import type {LanguageTag} from '../../model/document.js'
import {type BlockDraft, partOfDraft} from '../../parse/block-draft.js'
import {displayWidth} from '../../text/display-width.js'

/** A block, or the part of one that is in one language. */
export interface BlockPart {
  readonly draft: BlockDraft
  /** The block that it is a part of. */
  readonly origin?: BlockDraft | undefined
}

/** What divides a block that says the same in two languages; each takes in those before it. */
export type Divider = 'lines' | 'marks' | 'brackets' | 'scripts'

/** Each block, or where it says the same in two languages its parts. */
export function splitAll(drafts: readonly BlockDraft[], dividers: Divider): BlockPart[] {
  return drafts.flatMap((draft): BlockPart[] => {
    const parts = draft.kind === 'boilerplate' ? undefined : splitBilingualDraft(draft, dividers)
    return parts === undefined ? [{draft}] : parts.map(part => ({draft: part, origin: draft}))
  })
}

// Blanks are looked at from their first one only: from each of a long run would be quadratic.
const lineBreak = /(?<![ \t])[ \t]*[\n\u2028][ \t]*/gu
const mark =
  /(?<![ \t])[ \t]*[/／|｜][ \t]*|(?<![ \t])[ \t]+[—–-]{1,2}[ \t]+|\u3000+|[ \t]{2,}|(?<![ \t])[ \t]*[\n\u2028][ \t]*/gu

/**
 * Split a draft that says the same in two languages where the language changes: a line in each (`lines`), “关于我们 / About
 * us” (`marks`), “关于我们（About us）” (`brackets`), “关于我们 About us” and “关于我们。About us.” (`scripts`). Undefined where it
 * is in one language, or has other than a part in each.
 */
export function splitBilingualDraft(draft: BlockDraft, dividers: Divider): BlockDraft[] | undefined {
  const {text} = draft.inline
  if (knownProfiles().every(profile => profile.scriptShare(text) < 0.05)) return
  const lines = cut(draft, [...text.matchAll(lineBreak)])
  if (lines !== undefined || dividers === 'lines') return lines
  const isProse = draft.kind === 'paragraph'
  const parts = isProse && dividers === 'marks' ? undefined : onePartEach(cut(draft, [...text.matchAll(mark)]))
  if (parts !== undefined || dividers === 'marks') return parts
  const gloss = splitGloss(draft)
  if (gloss !== undefined || dividers === 'brackets') return gloss
  const turned = onePartEach(cut(draft, findTurns(text, isProse)))
  return turned !== undefined && isBalanced(turned) ? turned : undefined
}

function onePartEach(parts: BlockDraft[] | undefined): BlockDraft[] | undefined {
  return parts?.length === 2 ? parts : undefined
}

/** What stands between two parts: its place and its text, which belongs to neither. */
interface Cut {
  readonly 0: string
  readonly index: number
}

/** Cut at those of `cuts` where the language changes; undefined where it does nowhere, or a piece is in no clear language. */
function cut(draft: BlockDraft, cuts: readonly Cut[]): BlockDraft[] | undefined {
  const {text} = draft.inline
  const parts: BlockDraft[] = []
  let from = 0
  let lang = clearLanguage(text.slice(0, cuts[0]?.index ?? text.length))
  if (lang === undefined) return
  for (const [i, {0: found, index}] of cuts.entries()) {
    const start = index + found.length
    const next = clearLanguage(text.slice(start, cuts[i + 1]?.index ?? text.length))
    if (next === undefined || next === lang) continue
    parts.push(partOfDraft(draft, from, index))
    from = start
    lang = next
  }
  if (parts.length === 0) return
  parts.push(partOfDraft(draft, from, text.length))
  return parts
}

/** Longer blocks are not looked at for brackets or a turn of the script. */
const longest = 3000

/** How much wider one part may be than the other: what is more is a note, not a translation. */
const widest = 3.5

function isBalanced(parts: readonly BlockDraft[]): boolean {
  const widths = parts.map(({inline}) => displayWidth(inline.text.trim()))
  return Math.max(...widths) <= widest * Math.min(...widths)
}

const gloss = /^([^（）()]+?)[ \t]*[（(]([^（）()]+)[）)][ \t]*$/u

/** “关于我们（About us）”: the whole of a block in one language, then in brackets the whole of it in the other. */
function splitGloss(draft: BlockDraft): BlockDraft[] | undefined {
  const {text} = draft.inline
  const match = text.length > longest ? null : gloss.exec(text)
  if (match === null) return
  const [, outer = '', inner = ''] = match
  const [one, other] = [clearLanguage(outer, 0.9), clearLanguage(inner, 0.9)]
  if (one === undefined || other === undefined || one === other) return
  const open = text.indexOf(inner, outer.length)
  const parts = [partOfDraft(draft, 0, outer.length), partOfDraft(draft, open, open + inner.length)]
  return isBalanced(parts) ? parts : undefined
}

const space = /(?<=[\p{L}\p{N}！？!?])[ \t]+(?=[\p{L}\p{N}])/gu
const stop = /(?<=[。！？.!?][”’」』"'）)]?)[ \t]*(?=[\p{L}\p{N}“‘「『"'《（(])/gu

/** The one place where a text goes from one script to the other for good: at a space of a title, behind a sentence of prose. */
function findTurns(text: string, isProse: boolean): Cut[] {
  const places = text.length > longest ? [] : [...text.matchAll(isProse ? stop : space)]
  const turns = places.filter(({0: found, index}) => {
    const before = clearLanguage(text.slice(0, index), 0.9)
    const after = clearLanguage(text.slice(index + found.length), 0.9)
    return before !== undefined && after !== undefined && before !== after
  })
  return turns.slice(0, 1)
}

/** The language of a piece that is nearly all in it. */
function clearLanguage(text: string, share = 0.6): LanguageTag | undefined {
  const lang = detectLanguage(text)
  return lang !== undefined && profileFor(lang).scriptShare(text) >= share ? lang : undefined
}
