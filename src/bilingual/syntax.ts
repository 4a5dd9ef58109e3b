import type {StatedBead} from '../model/document.js'

/**
 * The syntax of duizhao's bilingual Markdown: a header line, and markers that are HTML comments. The header names the
 * `mark`, a word that stands in no comment of either side, so that the text between markers needs no escaping.
 *
 *     <!-- duizhao: version=1 layout="interleaved" source="zh" target="en" mark="dz" … -->
 *     <!-- dz 1:1 1:2@0.83 -->      a group opens: its beads, then the source's Markdown as it stands
 *     <!-- dz/ -->                  the target's Markdown follows
 *     <!-- dz+ -->                  what follows, up to the next marker, is only for the eye
 *     <!-- dz| 1:1 / 1:1 0:1 -->    a table follows, one row a bead; “/” where blocks end on both sides
 */

export const bilingualVersion = 1

export type MarkerAttributes = Readonly<Record<string, string>>

export interface BilingualHeader {
  readonly layout: string
  readonly source: string
  readonly target: string
  readonly mark: string
  readonly attributes: MarkerAttributes
}

const headerStart = '<!-- duizhao: version='

/** Whether a text says of itself that it is bilingual Markdown written by duizhao. */
export function isBilingualMarkdown(text: string): boolean {
  return text.startsWith(headerStart)
}

export function writeHeader(attributes: MarkerAttributes): string {
  return `${headerStart}${bilingualVersion} ${writeAttributes(attributes)} -->`
}

/** The header of a text; undefined where the first line is none, or is of another version. */
export function readHeader(text: string): BilingualHeader | undefined {
  const line = text.slice(0, lineEnd(text, 0)).trimEnd()
  const start = `${headerStart}${bilingualVersion} `
  if (!line.startsWith(start) || !line.endsWith(' -->')) return
  const attributes = readAttributes(line.slice(start.length, -4))
  const {layout, source, target, mark} = attributes
  if (layout === undefined || source === undefined || target === undefined || mark === undefined) return
  return /^dz\d*$/u.test(mark) ? {layout, source, target, mark, attributes} : undefined
}

/** End of the line that starts at `start`, without its line break. */
export function lineEnd(text: string, start: number): number {
  const end = text.indexOf('\n', start)
  return end < 0 ? text.length : end
}

/** Values as JSON strings; `>` is escaped so that no value can end the comment. */
export function writeAttributes(attributes: MarkerAttributes): string {
  return Object.entries(attributes)
    .map(([name, value]) => `${name}=${quote(value)}`)
    .join(' ')
}

/** A JSON string that holds no `>`, no `|` and no `--`, so that it may stand in a comment and in a table cell. */
export function quote(value: string): string {
  return JSON.stringify(value).replace(/[>|-]/gu, unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/** The value of a quoted string; undefined where it is none. */
export function unquote(quoted: string): string | undefined {
  try {
    const value: unknown = JSON.parse(quoted)
    return typeof value === 'string' ? value : undefined
  } catch {
    return undefined
  }
}

const attribute = /([a-z][a-z-]{0,30})=("(?:[^"\\]|\\.)*")/gu

export function readAttributes(text: string): MarkerAttributes {
  const attributes: Record<string, string> = {}
  for (const [, name, quoted] of text.matchAll(attribute)) {
    const value = unquote(quoted!)
    if (value !== undefined) attributes[name!] = value
  }
  return attributes
}

/** `1:2@0.83~7`: two segments for one, confidence 0.83, moved counterpart in bead 7; a confidence of 1 is left out. */
export function writeBead({source, target, confidence, moved}: StatedBead): string {
  const rounded = Number.isFinite(confidence) ? Number(confidence.toFixed(3)) : 0
  return `${source}:${target}${rounded === 1 ? '' : `@${rounded}`}${moved === undefined ? '' : `~${moved}`}`
}

const bead = /^(\d{1,6}):(\d{1,6})(?:@([01](?:\.\d{1,3})?))?(?:~(\d{1,9}))?$/u

export function readBead(word: string): StatedBead | undefined {
  const match = bead.exec(word)
  if (match === null) return
  const [, source, target, confidence, moved] = match
  return {
    source: Number(source),
    target: Number(target),
    confidence: Number(confidence ?? 1),
    ...(moved === undefined ? {} : {moved: Number(moved)}),
  }
}

/** The first of `mark`, `mark1`, `mark2`, … for which `isFree` holds. */
export function firstFree(isFree: (candidate: string) => boolean, candidates: Iterable<string>): string {
  for (const candidate of candidates) if (isFree(candidate)) return candidate
  throw new RangeError('candidates must not run out')
}

/** What stands between two sentences of a table without being stated: nothing after wide characters, else a space. */
export function usualSentenceGap(before: string, after: string): '' | ' ' {
  const last = before.at(-1) ?? ' '
  const isWide = last >= '\u2e80' || ('”’'.includes(last) && (after[0] ?? ' ') >= '\u2e80')
  return isWide ? '' : ' '
}
