import type {ErrorCode} from './error-codes.js'

/** Where an error stands in a file; line and column from 1. */
export interface ErrorPlace {
  readonly path?: string | undefined
  readonly line?: number | undefined
  readonly column?: number | undefined
}

/** What a {@link DuizhaoError} is made of: a code, where, what was found, what was expected, what to do. */
export interface DuizhaoErrorDetails extends ErrorPlace {
  /** Stable name such as `GLOSSARY_UNKNOWN`; API, unlike the wording. docs/errors.md explains each. */
  readonly code: ErrorCode
  /** What was found, quoting the user's text exactly. */
  readonly found: string
  /** What was expected. */
  readonly expected?: string | undefined
  /** What to do. */
  readonly remedy?: string | undefined
  /** Further errors of the same file; the first two are in the message too, which then has one line an error. */
  readonly others?: readonly Omit<DuizhaoErrorDetails, 'code' | 'others'>[] | undefined
  readonly cause?: unknown | undefined
  /** What the texts were filled with, so that a catalogue can say the same in another language. */
  readonly data?: Readonly<Record<string, string | number>> | undefined
}

/**
 * Wrong use or an unusable file. Says where, what was found, what was expected and what to do, in at most three lines:
 *
 *     glossaries/scoda.yaml:12:5: status “prefered” is unknown
 *     expected one of preferred, admitted, deprecated, forbidden
 */
export class DuizhaoError extends Error {
  readonly code: ErrorCode
  readonly path: string | undefined
  readonly line: number | undefined
  readonly column: number | undefined
  readonly found: string
  readonly expected: string | undefined
  readonly remedy: string | undefined
  readonly data: Readonly<Record<string, string | number>> | undefined
  readonly others: readonly Omit<DuizhaoErrorDetails, 'code' | 'others'>[]

  constructor(details: DuizhaoErrorDetails) {
    super(describe(details), details.cause === undefined ? undefined : {cause: details.cause})
    this.name = 'DuizhaoError'
    this.code = details.code
    this.path = details.path
    this.line = details.line
    this.column = details.column
    this.found = details.found
    this.expected = details.expected
    this.remedy = details.remedy
    this.data = details.data
    this.others = details.others ?? []
  }
}

type Described = Omit<DuizhaoErrorDetails, 'code' | 'others'>

const shownErrors = 3

function describe(details: DuizhaoErrorDetails): string {
  const {others = []} = details
  if (others.length === 0) return describeOne(details, '\n')
  const shown = [details, ...others.slice(0, shownErrors - 1)].map(error => describeOne(error, '; '))
  const hidden = others.length + 1 - shown.length
  return hidden === 0 ? shown.join('\n') : `${shown.join('\n')} (and ${hidden} more)`
}

function describeOne({path, line, column, found, expected, remedy}: Described, separator: string): string {
  const place = [path, line, column].filter(part => part !== undefined).join(':')
  const first = place === '' ? found : `${place}: ${found}`
  const rest = [expected === undefined ? undefined : `expected ${expected}`, remedy].filter(part => part !== undefined)
  return rest.length === 0 ? first : `${first}${separator}${rest.join('; ')}`
}
