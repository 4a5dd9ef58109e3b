import {detectLanguage, findProfile, languageTags} from '../../language/registry.js'
import type {BilingualDocument, Block, Document, LanguageTag} from '../../model/document.js'
import {DuizhaoError} from '../../model/errors.js'
import type {Placeholder, ResourceEntry} from '../../model/resource.js'
import type {DataNode, MapNode} from '../../text/data-node.js'
import {parseJsonData} from '../../text/json-data.js'
import {decodeJsonString} from '../../text/json-string.js'
import {LineIndex} from '../../text/line-index.js'
import {type MappedText, MappedTextBuilder} from '../../text/mapped-text.js'
import type {MarkupToken} from '../../text/markup-token.js'
import {findPlaceholders, placeInFile} from '../placeholders.js'

export interface ResourceOptions {
  /** For error messages; nothing is read from it. */
  readonly path?: string | undefined
  /** By the script of the values when absent. */
  readonly lang?: LanguageTag | undefined
}

/**
 * Parse an i18next resource (JSON v4, v3 too) into one block a text: nested keys, lists, plural and context suffixes are
 * in `entries`. A value's placeholders are no prose: each stands as one U+FFFC in the block, tags fall out.
 *
 * Throws DuizhaoError `JSON_SYNTAX`, `DATA_TOO_DEEP`, or `RESOURCE_SHAPE` where the file holds no map. Cost: O(length).
 */
export function parseI18nextResource(text: string, options: ResourceOptions = {}): Document {
  return resourceDocument(text, readRoot(text, options.path), options)
}

/** The values of a resource one a line, to tell its language by; throws as {@link parseI18nextResource} does. */
export function resourceProse(text: string, path?: string): string {
  return proseOf(readEntries(text, readRoot(text, path)))
}

/**
 * Both languages of one file whose first keys are their tags: `{"en": {"common": {…}}, "zh-CN": {"common": {…}}}`.
 * Undefined for any other resource; throws as {@link parseI18nextResource} does.
 */
export function parseI18nextLanguages(text: string, path?: string): BilingualDocument | undefined {
  const root = readRoot(text, path)
  const languages = [...root.entries].map(([key, {value}]) => ({lang: languageOfKey(key), value}))
  if (languages.some(({lang, value}) => lang === undefined || value.kind !== 'map')) return
  const [source, target] = languageTags.map(lang => {
    const own = languages.find(language => language.lang === lang)?.value
    return own?.kind === 'map' ? resourceDocument(text, own, {lang, path}) : undefined
  })
  if (source === undefined || target === undefined) return
  return {layout: 'sections', source, target}
}

const tag = /^[a-z]{2,3}(?:[-_][A-Za-z\d]{2,8}){0,3}$/u

/** The tag of a profile, or the key itself for a language that has none. */
function languageOfKey(key: string): LanguageTag | undefined {
  return tag.test(key) ? (findProfile(key.replaceAll('_', '-'))?.tag ?? key) : undefined
}

function readRoot(text: string, path: string | undefined): MapNode {
  // A byte order mark is no JSON; a space in its place keeps the offsets.
  const root = parseJsonData(text.startsWith('\uFEFF') ? ` ${text.slice(1)}` : text, path)
  if (root.kind === 'map') return root
  throw new DuizhaoError({
    code: 'RESOURCE_SHAPE',
    data: {variant: root.kind},
    path,
    ...new LineIndex(text).position(root.start),
    found: root.kind === 'list' ? 'the file holds a list' : 'the file holds a single value',
    expected: 'an i18next resource: {"key": "text", "group": {"key": "text"}}',
  })
}

function resourceDocument(text: string, root: MapNode, {path, lang: given}: ResourceOptions): Document {
  const entries = readEntries(text, root)
  const lang = given ?? detectLanguage(proseOf(entries)) ?? languageTags.at(-1)!
  const blocks: Block[] = []
  const placed = entries.map((entry): ResourceEntry => {
    const block = blockOf(entry, lang)
    return block === undefined ? entry : {...entry, block: blocks.push(block) - 1}
  })
  return {path, format: 'i18next', lang, text, blocks, entries: placed}
}

function proseOf(entries: readonly ResourceEntry[]): string {
  return entries.map(entry => proseContent(entry)?.text ?? '').join('\n')
}

/** Leaves in order of the file. */
function readEntries(text: string, root: MapNode): ResourceEntry[] {
  const entries: ResourceEntry[] = []
  const read = (node: DataNode, key: string, keySpan: ResourceEntry['keySpan']): void => {
    const join = (name: string): string => (key === '' ? name : `${key}.${name}`)
    if (node.kind === 'map') for (const [name, entry] of node.entries) read(entry.value, join(name), entry.key)
    else if (node.kind === 'list') for (const [i, item] of node.items.entries()) read(item, join(String(i)), keySpan)
    else entries.push(readEntry(text, node, key, keySpan))
  }
  read(root, '', {start: root.start, end: root.start})
  return entries
}

function readEntry(text: string, node: DataNode, key: string, keySpan: ResourceEntry['keySpan']): ResourceEntry {
  const isText = node.kind === 'scalar' && typeof node.value === 'string'
  if (!isText) return {key, keySpan, span: {start: node.start, end: node.end}, placeholders: [], lookalikes: []}
  const span = {start: node.start + 1, end: node.end - 1}
  const content = decodeJsonString(text, span.start, span.end)
  return {key, keySpan, span, content, ...placeInFile(findPlaceholders(content.text), content)}
}

/** Stands for one placeholder: no letter, no digit, and no term goes across it. */
const placeholderUnit = '\uFFFC'

const invisible = /[\u0000-\u0008\u000B-\u001F\u007F\u00AD\u200B\u2060\uFEFF\uFFFC\uFFFD]/u

/** What of a value is prose, trimmed; undefined where nothing is. */
function proseContent({content, placeholders}: ResourceEntry): MappedText | undefined {
  if (content === undefined) return
  const builder = new MappedTextBuilder()
  let next = 0
  for (let i = 0; i < content.length; i++) {
    const {start, end} = content.originalSpan(i, i + 1)
    while (next < placeholders.length && placeholders[next]!.end <= start) next++
    const around = placeholders[next]
    if (around === undefined || start < around.start) {
      if (!invisible.test(content.text[i]!)) builder.append(content.text[i]!, start, end)
    } else if (start === around.start && around.kind !== 'tag') builder.append(placeholderUnit, start, around.end)
  }
  const prose = builder.build()
  if (!/[\p{L}\p{N}\p{S}]/u.test(prose.text.replaceAll(placeholderUnit, ''))) return
  const from = prose.length - prose.text.trimStart().length
  return prose.part(from, prose.text.trimEnd().length)
}

function blockOf(entry: ResourceEntry, lang: LanguageTag): Block | undefined {
  const content = proseContent(entry)
  if (content === undefined) return
  const markup = entry.placeholders.flatMap(tagToken)
  return {kind: 'paragraph', span: entry.span, content, lang, ...(markup.length === 0 ? {} : {markup})}
}

function tagToken({kind, name, start, end}: Placeholder): MarkupToken[] {
  if (kind !== 'tag' || name.endsWith('/')) return []
  return [{start, end, side: name.startsWith('/') ? 'close' : 'open'}]
}
