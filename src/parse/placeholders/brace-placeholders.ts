import type {Placeholder} from '../../model/resource.js'
import type {Span} from '../../model/span.js'

/** Arguments in single braces, and what of a message says which of its wordings is meant and is no text. */
export interface BracePlaceholders {
  readonly placeholders: readonly Placeholder[]
  /** Ascending. All of a plural or a choice but its wording for all other cases. */
  readonly syntax: readonly Span[]
  /** A plural, a choice or a format of ICU is used. */
  readonly isIcu: boolean
}

export interface BraceOptions {
  /** `'{name}'` is text, as ICU has it; a brace alone in quotation marks always is. */
  readonly quotes: boolean
  /** `${name}` is an amount in dollars, not a placeholder of its own. */
  readonly dollars: boolean
}

const argument = /\s{0,4}([\p{L}_$@][\p{L}\p{N}_.$[\]-]{0,80}|\d{1,3}|)\s{0,4}([},:!])/uy
const icuType = /\s{0,4}(plural|selectordinal|select|number|date|time|spellout|ordinal|duration)\s{0,4}([,}])/uy
const selector = /\s{0,20}(?:offset:\d{1,3}\s{1,4})?(=?[\p{L}\p{N}_-]{1,40})\s{0,20}\{/uy
const blanks = /\s{0,20}/uy
const deepest = 8
const longestFormat = 80
const mostReadings = 16

/** Read `{name}`, `{0}`, `{}`, `{0:N2}`, `{n, number}` and the plurals and choices of ICU messages. Cost: O(length). */
export function findBracePlaceholders(text: string, options: BraceOptions): BracePlaceholders {
  if (!text.includes('{')) return {placeholders: [], syntax: [], isIcu: false}
  const reader = new BraceReader(text, options)
  reader.message(0, undefined, 0)
  return reader
}

class BraceReader implements BracePlaceholders {
  readonly placeholders: Placeholder[] = []
  readonly syntax: Span[] = []
  isIcu = false
  private unnamed = 0
  /** Braces that do not close are read again from inside: that must end. */
  private left: number

  constructor(
    private readonly text: string,
    private readonly options: BraceOptions,
  ) {
    this.left = mostReadings * text.length
  }

  /** Read to the end, or to the brace that closes a wording: its place. `counted` is what `#` stands for. */
  message(start: number, counted: string | undefined, depth: number): number {
    const {text} = this
    let i = start
    while (i < text.length && this.left-- > 0) {
      const unit = text[i]
      if (unit === "'") i = this.quoted(i)
      else if (unit === '}' && depth > 0) return i
      else if (unit === '#' && counted !== undefined) this.add(counted, i, ++i)
      else if (unit === '{') i = this.argument(i, depth) ?? this.afterBraces(i)
      else i++
    }
    return i
  }

  private quoted(start: number): number {
    const {text} = this
    const next = text[start + 1]
    if (next === "'") return start + 2
    const isLone = text[start + 2] === "'"
    if ((next !== '{' && next !== '}') || !(isLone || this.options.quotes)) return start + 1
    const end = text.indexOf("'", start + 2)
    return end < 0 ? start + 1 : end + 1
  }

  /** `{{name}}` and `{ {name} }` are no argument in single braces. */
  private afterBraces(start: number): number {
    let i = start
    while (this.text[i] === '{' || this.text[i] === ' ') i++
    return i
  }

  private argument(start: number, depth: number): number | undefined {
    const {text} = this
    const before = text[start - 1]
    if (before !== undefined && '%％＄#@{'.includes(before) && depth === 0) return
    if (before === '$' && !this.options.dollars) return
    const [, name = '', mark] = matchAt(argument, text, start + 1) ?? []
    const at = argument.lastIndex
    if (mark === undefined) return
    if (mark === '}') {
      if (text[at] === '}' && depth === 0) return
      this.add(name === '' ? `#${++this.unnamed}` : name, start, at)
      return at
    }
    if (name === '') return
    const type = mark === ',' ? matchAt(icuType, text, at) : undefined
    if (type === undefined) return mark === ',' ? undefined : this.formatted(name, start, at)
    if (type[2] === '}') return this.typed(name, start, icuType.lastIndex)
    if (type[1] === 'plural' || type[1] === 'selectordinal' || type[1] === 'select')
      return this.choice(name, type[1], start, icuType.lastIndex, depth)
    const end = text.indexOf('}', at)
    return end < 0 || end - at > longestFormat ? undefined : this.typed(name, start, end + 1)
  }

  private typed(name: string, start: number, end: number): number {
    this.isIcu = true
    this.add(name, start, end)
    return end
  }

  /** `{0:N2}`, `{name!r}`. */
  private formatted(name: string, start: number, at: number): number | undefined {
    const end = this.text.indexOf('}', at)
    if (end < 0 || end - at > longestFormat || /[{\s]/u.test(this.text.slice(at, end))) return
    this.add(name, start, end + 1)
    return end + 1
  }

  private choice(name: string, type: string, start: number, from: number, depth: number): number | undefined {
    const {text} = this
    const known = {placeholders: this.placeholders.length, unnamed: this.unnamed, syntax: this.syntax.length}
    const wordings: (Span & {readonly key: string; readonly own: readonly Span[]})[] = []
    this.add(name, start, from)
    let i = from
    while (depth < deepest) {
      const [, key] = matchAt(selector, text, i) ?? []
      if (key === undefined) break
      const begin = selector.lastIndex
      const inner = this.syntax.length
      const end = this.message(begin, type === 'select' ? undefined : name, depth + 1)
      wordings.push({key, start: begin, end, own: this.syntax.splice(inner)})
      i = end + 1
    }
    matchAt(blanks, text, i)
    const close = blanks.lastIndex
    if (wordings.length === 0 || text[close] !== '}') {
      this.placeholders.length = known.placeholders
      this.syntax.length = known.syntax
      this.unnamed = known.unnamed
      return
    }
    this.isIcu = true
    const kept = wordings.find(({key}) => key === 'other') ?? wordings.at(-1)!
    this.syntax.push({start, end: kept.start}, ...kept.own, {start: kept.end, end: close + 1})
    return close + 1
  }

  private add(name: string, start: number, end: number): void {
    this.placeholders.push({kind: 'variable', syntax: 'braces', name, start, end})
  }
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at
  return pattern.exec(text) ?? undefined
}
