import type {z} from 'zod'
import {DuizhaoError} from '../model/errors.js'
import type {RuleReport, Severity} from '../model/finding.js'
import type {CheckContext} from './context.js'

export type RuleLevel = Severity | 'off'

export type Report = (report: RuleReport) => void

export interface RuleDefinition<Options extends z.ZodType> {
  /** Also the name of its file, docs page, messages and test. */
  readonly id: string
  readonly defaultLevel: RuleLevel
  /** A strict object whose every field has a default. */
  readonly options: Options
  /** Whether the rule also says something about one document without a counterpart; false by default. */
  readonly monolingual?: boolean
  check(context: CheckContext, options: z.output<Options>, report: Report): void
  /** A second look across all documents of a run (drift from one document to the next). */
  checkCollection?(
    contexts: readonly CheckContext[],
    options: z.output<Options>,
    report: (context: CheckContext, report: RuleReport) => void,
  ): void
}

/** A rule whose options were validated and bound. */
export interface ConfiguredRule {
  readonly id: string
  readonly monolingual: boolean
  check(context: CheckContext, report: Report): void
  checkCollection?(contexts: readonly CheckContext[], report: (context: CheckContext, report: RuleReport) => void): void
}

export interface Rule {
  readonly id: string
  readonly defaultLevel: RuleLevel
  readonly monolingual: boolean
  /** Validate the options once, before any text; throws DuizhaoError `RULE_OPTIONS`. */
  configure(options?: unknown): ConfiguredRule
}

/** Make a rule; the type of its options is known inside and erased outside. */
export function defineRule<Options extends z.ZodType>(definition: RuleDefinition<Options>): Rule {
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
        ...(definition.checkCollection === undefined
          ? {}
          : {
              checkCollection: (
                contexts: readonly CheckContext[],
                report: (context: CheckContext, r: RuleReport) => void,
              ) => definition.checkCollection!(contexts, options, report),
            }),
      }
    },
  }
}
