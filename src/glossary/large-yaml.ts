import type {LanguageTag} from '../model/document.js'
import type {Glossary} from '../model/term.js'
import {LargeTextReader} from './large-text.js'
import {readPlainYaml, unusualInYaml} from './plain-yaml.js'
import {apostrophe, quote, words} from './plain-yaml-scalars.js'
import {quickGlossary} from './quick-glossary.js'
import {manyConcepts} from './text-glossary.js'

/** A concept is not shorter. */
const leastLength = '- id: a\n'.length

/**
 * As `largeJsonGlossary`, for YAML whose last key is `concepts`: concepts of texts in one line each are read in passing, others
 * one at a time by {@link readPlainYaml}. Undefined for any other text, right or wrong. Cost: O(length).
 */
export function largeYamlGlossary(
  text: string,
  path: string | undefined,
  least: number = manyConcepts,
): Glossary | undefined {
  return text.length < least * leastLength ? undefined : new LargeYamlReader(text, path).read(least)
}

const space = 0x20
const hash = 0x23
const comma = 0x2c
const dash = 0x2d
const colon = 0x3a
const backslash = 0x5c
const openList = 0x5b
const closeList = 0x5d
const openMap = 0x7b
const closeMap = 0x7d

/** Behind the last line. */
const noLine = -1

const head = 'concepts:\n'

class LargeYamlReader extends LargeTextReader {
  private lineEnd = 0
  private nextStart = 0
  /** Column of the first unit of the line that is no space, or of what stands behind a dash. */
  private indent = noLine
  /** Something stands between the concepts that another reader has to judge. */
  private isStrange = false

  read(least: number): Glossary | undefined {
    const header = /^concepts:[ ]*\r?\n/mu.exec(this.text)
    if (header === null) return undefined
    const data = readPlainYaml(`${this.text.slice(0, header.index)}concepts: []\n`, this.path ?? '')
    const file = data && quickGlossary(data, this.path)
    if (file === undefined) return undefined
    this.line = this.text.slice(0, header.index).split('\n').length
    this.nextStart = header.index + header[0].length
    this.nextLine()
    return this.readConcepts() && this.gathered.length >= least ? this.onDemand(file) : undefined
  }

  /** The map of a concept whose lines these are, from its dash on. */
  protected dataOf(start: number, end: number): unknown {
    const data = readPlainYaml(head + this.text.slice(start, end), '')?.data
    const concepts: unknown =
      typeof data === 'object' && data !== null && 'concepts' in data ? data.concepts : undefined
    return Array.isArray(concepts) && concepts.length === 1 ? concepts[0] : undefined
  }

  private readConcepts(): boolean {
    const {indent} = this
    while (this.indent === indent && this.isAtDash()) {
      const {lineStart: start, line} = this
      const column = this.skipDash() - start + 1
      if (!this.readPlainConcept(indent)) {
        this.gathered.dropTerms()
        // what is indented more, belongs to it
        if (this.lineStart === start) this.nextLine()
        while (this.indent > indent) this.nextLine()
        if (!this.gatherRead(start, this.lineStart)) return false
      }
      this.noteSpan(start, this.lineStart, line, column)
    }
    return this.indent === noLine && !this.isStrange
  }

  /** Gather a concept of plain strings, and go to the line behind it; false where it has anything else, wrong or right. */
  private readPlainConcept(outer: number): boolean {
    const {indent} = this
    let keys = 0
    let idStart = 0
    let idEnd = 0
    let asksForFirstUse = false
    while (this.indent === indent) {
      const number = this.key()
      if (number < 0 || (keys & (1 << number)) !== 0) return false
      keys |= 1 << number
      const key = this.keys.words[number]!
      const lang = this.languageOf(number)
      if (lang !== undefined) {
        if (!this.readTerms(lang, indent)) return false
        continue
      }
      if (!this.findString(false) || !this.endLine()) return false
      if (key === 'id') {
        idStart = this.start
        idEnd = this.end
      } else if (!this.isPlainValue(key, this.start, this.end)) return false
      if (key === 'firstUse') asksForFirstUse = true
    }
    return this.indent <= outer && this.gatherPlain(idStart, idEnd, asksForFirstUse)
  }

