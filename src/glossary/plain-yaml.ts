import type {FilePlace} from '../model/term.js'
import {apostrophe, noLine, type PlainScalar, PlainYamlScalars, quote, words} from './plain-yaml-scalars.js'
import type {PlainFile} from './quick-glossary.js'

type PlainValue = PlainScalar | PlainValue[] | PlainMap
interface PlainMap {
  [key: string]: PlainValue
}

/**
 * Read the plain part of YAML in which nearly all glossaries are written: maps and lists by indentation or in brackets,
 * texts with or without quotes, in one line or folded, comments. Undefined for all else, be it wrong or only rare
 * (anchors, tags, tabs, empty values, unusual keys and numbers): a reader of all of YAML must see that. Where it answers,
 * that reader would say the same. Cost: O(length), about 40 MB/s.
 */
export function readPlainYaml(text: string, path: string): PlainFile | undefined {
  return unusualInYaml.test(text) ? undefined : new PlainYamlReader(text, path).read()
}

/** Control characters, and what some take for the end of a line. */
export const unusualInYaml = /[\0-\x09\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\uFEFF]|\r(?!\n)/u

const space = 0x20
const dollar = 0x24
const comma = 0x2c
const dash = 0x2d
const colon = 0x3a
const openList = 0x5b
const closeList = 0x5d
const underscore = 0x5f
const openMap = 0x7b
const bar = 0x7c
const closeMap = 0x7d
const greater = 0x3e

/** Of a file, the depth of the maps in its lists. */
const entryDepth = 3

/** No glossary is deeper. */
const deepest = 16

const longestKey = 100

class PlainYamlReader extends PlainYamlScalars {
  private readonly places: FilePlace[] = []

  constructor(
    text: string,
    private readonly path: string,
  ) {
    super(text)
  }

  read(): PlainFile | undefined {
    this.nextLine()
    if (this.indent === 0 && this.text.slice(this.at, this.end).trimEnd() === '---') this.nextLine()
    const data = this.indent === 0 ? this.blockMap(1) : undefined
    return data === undefined || this.indent !== noLine ? undefined : {data, places: this.places}
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

  /** What begins in this line and is no map or list by indentation; then go to the line behind it. */
  private lineValue(indent: number, depth: number): PlainValue | undefined {
    this.outerIndent = indent
    const first = this.text.charCodeAt(this.at)
    if (first === bar || first === greater) return this.blockText()
    const value = this.markedValue(first, depth)
    if (value === null) return this.blockPlain()
    if (value === undefined || !this.isAtLineEnd()) return undefined
    this.nextLine()
    return value
  }

  private flowValue(depth: number): PlainValue | undefined {
    const value = this.markedValue(this.text.charCodeAt(this.at), depth)
    return value === null ? this.flowPlain() : value
  }

  /** A value in brackets or quotes; null where none begins. */
  private markedValue(first: number, depth: number): PlainValue | undefined | null {
    if (first === openList) return this.flowList(depth)
    if (first === openMap) return this.flowMap(depth)
    return first === quote || first === apostrophe ? this.quoted(first, true) : null
  }

  private flowList(depth: number): PlainValue[] | undefined {
    if (depth > deepest) return undefined
    const list: PlainValue[] = []
    for (this.at++; this.nextInFlow() !== closeList; ) {
      const item = this.flowValue(depth + 1)
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
      const value = this.flowValue(depth + 1)
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
      if (this.indent <= this.outerIndent) this.at = this.end = this.text.length
    }
    return this.text.charCodeAt(this.at)
  }

  /** A key with its colon, which a space or the end of the line follows. */
  private key(): string | undefined {
    const {text} = this
    const first = text.charCodeAt(this.at)
    const isQuoted = first === quote || first === apostrophe
    const key = isQuoted ? this.quoted(first, false) : this.plainKey()
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
