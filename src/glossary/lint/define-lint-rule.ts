import type {FindingData, Severity} from '../../model/finding.js'
import type {Concept, FilePlace, Glossary, Term, TermStatus} from '../../model/term.js'

/** A term with where it comes from and the form in which terms are held against each other. */
export interface TermEntry {
  readonly glossary: Glossary
  readonly concept: Concept
  readonly term: Term
  /** Normal form of its language, in lower case, without articles. */
  readonly key: string
}

/** What the lint rules see: all glossaries of a run, and their terms by normal form. */
export interface LintContext {
  readonly glossaries: readonly Glossary[]
  readonly entries: readonly TermEntry[]
  /** Entries that a document cannot tell apart, in order of the files. */
  readonly sameForm: readonly (readonly TermEntry[])[]
  /** Languages in which terms are looked for and expected. */
  readonly sourceLang: string
  readonly targetLang: string
}

/** One problem of a glossary. */
export interface GlossaryFinding {
  readonly ruleId: string
  readonly severity: Severity
  readonly messageId: string
  readonly data: FindingData
  readonly concept: string
  /** Where the concept stands in its file. */
  readonly place?: FilePlace | undefined
}

export interface LintReport {
  readonly messageId: string
  readonly data: FindingData
  readonly concept: Concept
  readonly glossary: Glossary
}

export interface LintRule {
  /** Also the name of its file and messages. */
  readonly id: string
  readonly severity: Severity
  check(context: LintContext, report: (report: LintReport) => void): void
}

export function defineLintRule(rule: LintRule): LintRule {
  return rule
}

/** Right to use. */
export function isAllowed(status: TermStatus): boolean {
  return status === 'preferred' || status === 'admitted'
}

/** Whether two terms hold on a common day. */
export function validTogether(a: Term, b: Term): boolean {
  const starts = [a.from, b.from].filter(day => day !== undefined).sort()
  const ends = [a.until, b.until].filter(day => day !== undefined).sort()
  const start = starts.at(-1)
  const end = ends[0]
  return start === undefined || end === undefined || start <= end
}

/** Whether both can apply in one place: neither is bound to a condition of its own. */
export function meetInText(a: Term, b: Term): boolean {
  return a.when === undefined && b.when === undefined && validTogether(a, b)
}
