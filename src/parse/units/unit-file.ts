import {canonicalTag, isLanguageTag, isSameLanguage} from '../../language/language-tag.js'
import {findProfile} from '../../language/registry.js'
import type {Document, DocumentFormat, LanguageTag, PackedParagraph} from '../../model/document.js'
import type {PluralCategory} from '../../model/resource.js'
import type {Span} from '../../model/span.js'
import {remembering} from '../../text/remembered.js'
import type {ParsedText, WantedLanguages} from '../format.js'
import {type EntryDraft, readEntries, resourceDocument} from '../resource/resource-document.js'
import {undeterminedLanguage} from '../running-text.js'
import {chooseLanguages} from '../wanted-languages.js'
import type {InlineContent} from './inline-xml.js'

/** What a translator confirms at once: a text in each language, in several wordings where it has plural forms. */
export interface FileUnit {
  /** As the file names it; need not be the only one of its name. */
  readonly id: string
  /** Where a person finds it: its id, or where it begins. */
  readonly place: Span
  readonly texts: readonly UnitText[]
  readonly isPlural?: boolean | undefined
  /** Its translation is not settled. */
  readonly isSuggestion?: boolean | undefined
}

/** One wording of a unit. */
export interface UnitText extends InlineContent {
  readonly lang: LanguageTag
  /** What is between the tags or quotation marks. */
  readonly span: Span
  readonly category?: PluralCategory | undefined
  /** What is neither text nor filled in, ascending. */
  readonly syntax?: readonly Span[] | undefined
}

/** All units of a file, and which language it says they are translated from and into. */
export interface UnitFile {
  readonly format: DocumentFormat
  readonly units: readonly FileUnit[]
  readonly sourceLang?: LanguageTag | undefined
  readonly targetLang?: LanguageTag | undefined
  /** What the lines of the text are where it was unpacked. */
  readonly paragraphs?: readonly PackedParagraph[] | undefined
}

/**
 * A bilingual file by its units: both sides as it states them, in its own direction unless another one is asked for; of more than two
 * languages those asked for, else Chinese and English, else the first two. Of two variants of a language in one unit (`zh-CN`, `zh-TW`)
 * the one that is asked for or stated as a side of the file counts, else the one that more units have. Cost: linear.
 */
export function readUnitFile(text: string, path: string | undefined, file: UnitFile): ParsedText {
  const tags = new StatedTags(file)
  const {langs} = tags
  const side = (lang: LanguageTag, asked: readonly LanguageTag[]): Document =>
    sideOf(text, path, file, {lang, tags: tags.chosen(lang, asked)})
  return {
    format: file.format,
    path,
    text,
    lang: langs[0],
    ...(file.paragraphs === undefined ? {} : {paragraphs: file.paragraphs}),
    document: asked => side(knownTag(asked ?? langs[0] ?? undeterminedLanguage()), asked === undefined ? [] : [asked]),
    bilingual(wanted) {
      const sides = sidesIn(tags, file, wanted)
      if (sides === undefined) return undefined
      const {source, target, leftOut} = sides
      return {
        layout: 'sections',
        source: sideOf(text, path, file, source),
        target: sideOf(text, path, file, target),
        ...(leftOut.length === 0 ? {} : {leftOut}),
      }
    },
  }
}

/** What of units says in which languages they are. */
export interface TaggedUnits extends Pick<UnitFile, 'sourceLang' | 'targetLang'> {
  readonly units: readonly {readonly texts: readonly Pick<UnitText, 'lang'>[]}[]
}

/** One side of a file of units: its language, and the tags under which its texts stand, the one that counts first. */
export interface UnitSide {
  readonly lang: LanguageTag
  readonly tags: readonly LanguageTag[]
}

/** Both sides of a file of units, and what is on neither. */
export interface UnitSides {
  readonly source: UnitSide
  readonly target: UnitSide
  readonly leftOut: readonly LanguageTag[]
}

/** As {@link readUnitFile} chooses them; of a file that is too large, by some of its units. Undefined for a file in one language. */
export function unitSides(file: TaggedUnits, wanted: WantedLanguages): UnitSides | undefined {
  return sidesIn(new StatedTags(file), file, wanted)
}

/** The texts of a unit on one side: one, or one a plural form. */
export function textsOn<Text extends Pick<UnitText, 'lang'>>(
  {tags}: UnitSide,
  {texts}: {readonly texts: readonly Text[]},
): readonly Text[] {
  const tag = tags.find(one => texts.some(unit => statedTag(unit.lang) === one))
  return texts.filter(unit => statedTag(unit.lang) === tag)
}

