/** Two words, numbers or terms that match, as they are written, and how strongly, 0…1. */
export interface EvidencePair {
  readonly source: string
  readonly target: string
  readonly strength: number
}

/** Why segments were put together: what matches, and how the lengths agree. */
export interface BeadEvidence {
  readonly terms: readonly EvidencePair[]
  readonly numbers: readonly EvidencePair[]
  readonly names: readonly EvidencePair[]
  readonly words: readonly EvidencePair[]
  /** In characters of each side's own script. */
  readonly length: {readonly source: number; readonly target: number}
}
