import {IntVector} from '../../text/int-vector.js'
import type {Delimiter} from './delimited-rows.js'

const quote = 0x22
const hash = 0x23
const lineFeed = 0x0a
const carriageReturn = 0x0d
const bar = 0x7c
const space = 0x20
/** No delimiter is greater. */
const semicolon = 0x3b
const tab = 0x09

/** Passes over the same rows as `readRows` does, one at a time, without an object for any row or field. */
export class RowScanner {
  /** Where the row begins, which is at the start of a line (from 1), and where the next one does. */
  start = 0
  line = 1
  end = 0
  /** Whether a quoted field of the row holds quotes, so that what it says does not stand in the text as it is. */
  hasEscapes = false
  /** Whether `|` stands anywhere in the row. */
  hasBars = false
  /** Whether there are no more rows because a quote is never closed. */
  isBroken = false
  private nextLine = 1
  /** Where the values of the row stand. */
  private readonly starts = new IntVector()
  private readonly ends = new IntVector()
  private readonly mark: number

  constructor(
    private readonly text: string,
    delimiter: Delimiter,
  ) {
    this.mark = delimiter.charCodeAt(0)
  }

  /** Number of fields. */
  get length(): number {
    return this.starts.length
  }

  startOf(field: number): number {
    return this.starts.at(field)
  }

  endOf(field: number): number {
    return this.ends.at(field)
  }

  /** Go on to the next row in which anything stands; false where there is none. Cost: O(length of the row). */
  next(): boolean {
    while (this.end < this.text.length) {
      this.start = this.end
      this.line = this.nextLine
      this.starts.length = 0
      this.ends.length = 0
      this.hasEscapes = false
      this.hasBars = false
      if (this.text.charCodeAt(this.start) === hash) this.passLine()
      else if (!this.passFields()) return false
      else if (this.hasValue()) return true
    }
    return false
  }

  private hasValue(): boolean {
    for (let field = 0; field < this.starts.length; field++)
      if (this.starts.at(field) < this.ends.at(field)) return true
    return false
  }

  private passFields(): boolean {
    const {text, mark} = this
    let at = this.start
    for (;;) {
      let unit = text.charCodeAt(at)
      while (unit === space || (unit === tab && mark !== tab)) unit = text.charCodeAt(++at)
      at = unit === quote ? this.passQuoted(at + 1) : this.passPlain(at)
      if (at < 0) {
        this.isBroken = true
        this.end = text.length
        return false
      }
      if (at === text.length || text.charCodeAt(at) !== mark) break
      at++
    }
    this.endLine(at)
    return true
  }

  /** Pass over a field without quotes; where the delimiter or line end after it stands. */
  private passPlain(from: number): number {
    const {text} = this
    const at = this.endOfField(from)
    let start = from
    let end = at
    while (start < end && isBlank(text.charCodeAt(start))) start++
    while (start < end && isBlank(text.charCodeAt(end - 1))) end--
    this.starts.push(start)
    this.ends.push(end)
    return at
  }

  /** The same from behind the quote that opens a field; -1 where none closes it. */
  private passQuoted(from: number): number {
    const {text} = this
    for (let at = from; at < text.length; at++) {
      const unit = text.charCodeAt(at)
      if (unit === quote) {
        if (text.charCodeAt(at + 1) !== quote) {
          this.starts.push(from)
          this.ends.push(at)
          return this.endOfField(at + 1)
        }
        this.hasEscapes = true
        at++
      } else if (unit === bar) this.hasBars = true
      else if (unit === lineFeed || (unit === carriageReturn && text.charCodeAt(at + 1) !== lineFeed)) this.nextLine++
    }
    return -1
  }

  private endOfField(from: number): number {
    const {text, mark} = this
    const {length} = text
    let at = from
    for (; at < length; at++) {
      const unit = text.charCodeAt(at)
      if (unit <= semicolon) {
        if (unit === mark || unit === lineFeed || unit === carriageReturn) break
      } else if (unit === bar) this.hasBars = true
    }
    return at
  }

  private passLine(): void {
    const {text} = this
    let at = this.start
    while (at < text.length && text.charCodeAt(at) !== lineFeed && text.charCodeAt(at) !== carriageReturn) at++
    this.endLine(at)
  }

  private endLine(at: number): void {
    const {text} = this
    this.end = at
    if (at === text.length) return
    if (text.charCodeAt(at) === carriageReturn && text.charCodeAt(at + 1) === lineFeed) this.end++
    this.end++
    this.nextLine++
  }
}

/** Whether `trim` takes a unit away. */
export function isBlank(unit: number): boolean {
  if (unit < 0x80) return unit === space || (unit >= tab && unit <= carriageReturn)
  if (unit >= 0x3001) return unit === 0xfeff
  return (
    unit === 0xa0 ||
    unit === 0x1680 ||
    (unit >= 0x2000 && unit <= 0x200a) ||
    unit === 0x2028 ||
    unit === 0x2029 ||
    unit === 0x202f ||
    unit === 0x205f ||
    unit === 0x3000
  )
}
