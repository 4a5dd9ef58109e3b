import {parseBilingual} from '../bilingual/read/parse-bilingual.js'
import {counterpartLanguage, isFirstSource} from '../language/direction.js'
import {isSameLanguage} from '../language/language-tag.js'
import {knownLanguages} from '../language/registry.js'
import {namedError} from '../messages/named-error.js'
import type {
  BilingualLayout,
  BlockPair,
  Document,
  DocumentFormat,
  LanguageTag,
  PackedParagraph,
  StatedBead,
} from '../model/document.js'
import type {DuizhaoError} from '../model/errors.js'
import type {ParsedText} from '../parse/format.js'
import {formatOf} from '../parse/formats.js'
import {parseText} from '../parse/parse-document.js'

/** One file as text; everything but the text is found out when it is not given. */
export interface DocumentInput {
  readonly text: string
  /** As the user named it; used for the format, the language, the date and in findings. */
  readonly path?: string | undefined
  readonly format?: DocumentFormat | undefined
  readonly lang?: LanguageTag | undefined
  /** Of a file in several languages, that of the translation that is meant. */
  readonly targetLang?: LanguageTag | undefined
  /** What the lines of `text` are where the file is a package (docx): `readDocument` gives both. */
  readonly paragraphs?: readonly PackedParagraph[] | undefined
}

/** Two sides that belong together, the original and its translation: two files, or one that holds both languages. */
export interface SidesOfPair {
  readonly kind: 'pair'
  readonly source: Document
  readonly target: Document
  /** Set for one file that holds both languages. */
  readonly layout?: BilingualLayout | undefined
  /** Block pairs that the layout states. */
  readonly pairs?: readonly BlockPair[] | undefined
  /** Beads that our own bilingual Markdown states. */
  readonly beads?: readonly StatedBead[] | undefined
  /** Languages of a file that are on neither side: of three, two are compared. */
  readonly leftOut?: readonly LanguageTag[] | undefined
}

/** A file in one language, without its counterpart. */
export interface SingleSide {
  readonly kind: 'single'
  readonly side: 'source' | 'target'
  readonly document: Document
}

/** What is said about the direction of a pair; unsaid, see `isFirstSource` in `language/direction.ts`. */
export interface DirectionOptions {
  /** BCP 47 tag of the language that was written first. */
  readonly sourceLang?: LanguageTag | undefined
  /** That of the translation: which one is taken of a file in several languages. */
  readonly targetLang?: LanguageTag | undefined
}

/** How an input is read. */
export interface ReadOptions extends DirectionOptions {
  /** Force the layout of a file that holds both languages. */
  readonly layout?: BilingualLayout | undefined
}

/**
 * Parse one file: both sides where it holds both languages, else a single side.
 * Throws DuizhaoError `LAYOUT_NOT_BILINGUAL` when a layout is forced on a file in one language. Cost: linear.
 */
export function parseInput(
  input: DocumentInput,
  {layout, sourceLang, targetLang}: ReadOptions = {},
): SidesOfPair | SingleSide {
  const {path, lang} = input
  const parsed = parseText(input.text, input)
  const both = lang === undefined ? parseBilingual(parsed, {layout, sourceLang, targetLang}) : undefined
  if (both !== undefined) return {kind: 'pair', ...both}
  if (layout !== undefined) {
    throw namedError('LAYOUT_NOT_BILINGUAL', {layout}, {path})
  }
  const document = parsed.document(lang ?? (formatOf(parsed.format).isKeyed ? languageInName(path) : undefined))
  const isSource = isFirstSource(document.lang, counterpartLanguage(document.lang), sourceLang)
  return {kind: 'single', side: isSource ? 'source' : 'target', document}
}

/**
 * Parse two files and put the original first, whatever their order: the one in `sourceLang`, else the one whose language comes first among the
 * known ones. An empty file takes the language that is left.
 * Throws DuizhaoError `PAIR_SAME_LANGUAGE` when both are in one language and their names do not tell them apart.
 */
