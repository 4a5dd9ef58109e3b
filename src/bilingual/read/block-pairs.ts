import type {BlockDraft} from '../../parse/block-draft.js'

export type SideName = 'source' | 'target'

/** A draft with the side that it belongs to. */
export interface Sided {
  readonly draft: BlockDraft
  readonly side: SideName
}

export interface DraftPair {
  readonly source: readonly BlockDraft[]
  readonly target: readonly BlockDraft[]
}

/**
 * Neighbouring runs of both sides as pairs: the side that opens the document leads, and what follows it until the next
 * of the leading side is its translation. Boilerplate stands in no pair.
 */
export function pairRuns(sided: readonly Sided[]): DraftPair[] {
  const prose = sided.filter(({draft}) => draft.kind !== 'boilerplate')
  const leading = prose[0]?.side
  const pairs: {source: BlockDraft[]; target: BlockDraft[]}[] = []
  let before: SideName | undefined
  for (const {draft, side} of prose) {
    if (pairs.length === 0 || (side === leading && before !== leading)) pairs.push({source: [], target: []})
    pairs.at(-1)![side].push(draft)
    before = side
  }
  return pairs.flatMap(splitByKind)
}

/** Where a run of headings and paragraphs meets one of the same shape, each stands for its own. */
function splitByKind(pair: DraftPair): DraftPair[] {
  const {source, target} = pair
  const isSameShape = source.length === target.length && source.every((draft, i) => draft.kind === target[i]!.kind)
  const isMixed = new Set(source.map(draft => draft.kind)).size > 1
  if (!isSameShape || !isMixed) return [pair]
  return source.map((draft, i) => ({source: [draft], target: [target[i]!]}))
}