  /** The terms behind a key, in its line or in a list below it. */
  private readTerms(lang: LanguageTag, outer: number): boolean {
    if (!this.isAtLineEnd()) {
      const isRead = this.text.charCodeAt(this.at) === openList ? this.readFlowTerms(lang) : this.readTerm(lang, false)
      return isRead && this.endLine()
    }
    this.nextLine()
    const {indent} = this
    if (indent < outer || !this.isAtDash()) return false
    while (this.indent === indent && this.isAtDash()) {
      this.skipDash()
      if (!this.readItem(lang)) return false
    }
    return this.indent <= outer
  }

  /** A term behind a dash: a text, a map in braces, or one in lines. */
  private readItem(lang: LanguageTag): boolean {
    const {indent} = this
    let number = this.key()
    if (number < 0) return this.readTerm(lang, false) && this.endLine()
    const term = new PlainTerm()
    for (; this.indent === indent; number = this.indent === indent ? this.key() : -1)
      if (!this.readTermValue(term, number, false) || !this.endLine()) return false
    return this.addTerm(lang, term.start, term.end)
  }

  private readFlowTerms(lang: LanguageTag): boolean {
    this.at++
    for (this.skipSpaces(); this.text.charCodeAt(this.at) !== closeList; this.skipSpaces()) {
      if (!this.readTerm(lang, true) || !this.isItemEnd(closeList)) return false
    }
    this.at++
    return true
  }

  /** A text, or a map in braces. */
  private readTerm(lang: LanguageTag, isInFlow: boolean): boolean {
    if (this.text.charCodeAt(this.at) !== openMap)
      return this.findString(isInFlow) && this.addTerm(lang, this.start, this.end)
    const term = new PlainTerm()
    this.at++
    for (this.skipSpaces(); this.text.charCodeAt(this.at) !== closeMap; this.skipSpaces())
      if (!this.readTermValue(term, this.key(), true) || !this.isItemEnd(closeMap)) return false
    this.at++
    return this.addTerm(lang, term.start, term.end)
  }

  /** What stands behind a key of a term. */
  private readTermValue(term: PlainTerm, number: number, isInFlow: boolean): boolean {
    if (number < 0 || (term.keys & (1 << number)) !== 0 || !this.findString(isInFlow)) return false
    term.keys |= 1 << number
    const key = this.keys.words[number]!
    if (key !== 'text') return this.isPlainTermValue(key, this.start, this.end)
    term.start = this.start
    term.end = this.end
    return true
  }

  /** Go over a comma; a closing bracket, which needs none before it, is left. */
  private isItemEnd(close: number): boolean {
    this.skipSpaces()
    const mark = this.text.charCodeAt(this.at)
    if (mark === comma) this.at++
    return mark === comma || mark === close
  }

  /** Go over a key and its colon; its number, or -1 where none stands or one of too many. */
  private key(): number {
    const {text, at} = this
    let end = at
    while (isKeyUnit(text.charCodeAt(end))) end++
    const isKey = end > at && isLetter(text.charCodeAt(at)) && text.charCodeAt(end) === colon
    const next = text.charCodeAt(end + 1)
    if (!isKey || (end + 1 < this.lineEnd && next !== space)) return -1
    const number = this.keys.numberOf(text, at, end)
    if (number >= 0 && words.has(this.keys.words[number]!)) return -1
    this.at = end + 1
    this.skipSpaces()
    return number
  }

  /** Go over a text in this line, with quotes and no escapes, or without quotes and signs; false for anything else. */
  private findString(isInFlow: boolean): boolean {
    const first = this.text.charCodeAt(this.at)
    return first === quote || first === apostrophe ? this.findQuoted(first) : this.findPlain(first, isInFlow)
  }

