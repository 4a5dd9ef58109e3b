import type {LanguageTag} from '../model/document.js'
import type {Glossary} from '../model/term.js'
import {LargeYamlLines, noLine} from './large-yaml-lines.js'
import {readPlainYaml} from './plain-yaml.js'
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

const comma = 0x2c
const openList = 0x5b
const closeList = 0x5d
const openMap = 0x7b
const closeMap = 0x7d

const head = 'concepts:\n'

class LargeYamlReader extends LargeYamlLines {
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
}

/** A term in the making. */
class PlainTerm {
  keys = 0
  start = 0
  end = 0
}
