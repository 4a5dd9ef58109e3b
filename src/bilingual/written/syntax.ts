import type {LanguageTag, StatedBead} from '../../model/document.js'
import type {Span} from '../../model/span.js'

/**
 * The syntax of duizhao's bilingual Markdown: a header line, and marks that are HTML comments, which people do not see and
 * formatters leave alone. The header names the `mark`, a word that begins no comment of either side, so that the text
 * between marks needs no escaping. Each mark says by itself what follows, so that a lost one is noticed:
 *
 *     <!-- duizhao: version=2 layout="interleaved" source="zh" target="en" mark="dz" groups="7" -->
 *     <!-- dz 3 zh 1:1 1:2@0.83 -->   of group 3 the Markdown of zh follows; the beads of the group
 *     <!-- dz 3 en -->                of group 3 the Markdown of en
 *     <!-- dz table -->               a table follows, a row a bead
 *     <!-- dz rule -->                a rule for the eye follows
 *     <!--dz 4.2 1:0-->               in a row: group 4, its second row; the bead unless it is 1:1
 *     <!-- dz 3 zh en 1:1 ru 2:1 -->  of more than two languages: the beads of each translation, in rows too
 *     <!--dz-->                       in a cell: a line break; <!--dz "\n\n"--> other white space
 *     *(未译 / not translated)*<!--dz +-->   a note for the eye
 */

export const bilingualVersion = 2

export type MarkAttributes = Readonly<Record<string, string>>

export interface BilingualHeader extends Span {
  readonly layout: string
  /** Of the original, then of each translation. */
  readonly langs: readonly LanguageTag[]
  readonly mark: string
  /** How many groups were written. */
  readonly groups: number
  readonly attributes: MarkAttributes
}

const headerStart = '<!-- duizhao: version='

/** Whether a text says of itself that it is bilingual Markdown written by duizhao. */
export function isBilingualMarkdown(text: string): boolean {
  return text.startsWith(headerStart, startOfText(text))
}

/** Where a text begins after a byte order mark and blank lines. */
export function startOfText(text: string): number {
  return /^\uFEFF?(?:[ \t]*\r?\n)*/u.exec(text)![0].length
}

export function writeHeader(attributes: MarkAttributes): string {
  return `${headerStart}${bilingualVersion} ${writeAttributes(attributes)} -->`
}

/** The header that stands at `start`; undefined where there is none that can be read, or one of another version. */
export function readHeader(text: string, start = startOfText(text)): BilingualHeader | undefined {
  const opening = `${headerStart}${bilingualVersion} `
  const close = text.indexOf('-->', start)
  if (!text.startsWith(opening, start) || close < 0 || close > lineEnd(text, start)) return
  const attributes = readAttributes(text.slice(start + opening.length, close))
  const {layout, source, target, mark, groups = ''} = attributes
  if (layout === undefined || source === undefined || target === undefined || mark === undefined) return
  if (!/^dz\d*$/u.test(mark) || !/^\d{1,9}$/u.test(groups)) return
  const langs = [source, ...target.split(' ')]
  return {layout, langs, mark, groups: Number(groups), attributes, start, end: close + 3}
}

/** What the header says of each side under `source-NAME` and `target-NAME`; of several translations one word each, `-` for nothing. */
export function writeSideAttributes(name: string, values: readonly (string | undefined)[]): MarkAttributes {
  const [source, ...targets] = values
  return {
    ...(source === undefined ? {} : {[`source-${name}`]: source}),
    ...(targets.every(value => value === undefined)
      ? {}
      : {[`target-${name}`]: targets.map(value => value ?? '-').join(' ')}),
  }
}

/** What {@link writeSideAttributes} wrote of a side. */
export function readSideAttribute({attributes}: BilingualHeader, name: string, side: number): string | undefined {
  const value = side === 0 ? attributes[`source-${name}`] : attributes[`target-${name}`]?.split(' ')[side - 1]
  return value === '-' ? undefined : value
}

/** End of the line that starts at `start`, without its line break. */
export function lineEnd(text: string, start: number): number {
  const end = text.indexOf('\n', start)
  return end < 0 ? text.length : end
}

/** What marks call the sides: their languages. */
export function sideWords(langs: readonly LanguageTag[]): readonly string[] {
  if (new Set(langs).size === langs.length) return langs
  return langs.map((_, side) => (side === 0 ? 'source' : side === 1 ? 'target' : `target-${side}`))
}

/** The languages of the other sides. */
export function othersThan(side: number, langs: readonly LanguageTag[]): LanguageTag[] {
  return langs.filter((_, other) => other !== side)
}

/** What a comment of ours says. */
export type BilingualMark = Span &
  (
    | {readonly kind: 'side'; readonly side: number; readonly group: number | undefined; readonly words: string}
    | {readonly kind: 'row'; readonly group: number; readonly row: number; readonly words: string}
    | {readonly kind: 'space'; readonly space: string | undefined}
    | {readonly kind: 'table'}
    | {readonly kind: 'rule'}
    | {readonly kind: 'note'}
    | {readonly kind: 'unreadable'}
  )

/** What begins a comment of ours, also as people misspell it. */
export function markOpening(mark: string): RegExp {
  return new RegExp(`(?:<|&lt;)[!！]? ?[-–—]{1,3}\\s*${mark}`, 'gu')
}

