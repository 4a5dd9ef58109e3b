import type {FilePlace} from '../model/term.js'
import type {PlainFile} from './quick-glossary.js'

type PlainValue = string | number | boolean | PlainValue[] | PlainMap
interface PlainMap {
  [key: string]: PlainValue
}

/**
 * Read the plain part of YAML in which nearly all glossaries are written: maps and lists by indentation, texts of one
 * line with or without quotes, lists and maps in brackets on one line, comments. Undefined for all else, be it wrong or
 * only rare (anchors, tags, texts of several lines, tabs, empty values, unusual keys): a reader of all of YAML must see
 * that. Where it answers, that reader would say the same. Cost: O(length), about 40 MB/s.
 */
export function readPlainYaml(text: string, path: string): PlainFile | undefined {
  return unusual.test(text) ? undefined : new PlainYamlReader(text, path).read()
}

/** Control characters, and what some take for the end of a line. */
const unusual = /[\0-\x09\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\uFEFF]|\r(?!\n)/u

const space = 0x20
const quote = 0x22
const hash = 0x23
const dollar = 0x24
const apostrophe = 0x27
const comma = 0x2c
const dash = 0x2d
const colon = 0x3a
const openList = 0x5b
const backslash = 0x5c
const closeList = 0x5d
const underscore = 0x5f
const openMap = 0x7b
const closeMap = 0x7d
const carriageReturn = 0x0d

/** Of a file, the depth of the maps in its lists. */
const entryDepth = 3

/** No glossary is deeper. */
const deepest = 16

const longestKey = 100

/** What `indent` is behind the last line. */
const noLine = -1

class PlainYamlReader {
  private readonly places: FilePlace[] = []
  private line = 0
  private lineStart = 0
  private nextStart = 0
  /** Where the line ends, without its line break. */
  private end = 0
  /** Column, from 0, where the block that is read next begins. */
  private indent = noLine
  /** Indentation of the block in which a list or map in brackets stands; its lines must have more. */
  private flowIndent = 0
  private at = 0

  constructor(
    private readonly text: string,
    private readonly path: string,
  ) {}

  read(): PlainFile | undefined {
    this.nextLine()
    if (this.indent === 0 && this.text.slice(this.at, this.end).trimEnd() === '---') this.nextLine()
    const data = this.indent === 0 ? this.blockMap(1) : undefined
    return data === undefined || this.indent !== noLine ? undefined : {data, places: this.places}
  }

  /** Go to the next line that is neither blank nor a comment. */
  private nextLine(): void {
    const {text} = this
    while (this.nextStart < text.length) {
      const start = this.nextStart
      const feed = text.indexOf('\n', start)
      const end = feed < 0 ? text.length : feed
      this.nextStart = end + 1
      this.line++
      let at = start
      while (text.charCodeAt(at) === space) at++
      const first = text.charCodeAt(at)
      if (at === end || first === carriageReturn || first === hash) continue
      this.lineStart = start
      this.at = at
      this.end = text.charCodeAt(end - 1) === carriageReturn ? end - 1 : end
      this.indent = at - start
      return
    }
    this.at = this.end = text.length
    this.indent = noLine
  }

  // A line of another indentation ends a block; where no block around it has that indentation, the file is not read to its end.
  private blockMap(depth: number): PlainMap | undefined {
    if (depth > deepest) return undefined
    const {indent} = this
    this.notePlace(depth, this.lineStart + indent)
    const map: PlainMap = {}
    while (this.indent === indent) {
      const key = this.key()
      const value = key === undefined || key in map ? undefined : this.blockValue(indent, depth + 1)
      if (value === undefined) return undefined
      map[key!] = value
    }
    return map
  }

  private blockList(depth: number): PlainValue[] | undefined {
    if (depth > deepest) return undefined
    const {indent} = this
    const list: PlainValue[] = []
    while (this.indent === indent && this.isAtDash()) {
      this.at++
      const item = this.blockItem(indent, depth + 1)
      if (item === undefined) return undefined
      list.push(item)
    }
    return list
  }

