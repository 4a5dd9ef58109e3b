import type {Link, PhrasingContent, Strong, Text} from 'mdast'
import {addressed, isPlain} from './plain-markdown.js'

const asterisk = 0x2a
const opening = 0x5b
/** Addresses in which no unit needs to be decoded. */
const destination = /\(([\w.\-/:?=%+,;#]*)\)/uy

/**
 * The inline content of `[start, end)`, a part of one line, where it is text, `**strong**` and `[links](address)` alone;
 * undefined where anything else may be in it. As CommonMark has it; positions have offsets only.
 */
export function quickInline(text: string, start: number, end: number): PhrasingContent[] | undefined {
  return readInline(text, start, end, true)
}

interface Run {
  readonly at: number
  readonly opens: boolean
  readonly closes: boolean
}

/** Text and links with their places, and where asterisks stand. */
class Scan {
  readonly runs: Run[] = []
  readonly links: Link[] = []
}

function readInline(text: string, start: number, end: number, mayLink: boolean): PhrasingContent[] | undefined {
  const scan = scanInline(text, start, end, mayLink)
  return scan && nest(text, start, end, scan)
}

function scanInline(text: string, start: number, end: number, mayLink: boolean): Scan | undefined {
  const scan = new Scan()
  let from = start
  for (let i = start; i < end; ) {
    const unit = text.charCodeAt(i)
    if (isPlain(unit)) i++
    else if (unit === asterisk) {
      const run = runAt(text, i, start, end)
      if (run === undefined) return
      scan.runs.push(run)
      i += 2
    } else if (unit === opening && mayLink) {
      const link = linkAt(text, i, start, end)
      if (link === undefined || hasAddress(text, from, i)) return
      scan.links.push(link)
      from = endOf(link)
      i = from
    } else return
  }
  return hasAddress(text, from, end) ? undefined : scan
}

function hasAddress(text: string, from: number, to: number): boolean {
  addressed.lastIndex = 0
  return addressed.test(text.slice(from, to))
}

/** Two asterisks and no more. */
function runAt(text: string, at: number, start: number, end: number): Run | undefined {
  if (text.charCodeAt(at + 1) !== asterisk || at + 2 > end) return
  if (text.charCodeAt(at + 2) === asterisk) return
  const before = at === start ? kind.space : kindOf(text[at - 1]!)
  const after = at + 2 === end ? kind.space : kindOf(text[at + 2]!)
  return {
    at,
    opens: after === kind.word || (after === kind.mark && before !== kind.word),
    closes: before === kind.word || (before === kind.mark && after !== kind.word),
  }
}

const kind = {word: 0, space: 1, mark: 2} as const

function kindOf(character: string): number {
  if (/\s/u.test(character)) return kind.space
  return /[\p{P}\p{S}]/u.test(character) ? kind.mark : kind.word
}

function linkAt(text: string, at: number, start: number, end: number): Link | undefined {
  // An image begins with an exclamation mark, a footnote's label with a caret.
  if ((at > start && text[at - 1] === '!') || text[at + 1] === '^') return
  const close = text.indexOf(']', at)
  if (close < 0 || close >= end || close === at + 1) return
  destination.lastIndex = close + 1
  const address = destination.exec(text)
  if (address === null || destination.lastIndex > end) return
  const children = readInline(text, at + 1, close, false)
  if (children === undefined) return
  const position = positionOf(at, destination.lastIndex)
  return {type: 'link', title: null, url: address[1]!, children, position} as Link
}

/** Pair up runs, the nearest first, and put everything into its place. */
function nest(text: string, start: number, end: number, {runs, links}: Scan): PhrasingContent[] {
  const pairs = pairsOf(runs)
  const root: Frame = {start, children: []}
  const frames = [root]
  let from = start
  const top = (): Frame => frames.at(-1)!
  const flush = (to: number): void => {
    if (to > from) top().children.push(textNode(text, from, to))
  }
  const marks = [...pairs, ...links.map(link => ({at: link.position!.start.offset!, link}))].sort((a, b) => a.at - b.at)
  for (const mark of marks) {
    flush(mark.at)
    if ('link' in mark) {
      top().children.push(mark.link)
      from = endOf(mark.link)
    } else if (mark.opens) {
      frames.push({start: mark.at, children: []})
      from = mark.at + 2
    } else {
      const {start: opened, children} = frames.pop()!
      const strong: Strong = {type: 'strong', children, position: positionOf(opened, mark.at + 2)}
      top().children.push(strong)
      from = mark.at + 2
    }
  }
  flush(end)
  return root.children
}

interface Frame {
  readonly start: number
  readonly children: PhrasingContent[]
}

/** The runs that have a partner, each as what it is; the others are text. */
function pairsOf(runs: readonly Run[]): {readonly at: number; readonly opens: boolean}[] {
  const open: number[] = []
  const paired: {at: number; opens: boolean}[] = []
  for (const {at, opens, closes} of runs) {
    const partner = closes ? open.pop() : undefined
    if (partner !== undefined) paired.push({at: partner, opens: true}, {at, opens: false})
    else if (opens) open.push(at)
  }
  return paired
}

function textNode(text: string, start: number, end: number): Text {
  return {type: 'text', value: text.slice(start, end), position: positionOf(start, end)}
}

function endOf(link: Link): number {
  return link.position!.end.offset!
}

/** A position of which only the offsets are right. */
export function positionOf(start: number, end: number) {
  return {start: {line: 1, column: 1, offset: start}, end: {line: 1, column: 1, offset: end}}
}
