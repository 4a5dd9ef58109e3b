import type {Termbase} from '../../glossary/termbase.js'
import {namedError} from '../../messages/named-error.js'
import type {DuizhaoError} from '../../model/errors.js'
import type {RuleFinding, Severity} from '../../model/finding.js'
import {issueReason, validation} from '../../text/schema-issue.js'
import type {CheckContext} from './context.js'

/** How a rule is set: the severity of its findings, or off. */
export type RuleLevel = Severity | 'off'

/** How a rule reports: called once a finding, in any order; the engine sorts. */
export type ReportFinding = (report: RuleFinding) => void

/** What a rule kept of one document, under the document's index in the run. */
export interface KeptOf<Kept> {
  readonly document: number
  readonly kept: Kept
}

/** Reports about documents of a run, by their index. */
export type CollectionReport = (document: number, report: RuleFinding) => void

/**
 * A second look across all documents of a run (drift from one document to the next), in two steps, so that documents can
 * be looked at in other threads, or long before: what `keep` gives is plain data that survives JSON.
 */
export interface CollectionCheck<Options, Kept> {
  /** What has to be known of a document; undefined for nothing. */
  keep(context: CheckContext, options: Options): Kept | undefined
  compare(documents: readonly KeptOf<Kept>[], options: Options, report: CollectionReport, termbase: Termbase): void
  /**
   * For runs that are too large to be looked at at once: what of `kept` is compared, by keys, and its value. Under a key that has one value in
   * all documents there is nothing to report.
   */
  values?(kept: Kept): Iterable<readonly [key: string, value: string]>
  /** What of `kept` still has to be compared if of all keys only those matter that `isOpen` says; undefined for nothing. */
  narrow?(kept: Kept, isOpen: (key: string) => boolean): Kept | undefined
}

/**
 * What validates the options of a rule: any schema of zod (3 or 4) is one, as is an object of this shape.
 * `safeParse` gives the options with their defaults, or what is wrong and where.
 */
export interface OptionsSchema<Options> {
  safeParse(
    given: unknown,
  ):
    | {readonly success: true; readonly data: Options}
    | {readonly success: false; readonly error: {readonly issues: readonly OptionsIssue[]}}
}

/** One thing wrong with the options; `path` leads to it and is empty for the options as a whole. */
export interface OptionsIssue {
  readonly path: readonly PropertyKey[]
  readonly message: string
}

/** What a rule speaks about: a single translation unit is enough for it, a unit that is judged as a whole, or a whole document. */
export type RuleScope = 'unit' | 'answer' | 'document'

/** What `defineRule` takes; `Options` is what its schema gives. */
export interface RuleDefinition<Options, Kept> {
  /** Also the name of its file, docs page, messages and test. */
  readonly id: string
  readonly defaultLevel: RuleLevel
  /** A strict object whose every field has a default. */
  readonly options: OptionsSchema<Options>
  /** Whether the rule also says something about one document without a counterpart; false by default. */
  readonly monolingual?: boolean | undefined
  /** `unit` by default; one of a larger scope is off where units are checked one by one, unless it is asked for. */
  readonly scope?: RuleScope | undefined
  check(context: CheckContext, options: Options, report: ReportFinding): void
  readonly collection?: CollectionCheck<Options, Kept> | undefined
}

/** A rule whose options were validated and bound. */
export interface ConfiguredRule {
  readonly id: string
  readonly monolingual: boolean
  check(context: CheckContext, report: ReportFinding): void
  /** See {@link CollectionCheck}; `compare` takes what `keep` of the same rule gave, perhaps read back from JSON. */
  readonly collection?: {
    keep(context: CheckContext): unknown
    compare(documents: readonly KeptOf<unknown>[], report: CollectionReport, termbase: Termbase): void
    values(kept: unknown): Iterable<readonly [key: string, value: string]>
    narrow(kept: unknown, isOpen: (key: string) => boolean): unknown
  }
}

/** A rule, not yet configured. */
export interface Rule {
  readonly id: string
  readonly defaultLevel: RuleLevel
  readonly monolingual: boolean
  readonly scope: RuleScope
  /** Validate the options once, before any text; throws DuizhaoError `RULE_OPTIONS`. */
  configure(options?: unknown): ConfiguredRule
}

/** zod need not compile a schema that reads once: it takes longer than the reading. Schemas of other makes do not look at it. */
interface ReadsOnce<Options> {
  safeParse(given: unknown, context: typeof validation): ReturnType<OptionsSchema<Options>['safeParse']>
}

/** Make a rule; the type of its options is known inside and erased outside. */
export function defineRule<Options, Kept = never>(definition: RuleDefinition<Options, Kept>): Rule {
  const {id, defaultLevel, monolingual = false, scope = 'unit'} = definition
  return {
    id,
    defaultLevel,
    monolingual,
    scope,
    configure(given = {}) {
      const parsed = (definition.options as ReadsOnce<Options>).safeParse(given, validation)
      if (!parsed.success) {
        throw invalidOptions(id, parsed.error.issues[0] ?? {path: [], message: 'invalid'})
      }
      const options = parsed.data
      return {
        id,
        monolingual,
        check: (context, report) => definition.check(context, options, report),
        ...(definition.collection === undefined ? {} : {collection: bind(definition.collection, options)}),
      }
    },
  }
}

function invalidOptions(id: string, issue: OptionsIssue): DuizhaoError {
  return namedError('RULE_OPTIONS', {rule: id, reason: issueReason(issue)})
}

function bind<Options, Kept>(
  {keep, compare, values = () => [], narrow = kept => kept}: CollectionCheck<Options, Kept>,
  options: Options,
): NonNullable<ConfiguredRule['collection']> {
  return {
    keep: context => keep(context, options),
    // The type is erased outside; the engine gives back to a rule only what the same rule kept.
    compare: (documents, report, termbase) => compare(documents as readonly KeptOf<Kept>[], options, report, termbase),
    values: kept => values(kept as Kept),
    narrow: (kept, isOpen) => narrow(kept as Kept, isOpen),
  }
}