  /** What stands behind a key: in its line, or indented below it; a list may stand below it without indentation. */
  private blockValue(indent: number, depth: number): PlainValue | undefined {
    if (!this.isAtLineEnd()) return this.lineValue(indent, depth)
    this.nextLine()
    if (this.isAtDash()) return this.indent >= indent ? this.blockList(depth) : undefined
    return this.indent > indent ? this.mapOrValue(indent, depth) : undefined
  }

  /** What stands behind a dash; the first key of a map may stand in the same line. */
  private blockItem(indent: number, depth: number): PlainValue | undefined {
    if (!this.isAtLineEnd()) {
      this.indent = this.at - this.lineStart
      return this.mapOrValue(indent, depth)
    }
    this.nextLine()
    return this.indent > indent ? this.mapOrValue(indent, depth) : undefined
  }

  private mapOrValue(indent: number, depth: number): PlainValue | undefined {
    return this.isAtKey() ? this.blockMap(depth) : this.lineValue(indent, depth)
  }

  private lineValue(indent: number, depth: number): PlainValue | undefined {
    this.flowIndent = indent
    const value = this.value(depth, false)
    if (value === undefined || !this.isAtLineEnd()) return undefined
    this.nextLine()
    return value
  }

  private value(depth: number, isInFlow: boolean): PlainValue | undefined {
    const first = this.text.charCodeAt(this.at)
    if (first === openList) return this.flowList(depth)
    if (first === openMap) return this.flowMap(depth)
    return first === quote || first === apostrophe ? this.quoted(first) : this.plain(first, isInFlow)
  }

  private flowList(depth: number): PlainValue[] | undefined {
    if (depth > deepest) return undefined
    const list: PlainValue[] = []
    for (this.at++; this.nextInFlow() !== closeList; ) {
      const item = this.value(depth + 1, true)
      if (item === undefined) return undefined
      list.push(item)
      if (!this.isFlowItemEnd(closeList)) return undefined
    }
    this.at++
    return list
  }

  private flowMap(depth: number): PlainMap | undefined {
    if (depth > deepest) return undefined
    this.notePlace(depth, this.at)
    const map: PlainMap = {}
    for (this.at++; this.nextInFlow() !== closeMap; ) {
      const key = this.key()
      if (key === undefined || key in map) return undefined
      this.nextInFlow()
      const value = this.value(depth + 1, true)
      if (value === undefined) return undefined
      map[key] = value
      if (!this.isFlowItemEnd(closeMap)) return undefined
    }
    this.at++
    return map
  }

  /** Go over a comma; a closing bracket, which needs none before it, is left. */
  private isFlowItemEnd(close: number): boolean {
    const mark = this.nextInFlow()
    if (mark === comma) this.at++
    return mark === comma || mark === close
  }

  /** Go over spaces and line ends to what comes next between brackets. NaN where the lines are not indented as they must be. */
  private nextInFlow(): number {
    this.skipSpaces()
    if (this.at === this.end) {
      this.nextLine()
      if (this.indent <= this.flowIndent) this.at = this.end = this.text.length
    }
    return this.text.charCodeAt(this.at)
  }

  /** A key with its colon, which a space or the end of the line follows. */
  private key(): string | undefined {
    const {text} = this
    const first = text.charCodeAt(this.at)
    const isQuoted = first === quote || first === apostrophe
    const key = isQuoted ? this.quoted(first) : this.plainKey()
    if (key === undefined || key.length > longestKey || text.charCodeAt(this.at) !== colon) return undefined
    if (isQuoted ? !usualKey.test(key) : words.has(key)) return undefined
    this.at++
    return this.at === this.end || text.charCodeAt(this.at) === space ? key : undefined
  }

  private plainKey(): string | undefined {
    const {text, at} = this
    let end = at
    while (isKeyUnit(text.charCodeAt(end))) end++
    const first = text.charCodeAt(at)
    if (end === at || isDigit(first) || first === dash || first === underscore) return undefined
    this.at = end
    return text.slice(at, end)
  }

  private isAtKey(): boolean {
    const {at} = this
    const isKey = this.key() !== undefined
    this.at = at
    return isKey
  }

