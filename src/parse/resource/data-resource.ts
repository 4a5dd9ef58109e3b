import {isSameLanguage} from '../../language/language-tag.js'
import {findProfile} from '../../language/registry.js'
import {namedError} from '../../messages/named-error.js'
import type {BilingualDocument, Document, DocumentFormat, LanguageTag} from '../../model/document.js'
import type {DuizhaoError} from '../../model/errors.js'
import {type PluralCategory, pluralCategories, type StatedForm} from '../../model/resource.js'
import type {Span} from '../../model/span.js'
import type {DataNode, MapNode, ScalarNode} from '../../text/data-node.js'
import {LineIndex} from '../../text/line-index.js'
import type {ParsedText, WantedLanguages} from '../format.js'
import {chooseLanguages} from '../wanted-languages.js'
import {parsedResource} from './parsed-resource.js'
import {type EntryDraft, readEntries, resourceDocument} from './resource-document.js'

/** How keys and texts stand in JSON or YAML of one kind. */
export interface DataResource {
  readonly format: DocumentFormat
  /** The text inside a scalar that is one, with its place. */
  decode(node: ScalarNode): Pick<EntryDraft, 'span' | 'content'>
  /** Keys that are no text of their own: `@title` of ARB. */
  isLeftOut?(key: string): boolean
  /** A map of `one`, `other` and their like holds the plural forms of the key above. */
  readonly hasPluralMaps?: boolean | undefined
}

/**
 * Keys of a tree, those above joined by dots: one document; or, where the first keys are tags of languages (`{"en": …, "zh-CN": …}`), both
 * sides; one such key (Rails) is no part of the others. Throws DuizhaoError `RESOURCE_SHAPE` where the file holds no map or list. Cost: linear.
 */
export function readDataResource(
  text: string,
  path: string | undefined,
  root: DataNode,
  resource: DataResource,
): ParsedText {
  if (root.kind === 'scalar' || (root.kind === 'list' && resource.hasPluralMaps !== true)) throw noMap(text, path, root)
  const languages = languagesIn(root)
  const [only] = languages
  const isOne = only !== undefined && languages.length === 1 && findProfile(only.lang) !== undefined
  return parsedResource(text, path, {
    format: resource.format,
    drafts: draftLeaves(isOne ? only.root : root, resource),
    ...(isOne ? {lang: only.lang} : {}),
    bilingual: wanted =>
      languages.length < 2
        ? undefined
        : bothLanguages(languages, wanted, ({lang, root: own}) =>
            resourceDocument(text, readEntries(draftLeaves(own, resource)), {path, lang, format: resource.format}),
          ),
  })
}

interface LanguageEntry {
  readonly lang: LanguageTag
  readonly root: MapNode
}

/** None where one of the first keys is no tag. */
function languagesIn(root: DataNode): LanguageEntry[] {
  if (root.kind !== 'map') return []
  const languages: LanguageEntry[] = []
  for (const [key, {value}] of root.entries) {
    const lang = languageOfKey(key)
    if (lang === undefined || value.kind !== 'map') return []
    languages.push({lang, root: value})
  }
  return languages
}

function bothLanguages(
  languages: readonly LanguageEntry[],
  wanted: WantedLanguages,
  read: (language: LanguageEntry) => Document,
): BilingualDocument | undefined {
  const pair = chooseLanguages(
    languages.filter(({lang}) => isReadable(lang, wanted)),
    wanted,
  )
  if (pair === undefined) return
  const [source, target] = pair.map(read)
  const leftOut = languages.filter(language => !pair.includes(language)).map(({lang}) => lang)
  return {layout: 'sections', source: source!, target: target!, leftOut: leftOut.length === 0 ? undefined : leftOut}
}

const tag = /^[a-z]{2,3}(?:[-_][A-Za-z\d]{2,8}){0,3}$/u

/** The tag of a profile, or the key itself for a language that has none. */
function languageOfKey(key: string): LanguageTag | undefined {
  return tag.test(key) ? (findProfile(key.replaceAll('_', '-'))?.tag ?? key) : undefined
}

/** Any word of two or three letters may look like a tag (“app”, “nav”): only languages with a profile or asked for count. */
function isReadable(lang: LanguageTag, {sourceLang, targetLang}: WantedLanguages): boolean {
  if (findProfile(lang) !== undefined) return true
  return [sourceLang, targetLang].some(asked => asked !== undefined && isSameLanguage(asked, lang))
}

function noMap(text: string, path: string | undefined, root: DataNode): DuizhaoError {
  return namedError('RESOURCE_SHAPE', {variant: root.kind}, {path, ...new LineIndex(text).position(root.start)})
}

/** Leaves in order of the file. A text that further keys have by an alias is that of the first alone: it stands in one place. */
function draftLeaves(root: DataNode, resource: DataResource): EntryDraft[] {
  const drafts: EntryDraft[] = []
  const seen = new Set<number>()
  const read = (node: DataNode, key: string, keySpan: Span, form?: StatedForm): void => {
    const join = (name: string): string => (key === '' ? name : `${key}.${name}`)
    if (node.kind === 'map') {
      const isPlural = resource.hasPluralMaps === true && isPluralMap(node)
      for (const [name, {key: place, value}] of node.entries) {
        if (resource.isLeftOut?.(name)) continue
        const own = isPlural ? {name: key, key, isPlural, category: name as PluralCategory} : undefined
        read(value, join(name), place, own)
      }
    } else if (node.kind === 'list') {
      for (const [i, item] of node.items.entries()) read(item, join(String(i)), {start: item.start, end: item.start})
    } else {
      const {span, content} = resource.decode(node)
      const isOwn = content !== undefined && !seen.has(span.start)
      if (isOwn) seen.add(span.start)
      drafts.push({
        key,
        keySpan: spanOf(keySpan),
        span,
        ...(isOwn ? {content} : {}),
        ...(form === undefined ? {} : {form}),
      })
    }
  }
  read(root, '', {start: root.start, end: root.start})
  return drafts
}

function isPluralMap({entries}: MapNode): boolean {
  const categories: readonly string[] = pluralCategories
  return (
    entries.has('other') &&
    [...entries].every(([name, {value}]) => categories.includes(name) && value.kind === 'scalar')
  )
}

function spanOf({start, end}: Span): Span {
  return {start, end}
}
