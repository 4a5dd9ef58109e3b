import type {Enclosure, EnclosureKind} from '../contract/sentences.js'
import {isCasedLetter, isDash, isDigit, isMark, isOpener, isStop, isWhiteSpace} from './sentence-characters.js'

const pairs: ReadonlyMap<string, {readonly close: string; readonly kind: EnclosureKind}> = new Map([
  ['“', {close: '”', kind: 'quote'}],
  ['‘', {close: '’', kind: 'quote'}],
  ['「', {close: '」', kind: 'quote'}],
  ['『', {close: '』', kind: 'quote'}],
  ['﹁', {close: '﹂', kind: 'quote'}],
  ['﹃', {close: '﹄', kind: 'quote'}],
  ['«', {close: '»', kind: 'quote'}],
  ['‹', {close: '›', kind: 'quote'}],
  ['„', {close: '“', kind: 'quote'}],
  ['‚', {close: '‘', kind: 'quote'}],
  ['《', {close: '》', kind: 'title'}],
  ['〈', {close: '〉', kind: 'title'}],
  ['（', {close: '）', kind: 'bracket'}],
  ['(', {close: ')', kind: 'bracket'}],
  ['[', {close: ']', kind: 'bracket'}],
  ['［', {close: '］', kind: 'bracket'}],
  ['【', {close: '】', kind: 'bracket'}],
  ['〔', {close: '〕', kind: 'bracket'}],
  ['{', {close: '}', kind: 'bracket'}],
  ['｛', {close: '｝', kind: 'bracket'}],
])
const closingMarks = new Set([...pairs.values()].map(pair => pair.close))
/** Full-width and half-width brackets close each other: （like this) is a common slip. */
const sameClose: ReadonlyMap<string, string> = new Map([
  ['）', ')'],
  ['］', ']'],
  ['｝', '}'],
])

/** How far a mark looks for its counterpart in the doubtful cases, and how deep a closing mark looks into open ones. */
const lookAhead = 400
const deepest = 8

interface OpenMark {
  readonly at: number
  readonly close: string
  readonly kind: EnclosureKind
}

/**
 * The matched pairs of a text by the place of their opening mark. A mark without a counterpart is in no pair; a second
 * opening mark of the same quotation marks gives up the first. Cost: O(length).
 */
export function findEnclosures(text: string): ReadonlyMap<number, Enclosure> {
  const found = new Map<number, Enclosure>()
  const open: OpenMark[] = []
  for (let at = 0; at < text.length; at++) {
    const mark = text[at]!
    if (!isMark(mark)) continue
    if (mark === '"') straightDouble(text, at, open, found)
    else if (mark === "'" || mark === '’') closeSingle(text, at, open, found)
    else if (closingMarks.has(mark) && closes(mark, open)) close(at, folded(mark), open, found)
    else openMark(text, at, open)
  }
  return found
}

/** “ and ‘ close what „ and ‚ opened, and open a quotation elsewhere. */
function closes(mark: string, open: readonly OpenMark[]): boolean {
  return (mark !== '“' && mark !== '‘') || lastIndexOf(open, mark) >= 0
}

function folded(mark: string): string {
  return sameClose.get(mark) ?? mark
}

function openMark(text: string, at: number, open: OpenMark[]): void {
  const pair = pairs.get(text[at]!)
  if (pair === undefined) return
  const {kind} = pair
  const mark = {at, close: folded(pair.close), kind}
  // a paragraph of a long quotation opens without closing, so the same mark again is a new quotation
  const again = kind === 'quote' ? lastIndexOf(open, mark.close) : -1
  if (again >= 0) open.length = again
  open.push(mark)
}

function straightDouble(text: string, at: number, open: OpenMark[], found: Map<number, Enclosure>): void {
  const before = text[at - 1] ?? ' '
  const after = text[at + 1] ?? ' '
  const opens = (isWhiteSpace(before) || isOpener(before)) && !isWhiteSpace(after)
  const index = lastIndexOf(open, '"')
  if (index >= 0 && !opens) {
    close(at, '"', open, found)
    return
  }
  if (index >= 0) open.length = index
  if (opens || !isWhiteSpace(after)) open.push({at, close: '"', kind: 'quote'})
}

/** `’` and `'` close a quotation, stand for an apostrophe, or (`'` only) open a quotation. */
function closeSingle(text: string, at: number, open: OpenMark[], found: Map<number, Enclosure>): void {
  const mark = text[at]!
  const index = lastIndexOf(open, mark)
  if (index >= 0 && closesSingle(text, at)) {
    if (!isPossessive(text, at) || !hasClosingSingle(text, at + 1, mark)) close(at, mark, open, found)
    return
  }
  if (mark === "'" && opensSingle(text, at)) {
    if (index >= 0) open.length = index
    open.push({at, close: "'", kind: 'quote'})
  }
}

function opensSingle(text: string, at: number): boolean {
  const before = text[at - 1] ?? ' '
  const after = text[at + 1] ?? ' '
  const outside = isWhiteSpace(before) || isOpener(before) || isDash(before) || before === '"' || before === '：'
  return outside && !isWhiteSpace(after) && !isDigit(after) && hasClosingSingle(text, at + 2, "'")
}

function closesSingle(text: string, at: number): boolean {
  const after = text[at + 1] ?? ' '
  return !isCasedLetter(after) && !isDigit(after) && !isWhiteSpace(text[at - 1] ?? ' ')
}

/** `the members’ rights`: looks like a closing mark after an s. */
function isPossessive(text: string, at: number): boolean {
  const before = text[at - 1]
  return (before === 's' || before === 'S') && text[at + 1] === ' ' && isCasedLetter(text[at + 2] ?? ' ')
}

function hasClosingSingle(text: string, from: number, mark: string): boolean {
  const end = Math.min(text.length, from + lookAhead)
  for (let at = from; at < end; at++) {
    if (text[at] === '‘') return false
    if (text[at] === mark && closesSingle(text, at) && (!isPossessive(text, at) || isStop(text[at - 1]!))) return true
  }
  return false
}

function close(at: number, mark: string, open: OpenMark[], found: Map<number, Enclosure>): void {
  const index = lastIndexOf(open, mark)
  if (index < 0) return
  const opened = open[index]!
  found.set(opened.at, {open: opened.at, close: at, kind: opened.kind})
  open.length = index
}

function lastIndexOf(open: readonly OpenMark[], mark: string): number {
  for (let index = open.length - 1; index >= Math.max(0, open.length - deepest); index--)
    if (open[index]!.close === mark) return index
  return -1
}
