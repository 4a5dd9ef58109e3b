import type {Glossary} from '../model/term.js'
import {LargeTextReader} from './large-text.js'
import {quickGlossary} from './quick-glossary.js'
import {countKeys, endOfString} from './quick-json.js'
import {manyConcepts} from './text-glossary.js'

/** A concept is not shorter. */
const leastLength = '{"id":"a"},'.length

/**
 * Read a glossary in JSON with many concepts, all in force and each id once, without making an object of any concept until it
 * is asked for: concepts of ids, texts and statuses are read in passing, others one at a time by the engine's own parser.
 * Undefined for any other text, right or wrong. Cost: O(length), a third of what the search index takes that follows.
 */
export function largeJsonGlossary(
  text: string,
  path: string | undefined,
  least: number = manyConcepts,
): Glossary | undefined {
  return text.length < least * leastLength ? undefined : new LargeJsonReader(text, path).read(least)
}

const quote = 0x22
const backslash = 0x5c
const comma = 0x2c
const colon = 0x3a
const openBrace = 0x7b
const closeBrace = 0x7d
const openBracket = 0x5b
const closeBracket = 0x5d

class LargeJsonReader extends LargeTextReader {
  read(least: number): Glossary | undefined {
    const outer = this.readFile()
    if (outer === undefined || this.gathered.length < least) return undefined
    const file = quickGlossary({data: {...outer, concepts: []}, places: []}, this.path)
    return file && this.onDemand(file)
  }

  protected dataOf(start: number, end: number): unknown {
    return parse(this.text.slice(start, end))
  }

  /** The keys of the file but for its concepts, which are gathered. */
  private readFile(): Record<string, unknown> | undefined {
    const outer: Record<string, unknown> = {}
    const seen = new Set<string>()
    if (!this.take(openBrace)) return undefined
    do {
      const key = this.findString() ? this.text.slice(this.start, this.end) : undefined
      if (key === undefined || seen.has(key) || key === 'tests' || !this.take(colon)) return undefined
      seen.add(key)
      if (key === 'concepts') {
        if (!this.readConcepts()) return undefined
      } else {
        const start = this.at
        const value = this.skipValue() ? this.dataOf(start, this.at) : undefined
        if (value === undefined) return undefined
        outer[key] = value
      }
    } while (this.take(comma))
    return this.take(closeBrace) && this.peek() === -1 && seen.has('concepts') ? outer : undefined
  }

  private readConcepts(): boolean {
    if (!this.take(openBracket)) return false
    do {
      if (this.peek() !== openBrace) return false
      const {at: start, line, lineStart} = this
      if (!this.readPlainConcept()) {
        this.gathered.dropTerms()
        this.at = start
        this.line = line
        this.lineStart = lineStart
        if (!this.skipValue() || !this.gatherRead(start, this.at)) return false
      }
      this.noteSpan(start, this.at, line, start - lineStart + 1)
    } while (this.take(comma))
    return this.take(closeBracket)
  }

  /** Gather a concept of plain strings; false where it has anything else, wrong or right. */
  private readPlainConcept(): boolean {
    let keys = 0
    let idStart = 0
    let idEnd = 0
    let asksForFirstUse = false
    this.take(openBrace)
    do {
      const number = this.plainKey()
      if (number < 0 || (keys & (1 << number)) !== 0 || !this.take(colon)) return false
      keys |= 1 << number
      const key = this.keys.words[number]!
      const lang = this.languageOf(number)
      if (lang !== undefined) {
        if (!this.readTerms(lang)) return false
        continue
      }
      if (!this.findString()) return false
      if (key === 'id') {
        idStart = this.start
        idEnd = this.end
      } else if (!this.isPlainValue(key, this.start, this.end)) return false
      if (key === 'firstUse') asksForFirstUse = true
    } while (this.take(comma))
    return this.take(closeBrace) && this.gatherPlain(idStart, idEnd, asksForFirstUse)
  }

  private readTerms(lang: string): boolean {
    if (this.peek() !== openBracket) return this.readTerm(lang)
    this.at++
    if (this.take(closeBracket)) return true
    do {
      if (!this.readTerm(lang)) return false
    } while (this.take(comma))
    return this.take(closeBracket)
  }

  private readTerm(lang: string): boolean {
    if (this.peek() === quote) return this.findString() && this.addTerm(lang, this.start, this.end)
    if (!this.take(openBrace)) return false
    let keys = 0
    let textStart = 0
    let textEnd = 0
    do {
      const number = this.plainKey()
      if (number < 0 || (keys & (1 << number)) !== 0 || !this.take(colon) || !this.findString()) return false
      keys |= 1 << number
      const key = this.keys.words[number]!
      if (key === 'text') {
        textStart = this.start
        textEnd = this.end
      } else if (!this.isPlainTermValue(key, this.start, this.end)) return false
    } while (this.take(comma))
    return this.take(closeBrace) && this.addTerm(lang, textStart, textEnd)
  }

  /** The next unit that is no white space, or -1. */
  private peek(): number {
    for (; this.at < this.text.length; this.at++) {
      const unit = this.text.charCodeAt(this.at)
      if (unit > 0x20) return unit
      if (unit === 0x0a || (unit === 0x0d && this.text.charCodeAt(this.at + 1) !== 0x0a)) {
        this.line++
        this.lineStart = this.at + 1
      } else if (unit !== 0x20 && unit !== 0x09 && unit !== 0x0d) return unit
    }
    return -1
  }

  private take(unit: number): boolean {
    if (this.peek() !== unit) return false
    this.at++
    return true
  }

  /** Pass over a string without escapes; false for anything else. */
  private findString(): boolean {
    if (this.peek() !== quote) return false
    const {text} = this
    const start = this.at + 1
    let end = start
    for (; end < text.length; end++) {
      const unit = text.charCodeAt(end)
      if (unit === quote) break
      if (unit === backslash || unit < 0x20) return false
    }
    this.start = start
    this.end = end
    this.at = end + 1
    return end < text.length
  }

  /** The number of a key; -1 where none stands, or one of too many. */
  private plainKey(): number {
    return this.findString() ? this.keys.numberOf(this.text, this.start, this.end) : -1
  }

  /** Pass over a value, whatever it is: by its strings and brackets, or up to a comma or bracket. */
  private skipValue(): boolean {
    const {text} = this
    let depth = 0
    for (this.peek(); this.at < text.length; this.at++) {
      const unit = text.charCodeAt(this.at)
      if (unit === quote) {
        this.at = endOfString(text, this.at)
        if (depth === 0) {
          this.at++
          return this.at <= text.length
        }
      } else if (unit === openBrace || unit === openBracket) depth++
      else if (unit === closeBrace || unit === closeBracket) {
        if (depth <= 1) {
          this.at += depth
          return true
        }
        depth--
      } else if (unit === comma && depth === 0) return true
      else if (unit <= 0x20) {
        this.peek()
        this.at--
      }
    }
    return false
  }
}

/** What JSON says; undefined where it is none, or a key is written twice. */
function parse(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text)
    return countKeys(value) === countColons(text) ? value : undefined
  } catch {
    return undefined
  }
}

/** Colons outside of strings: keys as written. */
function countColons(text: string): number {
  let count = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit === quote) i = endOfString(text, i)
    else if (unit === colon) count++
  }
  return count
}
