export type PlainScalar = string | number | boolean

const space = 0x20
const hash = 0x23
const dash = 0x2d
const colon = 0x3a
const backslash = 0x5c
const carriageReturn = 0x0d

/** The two marks of quotation, as character codes. */
export const quote = 0x22
export const apostrophe = 0x27

/** What `indent` is behind the last line. */
export const noLine = -1

/**
 * Goes through the lines of plain YAML and reads the texts, numbers and booleans in them: in one line, or folded over
 * several. Each reader gives undefined for what is not plain, and may then stand anywhere. Cost: O(length) for a text.
 */
export class PlainYamlScalars {
  /** From 1. */
  protected line = 0
  protected lineStart = 0
  /** Where the line ends, without its line break. */
  protected end = 0
  /** Column, from 0, where the block that is read next begins. */
  protected indent = noLine
  /** Indentation of the block in which the value stands that is read; all its lines must have more. */
  protected outerIndent = 0
  protected at = 0
  private nextStart = 0

  constructor(protected readonly text: string) {}

  /** Go to the next line that is neither blank nor a comment. */
  protected nextLine(): void {
    const {text} = this
    while (this.nextStart < text.length) {
      const start = this.nextStart
      const end = this.goToEnd(start)
      let at = start
      while (text.charCodeAt(at) === space) at++
      if (at === end || text.charCodeAt(at) === hash) continue
      this.lineStart = start
      this.at = at
      this.end = end
      this.indent = at - start
      return
    }
    this.at = this.end = text.length
    this.indent = noLine
  }

  /** Count a line; where it ends. */
  private goToEnd(start: number): number {
    const feed = this.text.indexOf('\n', start)
    const end = feed < 0 ? this.text.length : feed
    this.nextStart = end + 1
    this.line++
    return end > start && this.text.charCodeAt(end - 1) === carriageReturn ? end - 1 : end
  }

  /** Go to the next line where it goes on with a value: there is nothing between, and it is indented. */
  private isAtNextPart(): boolean {
    const {line} = this
    this.nextLine()
    return this.line === line + 1 && this.indent > this.outerIndent
  }

  /** Go over spaces; whether nothing is left of the line, or a comment. */
  protected isAtLineEnd(): boolean {
    const {at} = this
    this.skipSpaces()
    return this.at === this.end || (this.at > at && this.text.charCodeAt(this.at) === hash)
  }

  protected skipSpaces(): void {
    while (this.text.charCodeAt(this.at) === space) this.at++
  }

  protected isAtDash(): boolean {
    if (this.text.charCodeAt(this.at) !== dash) return false
    return this.at + 1 === this.end || this.text.charCodeAt(this.at + 1) === space
  }

  /** A text in quotes, which goes on in further lines only where `mayFold`. */
  protected quoted(mark: number, mayFold: boolean): string | undefined {
    const parts: string[] = []
    let hasEscape = false
    for (let from = this.at + 1; ; from = this.at) {
      const {text, end} = this
      for (let i = from; i < end; i++) {
        const unit = text.charCodeAt(i)
        if (mark === quote ? unit === backslash : unit === mark && text.charCodeAt(i + 1) === mark) {
          hasEscape = true
          i++
        } else if (unit === mark) {
          this.at = i + 1
          const last = text.slice(from, i)
          const whole = parts.length === 0 ? last : [...parts, last].join(' ')
          return hasEscape ? unescaped(whole, mark) : whole
        }
      }
      parts.push(withoutSpacesBehind(text.slice(from, end)))
      if (!mayFold || !this.isAtNextPart()) return undefined
    }
  }

  /** What stands without quotes between brackets, to the next mark. */
  protected flowPlain(): PlainScalar | undefined {
    const first = this.text.charCodeAt(this.at)
    const text = this.plainPart(true)
    if (text === undefined) return undefined
    const parts = [text]
    for (this.skipSpaces(); this.at === this.end; this.skipSpaces()) {
      const {line} = this
      this.nextLine()
      if (this.indent <= this.outerIndent) return undefined
      if (isFlowMark(this.text.charCodeAt(this.at))) break
      const part = this.line === line + 1 ? this.plainPart(true) : undefined
      if (part === undefined) return undefined
      parts.push(part)
    }
    return resolvePlain(parts.join(' '), first)
  }

  /** What stands without quotes to the end of the line, and of further lines that are indented. */
  protected blockPlain(): PlainScalar | undefined {
    const first = this.text.charCodeAt(this.at)
    const text = this.plainPart(false)
    if (text === undefined) return undefined
    const parts = [text]
    while (this.isAtLineEnd() && this.at === this.end) {
      const {line} = this
      this.nextLine()
      if (this.indent <= this.outerIndent) return resolvePlain(parts.join(' '), first)
      const part = this.line === line + 1 ? this.plainPart(false) : undefined
      if (part === undefined) return undefined
      parts.push(part)
    }
    this.nextLine()
    return this.indent <= this.outerIndent ? resolvePlain(parts.join(' '), first) : undefined
  }

