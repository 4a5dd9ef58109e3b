import type {Span} from '../../model/span.js'

/** What is known of one line of a Markdown text without parsing it. */
interface LineState {
  /** Start of the open fence's marker, `<!--` or `$$`; undefined outside. */
  readonly open: string | undefined
}

/**
 * Where a Markdown text may be cut: starts of lines that begin a top-level block, as far as lines alone tell: not
 * indented, after a blank line (or a heading or list item, which need none), outside fences, comments, mathematics and
 * front matter. A missed place only makes a larger piece. Ascending; the start of the text is none. Cost: O(length).
 */
export function findBlockStarts(text: string): number[] {
  const starts: number[] = []
  const matterEnd = frontMatterEnd(text)
  let state: LineState = {open: undefined}
  let previous = 'text'
  let isBehindMatter = matterEnd > 0
  let list: ListState | undefined
  for (let start = 0; start < text.length; ) {
    const end = text.indexOf('\n', start) < 0 ? text.length : text.indexOf('\n', start)
    const line = text.slice(start, end)
    if (start >= matterEnd) {
      const isBlank = line.trim() === ''
      const isStart = state.open === undefined && !isBlank && (isBehindMatter || startsBlock(line, previous))
      if (isStart) list = afterBlockStart(line, list)
      if (isStart && list?.isSecond !== true) starts.push(start)
      state = afterLine(line, state)
      previous = line
      isBehindMatter &&= isBlank
    }
    start = end + 1
  }
  return starts
}

interface ListState {
  readonly mark: string
  /** It follows a list with another mark: alone, both might be written with the same one and become one list. */
  readonly isSecond: boolean
}

function afterBlockStart(line: string, list: ListState | undefined): ListState | undefined {
  const mark = /^(?:([-*+])|\d{1,9}([.)]))\s/u.exec(line)
  if (mark === null) return
  const own = (mark[1] ?? mark[2])!
  return list === undefined ? {mark: own, isSecond: false} : {mark: own, isSecond: list.isSecond || list.mark !== own}
}

/** Whether a line begins a top-level block behind the line `previous`. */
export function startsBlock(line: string, previous: string): boolean {
  if (/^\s/u.test(line)) return false
  return previous.trim() === '' || isHeading(previous) || isHeading(line) || /^(?:[-*+]|\d{1,9}[.)])\s/u.test(line)
}

function isHeading(line: string): boolean {
  return /^#{1,6}(?:\s|$)/u.test(line)
}

/**
 * Code, mathematics and comments over several lines, from the line that opens them to the one that closes them. Where
 * another fence is opened with a language before that, the first one was never closed. Cost: O(length).
 */
export function closedFences(text: string): Span[] {
  const spans: Span[] = []
  let open: {readonly marker: string; readonly start: number} | undefined
  for (let start = 0; start < text.length; ) {
    const end = text.indexOf('\n', start) < 0 ? text.length : text.indexOf('\n', start)
    const line = text.slice(start, end)
    const isReopened = open !== undefined && line.startsWith(open.marker) && /^[`~]+[\w-]/u.test(line)
    if (open !== undefined && afterLine(line, {open: open.marker}).open === undefined) {
      spans.push({start: open.start, end})
      open = undefined
    } else if (open === undefined || isReopened) {
      const marker = openedBy(line)
      open = marker === undefined ? open : {marker, start}
    }
    start = end + 1
  }
  return spans
}

function afterLine(line: string, {open}: LineState): LineState {
  if (open === undefined) return {open: openedBy(line)}
  if (open === '<!--') return {open: line.includes('-->') ? undefined : open}
  const closing = line.trim()
  const isClosed = closing.startsWith(open) && closing.replaceAll(open[0]!, '') === ''
  return {open: isClosed ? undefined : open}
}

function openedBy(line: string): string | undefined {
  const fence = /^[\s>*+-]*(`{3,}|~{3,}|\$\$)(.*)$/u.exec(line)
  if (fence !== null) {
    const [, marker = '', rest = ''] = fence
    if (marker.startsWith('~') || !rest.includes(marker[0]!)) return marker
  }
  const comment = line.lastIndexOf('<!--')
  return comment >= 0 && !line.includes('-->', comment) ? '<!--' : undefined
}

/** The end of YAML front matter, its closing line included; 0 where there is none. */
export function frontMatterEnd(text: string): number {
  if (!text.startsWith('---\n')) return 0
  for (let start = 4; start < text.length; ) {
    const end = text.indexOf('\n', start) < 0 ? text.length : text.indexOf('\n', start)
    if (text.slice(start, end) === '---') return Math.min(end + 1, text.length)
    start = end + 1
  }
  return 0
}

/** Without the white space at the end; U+3000 and other wide spaces are text. */
export function withoutBlankEnd(raw: string): string {
  let end = raw.length
  while (end > 0 && ' \t\n'.includes(raw[end - 1]!)) end--
  return raw.slice(0, end)
}
