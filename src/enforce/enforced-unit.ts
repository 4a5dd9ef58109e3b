import type {ErrorCode} from '../model/error-codes.js'
import type {Finding} from '../model/finding.js'

/** What may go wrong with one unit; the run goes on with the others. */
export type UnitErrorCode = Extract<ErrorCode, `TRANSLATE_${string}` | 'CHECK_FAILED' | 'MEMORY_FAILED'>

/** Why a call gave no translation, or the memory no suggestion. */
export interface UnitError {
  readonly code: UnitErrorCode
  readonly message: string
}

/** One step of a unit: a call or a look into the memory, the safe fixes after it, and what was left. */
export interface TraceStep {
  readonly round: number
  readonly by: 'memory' | 'translate'
  /** The answer with its safe fixes; absent where there was none. */
  readonly target?: string | undefined
  /** Safe fixes that were applied to the answer. */
  readonly fixes: number
  /** Findings that were left. */
  readonly findings: number
  /** Whether it became the unit's translation. */
  readonly kept: boolean
  readonly error?: UnitError | undefined
}

/** What became of one unit. Plain data, so that a run can be stored and taken up again. */
export interface EnforcedUnit {
  readonly source: string
  /**
   * `clean`: nothing left to repair. `findings`: the best translation there was, with what is left. `failed`: no translation.
   * `pending`: the run was aborted before the unit was done; it may have a translation.
   */
  readonly status: 'clean' | 'findings' | 'failed' | 'pending'
  readonly target?: string | undefined
  /** Of `target`; notes of level info included. */
  readonly findings: readonly Finding[]
  /** Calls of `translate`. */
  readonly rounds: number
  /** The last call's, if it gave no translation. */
  readonly error?: UnitError | undefined
  readonly trace: readonly TraceStep[]
  /** Index of the first unit with the same source, whose translation this one shares; absent where it was translated itself. */
  readonly sameAs?: number | undefined
}
