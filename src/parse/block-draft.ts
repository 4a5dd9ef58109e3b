import {detectLanguage, findProfile, profileFor} from '../language/registry.js'
import {hasLetterOrNumber, hasLetters} from '../language/shared/letter-kind.js'
import type {Block, BlockKind, LanguageTag, LinkTarget} from '../model/document.js'
import type {Span} from '../model/span.js'
import type {InlineText} from '../text/inline-text.js'
import {widenOverMarkup} from '../text/markup-token.js'

/** A block whose language, and with it the joining of its lines, is not settled yet. */
export interface BlockDraft {
  readonly kind: BlockKind
  readonly inline: InlineText
  readonly depth?: number | undefined
  readonly cell?: NonNullable<Block['cell']> | undefined
  /** Stated by the document (`lang` attribute). */
  readonly lang?: LanguageTag | undefined
  readonly boilerplate?: string | undefined
  readonly links?: readonly LinkTarget[] | undefined
}

/** What a format's parser gives: drafts in document order, and the dates that the format has a place for. */
export interface DraftedDocument {
  readonly drafts: readonly BlockDraft[]
  /** As written, best first: front matter `date`, `<meta>`, `<time>`, a define-tag. */
  readonly dates: readonly string[]
  /** Front matter `domain`. */
  readonly domain?: string | undefined
}

/** The part `[from, to)` of a draft's text as a draft of its own, with the links that stand in it. */
export function partOfDraft(draft: BlockDraft, from: number, to: number): BlockDraft {
  const inline = draft.inline.part(from, to)
  const [first, last] = [inline.start(0), inline.start(inline.length - 1)]
  const links = draft.links?.filter(({start, end}) => inline.length > 0 && start <= last && end > first)
  return {...draft, inline, links}
}

/** Letters of a foreign block that make its language certain; below that it is of the document's language. */
const decisiveLetters = 40

/** The language of a draft: as stated, else by its own script where that is certain, else that of the document. */
export function draftLanguage(draft: BlockDraft, documentLang: LanguageTag): LanguageTag {
  const stated = statedLanguage(draft)
  if (stated !== undefined) return stated
  const text = draft.inline.text
  if (text.length < decisiveLetters) return documentLang
  const own = detectLanguage(text, documentLang)
  if (own === undefined || own === documentLang) return documentLang
  const isCertain = profileFor(own).scriptShare(text) > 0.9 && hasLetters(text, decisiveLetters)
  return isCertain ? own : documentLang
}

/** The language that the document states for a draft, unless the script of the text says otherwise (a copied template). */
export function statedLanguage(draft: BlockDraft): LanguageTag | undefined {
  const profile = draft.lang === undefined ? undefined : findProfile(draft.lang)
  if (profile === undefined) return
  const text = draft.inline.text
  return detectLanguage(text) === undefined || profile.scriptShare(text) >= 0.3 ? profile.tag : undefined
}

/** The language of most of the prose: boilerplate counts only when there is nothing else. */
export function documentLanguage(drafts: readonly BlockDraft[]): LanguageTag | undefined {
  const prose = drafts.filter(draft => draft.kind !== 'boilerplate')
  const text = (prose.length === 0 ? drafts : prose).map(draft => draft.inline.text).join('\n')
  return detectLanguage(text)
}

/** Settle a draft; undefined where nothing is left that a reader would translate: blank, rules, bare addresses. */
export function finishBlock(draft: BlockDraft, lang: LanguageTag, text: string, within: Span): Block | undefined {
  const content = draft.inline.finish(profileFor(lang).lineJoiner)
  if (!isProse(content.text)) return
  const markup = [...draft.inline.markup].sort((a, b) => a.start - b.start || a.end - b.end)
  const inner = content.originalSpan(0, content.length)
  const isPlaced = draft.kind !== 'boilerplate' && draft.kind !== 'caption'
  const span = widenOverMarkup(inner, markup, text, within)
  return {
    kind: draft.kind,
    span,
    content,
    lang,
    ...(draft.depth === undefined || !isPlaced ? {} : {depth: draft.depth}),
    ...(draft.cell === undefined || !isPlaced ? {} : {cell: draft.cell}),
    boilerplate: draft.boilerplate,
    ...(draft.links === undefined || draft.links.length === 0 ? {} : {links: draft.links}),
    ...(markup.length === 0 ? {} : {markup}),
  }
}

const address = /^(?:[a-z][a-z\d+.-]{1,12}:\/\/|www\.|mailto:)[^\s\u3000-\uFFEF]+$/iu

/** Whether a text is an address and nothing else: in no language. */
export function isAddress(text: string): boolean {
  return address.test(text)
}

function isProse(text: string): boolean {
  return (hasLetterOrNumber(text) || /\p{S}/u.test(text)) && !isAddress(text)
}
