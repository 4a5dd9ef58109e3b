import {LargeTextReader} from './large-text.js'
import {unusualInYaml} from './plain-yaml.js'
import {apostrophe, quote, words} from './plain-yaml-scalars.js'

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
export const noLine = -1

/** Goes through the lines of a large glossary in YAML, and over keys and texts of one line in them, without making strings. */
export abstract class LargeYamlLines extends LargeTextReader {
  /** Column of the first unit of the line that is no space, or of what stands behind a dash. */
  protected indent = noLine
  /** Something stands between the concepts that another reader has to judge. */
  protected isStrange = false
  protected nextStart = 0
  private lineEnd = 0

  /** Go over a key and its colon; its number, or -1 where none stands or one of too many. */
  protected key(): number {
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
  protected findString(isInFlow: boolean): boolean {
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
  protected endLine(): boolean {
    if (!this.isAtLineEnd()) return false
    this.nextLine()
    return true
  }

  protected isAtLineEnd(): boolean {
    this.skipSpaces()
    return this.at >= this.lineEnd
  }

  protected skipSpaces(): void {
    while (this.at < this.lineEnd && this.text.charCodeAt(this.at) === space) this.at++
  }

  protected isAtDash(): boolean {
    return this.text.charCodeAt(this.at) === dash && this.text.charCodeAt(this.at + 1) === space
  }

  /** Go to what stands behind a dash, which is indented by so much; its place in the text. */
  protected skipDash(): number {
    this.at++
    this.skipSpaces()
    this.indent = this.at - this.lineStart
    return this.at
  }

  /** Go to the next line that is neither blank nor a comment. */
  protected nextLine(): void {
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
