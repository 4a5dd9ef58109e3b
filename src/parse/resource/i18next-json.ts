import {isSameLanguage} from '../../language/language-tag.js'
import {detectLanguage, findProfile} from '../../language/registry.js'
import type {BilingualDocument, Block, Document, LanguageTag} from '../../model/document.js'
import {DuizhaoError} from '../../model/errors.js'
import type {Placeholder, ResourceEntry} from '../../model/resource.js'
import type {DataNode, MapNode} from '../../text/data-node.js'
import {parseJsonData} from '../../text/json-data.js'
import {decodeJsonString} from '../../text/json-string.js'
import {LineIndex} from '../../text/line-index.js'
import {type MappedText, MappedTextBuilder} from '../../text/mapped-text.js'
import type {MarkupToken} from '../../text/markup-token.js'
import type {ParsedText, WantedLanguages} from '../format.js'
import {findPlaceholders, type PlaceholderStyles, placeholderStyles, placeInFile} from '../placeholders/placeholders.js'
import {undeterminedLanguage} from '../running-text.js'
import {chooseLanguages} from '../wanted-languages.js'

/**
 * Read an i18next resource (JSON v4, v3 too): as one document with a block a text, whose nested keys, lists, plural and
 * context suffixes are in `entries`; or, where the first keys are tags of languages (`{"en": {"common": {…}}, "zh-CN":
 * {"common": {…}}}`), as both sides. A value's placeholders are no prose: each stands as one U+FFFC in the block, tags fall out.
 *
 * Throws DuizhaoError `JSON_SYNTAX`, `DATA_TOO_DEEP`, or `RESOURCE_SHAPE` where the file holds no map. Cost: O(length).
 */
export function readI18next(text: string, path?: string): ParsedText {
  const root = readRoot(text, path)
  const entries = readEntries(text, root)
  let found: {readonly lang: LanguageTag | undefined} | undefined
  const ownLang = (): LanguageTag | undefined => {
    found ??= {lang: detectLanguage(proseOf(entries))}
    return found.lang
  }
  return {
    format: 'i18next',
    path,
    text,
    get lang() {
      return ownLang()
    },
    document: asked => resourceDocument(text, entries, {path, lang: asked ?? ownLang() ?? undeterminedLanguage()}),
    bilingual: wanted => bothLanguages(text, root, path, wanted),
  }
}

interface LanguageEntry {
  readonly lang: LanguageTag
  readonly root: MapNode
}

function bothLanguages(
  text: string,
  root: MapNode,
  path: string | undefined,
  wanted: WantedLanguages,
): BilingualDocument | undefined {
  const languages: LanguageEntry[] = []
  for (const [key, {value}] of root.entries) {
    const lang = languageOfKey(key)
    if (lang === undefined || value.kind !== 'map') return
    languages.push({lang, root: value})
  }
  const pair = chooseLanguages(
    languages.filter(({lang}) => isReadable(lang, wanted)),
    wanted,
  )
  if (pair === undefined) return
  const [source, target] = pair.map(({lang, root: own}) => resourceDocument(text, readEntries(text, own), {path, lang}))
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

function resourceDocument(
  text: string,
  entries: readonly ResourceEntry[],
  {path, lang}: Pick<Document, 'path' | 'lang'>,
): Document {
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
  const styles = placeholderStyles(textsOf(root))
  const read = (node: DataNode, key: string, keySpan: ResourceEntry['keySpan']): void => {
    const join = (name: string): string => (key === '' ? name : `${key}.${name}`)
    if (node.kind === 'map') for (const [name, entry] of node.entries) read(entry.value, join(name), entry.key)
    else if (node.kind === 'list') for (const [i, item] of node.items.entries()) read(item, join(String(i)), keySpan)
    else entries.push(readEntry(text, node, key, keySpan, styles))
  }
  read(root, '', {start: root.start, end: root.start})
  return entries
}

function textsOf(node: DataNode): string[] {
  if (node.kind === 'map') return [...node.entries.values()].flatMap(entry => textsOf(entry.value))
  if (node.kind === 'list') return node.items.flatMap(textsOf)
  return typeof node.value === 'string' ? [node.value] : []
}

function readEntry(
  text: string,
  node: DataNode,
  key: string,
  keySpan: ResourceEntry['keySpan'],
  styles: PlaceholderStyles,
): ResourceEntry {
  const isText = node.kind === 'scalar' && typeof node.value === 'string'
  if (!isText) return {key, keySpan, span: {start: node.start, end: node.end}, placeholders: [], lookalikes: []}
  const span = {start: node.start + 1, end: node.end - 1}
  const content = decodeJsonString(text, span.start, span.end)
  return {key, keySpan, span, content, ...placeInFile(findPlaceholders(content.text, styles), content)}
}

/** Stands for one placeholder: no letter, no digit, and no term goes across it. */
const placeholderUnit = '\uFFFC'

const invisible = /[\u0000-\u0008\u000B-\u001F\u007F\u00AD\u200B\u2060\uFEFF\uFFFC\uFFFD]/u

/** What of a value is prose, trimmed; undefined where nothing is. */
function proseContent({content, placeholders, syntax = []}: ResourceEntry): MappedText | undefined {
  if (content === undefined) return
  const builder = new MappedTextBuilder()
  let next = 0
  let hidden = 0
  for (let i = 0; i < content.length; i++) {
    const {start, end} = content.originalSpan(i, i + 1)
    while (hidden < syntax.length && syntax[hidden]!.end <= start) hidden++
    if (start >= (syntax[hidden]?.start ?? Number.POSITIVE_INFINITY)) continue
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
