import type {LanguageTag} from '../../model/document.js'
import type {BlockDraft} from '../../parse/block-draft.js'
import {readEvidence} from './block-evidence.js'
import type {DraftPair, Sided, SideName} from './block-pairs.js'
import {likelyCuts} from './likely-cuts.js'

/**
 * Which blocks of a file that goes from one language to the other and back belong together. A stretch of one side and the
 * stretch of the other side behind it are a group, whichever of the two comes first; a block may also stand alone (a title in one
 * language, a byline). All ways to divide the file are weighed against each other, by what the blocks say (figures, names,
 * lengths, kinds) and by how regular the division is; only where nearly all that is likely divides there is the file cut. What
 * stands between two cuts is a pair, in which the aligner finds the sentences; so a doubtful place makes a larger pair, not a wrong one.
 *
 * Blocks of {@link Sided} in the order of the file; boilerplate stands in no pair. Cost: linear.
 */
export function pairByLayout(sided: readonly Sided[], langs: Readonly<Record<SideName, LanguageTag>>): DraftPair[] {
  const prose = sided.filter(({draft}) => draft.kind !== 'boilerplate')
  if (prose.length === 0) return []
  const evidence = readEvidence(prose, langs)
  const cuts = likelyCuts(prose, evidence)
  const pairs: DraftPair[] = []
  for (let i = 0; i + 1 < cuts.length; i++) {
    const between = prose.slice(cuts[i], cuts[i + 1])
    const side = (name: SideName): BlockDraft[] => between.filter(item => item.side === name).map(item => item.draft)
    pairs.push(...splitByKind({source: side('source'), target: side('target')}))
  }
  return pairs
}

/** Where a stretch of headings and paragraphs meets one of the same shape, each stands for its own. */
function splitByKind(pair: DraftPair): DraftPair[] {
  const {source, target} = pair
  const isSameShape = source.length === target.length && source.every((draft, i) => draft.kind === target[i]!.kind)
  const isMixed = new Set(source.map(draft => draft.kind)).size > 1
  if (!isSameShape || !isMixed) return [pair]
  return source.map((draft, i) => ({source: [draft], target: [target[i]!]}))
}