function sidesIn(
  tags: StatedTags,
  {sourceLang, targetLang}: Pick<UnitFile, 'sourceLang' | 'targetLang'>,
  wanted: WantedLanguages,
): UnitSides | undefined {
  const {langs} = tags
  const own = (lang: LanguageTag | undefined) =>
    lang !== undefined && langs.some(other => isSameLanguage(other, lang)) ? lang : undefined
  const isOpen = wanted.sourceLang === undefined && wanted.targetLang === undefined
  const choice = isOpen ? {sourceLang: own(sourceLang), targetLang: own(targetLang)} : wanted
  const pair = chooseLanguages(
    langs.map(lang => ({lang})),
    choice,
  )
  if (pair === undefined) return undefined
  const asked = [wanted.sourceLang, wanted.targetLang].flatMap(lang => lang ?? [])
  const [source, target] = pair.map(({lang}) => ({lang, tags: tags.chosen(lang, asked)}))
  const others = langs.filter(lang => lang !== source!.lang && lang !== target!.lang)
  const variants = [source!, target!].flatMap(({lang}) => tags.passedOver(lang, asked))
  return {source: source!, target: target!, leftOut: [...others, ...variants]}
}

/** The languages of a file, and the tags that it writes for each of them. */
class StatedTags {
  /** Those that more units have first. */
  readonly langs: readonly LanguageTag[]
  /** By language: how many units have each tag, the ones stated for the file first. */
  private readonly variants = new Map<LanguageTag, Map<LanguageTag, number>>()
  /** Languages of which a unit has two. */
  private readonly twice = new Set<LanguageTag>()

  constructor({units, sourceLang, targetLang}: TaggedUnits) {
    const stated = [sourceLang, targetLang].flatMap(lang => (lang === undefined ? [] : [lang]))
    const counts = new Map<LanguageTag, number>()
    for (const lang of stated) this.count(lang, 0)
    for (const {texts} of units) {
      const known = new Set<LanguageTag>()
      for (const lang of new Set(texts.map(({lang}) => statedTag(lang)))) {
        this.count(lang, 1)
        const own = knownTag(lang)
        if (known.has(own)) this.twice.add(own)
        known.add(own)
      }
      for (const lang of known) counts.set(lang, (counts.get(lang) ?? 0) + 1)
    }
    const byCount = [...counts].sort((a, b) => b[1] - a[1]).map(([lang]) => lang)
    this.langs = [...new Set([...byCount, ...stated.map(knownTag)])]
  }

  private count(lang: LanguageTag, units: number): void {
    const tag = statedTag(lang)
    const known = knownTag(lang)
    const own = this.variants.get(known) ?? new Map<LanguageTag, number>()
    this.variants.set(known, own.set(tag, (own.get(tag) ?? 0) + units))
  }

  /** The tags of a language, the one that counts first. */
  chosen(lang: LanguageTag, asked: readonly LanguageTag[]): readonly LanguageTag[] {
    const own = [...(this.variants.get(lang) ?? [])]
    const isAsked = (tag: LanguageTag): number => Number(asked.some(one => statedTag(one) === tag))
    return own.sort(([a, m], [b, n]) => isAsked(b) - isAsked(a) || n - m).map(([tag]) => tag)
  }

  /** Tags whose texts stand beside others of their language and do not count. */
  passedOver(lang: LanguageTag, asked: readonly LanguageTag[]): readonly LanguageTag[] {
    return this.twice.has(lang) ? this.chosen(lang, asked).slice(1).map(canonicalTag) : []
  }
}

/** `zh_CN` as `zh-cn`; what stands behind it in a locale (`.UTF-8`) is no part of a tag. What is none says nothing: `und`. */
const statedTag = remembering((lang: LanguageTag): LanguageTag => {
  const tag = lang
    .replaceAll('_', '-')
    .replace(/[@.].*$/su, '')
    .trim()
    .toLowerCase()
  return isLanguageTag(tag) ? tag : 'und'
})

/** `zh_CN` and `zh-Hans` are the Chinese that the rest knows. */
function knownTag(lang: LanguageTag): LanguageTag {
  const tag = statedTag(lang)
  return findProfile(tag)?.tag ?? tag
}

function sideOf(
  text: string,
  path: string | undefined,
  {format, units, paragraphs}: UnitFile,
  side: UnitSide,
): Document {
  const seen = new Map<string, number>()
  const drafts = units.flatMap((unit): EntryDraft[] => {
    const {id, place, isPlural, isSuggestion} = unit
    const count = (seen.get(id) ?? 0) + 1
    seen.set(id, count)
    const name = count === 1 ? id : `${id}\u0000${count}`
    return textsOn(side, unit).map(({span, content, codes, syntax, category}, index) => ({
      key: index === 0 ? shortened(id) : `${shortened(id)}[${index}]`,
      keySpan: place,
      span,
      content,
      codes,
      syntax,
      form: {name, key: shortened(id), isUnit: true, ...(isPlural ? {isPlural, category} : {})},
      ...(isSuggestion ? {isSuggestion} : {}),
    }))
  })
  return resourceDocument(text, readEntries(drafts), {path, lang: side.lang, format, paragraphs})
}

const longestKey = 60

/** An id that is a whole sentence, as gettext has them, for messages. */
function shortened(id: string): string {
  return id.length <= longestKey ? id : `${id.slice(0, longestKey - 1).trimEnd()}…`
}