  /** What stands without quotes in this line. */
  private plainPart(isInFlow: boolean): string | undefined {
    const {text, at, end} = this
    if (at >= end || !this.mayBeginPlain(isInFlow)) return undefined
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
    return text.slice(at, last)
  }

  /** A dash may, where it is no sign of a list or document. */
  private mayBeginPlain(isInFlow: boolean): boolean {
    const first = this.text.charCodeAt(this.at)
    if (first !== dash) return first >= indicators.length || indicators[first] === 0
    const next = this.text.charCodeAt(this.at + 1)
    return !isInFlow && this.at + 1 < this.end && next !== space && next !== dash
  }

  /** A text in lines of its own below `|`, `|-`, `>` or `>-`; then go to the line behind it. */
  protected blockText(): string | undefined {
    const {text, at, outerIndent} = this
    const header = withoutSpacesBehind(text.slice(at, this.end))
    const lines: string[] = []
    let indent = 0
    while (this.nextStart < text.length) {
      const start = this.nextStart
      let first = start
      while (text.charCodeAt(first) === space) first++
      const width = first - start
      const unit = text.charCodeAt(first)
      const isBlank = first === text.length || unit === 0x0a || unit === carriageReturn
      if (!isBlank && width <= outerIndent) break
      if (lines.length === 0) indent = width
      if (isBlank ? lines.length === 0 || width > indent : width < indent) return undefined
      const end = this.goToEnd(start)
      lines.push(isBlank ? '' : text.slice(start + indent, end))
    }
    while (lines.at(-1) === '') lines.pop()
    this.nextLine()
    const ending = blockEndings.get(header)
    const whole = header.startsWith('>') ? folded(lines) : lines.join('\n')
    return ending === undefined || lines.length === 0 || whole === undefined ? undefined : whole + ending
  }
}

const blockEndings: ReadonlyMap<string, string> = new Map([
  ['|', '\n'],
  ['|-', ''],
  ['>', '\n'],
  ['>-', ''],
])

/** Lines with spaces at their ends are not folded; such text is rare. */
function folded(lines: readonly string[]): string | undefined {
  let whole = lines[0] ?? ''
  let blank = 0
  for (const [i, line] of lines.entries()) {
    if (line.startsWith(' ') || line.endsWith(' ')) return undefined
    if (i === 0) continue
    if (line === '') blank++
    else {
      whole += (blank === 0 ? ' ' : '\n'.repeat(blank)) + line
      blank = 0
    }
  }
  return whole
}

/** `,[]{}` */
function isFlowMark(unit: number): boolean {
  return unit === 0x2c || unit === 0x5b || unit === 0x5d || unit === 0x7b || unit === 0x7d
}

function withoutSpacesBehind(text: string): string {
  let end = text.length
  while (end > 0 && text.charCodeAt(end - 1) === space) end--
  return text.slice(0, end)
}

/** 1 for what means something at the beginning of a value. */
const indicators = new Uint8Array(0x80)
for (const mark of '\n\r -?:,[]{}#&*!|>\'"%@`') indicators[mark.charCodeAt(0)] = 1

/** Words of the core schema; undefined for those that mean nothing. */
export const words: ReadonlyMap<string, boolean | undefined> = new Map([
  ...['true', 'True', 'TRUE'].map(word => [word, true] as const),
  ...['false', 'False', 'FALSE'].map(word => [word, false] as const),
  ...['null', 'Null', 'NULL', '~'].map(word => [word, undefined] as const),
])

/** Numbers that are written in one way only. */
const plainNumber = /^(?:0|[1-9]\d{0,14})(?:\.\d{1,15})?$/u
const anyNumber = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?$|^0o[0-7]+$|^0x[\da-f]+$|^[-+]?\.(?:inf|nan)$/iu

/** What the core schema takes a value without quotes for; undefined for nothing and for rare numbers. */
function resolvePlain(value: string, first: number): PlainScalar | undefined {
  if (value.length <= 5 && words.has(value)) return words.get(value)
  if (first > 0x39 || !anyNumber.test(value)) return value
  return plainNumber.test(value) ? Number(value) : undefined
}

/** Escapes that JSON has mean the same in YAML. */
function unescaped(text: string, mark: number): string | undefined {
  if (mark === apostrophe) return text.replaceAll("''", "'")
  try {
    return String(JSON.parse(`"${text}"`))
  } catch {
    return undefined
  }
}
