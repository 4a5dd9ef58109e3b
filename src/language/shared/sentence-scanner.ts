import type {Span} from '../../model/span.js'
import type {Enclosure, SentenceEnd, SentenceEndRule} from '../contract/sentences.js'
import {isCloser, isDigit, isLetter, isMark, isStop, isWhiteSpace} from './sentence-characters.js'
import {findEnclosures} from './sentence-enclosures.js'

export interface SentenceRules {
  /** Asked in turn; the sentence goes on where none decides. */
  readonly rules: readonly SentenceEndRule[]
  /** A quotation or bracket of more UTF-16 code units than this is split inside like plain text. */
  readonly longestEnclosure: number
}

/**
 * Sentence spans of one block's plain text: ascending, trimmed, covering every character that is no white space.
 *
 * Stops inside quotation marks and brackets end nothing by themselves; the rules judge the place after the closing mark.
 * An enclosure that is the whole text is split like plain text. A newline is white space, a blank line ends a sentence.
 * Cost: O(length) as long as each rule looks at a bounded stretch of text.
 */
export function scanSentences(text: string, rules: SentenceRules): Span[] {
  const spans: Span[] = []
  let start = 0
  blankLine.lastIndex = 0
  for (let found = blankLine.exec(text); found !== null; found = blankLine.exec(text)) {
    addSpans(text, start, found.index, rules, spans)
    start = blankLine.lastIndex
  }
  addSpans(text, start, text.length, rules, spans)
  return spans
}

// not matchAll, which compiles its own copy for each text
const blankLine = /\n[^\S\n]*\n|\u2029/gu

/** Those of a stretch without blank lines. */
function addSpans(text: string, start: number, end: number, rules: SentenceRules, spans: Span[]): void {
  const stretch = text.slice(start, end)
  const found = withLetters(stretch, new Scanner(stretch, rules).scan())
  for (let k = 0; k < found.length; k++) spans.push({start: start + found[k]!.start, end: start + found[k]!.end})
}

/** Join what holds neither letter nor digit (a stray dash or bracket) to the sentence before it, or else after it. */
function withLetters(text: string, spans: readonly Span[]): Span[] {
  const joined: Span[] = []
  for (let k = 0; k < spans.length; k++) {
    const span = spans[k]!
    const last = joined.at(-1)
    if (last !== undefined && (!hasLetter(text, span) || !hasLetter(text, last)))
      joined[joined.length - 1] = {start: last.start, end: span.end}
    else joined.push(span)
  }
  return joined
}

function hasLetter(text: string, {start, end}: Span): boolean {
  for (let at = start; at < end; at++) if (isLetter(text[at]!) || isDigit(text[at]!)) return true
  return false
}

class Scanner {
  private readonly spans: Span[] = []
  private readonly enclosures: ReadonlyMap<number, Enclosure>
  private readonly textEnd: number
  private sentenceStart: number

  constructor(
    private readonly text: string,
    private readonly settings: SentenceRules,
  ) {
    this.enclosures = findEnclosures(text)
    this.textEnd = text.trimEnd().length
    this.sentenceStart = this.skipSpace(0)
  }

  scan(): Span[] {
    let at = this.sentenceStart
    while (at < this.textEnd) {
      const unit = this.text[at]!
      const enclosure = isMark(unit) ? this.enclosures.get(at) : undefined
      if (enclosure !== undefined && this.isSkipped(enclosure)) at = this.afterEnclosure(enclosure)
      else if (isStop(unit)) at = this.afterStop(at)
      else at++
    }
    if (this.sentenceStart < this.textEnd) this.spans.push({start: this.sentenceStart, end: this.textEnd})
    return this.spans
  }

  private afterStop(stopStart: number): number {
    let end = stopStart
    let stopEnd = stopStart
    for (;;) {
      const stops = this.skipStops(end)
      if (stops > end) stopEnd = stops
      const closed = this.skipClosers(stops)
      if (closed === end) break
      end = closed
    }
    return this.judge(stopStart, stopEnd, end)
  }

  private afterEnclosure(enclosure: Enclosure): number {
    const end = this.skipClosers(enclosure.close + 1)
    const followedByStop = end < this.textEnd && isStop(this.text[end]!)
    if (followedByStop || enclosure.kind === 'title') return end
    if (enclosure.kind === 'bracket' && enclosure.open !== this.sentenceStart) return end
    const {stopStart, stopEnd} = this.stopsBefore(enclosure)
    if (stopStart === stopEnd && enclosure.kind !== 'bracket') return end
    return this.judge(stopStart, stopEnd, end, enclosure)
  }

  /** Asks the rules and gives the place to go on from. */
  private judge(stopStart: number, stopEnd: number, end: number, enclosure?: Enclosure): number {
    const {text, sentenceStart} = this
    const next = this.skipSpace(end)
    if (next >= this.textEnd) return end
    const isFirst = this.spans.length === 0
    const place = {text, sentenceStart, isFirst, stopStart, stopEnd, end, next}
    if (this.isEnd(enclosure === undefined ? place : {...place, enclosure})) {
      this.spans.push({start: sentenceStart, end})
      this.sentenceStart = next
    }
    return end
  }

  private isEnd(place: SentenceEnd): boolean {
    const {rules} = this.settings
    for (let k = 0; k < rules.length; k++) {
      const answer = rules[k]!(place)
      if (answer !== undefined) return answer
    }
    return false
  }

  private isSkipped({open, close, kind}: Enclosure): boolean {
    if (close - open > this.settings.longestEnclosure) return false
    const isWholeText = open === this.skipSpace(0) && this.skipClosers(close + 1) >= this.textEnd
    return kind === 'title' || !isWholeText
  }

  private stopsBefore({open, close}: Enclosure): {stopStart: number; stopEnd: number} {
    let stopEnd = close
    while (stopEnd > open + 1 && (isWhiteSpace(this.text[stopEnd - 1]!) || isCloser(this.text[stopEnd - 1]!))) stopEnd--
    let stopStart = stopEnd
    while (stopStart > open + 1 && isStop(this.text[stopStart - 1]!)) stopStart--
    return {stopStart, stopEnd}
  }

  /** Further stops, also after a space: `. . .`, `！ ！`; a decimal such as `.5` is none. */
  private skipStops(from: number): number {
    let end = from
    for (;;) {
      while (end < this.textEnd && isStop(this.text[end]!)) end++
      const next = end === from ? end : this.skipSpace(end)
      if (next === end || next >= this.textEnd || !isStop(this.text[next]!)) return end
      if (isDigit(this.text[next + 1] ?? ' ') || isLetter(this.text[next + 1] ?? ' ')) return end
      end = next
    }
  }

  /** Closing marks that open nothing, and reference marks such as `[12]`. */
  private skipClosers(from: number): number {
    let end = from
    for (;;) {
      const unit = this.text[end]
      if (unit === undefined) return end
      if (isCloser(unit) && !this.enclosures.has(end)) end++
      else {
        const reference = this.skipReference(end)
        if (reference === end) return end
        end = reference
      }
    }
  }

  private skipReference(from: number): number {
    const enclosure = this.text[from] === '[' ? this.enclosures.get(from) : undefined
    if (enclosure === undefined || enclosure.close - from > 5 || enclosure.close === from + 1) return from
    for (let at = from + 1; at < enclosure.close; at++) if (!isDigit(this.text[at]!)) return from
    return enclosure.close + 1
  }

  private skipSpace(from: number): number {
    let at = from
    while (at < this.text.length && isWhiteSpace(this.text[at]!)) at++
    return at
  }
}
