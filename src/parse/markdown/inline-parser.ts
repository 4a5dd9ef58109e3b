import {AddressLiterals} from './address-literals.js'
import type {Blocks} from './blocks.js'
import {decodeText} from './decode-text.js'
import {RunStack, runAt} from './emphasis.js'
import {AngleReader} from './inline-html.js'
import {type InlineToken, type Run, settleRuns} from './inline-tokens.js'
import {isMark, labelEnd, labelKey, resourceAt} from './link-parts.js'

export type References = Pick<Blocks, 'definitions' | 'footnotes'>

/** What inline content depends on beside its text. */
export interface InlineContext {
  readonly references: References
  /** HTML is not looked for. */
  readonly mdx: boolean
}

/**
 * The inline structure of a content by CommonMark and GFM (strike-through with two tildes), from `from` on. Cost: linear in the text.
 */
export function parseInline(text: string, from: number, context: InlineContext): InlineToken[] {
  return marks.test(text)
    ? new InlineParser(text, context).parse(from)
    : [{type: 'text', start: from, end: text.length}]
}

const marks = /[\\`*_~[\]!<\n@]|:\/\/|[Ww]{3}\./u

const special = new Uint8Array(128)
for (const mark of '\\`*_~[]!<\n') special[mark.charCodeAt(0)] = 1

interface Bracket {
  /** Index of its token. */
  readonly token: number
  readonly start: number
  /** Where the text of the link begins. */
  readonly inside: number
  readonly isImage: boolean
  /** The last run before it. */
  readonly bottom: Run | undefined
}

class InlineParser {
  private readonly tokens: (InlineToken | Run)[] = []
  private readonly brackets: Bracket[] = []
  /** So many brackets stand around a link: they begin no other. */
  private around = 0
  private readonly runs = new RunStack()
  private readonly angles: AngleReader
  private readonly addresses: AddressLiterals
  /** Where runs of backticks of each length stand. */
  private ticks: Map<number, number[]> | undefined
  private at = 0
  /** Up to here everything is in tokens. */
  private done = 0

  constructor(
    private readonly text: string,
    private readonly context: InlineContext,
  ) {
    this.angles = new AngleReader(text)
    this.addresses = new AddressLiterals(text)
  }

  parse(from: number): InlineToken[] {
    const {text, addresses} = this
    this.at = from
    this.done = from
    while (this.at < text.length) {
      const limit = addresses.nextStart(this.at)
      while (this.at < limit && !isSpecial(text.charCodeAt(this.at))) this.at++
      if (this.at >= text.length || (this.at === limit && this.addressLiteral())) continue
      if (!isSpecial(text.charCodeAt(this.at)) || !this.special(text.charCodeAt(this.at))) this.at++
    }
    this.flush(text.length)
    this.runs.pair(undefined)
    return settleRuns(this.tokens)
  }

  /** Read what begins with a special unit; false where it is text. */
  private special(unit: number): boolean {
    switch (unit) {
      case 0x5c:
        return this.escape()
      case 0x0a:
        return this.lineEnd()
      case 0x60:
        return this.code()
      case 0x2a:
      case 0x5f:
      case 0x7e:
        return this.run()
      case 0x21:
        return this.text[this.at + 1] === '[' && this.bracket(true)
      case 0x5b:
        return this.footnote(this.at) || this.bracket(false)
      case 0x5d:
        return this.closeBracket()
      default:
        return this.angle()
    }
  }

  private flush(to: number): void {
    if (to > this.done) this.tokens.push({type: 'text', start: this.done, end: to})
    this.done = to
  }

  /** Add a token of `[start, end)`; what stands before it is text. */
  private add(type: InlineToken['type'], start: number, end: number): boolean {
    this.flush(start)
    this.tokens.push({type, start, end})
    this.done = end
    this.at = end
    return true
  }

  private escape(): boolean {
    const next = this.text.charCodeAt(this.at + 1)
    if (next === 0x0a) return this.add('break', this.at, this.at + 2)
    if (isMark(next)) this.at++
    return false
  }

  private lineEnd(): boolean {
    const {text, at} = this
    let start = at
    while (start > this.done && text[start - 1] === ' ') start--
    return at - start >= 2 && this.add('break', start, at + 1)
  }

  private code(): boolean {
    const {text, at} = this
    let end = at
    while (text[end] === '`') end++
    this.ticks ??= findTicks(text)
    const places = this.ticks.get(end - at) ?? []
    // Asked in order: what lies behind is not needed any more.
    while (places.length > 0 && places.at(-1)! < end) places.pop()
    const close = places.at(-1)
    if (close !== undefined) return this.add('code', at, close + end - at)
    this.at = end
    return true
  }

  private run(): boolean {
    const {text, at} = this
    let end = at
    while (text.charCodeAt(end) === text.charCodeAt(at)) end++
    const run = runAt(text, at, end)
    this.at = end
    if (run === undefined || !(run.opens || run.closes)) return true
    this.flush(at)
    this.tokens.push(run)
    this.runs.push(run)
    this.done = end
    return true
  }

  private bracket(isImage: boolean): boolean {
    const start = this.at
    const inside = start + (isImage ? 2 : 1)
    this.add('text', start, inside)
    this.brackets.push({token: this.tokens.length - 1, start, inside, isImage, bottom: this.runs.top})
    return true
  }

  private footnote(at: number): boolean {
    const {text} = this
    if (text[at + 1] !== '^') return false
    const end = labelEnd(text, at)
    const label = text.slice(at + 2, end - 1)
    if (end < 0 || /[\s]|^$/u.test(label) || !this.context.references.footnotes.has(labelKey(label))) return false
    return this.add('reference', at, end)
  }

  private closeBracket(): boolean {
    const {at, brackets} = this
    const bracket = brackets.pop()
    const isAround = brackets.length < this.around && bracket?.isImage === false
    this.around = Math.min(this.around, brackets.length)
    if (bracket === undefined || isAround) return false
    const target = this.target(bracket)
    if (target === undefined) {
      if (!bracket.isImage || !this.footnote(bracket.start + 1)) return false
      this.runs.pair(bracket.bottom)
      this.tokens.length = bracket.token
      this.tokens.push({type: 'text', start: bracket.start, end: bracket.start + 1})
      this.tokens.push({type: 'reference', start: bracket.start + 1, end: this.at})
      return true
    }
    this.flush(at)
    this.runs.pair(bracket.bottom)
    if (bracket.isImage) this.image(bracket, target)
    else this.link(bracket, target)
    return true
  }

  /** What the text between brackets that ends here refers to: an address, or nothing for a defined label. */
  private target({inside}: Bracket): {readonly url?: string | undefined; readonly end: number} | undefined {
    const {text, at} = this
    const {definitions} = this.context.references
    const behind = at + 1
    const resource = text[behind] === '(' ? resourceAt(text, behind) : undefined
    if (resource !== undefined) return resource
    const label = text[behind] === '[' ? labelEnd(text, behind) : -1
    if (label > 0) return definitions.has(labelKey(text.slice(behind + 1, label - 1))) ? {end: label} : undefined
    const end = text.startsWith('[]', behind) ? behind + 2 : behind
    return at - inside < 1000 && definitions.has(labelKey(text.slice(inside, at))) ? {end} : undefined
  }

  private image(bracket: Bracket, {url, end}: {readonly url?: string | undefined; readonly end: number}): void {
    const {text, tokens} = this
    const alt = settleRuns(tokens.slice(bracket.token + 1)).map(token => describe(text, token))
    tokens.length = bracket.token
    this.done = bracket.start
    if (url === undefined) this.add('reference', bracket.start, end)
    else {
      tokens.push({type: 'image', start: bracket.start, end, url, alt: alt.join('')})
      this.done = end
      this.at = end
    }
  }

  private link(bracket: Bracket, {url, end}: {readonly url?: string | undefined; readonly end: number}): void {
    const {start, inside} = bracket
    const type = url === undefined ? 'open' : 'link'
    // Without a text there is nothing that its marks could stand around.
    const isEmpty = this.at === inside
    this.tokens[bracket.token] = {type, start, end: isEmpty ? start : inside, url, last: end}
    if (!isEmpty) this.add('close', this.at, end)
    this.done = end
    this.at = end
    this.around = this.brackets.length
  }

  private angle(): boolean {
    const {at, text} = this
    const address = this.angles.address(at)
    if (address !== undefined) return this.address(at, address.end, address.url, 1)
    const end = this.context.mdx || !/[A-Za-z/!?]/u.test(text[at + 1] ?? '') ? undefined : this.angles.htmlEnd(at)
    return end !== undefined && this.add('html', at, end)
  }

  /** An address without brackets, which does not stand in those of a link. */
  private addressLiteral(): boolean {
    if (this.brackets.length > 0) return false
    const address = this.addresses.take()
    return address !== undefined && this.address(address.start, address.end, address.url, 0)
  }

  private address(start: number, end: number, url: string, bracket: 0 | 1): boolean {
    this.flush(start)
    this.tokens.push({type: 'link', start, end: start + bracket, url, last: end})
    this.done = start + bracket
    this.add('verbatim', start + bracket, end - bracket)
    return this.add('close', end - bracket, end)
  }
}

function isSpecial(unit: number): boolean {
  return unit < 128 && special[unit] === 1
}

/** Where each run of backticks begins by its length, descending. */
function findTicks(text: string): Map<number, number[]> {
  const found = new Map<number, number[]>()
  for (const {0: run, index} of text.matchAll(/`+/gu)) {
    const places = found.get(run.length)
    if (places === undefined) found.set(run.length, [index])
    else places.push(index)
  }
  for (const places of found.values()) places.reverse()
  return found
}

/** What a token adds to the description of an image. */
function describe(text: string, {type, start, end, alt}: InlineToken): string {
  switch (type) {
    case 'text':
      return decodeText(text.slice(start, end)).replace(/(?<![ \t])[ \t]*\n/gu, '\n')
    case 'code':
      return text.slice(start, end).replace(/^`+ ?| ?(?<!`)`+$/gu, '')
    case 'verbatim':
    case 'html':
      return text.slice(start, end)
    case 'image':
      return alt ?? ''
    case 'break':
      return '\n'
    default:
      return ''
  }
}
