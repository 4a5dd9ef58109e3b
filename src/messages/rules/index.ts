import type {RuleMessages} from '../rule-messages.js'
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

/** Messages by rule id, sorted. */
export const messagesOfRules: Readonly<Record<string, RuleMessages>> = {
  addition,
  'alignment-weak': alignmentWeak,
  'date-mismatch': dateMismatch,
  'key-mismatch': keyMismatch,
  'link-mismatch': linkMismatch,
  'name-inconsistent': nameInconsistent,
  'name-mismatch': nameMismatch,
  'number-mismatch': numberMismatch,
  omission,
  'ordinal-mismatch': ordinalMismatch,
  'percent-mismatch': percentMismatch,
  'placeholder-mismatch': placeholderMismatch,
  punctuation,
  quotes,
  'repetition-inconsistent': repetitionInconsistent,
  spacing,
  'structure-mismatch': structureMismatch,
  'suppression-unused': suppressionUnused,
  'term-ambiguous': termAmbiguous,
  'term-case': termCase,
  'term-expired': termExpired,
  'term-first-use': termFirstUse,
  'term-forbidden': termForbidden,
  'term-inconsistent': termInconsistent,
  'term-missing': termMissing,
  'term-variant': termVariant,
  'translation-outdated': translationOutdated,
  'unit-mismatch': unitMismatch,
  untranslated,
}
