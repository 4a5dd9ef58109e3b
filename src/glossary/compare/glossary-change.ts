import type {LanguageTag} from '../../model/document.js'
import type {TermStatus} from '../../model/term.js'

/**
 * What changed. `concept-renamed`: the same terms under another id; `concept-status`: into force or out of it; `preferred`: the expected
 * form of a language; `conditions`: `case`, `inflect`, `notInside`, `when`, `doNotTranslate`, `form`; `validity`: `from` and `until`;
 * `details`: what no finding depends on.
 */
export type GlossaryChangeKind =
  | 'concept-added'
  | 'concept-removed'
  | 'concept-renamed'
  | 'concept-status'
  | 'preferred'
  | 'term-added'
  | 'term-removed'
  | 'term-status'
  | 'conditions'
  | 'validity'
  | 'term-note'
  | 'first-use'
  | 'details'

/** One difference between two versions of a glossary. */
export interface GlossaryChange {
  readonly kind: GlossaryChangeKind
  /** Its id in the new version, in the old one where it is removed. */
  readonly concept: string
  /** Whether a text that was right by the old version can have a finding by the new one. */
  readonly breaking: boolean
  readonly lang?: LanguageTag | undefined
  readonly term?: string | undefined
  /** Of a term that is added or removed. */
  readonly status?: TermStatus | undefined
  /** What it was and what it is: a status, a form, conditions as JSON, days, an id. */
  readonly from?: string | undefined
  readonly to?: string | undefined
  /** The keys that differ, of `conditions` and `details`. */
  readonly keys?: readonly string[] | undefined
}