  private quoted(mark: number): string | undefined {
    const {text, end} = this
    const start = this.at
    let hasEscape = false
    for (let i = start + 1; i < end; i++) {
      const unit = text.charCodeAt(i)
      const isEscape = mark === quote ? unit === backslash : unit === mark && text.charCodeAt(i + 1) === mark
      if (isEscape) {
        hasEscape = true
        i++
      } else if (unit === mark) {
        this.at = i + 1
        if (!hasEscape) return text.slice(start + 1, i)
        return mark === quote ? asJson(text.slice(start, i + 1)) : text.slice(start + 1, i).replaceAll("''", "'")
      }
    }
    return undefined
  }

  private plain(first: number, isInFlow: boolean): PlainValue | undefined {
    const {text, at, end} = this
    if (at >= end || !this.mayBeginPlain(first, isInFlow)) return undefined
    let last = at
    for (let i = at; i < end; i++) {
      const unit = text.charCodeAt(i)
      if (unit === space) {
        if (text.charCodeAt(i + 1) === hash) break
        continue
      }
      if (isInFlow && isFlowMark(unit)) break
      if (unit === colon) {
        const next = text.charCodeAt(i + 1)
        if (i + 1 === end || next === space || (isInFlow && isFlowMark(next))) return undefined
      }
      last = i + 1
    }
    this.at = last
    return resolvePlain(text.slice(at, last), first)
  }

  /** A dash may, where it is no sign of a list or document. */
  private mayBeginPlain(first: number, isInFlow: boolean): boolean {
    if (first !== dash) return first >= indicators.length || indicators[first] === 0
    const next = this.text.charCodeAt(this.at + 1)
    return !isInFlow && this.at + 1 < this.end && next !== space && next !== dash
  }

  private isAtDash(): boolean {
    if (this.text.charCodeAt(this.at) !== dash) return false
    return this.at + 1 === this.end || this.text.charCodeAt(this.at + 1) === space
  }

  /** Go over spaces; whether nothing is left of the line, or a comment. */
  private isAtLineEnd(): boolean {
    const {at} = this
    this.skipSpaces()
    return this.at === this.end || (this.at > at && this.text.charCodeAt(this.at) === hash)
  }

  private skipSpaces(): void {
    while (this.text.charCodeAt(this.at) === space) this.at++
  }

  private notePlace(depth: number, start: number): void {
    if (depth === entryDepth) this.places.push({path: this.path, line: this.line, column: start - this.lineStart + 1})
  }
}

const usualKey = /^[A-Za-z$][\w$-]*$/u

function isKeyUnit(unit: number): boolean {
  const letter = unit | 0x20
  return (letter >= 0x61 && letter <= 0x7a) || isDigit(unit) || unit === dash || unit === underscore || unit === dollar
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39
}

function isFlowMark(unit: number): boolean {
  return unit === comma || unit === openList || unit === closeList || unit === openMap || unit === closeMap
}

/** 1 for what means something at the beginning of a value. */
const indicators = new Uint8Array(0x80)
for (const mark of '\n\r -?:,[]{}#&*!|>\'"%@`') indicators[mark.charCodeAt(0)] = 1

/** Words of the core schema; undefined for those that mean nothing. */
const words: ReadonlyMap<string, boolean | undefined> = new Map([
  ...['true', 'True', 'TRUE'].map(word => [word, true] as const),
  ...['false', 'False', 'FALSE'].map(word => [word, false] as const),
  ...['null', 'Null', 'NULL', '~'].map(word => [word, undefined] as const),
])

/** Numbers that are written in one way only. */
const plainNumber = /^(?:0|[1-9]\d{0,14})(?:\.\d{1,15})?$/u
const anyNumber = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?$|^0o[0-7]+$|^0x[\da-f]+$|^[-+]?\.(?:inf|nan)$/iu

/** What the core schema takes a value without quotes for; undefined for nothing and for rare numbers. */
function resolvePlain(value: string, first: number): PlainValue | undefined {
  if (value.length <= 5 && words.has(value)) return words.get(value)
  if (first > 0x39 || !anyNumber.test(value)) return value
  return plainNumber.test(value) ? Number(value) : undefined
}

/** Escapes that JSON has mean the same in YAML. */
function asJson(quotedText: string): string | undefined {
  try {
    return String(JSON.parse(quotedText))
  } catch {
    return undefined
  }
}
