import type {Span} from '../model/span.js'
import {InlineText} from '../text/inline-text.js'
import {yamlLibrary} from '../text/yaml-library.js'
import type {BlockDraft} from './block-draft.js'
import {type FlatEntry, readFlatYaml} from './flat-yaml.js'
import type {SourceView} from './source-view.js'

/** Keys whose values a reader of the page sees. */
const proseKeys = new Set(['title', 'linktitle', 'subtitle', 'description', 'summary', 'excerpt', 'headline'])
const dateKeys = ['date', 'publishdate', 'published', 'release_date', 'pubdate', 'created', 'lastmod']

const opening = /^\s*(---|\+\+\+)[ \t]*\n/u
const maxLength = 100_000

/** Places are those in the text. */
type Entry = FlatEntry

/**
 * Read YAML (`---`) or TOML (`+++`) front matter at the start of the view and hide it. Values of `title`, `description`,
 * `summary` and the like are metadata blocks, everything else is no prose.
 */
export function readFrontMatter(view: SourceView): {
  readonly drafts: readonly BlockDraft[]
  readonly dates: readonly string[]
  readonly domain?: string | undefined
} {
  const match = opening.exec(skipComment(view))
  if (match === null) return {drafts: [], dates: []}
  const start = commentEnd(view.text) + match[0].length
  const fence = match[1]!
  const close = closingFence(view.text, start, fence)
  if (close === undefined) return {drafts: [], dates: []}
  const source = view.text.slice(start, close.start)
  const entries = fence === '---' ? yamlEntries(source, start) : tomlEntries(source, start)
  if (entries === undefined) return {drafts: [], dates: []}
  view.hide([{start: start - match[0].length, end: close.end}])
  const domain = entries.find(entry => entry.key === 'domain')?.value.trim() ?? ''
  return {
    ...(domain === '' ? {} : {domain}),
    drafts: entries.filter(entry => proseKeys.has(entry.key)).flatMap(entry => metadata(view, entry)),
    dates: dateKeys.flatMap(key => entries.filter(entry => entry.key === key).map(entry => entry.value)),
  }
}

const keyLine = /^(?:[ \t]*|(?:---|\.\.\.)[ \t]*|[ \t]+\S.*|- .*|["']?[\w.-]+["']?[ \t]*:.*)$/u
const proseLine = /^[ \t]*(?:title|linktitle|subtitle|description|summary|excerpt|headline)[ \t]*:[ \t]*\S/imu

/**
 * The front matter of the other language, which some sites keep in a comment: its values that a reader sees; undefined where
 * `comment` (its inside) is anything else.
 */
export function readCommentedFrontMatter(view: SourceView, {start, end}: Span): readonly BlockDraft[] | undefined {
  const inside = view.text.slice(start, Math.min(end, start + maxLength))
  if (!proseLine.test(inside) || !inside.split('\n').every(line => keyLine.test(line))) return
  const source = inside.replace(/^[ \t]*(?:---|\.\.\.)[ \t]*$/gmu, fence => ' '.repeat(fence.length))
  const entries = yamlEntries(source, start)
  return entries?.filter(entry => proseKeys.has(entry.key)).flatMap(entry => metadata(view, entry))
}

/** Where the front matter of a text ends, with the comments before, behind and between; 0 where there is none. */
export function headEnd(text: string): number {
  let at = 0
  for (let isOpen = true; isOpen; ) {
    while (at < text.length && /\s/u.test(text[at]!)) at++
    const fence = /^(---|\+\+\+)[ \t]*\n/u.exec(text.slice(at, at + 50))
    const close = fence === null ? undefined : closingFence(text, at + fence[0].length, fence[1]!)
    const comment = text.startsWith('<!--', at) ? text.indexOf('-->', at) : -1
    isOpen = close !== undefined || comment >= 0
    if (isOpen) at = close?.end ?? comment + 3
  }
  return at
}

/** Some sites keep the front matter of the original in a comment before that of the translation. */
function commentEnd(text: string): number {
  const match = /^\s*<!--/u.exec(text)
  if (match === null) return 0
  const end = text.indexOf('-->', match[0].length)
  return end < 0 ? 0 : end + 3
}

function skipComment(view: SourceView): string {
  const from = commentEnd(view.text)
  return view.text.slice(from, from + maxLength)
}

function closingFence(text: string, from: number, fence: string): {start: number; end: number} | undefined {
  for (let line = from; line < text.length && line - from < maxLength; ) {
    const next = text.indexOf('\n', line)
    const end = next < 0 ? text.length : next
    const content = text.slice(line, end).trim()
    if (content === fence || (fence === '---' && content === '...')) return {start: line, end}
    line = end + 1
  }
  return
}

/** Top-level entries; undefined where this is no mapping, so that `---` was a rule and the text below it prose. */
function yamlEntries(source: string, offset: number): Entry[] | undefined {
  if (!/^[ \t]*["']?[\w.-]+["']?[ \t]*:/mu.test(source)) return source.trim() === '' ? [] : undefined
  const flat = readFlatYaml(source)
  if (flat !== undefined) return flat.map(entry => ({...entry, start: offset + entry.start, end: offset + entry.end}))
  return anyYamlEntries(source, offset)
}

/** As the package \`yaml\` reads them. */
export function anyYamlEntries(source: string, offset = 0): Entry[] {
  const {isPair, isScalar, parseDocument, visit} = yamlLibrary()
  const document = parseDocument(source, {
    logLevel: 'silent',
    keepSourceTokens: false,
    schema: 'failsafe',
    uniqueKeys: false,
  })
  const entries: Entry[] = []
  visit(document, {
    Pair(_, pair, path) {
      if (path.length !== 2 || !isScalar(pair.key) || !isScalar(pair.value)) return
      const {range, value} = pair.value
      if (range === undefined || range === null || typeof value !== 'string') return
      entries.push({key: String(pair.key.value).toLowerCase(), value, start: offset + range[0], end: offset + range[1]})
    },
    Seq: () => visit.SKIP,
    Map: (_, __, path) => (path.some(isPair) ? visit.SKIP : undefined),
  })
  return entries
}

const tomlLine = /^[ \t]*([\w-]+)[ \t]*=[ \t]*(?:"([^"\n]*)"|'([^'\n]*)'|(\d{4}-\d\d-\d\d)[^\n]*)[ \t]*$/gmu

function tomlEntries(source: string, offset: number): Entry[] {
  return [...source.matchAll(tomlLine)].map(({0: line, 1: key = '', 2: double, 3: single, 4: bare, index}) => {
    const value = double ?? single ?? bare ?? ''
    const start = offset + index + line.lastIndexOf(value)
    return {key: key.toLowerCase(), value, start, end: start + value.length}
  })
}

/** The value as prose; where escapes or folding change it, it stands for its whole place in the file. */
function metadata(view: SourceView, {value, start, end}: Entry): BlockDraft[] {
  if (value.trim() === '') return []
  const at = view.original.slice(start, end).indexOf(value)
  const inline = new InlineText()
  if (at >= 0) inline.slice(view.original, start + at, start + at + value.length)
  else inline.replacement(value, start, end)
  return [{kind: 'metadata', inline}]
}
