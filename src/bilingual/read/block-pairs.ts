import type {BlockDraft} from '../../parse/block-draft.js'

export type SideName = 'source' | 'target'

/** A draft with the side that it belongs to. */
export interface Sided {
  readonly draft: BlockDraft
  readonly side: SideName
  /** The block that it is a part of, where one block holds both languages. */
  readonly origin?: BlockDraft | undefined
}

export interface DraftPair {
  readonly source: readonly BlockDraft[]
  readonly target: readonly BlockDraft[]
}
