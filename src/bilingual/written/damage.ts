import type {bilingualErrorsEn} from '../../messages/bilingual-errors.js'
import {type ErrorData, namedError} from '../../messages/named-error.js'
import {DuizhaoError} from '../../model/errors.js'
import type {Span} from '../../model/span.js'
import {LineIndex} from '../../text/line-index.js'

/** What of bilingual Markdown cannot be read, so that neither side can be given. */
export type DamageKind = keyof typeof bilingualErrorsEn extends infer Key
  ? Key extends `BILINGUAL_DAMAGED/${infer Kind}.found`
    ? Kind
    : never
  : never

const longestQuote = 50

/** Collects what cannot be read, each with its line. */
export class Damage {
  private readonly found: {readonly error: DuizhaoError; readonly start: number}[] = []
  private lines: LineIndex | undefined

  constructor(
    private readonly text: string,
    private readonly data: ErrorData = {},
    private readonly path?: string | undefined,
  ) {}

  /** The first line at the place is quoted in the message. */
  add(variant: DamageKind, {start, end}: Span, own: ErrorData = {}): this {
    this.lines ??= new LineIndex(this.text)
    const line = this.text
      .slice(start, Math.min(end, start + 1000))
      .trim()
      .split(/\r?\n/u, 1)[0]!
    const quote = line.length > longestQuote ? `${line.slice(0, longestQuote)}…` : line
    const data = {...this.data, text: quote, ...own, variant}
    this.found.push({
      error: namedError('BILINGUAL_DAMAGED', data, {path: this.path, ...this.lines.position(start)}),
      start,
    })
    return this
  }

  get isAny(): boolean {
    return this.found.length > 0
  }

  /** Throws DuizhaoError `BILINGUAL_DAMAGED` with all that was found, in the order of the file. */
  throwIfAny(): void {
    const [first, ...others] = this.found.sort((a, b) => a.start - b.start).map(({error}) => error)
    if (first === undefined) return
    const {code, path, line, column, data, found, expected, remedy} = first
    throw new DuizhaoError({code, path, line, column, data, found, expected, remedy, others})
  }
}
