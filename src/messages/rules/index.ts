import type {MessageTexts, RuleMessages} from '../rule-messages.js'
import {addition} from './addition.js'
import {linkMismatch} from './link-mismatch.js'
import {omission} from './omission.js'
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
import {untranslated} from './untranslated.js'

/** Messages by rule id, sorted. */
export const messagesOfRules: Readonly<Record<string, RuleMessages<MessageTexts>>> = {
  addition,
  'link-mismatch': linkMismatch,
  omission,
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
  untranslated,
}
