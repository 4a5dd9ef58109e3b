import type {Span} from '../../model/span.js'

/** An address that is written without brackets. */
export interface AddressLiteral extends Span {
  readonly url: string
}

const candidate = /@|https?:\/\/|www\./giu
const mailWord = /[A-Za-z\d+\-._]/u
const mailDomain = /(?:[A-Za-z\d_-]|\.(?=[A-Za-z\d]))+/uy
const letter = /[A-Za-z]/u
const space = /\s/u
const mark = /[\p{P}\p{S}]/u

/**
 * Where addresses may stand by the rules of GFM, ascending by their start: whether they are ones depends on what the text is
 * there. Cost: linear.
 */
export function findAddressLiterals(text: string): AddressLiteral[] {
  const mails: AddressLiteral[] = []
  const pages: AddressLiteral[] = []
  const paths = new PathReader(text)
  for (const {0: opening, index} of text.matchAll(candidate)) {
    const isMail = opening === '@'
    const address = isMail ? mailAt(text, index) : paths.addressAt(index, opening)
    if (address !== undefined) (isMail ? mails : pages).push(address)
  }
  // Of two that begin together the address of a person comes first.
  return pages.length === 0 ? mails : [...mails, ...pages].sort((a, b) => a.start - b.start)
}

function mailAt(text: string, at: number): AddressLiteral | undefined {
  let start = at
  while (start > 0 && mailWord.test(text[start - 1]!)) start--
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
    let i = from
    for (; i < text.length; i++) {
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
