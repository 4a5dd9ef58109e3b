import {type ActiveRule, type ContextOptions, runRules} from '../check/engine/engine.js'
import type {Finding} from '../model/finding.js'
import {type UnitInput, unitContext} from '../pipeline/unit.js'
import {checkWholeUnit, type WholeUnitOptions} from '../pipeline/whole-unit.js'
import {type AppliedFix, fixTexts} from './fix-texts.js'

/** Which fixes may be made, and by which rules the unit is checked again. */
export interface FixUnitOptions extends ContextOptions {
  readonly rules: readonly ActiveRule[]
  /** The target is an answer that is judged as a whole, see `checkWholeUnit`. */
  readonly whole?: WholeUnitOptions | undefined
  /** Also fixes that a person should look at; false by default. */
  readonly unsafe?: boolean | undefined
}

/** A translation after its fixes, with what was done and what is left. */
export interface FixedUnit {
  readonly target: string
  readonly applied: readonly AppliedFix[]
  /** What is left over; places in the target are in `target` as it is now. */
  readonly findings: readonly Finding[]
}

/** Fix the target of one translation unit; its source is never changed. */
export function fixUnit(
  {target, ...unit}: UnitInput,
  {rules, unsafe = false, whole, ...context}: FixUnitOptions,
): FixedUnit {
  const check = (given: UnitInput): Finding[] =>
    whole === undefined
      ? runRules([unitContext(given, context)], rules)[0]!
      : checkWholeUnit(given, rules, {...context, ...whole})
  const fixed = fixTexts(
    new Map([['target', target]]),
    texts =>
      check({...unit, target: texts.get('target')!}).map(finding => ({
        finding,
        sourceText: 'source',
        targetText: 'target',
      })),
    {unsafe},
  )
  return {
    target: fixed.texts.get('target')!,
    applied: fixed.applied,
    findings: fixed.findings.map(({finding}) => finding),
  }
}
