/**
 * `duizhao/enforce`: glossaries in a translation pipeline. Select the terms of a text, say them to a translator, check its answer, put
 * right what has one right answer, say what is left. No model and no network: `translate` is yours.
 *
 * @module duizhao/enforce
 */
export type {EnforceClock} from '../enforce/call-gate.js'
export {type EnforceOptions, type EnforceResult, enforce} from '../enforce/enforce.js'
export type {EnforcedUnit, TraceStep, UnitError, UnitErrorCode} from '../enforce/enforced-unit.js'
export {type PromptOptions, promptTerms} from '../enforce/prompt-terms.js'
export {
  promptRepairs,
  type RepairInstruction,
  type RepairOptions,
  repairInstructions,
} from '../enforce/repair-instructions.js'
export {type SelectedTerm, type SelectTermsOptions, selectTerms} from '../enforce/select-terms.js'
export type {
  EnforceMemory,
  MemorySuggestion,
  Translate,
  TranslateAnswer,
  TranslateRequest,
} from '../enforce/translate-request.js'
export {type AppliedFixes, type ApplyFixesOptions, applyFixes} from '../fix/apply-fixes.js'
export type {AppliedFix} from '../fix/fix-texts.js'
export {type FixedUnit, type FixUnitOptions, fixUnit} from '../fix/fix-unit.js'
export {formatDiff} from '../fix/unified-diff.js'
export {checkUnits, type UnitInput, unitContext} from '../pipeline/unit.js'
export {checkWholeUnit, type WholeUnitOptions} from '../pipeline/whole-unit.js'
