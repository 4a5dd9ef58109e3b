import {isSameLanguage} from '../../language/language-tag.js'
import {findProfile} from '../../language/registry.js'
import type {BilingualDocument, Document, DocumentFormat, LanguageTag} from '../../model/document.js'
import type {PluralCategory} from '../../model/resource.js'
import type {Span} from '../../model/span.js'
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
}

/**
 * A bilingual file by its units: both sides as it states them, in its own direction unless another one is asked for; of more than two
 * languages those asked for, else Chinese and English, else the first two. Cost: linear.
 */
export function readUnitFile(text: string, path: string | undefined, file: UnitFile): ParsedText {
  const counts = new Map<LanguageTag, number>()
  for (const {texts} of file.units)
    for (const lang of new Set(texts.map(({lang}) => knownTag(lang)))) counts.set(lang, (counts.get(lang) ?? 0) + 1)
  const stated = [file.sourceLang, file.targetLang].flatMap(lang => (lang === undefined ? [] : [knownTag(lang)]))
  const langs = [
    ...new Set(
      [...counts]
        .sort((a, b) => b[1] - a[1])
        .map(([lang]) => lang)
        .concat(stated),
    ),
  ]
  const side = (lang: LanguageTag): Document => sideOf(text, path, file, lang)
  return {
    format: file.format,
    path,
    text,
    lang: langs[0],
    document: asked => side(asked ?? langs[0] ?? undeterminedLanguage()),
    bilingual: wanted => bothSides(langs, file, wanted, side),
  }
}

function bothSides(
  langs: readonly LanguageTag[],
  {sourceLang, targetLang}: Pick<UnitFile, 'sourceLang' | 'targetLang'>,
  wanted: WantedLanguages,
  side: (lang: LanguageTag) => Document,
): BilingualDocument | undefined {
  const own = (lang: LanguageTag | undefined) =>
    lang !== undefined && langs.some(other => isSameLanguage(other, lang)) ? lang : undefined
  const isOpen = wanted.sourceLang === undefined && wanted.targetLang === undefined
  const choice = isOpen ? {sourceLang: own(sourceLang), targetLang: own(targetLang)} : wanted
  const pair = chooseLanguages(
    langs.map(lang => ({lang})),
    choice,
  )
  if (pair === undefined) return undefined
  const [source, target] = pair
  const leftOut = langs.filter(lang => lang !== source.lang && lang !== target.lang)
  return {
    layout: 'sections',
    source: side(source.lang),
    target: side(target.lang),
    ...(leftOut.length === 0 ? {} : {leftOut}),
  }
}

/** `zh_CN` and `zh-Hans` are the Chinese that the rest knows. */
function knownTag(lang: LanguageTag): LanguageTag {
  const tag = lang.replaceAll('_', '-').replace(/[@.].*$/su, '')
  return findProfile(tag)?.tag ?? tag.toLowerCase()
}

function sideOf(text: string, path: string | undefined, {format, units}: UnitFile, lang: LanguageTag): Document {
  const seen = new Map<string, number>()
  const drafts = units.flatMap(({id, place, texts, isPlural, isSuggestion}): EntryDraft[] => {
    const count = (seen.get(id) ?? 0) + 1
    seen.set(id, count)
    const name = count === 1 ? id : `${id}\u0000${count}`
    const own = texts.filter(unit => knownTag(unit.lang) === lang)
    return own.map(({span, content, codes, syntax, category}, index) => ({
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
  return resourceDocument(text, readEntries(drafts), {path, lang, format})
}

const longestKey = 60

/** An id that is a whole sentence, as gettext has them, for messages. */
function shortened(id: string): string {
  return id.length <= longestKey ? id : `${id.slice(0, longestKey - 1).trimEnd()}…`
}