/** The marks of a text in order. Cost: O(length). */
export function* readMarks(text: string, header: BilingualHeader): Generator<BilingualMark> {
  const opening = markOpening(header.mark)
  opening.lastIndex = header.end
  const words = sideWords(header.langs)
  const nextClose = finder(text, '-->')
  const nextOpening = finder(text, '<!--')
  for (let match = opening.exec(text); match !== null; match = opening.exec(text)) {
    const from = match.index + match[0].length
    const close = nextClose(from)
    const end = close === Number.POSITIVE_INFINITY || nextOpening(from) < close ? lineEnd(text, from) : close + 3
    const span = {start: match.index, end}
    yield close + 3 === end && match[0].startsWith('<!--')
      ? {...span, ...readMark(text.slice(from, close), words)}
      : {...span, kind: 'unreadable'}
    opening.lastIndex = end
  }
}

/** Where a token stands next, `Infinity` where it does not, for ascending places. All calls together: O(length). */
function finder(text: string, token: string): (from: number) => number {
  let found = -1
  return from => {
    if (found >= from) return found
    const at = text.indexOf(token, from)
    found = at < 0 ? Number.POSITIVE_INFINITY : at
    return found
  }
}

type MarkContent = BilingualMark extends infer Mark ? (Mark extends Span ? Omit<Mark, 'start' | 'end'> : never) : never

function readMark(content: string, words: readonly string[]): MarkContent {
  const text = content.trim()
  if (text === '') return {kind: 'space', space: undefined}
  if (!/^\s/u.test(content)) return {kind: 'unreadable'}
  if (text.startsWith('"')) {
    const space = unquote(text)
    return space === undefined ? {kind: 'unreadable'} : {kind: 'space', space}
  }
  if (text === '+') return {kind: 'note'}
  if (text === 'table' || text === 'rule') return {kind: text}
  const row = /^(\d{1,9})\.(\d{1,9})(?=\s|$)/u.exec(text)
  if (row !== null) return {kind: 'row', group: Number(row[1]), row: Number(row[2]), words: text.slice(row[0].length)}
  const side = /^(?:(\d{1,9})\s+)?([\w-]+)(?=\s|$)/u.exec(text)
  if (side === null || !words.includes(side[2]!)) return {kind: 'unreadable'}
  const group = side[1] === undefined ? undefined : Number(side[1])
  return {kind: 'side', side: words.indexOf(side[2]!), group, words: text.slice(side[0].length)}
}

/** Values as JSON strings; `>` is escaped so that no value can end the comment. */
export function writeAttributes(attributes: MarkAttributes): string {
  return Object.entries(attributes)
    .map(([name, value]) => `${name}=${quote(value)}`)
    .join(' ')
}

/** A JSON string that holds no `>`, no `|` and no `--`, so that it may stand in a comment and in a table cell. */
export function quote(value: string): string {
  return JSON.stringify(value).replace(/[>|-]/gu, unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

function unquote(quoted: string): string | undefined {
  try {
    const value: unknown = JSON.parse(quoted)
    return typeof value === 'string' ? value : undefined
  } catch {
    return undefined
  }
}

const attribute = /([a-z][a-z-]{0,30})=("(?:[^"\\]|\\.)*")/gu

export function readAttributes(text: string): MarkAttributes {
  const attributes: Record<string, string> = {}
  for (const [, name, quoted] of text.matchAll(attribute)) {
    const value = unquote(quoted!)
    if (value !== undefined) attributes[name!] = value
  }
  return attributes
}

/** `1:2@0.83~7`: two segments for one, confidence 0.83, moved counterpart in bead 7; a confidence of 1 is left out. */
function writeBead({source, target, confidence, moved}: StatedBead): string {
  const rounded = Number.isFinite(confidence) ? Number(confidence.toFixed(3)) : 0
  return `${source}:${target}${rounded === 1 ? '' : `@${rounded}`}${moved === undefined ? '' : `~${moved}`}`
}

const bead = /^(\d{1,6}):(\d{1,6})(?:@([01](?:\.\d{1,3})?))?(?:~(\d{1,9}))?$/u

/** The beads of a row of which none are stated. */
export const oneToOne: readonly StatedBead[] = [{source: 1, target: 1, confidence: 1}]

/** The beads of each translation as one stretch of words: of several, the name of each before its own. */
export function writeBeads(beads: readonly (readonly StatedBead[])[], [, ...targets]: readonly string[]): string[] {
  if (targets.length === 1) return beads[0]!.map(writeBead)
  return targets.flatMap((name, i) => (beads[i]!.length === 0 ? [] : [name, ...beads[i]!.map(writeBead)]))
}

/** The beads of each translation in the words of a mark; undefined where a word is none. */
export function readBeads(words: string, [, ...targets]: readonly string[]): StatedBead[][] | undefined {
  const beads: StatedBead[][] = targets.map(() => [])
  let own = beads[0]!
  for (const word of words.replace(attribute, '').split(/\s+/u)) {
    if (word === '') continue
    const named = targets.length > 1 ? beads[targets.indexOf(word)] : undefined
    const match = bead.exec(word)
    if (named !== undefined) own = named
    else if (match === null) return
    else {
      const [, source, target, confidence, moved] = match
      const shape = {source: Number(source), target: Number(target), confidence: Number(confidence ?? 1)}
      own.push(moved === undefined ? shape : {...shape, moved: Number(moved)})
    }
  }
  return beads
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

const listItem = /^(?:[-*+]|\d{1,9}[.)])[ \t]/u

/** What stands after a piece without being stated: a blank line; between items of a list and at the end a line break. */
export function usualTail(piece: string, next: string | undefined): '\n' | '\n\n' {
  return next === undefined || (listItem.test(piece) && listItem.test(next)) ? '\n' : '\n\n'
}
