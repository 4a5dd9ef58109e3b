import type {TextSpan} from './span.js'

/** How grave a finding is; errors end the command with code 1 unless a limit says otherwise. */
export type Severity = 'error' | 'warning' | 'info'

/** A place in a document: path as given (absent for text from a string), span into the decoded file, exact slice. */
export interface FindingPlace extends TextSpan {
  readonly path?: string | undefined
}

/** Replace `[start, end)` of a document by `text`; safe ones may be applied without a person looking. */
export interface Fix {
  /** The document that is changed: the target unless said. */
  readonly side?: 'source' | 'target' | undefined
  readonly start: number
  readonly end: number
  readonly text: string
  readonly safe: boolean
}

/** The facts of a finding by name; they fill the placeholders of its message, and are no text themselves. */
export type FindingData = Readonly<Record<string, string | number | readonly string[]>>

/** What a rule reports: facts only; the text is made in the reader's language when reporting. */
export interface RuleFinding {
  readonly messageId: string
  readonly data: FindingData
  readonly concept?: string | undefined
  readonly source?: FindingPlace | undefined
  readonly target?: FindingPlace | undefined
  readonly fix?: Fix | undefined
  /** Weaker than the rule's own level, for the mild cases of a rule; a stronger one has no effect. */
  readonly severity?: Severity | undefined
}

/** One reported problem. */
export interface Finding extends RuleFinding {
  readonly ruleId: string
  readonly severity: Severity
}
