import type {Span} from '../../model/span.js'

/** An address that is written without brackets. */
export interface AddressLiteral extends Span {
  readonly url: string
}

const candidate = /@|https?:\/\/|www\./giu
const mailWord = /[A-Za-z\d+\-._]/u
const mailDomain = /(?:[A-Za-z\d_-]|\.(?=[A-Za-z\d]))+/uy
/** More than any has. */
const longestDomain = 300
const letter = /[A-Za-z]/u
const space = /\s/u
const mark = /[\p{P}\p{S}]/u

/** The addresses of one text by the rules of GFM. Cost: linear in the text, if those that are found are not asked about again. */
export class AddressLiterals {
  private readonly paths: PathReader
  /** Where addresses may begin, ascending. */
  private readonly starts: readonly {readonly at: number; readonly opening: string; readonly sign: number}[]
  private next = 0

  constructor(private readonly text: string) {
    this.paths = new PathReader(text)
    const starts = [...text.matchAll(candidate)].map(({0: opening, index}) => {
      const at = opening === '@' ? mailStart(text, index) : index
      return {at, opening, sign: index}
    })
    // Of two that begin together the address of a person comes first.
    this.starts = starts.sort((a, b) => a.at - b.at || b.sign - a.sign)
  }

  /** Where the next one may begin, not before `from`. */
  nextStart(from: number): number {
    const {starts} = this
    while (this.next < starts.length && starts[this.next]!.at < from) this.next++
    return starts[this.next]?.at ?? this.text.length
  }

  /** What begins at the place that was given last, if it is an address. */
  take(): AddressLiteral | undefined {
    const start = this.starts[this.next++]
    if (start === undefined) return
    const {at, opening, sign} = start
    return opening === '@' ? mailAt(this.text, at, sign) : this.paths.addressAt(at, opening)
  }
}

function mailStart(text: string, at: number): number {
  let start = at
  while (start > 0 && mailWord.test(text[start - 1]!)) start--
  return start
}

function mailAt(text: string, start: number, at: number): AddressLiteral | undefined {
  if (start === at || text[start - 1] === '/') return
  mailDomain.lastIndex = at + 1
  const domain = mailDomain.exec(text)?.[0] ?? ''
  const end = at + 1 + domain.length
  if (!domain.includes('.') || !letter.test(domain.at(-1)!)) return
  return {start, end, url: `mailto:${text.slice(start, end)}`}
}

/** Reads addresses of pages; what it learns of the end of one it knows for the next. */
class PathReader {
  /** Before this place no run of punctuation ends an address. */
  private noTrailBefore = 0

  constructor(private readonly text: string) {}

  addressAt(start: number, opening: string): AddressLiteral | undefined {
    const {text} = this
    const before = text[start - 1] ?? ' '
    const isPage = opening.endsWith('.')
    if (isPage ? start + opening.length === text.length || !/[ \t\n(*_[\]~]/u.test(before) : letter.test(before)) return
    const from = isPage ? start : start + opening.length
    const first = text[from] ?? ' '
    if (space.test(first) || mark.test(first)) return
    const domain = this.domainEnd(from)
    if (domain === undefined) return
    const end = this.pathEnd(domain)
    const written = text.slice(start, end)
    return {start, end, url: isPage ? `http://${written}` : written}
  }

  /** Undefined where one of the last two parts has an underscore. */
  private domainEnd(from: number): number | undefined {
    const {text} = this
    let last = false
    let lastButOne = false
    const limit = Math.min(text.length, from + longestDomain)
    let i = from
    for (; i < limit; i++) {
      const unit = text[i]!
      if (unit === '.' || unit === '_') {
        if (this.isTrail(i)) break
        if (unit === '_') last = true
        else [lastButOne, last] = [last, false]
      } else if (space.test(unit) || (unit !== '-' && mark.test(unit))) break
    }
    return last || lastButOne || i === from ? undefined : i
  }

  private pathEnd(from: number): number {
    const {text} = this
    let open = 0
    let i = from
    for (; i < text.length; i++) {
      const unit = text[i]!
      if (unit === '(') open++
      else if (unit === ')' && open > 0) open--
      else if (space.test(unit) || ('!"&\'),.:;<?]_~*'.includes(unit) && this.isTrail(i))) break
    }
    return i
  }

  /** Whether nothing but punctuation stands at `from` before white space, `<` or the end. */
  private isTrail(from: number): boolean {
    if (from < this.noTrailBefore) return false
    const {text} = this
    for (let i = from; ; i++) {
      const unit = text[i] ?? ' '
      if (unit === '<' || space.test(unit)) return true
      if (unit === ']' && /[\s([]/u.test(text[i + 1] ?? ' ')) return true
      if (unit === '&') {
        const reference = /&[A-Za-z]+;/uy
        reference.lastIndex = i
        if (reference.test(text)) {
          i = reference.lastIndex - 1
          continue
        }
      }
      if (unit === '&' || !'!"\'),.:;?_~*]'.includes(unit)) {
        this.noTrailBefore = i
        return false
      }
    }
  }
}
