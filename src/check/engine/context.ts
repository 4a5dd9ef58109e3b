import type {Termbase} from '../../glossary/termbase.js'
import type {LanguageProfile} from '../../language/contract/profile.js'
import type {TranslationUnit} from '../../model/alignment.js'
import type {LanguageTag} from '../../model/document.js'
import type {EntryGroup} from '../../model/resource.js'
import type {SegmentedDocument} from '../../model/segment.js'
import type {AnswerFacts} from '../answer/answer-facts.js'
import type {AcceptedPassages} from './accepted.js'
import type {Changes} from './changes.js'

/** What a rule looks at: one aligned pair, or one document alone (`sides`), with its units and the termbase of the run. */
export interface CheckContext {
  /** `both` for a pair; `source` or `target` for a monolingual document, whose other side is empty. */
  readonly sides: 'both' | 'source' | 'target'
  readonly source: SegmentedDocument
  readonly target: SegmentedDocument
  readonly sourceProfile: LanguageProfile
  readonly targetProfile: LanguageProfile
  /** In order of the beads; for a monolingual document one unit a segment. */
  readonly units: readonly TranslationUnit[]
  /** The same with moved passages beside what they translate; see `comparedUnits`. Rules that compare both sides look at these. */
  readonly compared: readonly TranslationUnit[]
  /** Of two resources: their keys with the forms of both sides. Units are the pairs of forms, with empty units between keys. */
  readonly entries?: readonly EntryGroup[] | undefined
  readonly termbase: Termbase
  /** Languages of the file that are on neither side. */
  readonly leftOut?: readonly LanguageTag[] | undefined
  /** The documents' own date, ISO; terms' `from` and `until` are held against it. */
  readonly date?: string | undefined
  /** The documents' subject, for terms whose `when` names one. */
  readonly domain?: string | undefined
  /** The day of the run, ISO; suppressions that end before it do not hold. Without it none has ended. */
  readonly today?: string | undefined
  /** In a run that compares with an earlier version: what became of the pair since. */
  readonly changes?: Changes | undefined
  /** In a run against what was accepted: those passages. */
  readonly accepted?: AcceptedPassages | undefined
  /** Where the target is the answer of a translator to the source alone: what is known of it. */
  readonly answer?: AnswerFacts | undefined
  /** Units below this confidence mute what depends on the bead being right. */
  readonly minConfidence: number
  /** Compute once a context: analyses that several rules share (term uses, mentions) are kept under their maker. */
  readonly shared: <T>(make: (context: CheckContext) => T) => T
}
