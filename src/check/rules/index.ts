import type {Rule} from '../engine/define-rule.js'
import {addition} from './addition.js'
import {alignmentWeak} from './alignment-weak.js'
import {dateMismatch} from './date-mismatch.js'
import {keyMismatch} from './key-mismatch.js'
import {linkMismatch} from './link-mismatch.js'
import {nameInconsistent} from './name-inconsistent.js'
import {nameMismatch} from './name-mismatch.js'
import {numberMismatch} from './number-mismatch.js'
import {omission} from './omission.js'
import {ordinalMismatch} from './ordinal-mismatch.js'
import {percentMismatch} from './percent-mismatch.js'
import {placeholderMismatch} from './placeholder-mismatch.js'
import {punctuation} from './punctuation.js'
import {quotes} from './quotes.js'
import {repetitionInconsistent} from './repetition-inconsistent.js'
import {spacing} from './spacing.js'
import {structureMismatch} from './structure-mismatch.js'
import {suppressionUnused} from './suppression-unused.js'
import {termAmbiguous} from './term-ambiguous.js'
import {termCase} from './term-case.js'
import {termExpired} from './term-expired.js'
import {termFirstUse} from './term-first-use.js'
import {termForbidden} from './term-forbidden.js'
import {termInconsistent} from './term-inconsistent.js'
import {termMissing} from './term-missing.js'
import {termVariant} from './term-variant.js'
import {translationOutdated} from './translation-outdated.js'
import {unitMismatch} from './unit-mismatch.js'
import {untranslated} from './untranslated.js'

/** Every rule, sorted by id. */
export const rules: readonly Rule[] = [
  addition,
  alignmentWeak,
  dateMismatch,
  keyMismatch,
  linkMismatch,
  nameInconsistent,
  nameMismatch,
  numberMismatch,
  omission,
  ordinalMismatch,
  percentMismatch,
  placeholderMismatch,
  punctuation,
  quotes,
  repetitionInconsistent,
  spacing,
  structureMismatch,
  suppressionUnused,
  termAmbiguous,
  termCase,
  termExpired,
  termFirstUse,
  termForbidden,
  termInconsistent,
  termMissing,
  termVariant,
  translationOutdated,
  unitMismatch,
  untranslated,
]
