import type {Concept, FilePlace, Glossary} from '../model/term.js'
import {GrowingNumbers} from '../text/growing-numbers.js'
import {isLanguageKey, termLanguage} from './language-keys.js'
import {glossaryOnDemand} from './on-demand-glossary.js'
import {quickGlossary, readConcept, statusesOfTerms} from './quick-glossary.js'
import {countKeys, endOfString} from './quick-json.js'
import {longestId, maxTermLength} from './schema.js'
import {ConceptGatherer, manyConcepts} from './text-glossary.js'

/** A concept is not shorter. */
const leastLength = '{"id":"a"},'.length

/**
 * Read a glossary in JSON with many concepts, all in force and each id once, without making an object of any concept until it
 * is asked for: concepts of ids, texts and statuses are read in passing, others one at a time by the engine's own parser.
 * Undefined for any other text, right or wrong. Cost: O(length), two thirds of which the search index takes that follows.
 */
export function largeJsonGlossary(
  text: string,
  path: string | undefined,
  least: number = manyConcepts,
): Glossary | undefined {
  return text.length < least * leastLength ? undefined : new Reader(text, path).read(least)
}

const quote = 0x22
const backslash = 0x5c
const comma = 0x2c
const colon = 0x3a
const openBrace = 0x7b
const closeBrace = 0x7d
const openBracket = 0x5b
const closeBracket = 0x5d

class Reader {
  private at = 0
  private line = 1
  private lineStart = 0
  /** Where the last plain string stands. */
  private start = 0
  private end = 0
  private readonly keys = new FewWords()
  private readonly languages: (string | undefined)[] = []
  private readonly gathered: ConceptGatherer
  /** Start, end, line and column of each concept. */
  private readonly spans = new GrowingNumbers()

  constructor(
    private readonly text: string,
    private readonly path: string | undefined,
  ) {
    this.gathered = new ConceptGatherer(text)
  }

  read(least: number): Glossary | undefined {
    const outer = this.readFile()
    if (outer === undefined || this.gathered.length < least) return undefined
    const file = quickGlossary({data: {...outer, concepts: []}, places: []}, this.path)
    return (
      file &&
      glossaryOnDemand(
        this.gathered.glossary(place => this.conceptAt(place)),
        file,
      )
    )
  }

  /** The keys of the file but for its concepts, which are gathered. */
  private readFile(): Record<string, unknown> | undefined {
    const outer: Record<string, unknown> = {}
    const seen = new Set<string>()
    if (!this.take(openBrace)) return undefined
    do {
      const key = this.plainString()
      if (key === undefined || seen.has(key) || key === 'tests' || !this.take(colon)) return undefined
      seen.add(key)
      if (key === 'concepts') {
        if (!this.readConcepts()) return undefined
      } else {
        const start = this.at
        if (!this.skipValue()) return undefined
        const value = parse(this.text.slice(start, this.at))
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
        if (!this.readAnyConcept(start)) return false
      }
      this.spans.push(start)
      this.spans.push(this.at)
      this.spans.push(line)
      this.spans.push(start - lineStart + 1)
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
      if (key === 'id') {
        if (!this.findString()) return false
        idStart = this.start
        idEnd = this.end
      } else if (key === 'firstUse') {
        asksForFirstUse = true
        if (this.plainString() !== 'expand') return false
      } else if (key === 'status') {
        if (this.plainString() !== 'approved') return false
      } else if (key === 'domain' || key === 'note') {
        if (!this.findString()) return false
      } else if (!this.readTerms(this.languageOf(number))) return false
    } while (this.take(comma))
    if (!this.take(closeBrace) || idStart === idEnd || idEnd - idStart > longestId) return false
    return this.gathered.addAt(idStart, idEnd, asksForFirstUse)
  }

  /** The language that a key names; undefined for none. */
  private languageOf(key: number): string | undefined {
    if (key in this.languages) return this.languages[key]
    const word = this.keys.words[key]!
    this.languages[key] = isLanguageKey(word) ? termLanguage(word) : undefined
    return this.languages[key]
  }

  private readTerms(lang: string | undefined): boolean {
    if (lang === undefined) return false
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
      if (number < 0 || (keys & (1 << number)) !== 0 || !this.take(colon)) return false
      keys |= 1 << number
      const key = this.keys.words[number]!
      if (!this.findString()) return false
      if (key === 'text') {
        textStart = this.start
        textEnd = this.end
      } else if (key === 'status' ? !statusesOfTerms.has(this.text.slice(this.start, this.end)) : key !== 'note')
        return false
    } while (this.take(comma))
    return this.take(closeBrace) && this.addTerm(lang, textStart, textEnd)
  }

  private addTerm(lang: string, start: number, end: number): boolean {
    if (start === end || end - start > maxTermLength) return false
    if (mayBeBlank(this.text.charCodeAt(start)) || mayBeBlank(this.text.charCodeAt(end - 1))) return false
    this.gathered.addTermAt(lang, start, end)
    return true
  }

  private readAnyConcept(start: number): boolean {
    if (!this.skipValue()) return false
    const concept = this.parseConcept(start, this.at, {path: '', line: 0, column: 0})
    if (concept === undefined || (concept.status !== undefined && concept.status !== 'approved')) return false
    for (const {lang, text} of concept.terms) this.gathered.addTerm(lang, text)
    return this.gathered.add(concept.id, concept.firstUse !== undefined)
  }

  private conceptAt(place: number): Concept {
    const [start, end] = [this.spans.at(4 * place), this.spans.at(4 * place + 1)]
    const [line, column] = [this.spans.at(4 * place + 2), this.spans.at(4 * place + 3)]
    const concept = this.parseConcept(start, end, {path: this.path ?? '', line, column})
    if (concept === undefined) throw new Error(`the concept at ${line}:${column} was right when it was gathered`)
    return concept
  }

  private parseConcept(start: number, end: number, place: FilePlace): Concept | undefined {
    const value = parse(this.text.slice(start, end))
    return value === undefined ? undefined : readConcept(value, place)
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

  private plainString(): string | undefined {
    return this.findString() ? this.text.slice(this.start, this.end) : undefined
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

/** Numbers the few words that stand in a text again and again, without a string for each. */
class FewWords {
  readonly words: string[] = []

  /** The number of `text.slice(start, end)`; -1 where there are as many as an integer has bits. */
  numberOf(text: string, start: number, end: number): number {
    for (let number = 0; number < this.words.length; number++)
      if (isAt(text, start, end, this.words[number]!)) return number
    return this.words.length < mostFewWords ? this.words.push(text.slice(start, end)) - 1 : -1
  }
}

const mostFewWords = 31

function isAt(text: string, start: number, end: number, word: string): boolean {
  if (end - start !== word.length) return false
  for (let i = 0; i < word.length; i++) if (text.charCodeAt(start + i) !== word.charCodeAt(i)) return false
  return true
}

/** Any white space that `trim` takes away, and some that it does not. */
function mayBeBlank(unit: number): boolean {
  return unit <= 0x20 || unit === 0xa0 || unit === 0x1680 || (unit >= 0x2000 && unit <= 0x3000) || unit === 0xfeff
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
