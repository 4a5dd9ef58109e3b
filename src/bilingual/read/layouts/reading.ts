import type {LanguageTag} from '../../../model/document.js'
import type {BlockDraft} from '../../../parse/block-draft.js'
import type {WantedLanguages} from '../../../parse/format.js'
import type {DraftPair, Sided} from '../block-pairs.js'

/** One layout's reading of a file. */
export interface BilingualReading {
  readonly source: LanguageTag
  readonly target: LanguageTag
  /** The blocks of both sides in the order of the file. */
  readonly sided: readonly Sided[]
  /** Blocks that belong together by the layout; the rest is left to the aligner. */
  readonly pairs?: readonly DraftPair[] | undefined
  /** Languages that are on neither side. */
  readonly leftOut?: readonly LanguageTag[] | undefined
}

export interface LayoutRequest {
  readonly drafts: readonly BlockDraft[]
  /** The prose inside comments. */
  comments(): readonly BlockDraft[]
  readonly wanted: WantedLanguages
  /** The user named this layout: little evidence is enough. */
  readonly isForced: boolean
}

/** The smaller language has at least this share of the text of both; what is less is quoted. */
export const leastBalance = 0.15