  private findQuoted(mark: number): boolean {
    const {text, lineEnd} = this
    let end = this.at + 1
    for (; end < lineEnd; end++) {
      const unit = text.charCodeAt(end)
      if (unit === mark) break
      if (unit === backslash || isUnusual(unit)) return false
    }
    this.start = this.at + 1
    this.end = end
    this.at = end + 1
    // two apostrophes are one
    return end < lineEnd && text.charCodeAt(end + 1) !== mark
  }

  private findPlain(first: number, isInFlow: boolean): boolean {
    if (!isLetter(first) && first < 0xa0) return false
    const {text, lineEnd} = this
    const start = this.at
    const most = isInFlow ? unitKind.space : unitKind.flowMark
    let end = start
    let last = start
    for (; end < lineEnd; end++) {
      const kind = kindOf(text.charCodeAt(end))
      if (kind > most) break
      if (kind !== unitKind.space) last = end + 1
    }
    // between brackets a text ends at a mark, else at the end of the line
    if (end < lineEnd && !(isInFlow && kindOf(text.charCodeAt(end)) === unitKind.flowMark)) return false
    this.start = start
    this.end = last
    this.at = end
    // true, null and the like are no texts
    return last - start > 5 || last - start < 4 || !words.has(text.slice(start, last))
  }

  /** Go to the next line, where nothing stands in this one any more. */
  private endLine(): boolean {
    if (!this.isAtLineEnd()) return false
    this.nextLine()
    return true
  }

  private isAtLineEnd(): boolean {
    this.skipSpaces()
    return this.at >= this.lineEnd
  }

  private skipSpaces(): void {
    while (this.at < this.lineEnd && this.text.charCodeAt(this.at) === space) this.at++
  }

  private isAtDash(): boolean {
    return this.text.charCodeAt(this.at) === dash && this.text.charCodeAt(this.at + 1) === space
  }

  /** Go to what stands behind a dash, which is indented by so much; its place in the text. */
  private skipDash(): number {
    this.at++
    this.skipSpaces()
    this.indent = this.at - this.lineStart
    return this.at
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
      const isBlank = at === end || (at === end - 1 && text.charCodeAt(at) === 0x0d)
      if (!isBlank && text.charCodeAt(at) === hash && unusualInYaml.test(text.slice(start, end + 1)))
        this.isStrange = true
      if (isBlank || text.charCodeAt(at) === hash) continue
      this.lineStart = start
      this.lineEnd = text.charCodeAt(end - 1) === 0x0d ? end - 1 : end
      this.at = at
      this.indent = at - start
      return
    }
    this.lineStart = this.at = this.lineEnd = text.length
    this.indent = noLine
  }
}

/** A term in the making. */
class PlainTerm {
  keys = 0
  start = 0
  end = 0
}

function isLetter(unit: number): boolean {
  const letter = unit | 0x20
  return letter >= 0x61 && letter <= 0x7a
}

function isKeyUnit(unit: number): boolean {
  return isLetter(unit) || (unit >= 0x30 && unit <= 0x39) || unit === dash || unit === 0x5f
}

/** As {@link unusualInYaml}, and carriage returns. */
function isUnusual(unit: number): boolean {
  return kindOf(unit) === unitKind.strange && unit !== colon && unit !== hash
}

/** What a unit is in a text without quotes. */
const unitKind = {usual: 0, space: 1, flowMark: 2, strange: 3} as const

const kinds = new Uint8Array(0x10000)
kinds.fill(unitKind.strange, 0, space)
kinds.fill(unitKind.strange, 0x7f, 0xa0)
for (const unit of [colon, hash, 0x2028, 0x2029, 0xfeff]) kinds[unit] = unitKind.strange
for (const unit of [comma, openList, closeList, openMap, closeMap]) kinds[unit] = unitKind.flowMark
kinds[space] = unitKind.space

function kindOf(unit: number): number {
  return kinds[unit]!
}
