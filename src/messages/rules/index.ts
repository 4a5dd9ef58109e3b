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
  untranslated,
}
