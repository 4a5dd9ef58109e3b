import type {z} from 'zod'
import type {Termbase} from '../glossary/termbase.js'
import {DuizhaoError} from '../model/errors.js'
import type {RuleReport, Severity} from '../model/finding.js'
import type {CheckContext} from './context.js'

export type RuleLevel = Severity | 'off'

export type Report = (report: RuleReport) => void

/** What a rule kept of one document, under the document's index in the run. */
export interface KeptOf<Kept> {
  readonly document: number
  readonly kept: Kept
}

/** Reports about documents of a run, by their index. */
export type CollectionReport = (document: number, report: RuleReport) => void

/**
 * A second look across all documents of a run (drift from one document to the next), in two steps, so that documents can
 * be looked at in other threads, or long before: what `keep` gives is plain data that survives JSON.
 */
export interface CollectionCheck<Options, Kept> {
  /** What has to be known of a document; undefined for nothing. */
  keep(context: CheckContext, options: Options): Kept | undefined
  compare(documents: readonly KeptOf<Kept>[], options: Options, report: CollectionReport, termbase: Termbase): void
}

export interface RuleDefinition<Options extends z.ZodType, Kept> {
  /** Also the name of its file, docs page, messages and test. */
  readonly id: string
  readonly defaultLevel: RuleLevel
  /** A strict object whose every field has a default. */
  readonly options: Options
  /** Whether the rule also says something about one document without a counterpart; false by default. */
  readonly monolingual?: boolean
  check(context: CheckContext, options: z.output<Options>, report: Report): void
  readonly collection?: CollectionCheck<z.output<Options>, Kept>
}

/** A rule whose options were validated and bound. */
export interface ConfiguredRule {
  readonly id: string
  readonly monolingual: boolean
  check(context: CheckContext, report: Report): void
  /** See {@link CollectionCheck}; `compare` takes what `keep` of the same rule gave, perhaps read back from JSON. */
  readonly collection?: {
    keep(context: CheckContext): unknown
    compare(documents: readonly KeptOf<unknown>[], report: CollectionReport, termbase: Termbase): void
  }
}

export interface Rule {
  readonly id: string
  readonly defaultLevel: RuleLevel
  readonly monolingual: boolean
  /** Validate the options once, before any text; throws DuizhaoError `RULE_OPTIONS`. */
  configure(options?: unknown): ConfiguredRule
}

/** Make a rule; the type of its options is known inside and erased outside. */
export function defineRule<Options extends z.ZodType, Kept = never>(definition: RuleDefinition<Options, Kept>): Rule {
  const {id, defaultLevel, monolingual = false} = definition
  return {
    id,
    defaultLevel,
    monolingual,
    configure(given = {}) {
      const parsed = definition.options.safeParse(given)
      if (!parsed.success) {
        const issue = parsed.error.issues[0]!
        throw new DuizhaoError({
          code: 'RULE_OPTIONS',
          data: {rule: id, reason: [...issue.path.map(String), issue.message].join(': ')},
          found: `options of rule “${id}”: ${issue.path.length === 0 ? '' : `${issue.path.join('.')}: `}${issue.message}`,
          remedy: `see docs/rules/${id}.md`,
        })
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

function bind<Options, Kept>(
  {keep, compare}: CollectionCheck<Options, Kept>,
  options: Options,
): NonNullable<ConfiguredRule['collection']> {
  return {
    keep: context => keep(context, options),
    // The type is erased outside; the engine gives back to a rule only what the same rule kept.
    compare: (documents, report, termbase) => compare(documents as readonly KeptOf<Kept>[], options, report, termbase),
  }
}
