import type {CheckContext} from '../../check/engine/context.js'
import type {CheckedAlone} from '../../check/engine/engine.js'
import type {LanguageTag} from '../../model/document.js'
import type {PairView} from '../../model/pair-view.js'
import type {PairUses} from '../../pipeline/consistency.js'
import type {InputTexts} from '../inputs/input-texts.js'
import type {Note} from '../notes.js'
import type {Settings} from '../settings/settings.js'

/** What a check found out about one input by itself: plain data that can come from another thread or an earlier run. */
export interface InputResult extends CheckedAlone {
  /** The two sides; absent for a side that the input does not have. */
  readonly source?: ResultSide | undefined
  readonly target?: ResultSide | undefined
  /** What could not be compared. */
  readonly notes: readonly Note[]
  /** What a page shows of it, where the run asks for that. */
  readonly view?: PairView | undefined
  /** Of a file in more than two languages: its other translations with the original, then two of them beside each other. */
  readonly further?: readonly InputResult[] | undefined
  /** Two translations of one original beside each other: a document only where they differ. */
  readonly isComparison?: boolean | undefined
  /** What a report of terms is made of, where the run asks for that. */
  readonly uses?: PairUses | undefined
}

/** A side of an input. */
export interface ResultSide {
  /** Which of the texts of the input it is. */
  readonly file: 0 | 1
  readonly lang: LanguageTag
}

/** Of all settings, those that findings come from. */
export type CheckSettings = Pick<
  Settings,
  'rulesFor' | 'termbase' | 'minConfidence' | 'sourceLang' | 'today' | 'accepted' | 'keepsViews' | 'lexicon'
> &
  Partial<Pick<Settings, 'keepsUses'>>

/** One input that was checked by itself. */
export interface CheckedInput<Own extends CheckSettings = Settings> {
  readonly texts: InputTexts
  /** Those that it was checked by. */
  readonly settings: Own
  readonly result: InputResult
}

/** The same with what the rules saw. */
export interface CheckedSides<Own extends CheckSettings = Settings> extends CheckedInput<Own> {
  readonly context: CheckContext
}
