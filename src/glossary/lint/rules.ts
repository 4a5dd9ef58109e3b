import {conflictingStatus} from './conflicting-status.js'
import type {LintRule} from './define-lint-rule.js'
import {duplicateConcept} from './duplicate-concept.js'
import {duplicateTerm} from './duplicate-term.js'
import {firstUseForms} from './first-use-forms.js'
import {forbiddenOverlap} from './forbidden-overlap.js'
import {headerConcept} from './header-concept.js'
import {hiddenConcept} from './hidden-concept.js'
import {missingPreferred} from './missing-preferred.js'
import {missingTarget} from './missing-target.js'
import {replacementChain} from './replacement-chain.js'
import {swappedLanguages} from './swapped-languages.js'
import {unreachableTerm} from './unreachable-term.js'
import {unsourcedConcept} from './unsourced-concept.js'
import {validityPeriods} from './validity-periods.js'

/** Every lint rule, sorted by id. */
export const lintRules: readonly LintRule[] = [
  conflictingStatus,
  duplicateConcept,
  duplicateTerm,
  firstUseForms,
  forbiddenOverlap,
  headerConcept,
  hiddenConcept,
  missingPreferred,
  missingTarget,
  replacementChain,
  swappedLanguages,
  unreachableTerm,
  unsourcedConcept,
  validityPeriods,
]
