/** One wording that renders a proposed term. */
export interface ProposedRendering {
  readonly text: string
  /** Units in which it stands for the term. */
  readonly count: number
}

/** A unit in which a proposed term stands. */
export interface ProposalPlace {
  /** `path:line` of the source, or `document:line` where it has no path. */
  readonly at: string
  readonly source: string
  readonly target: string
}

/** A term that the texts use again and again and the glossary does not have. */
export interface Proposal {
  readonly kind: 'term' | 'name'
  readonly source: string
  /** Short form that a text introduces: （简称“…”）. */
  readonly sourceShort?: string | undefined
  /** Most frequent first; more than one is drift. */
  readonly renderings: readonly ProposedRendering[]
  /** Abbreviation that a text introduces: (SCODA). */
  readonly abbreviation?: string | undefined
  /** Units with the term. */
  readonly count: number
  readonly documents: number
  /** 0…1: how sure it is that this is a term and that its first rendering is the one. Not a probability. */
  readonly confidence: number
  readonly places: readonly ProposalPlace[]
}