export function parsePair(
  first: DocumentInput,
  second: DocumentInput,
  {sourceLang, targetLang}: DirectionOptions = {},
): SidesOfPair {
  const parsed = [parseText(first.text, first), parseText(second.text, second)] as const
  const langs = languagesOfPair(first, second, parsed)
  const sides = [parsed[0].document(langs[0]), parsed[1].document(langs[1])] as const
  const original = sourceLang ?? langs.find(lang => targetLang !== undefined && !isSameLanguage(lang, targetLang))
  const [source, target] = isFirstSource(...langs, original) ? sides : ([sides[1], sides[0]] as const)
  const pairs = source.format === target.format ? formatOf(source.format).pairBlocks?.(source, target) : undefined
  return {kind: 'pair', source, target, ...(pairs === undefined ? {} : {pairs})}
}

function languagesOfPair(
  first: DocumentInput,
  second: DocumentInput,
  parsed: readonly [ParsedText, ParsedText],
): readonly [LanguageTag, LanguageTag] {
  const named = differingTags(first.path, second.path)
  const a = first.lang ?? unlessKnown(named?.[0]) ?? parsed[0].lang
  const b = second.lang ?? unlessKnown(named?.[1]) ?? parsed[1].lang
  if (a !== undefined && b !== undefined && !isSameLanguage(a, b)) return [a, b]
  const other = (lang: LanguageTag): LanguageTag => {
    const asked = [a, b].find(found => found !== undefined && !isSameLanguage(found, lang))
    return asked ?? counterpartLanguage(lang)
  }
  const [one, two] = [languageInName(first.path), languageInName(second.path)]
  if (one !== undefined && one !== two) return [one, two ?? other(one)]
  if (two !== undefined && one !== two) return [other(two), two]
  if (a !== undefined && b !== undefined) throw sameLanguage(a, second.path)
  if (a !== undefined) return [a, other(a)]
  if (b !== undefined) return [other(b), b]
  const [source = 'und'] = knownLanguages()
  return [source, counterpartLanguage(source)]
}

function sameLanguage(lang: LanguageTag, path: string | undefined): DuizhaoError {
  const other = counterpartLanguage(lang)
  return namedError('PAIR_SAME_LANGUAGE', {lang, other}, {path})
}

/** Parts of a path that may name a language. */
function partsOf(path: string | undefined): string[] {
  return (path?.toLowerCase().split(/[\\/._]/u) ?? []).filter(part => part !== '')
}

/** `zh` of `release.zh.md`, `docs/zh/release.md` or `release_zh-CN.md`. */
function languageInName(path: string | undefined): LanguageTag | undefined {
  for (const part of partsOf(path).reverse()) {
    const tag = knownLanguages().find(lang => part === lang || part.startsWith(`${lang}-`))
    if (tag !== undefined) return tag
  }
  return undefined
}

/** Two names that differ in one part, which is a language tag in both: `a.fr.md` and `a.pt-br.md`. */
function differingTags(
  first: string | undefined,
  second: string | undefined,
): readonly [LanguageTag, LanguageTag] | undefined {
  const [a, b] = [partsOf(first), partsOf(second)]
  const differing = [...a.keys()].filter(i => a[i] !== b[i])
  const [place] = differing
  if (place === undefined || differing.length > 1 || a.length !== b.length) return undefined
  const [one, two] = [a[place]!, b[place]!]
  return isTag(one) && isTag(two) ? [one, two] : undefined
}

function isTag(part: string): boolean {
  return /^[a-z]{2,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?$/u.test(part)
}

/** A language with a profile is told by the text, whatever the name says; of others only the name tells. */
function unlessKnown(tag: LanguageTag | undefined): LanguageTag | undefined {
  return tag === undefined || knownLanguages().some(known => isSameLanguage(known, tag)) ? undefined : tag
}
