import {type ActiveRule, activateRules, runRules} from '../check/engine/engine.js'
import {dateMismatch} from '../check/rules/date-mismatch.js'
import {numberMismatch} from '../check/rules/number-mismatch.js'
import {percentMismatch} from '../check/rules/percent-mismatch.js'
import {termExpired} from '../check/rules/term-expired.js'
import {termForbidden} from '../check/rules/term-forbidden.js'
import {termMissing} from '../check/rules/term-missing.js'
import {termVariant} from '../check/rules/term-variant.js'
import type {Termbase} from '../glossary/termbase.js'
import type {Finding, Fix} from '../model/finding.js'
import {unitContext} from '../pipeline/unit.js'
import type {MemoryMatch, MemorySearchOptions, TranslationMemory} from './memory.js'

/** A match with what today's glossary says of it. */
export interface CheckedMatch extends MemoryMatch {
  /** Its terms are no longer those of the glossary, and no safe fix makes them so: not to be offered as it is. */
  readonly outdated: boolean
  /** The published translation, where `target` was brought up to date by safe fixes. */
  readonly published?: string | undefined
  /**
   * What has to change in `target` for the text that was looked for, by the rules on terms, numbers, percentages and
   * dates; places in `source` point into that text. Empty for a match that can be taken over.
   */
  readonly findings: readonly Finding[]
}

/** What published translations are held against. */
export interface CheckedMemoryOptions {
  readonly termbase: Termbase
  /** ISO day against which the validity of terms is held. */
  readonly date?: string | undefined
}

/** A memory that never offers a translation against the glossary of today. */
export class CheckedMemory {
  private readonly termRules: readonly ActiveRule[] = activateRules(
    {},
    {rules: [termExpired, termForbidden, termMissing, termVariant]},
  )
  private readonly otherRules: readonly ActiveRule[] = activateRules(
    {},
    {rules: [dateMismatch, numberMismatch, percentMismatch]},
  )

  constructor(
    readonly memory: TranslationMemory,
    private readonly options: CheckedMemoryOptions,
  ) {}

  /** The best match whose terms are right today, or undefined. */
  find(source: string, options: MemorySearchOptions = {}): CheckedMatch | undefined {
    return this.search(source, {...options, limit: Math.max(10, options.limit ?? 0)}).find(({outdated}) => !outdated)
  }

  /** As {@link TranslationMemory.search}; outdated matches are marked and stand last. */
  search(source: string, options: MemorySearchOptions = {}): CheckedMatch[] {
    const matches = this.memory.search(source, options).map(match => this.check(source.trim(), match))
    return [...matches.filter(({outdated}) => !outdated), ...matches.filter(({outdated}) => outdated)]
  }

  private check(source: string, match: MemoryMatch): CheckedMatch {
    const old = this.findings(match.source, match.target, match, this.termRules)
    const target = old.length === 0 ? match.target : applySafe(match.target, old)
    const left = target === match.target ? old : this.findings(match.source, target, match, this.termRules)
    const outdated = left.length > 0
    const offered = outdated ? match.target : target
    return {
      ...match,
      target: offered,
      outdated,
      ...(offered === match.target ? {} : {published: match.target}),
      findings: this.findings(source, offered, match, [...this.termRules, ...this.otherRules]),
    }
  }

  private findings(source: string, target: string, unit: MemoryMatch, rules: readonly ActiveRule[]): Finding[] {
    const {sourceLang, targetLang} = unit
    return runRules([unitContext({source, target, sourceLang, targetLang}, this.options)], rules)[0]!
  }
}

/** Safe fixes of the target, the later ones first; of two that overlap the earlier one. */
function applySafe(text: string, findings: readonly Finding[]): string {
  const fixes = findings
    .flatMap(({fix}): Fix[] => (fix?.safe === true && fix.side !== 'source' ? [fix] : []))
    .sort((a, b) => a.start - b.start || a.end - b.end)
  let result = ''
  let from = 0
  for (const {start, end, text: replacement} of fixes) {
    if (start < from) continue
    result += text.slice(from, start) + replacement
    from = end
  }
  return result + text.slice(from)
}
