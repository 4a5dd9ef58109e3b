import type {Bead} from '../../model/alignment.js'
import {matchedWeight} from '../search/rough-gains.js'
import type {Evidence} from './evidence.js'

/**
 * Of the words that the paired segments of one side have, the share that has to have a counterpart in the other side, by weight. Of
 * translations in windows of three sentences or more 1 % lie below 0.21, two texts about different things at 0.01 to 0.1.
 */
const leastShare = 0.15
/** With fewer pairs, or less weight of words on the side that has less, nothing is said. */
const leastPairs = 3
const leastMass = 40

/**
 * Lower the confidence of all pairs of a document whose words hardly answer each other: two texts of equal shape look like a
 * translation by their lengths alone. `evidence` is that of lexicon, terms, numbers and names, without what was learnt from the
 * document itself. Cost: linear in the words of the pairs.
 */
export function withSupport(beads: Bead[], evidence: Evidence): Bead[] {
  const paired = beads.filter(({source, target}) => source.length > 0 && target.length > 0)
  if (paired.length < leastPairs) return beads
  const there = new Uint8Array(evidence.target.types.length)
  let matched = 0
  let sourceMass = 0
  let targetMass = 0
  for (let k = 0; k < paired.length; k++) {
    const {source, target} = paired[k]!
    for (let b = 0; b < target.length; b++) targetMass += evidence.targetMass[target[b]!]!
    for (let a = 0; a < source.length; a++) {
      sourceMass += evidence.sourceMass[source[a]!]!
      for (let b = 0; b < target.length; b++) matched += matchedWeight(evidence, source[a]!, target[b]!, there)
    }
  }
  const mass = Math.min(sourceMass, targetMass)
  if (mass < leastMass || matched >= leastShare * mass) return beads
  const factor = matched / mass / (2 * leastShare)
  return beads.map(bead =>
    bead.source.length > 0 && bead.target.length > 0
      ? {...bead, confidence: Math.round(10_000 * factor * bead.confidence) / 10_000}
      : bead,
  )
}
