const tag =
  /<(?:[A-Za-z][A-Za-z\d-]*(?:\s+[A-Za-z_:][\w.:-]*(?:\s*=\s*(?:[^\s"'=<>`]+|'[^']*'|"[^"]*"))?)*\s*\/?|\/[A-Za-z][A-Za-z\d-]*\s*)>/uy
const address = /<([A-Za-z][A-Za-z\d+.-]{1,31}:[^\s<>\u0000-\u0020\u007F]*)>/uy
const mail =
  /<([\w.!#$%&'*+/=?^`{|}~-]+@[A-Za-z\d](?:[A-Za-z\d-]{0,61}[A-Za-z\d])?(?:\.[A-Za-z\d](?:[A-Za-z\d-]{0,61}[A-Za-z\d])?)*)>/uy

const endings: readonly (readonly [begin: string, end: string])[] = [
  ['<!--', '-->'],
  ['<?', '?>'],
  ['<![CDATA[', ']]>'],
  ['<!', '>'],
]

/** What a comment, instruction, section of characters or declaration at `from` begins with and ends with; undefined for anything else. */
export function htmlEnding(text: string, from: number): {readonly begin: string; readonly end: string} | undefined {
  for (const [begin, end] of endings)
    if (text.startsWith(begin, from))
      return begin !== '<!' || /[A-Za-z]/u.test(text[from + 2] ?? '') ? {begin, end} : undefined
  return undefined
}

/** The pieces of one text that begin with `<`. */
export class AngleReader {
  /** Ends that do not come any more. */
  private readonly missing = new Set<string>()

  constructor(private readonly text: string) {}

  /** The address in angle brackets at `from`. */
  address(from: number): {readonly url: string; readonly end: number} | undefined {
    const {text} = this
    address.lastIndex = from
    const page = address.exec(text)
    if (page !== null) return {url: page[1]!, end: address.lastIndex}
    mail.lastIndex = from
    const mailed = mail.exec(text)
    return mailed === null ? undefined : {url: `mailto:${mailed[1]}`, end: mail.lastIndex}
  }

  /** Where the tag, comment, declaration or instruction at `from` ends. Cost: linear in the text, however often it is asked. */
  htmlEnd(from: number): number | undefined {
    const {text} = this
    if (!this.comes('>', from)) return
    const ending = htmlEnding(text, from)
    if (ending !== undefined) {
      const {begin, end} = ending
      // `<!-->` and `<!--->` are comments.
      const at = begin === '<!--' ? from + 2 : from + begin.length
      return this.comes(end, at) ? text.indexOf(end, at) + end.length : undefined
    }
    tag.lastIndex = from
    return tag.test(text) ? tag.lastIndex : undefined
  }

  private comes(end: string, from: number): boolean {
    if (this.missing.has(end)) return false
    const isThere = this.text.includes(end, from)
    if (!isThere) this.missing.add(end)
    return isThere
  }
}
