import type {Step} from './band.js'
import type {Candidates} from './candidates.js'
import type {Evidence} from './evidence.js'
import {tokenClass} from './read-side.js'

/** Documents with fewer segments on a side teach nothing reliable. */
const leastSegments = 40
const leastTogether = 2
const leastAssociation = 0.45
/** Words of a bead beyond these are not looked at, so that a bead costs a bounded number of pairs. */
const mostWords = 48

/**
 * Words that keep turning up together in the rough alignment of this document, added to what the lexicon knows: names,
 * house terms, unusual renderings. Undefined when there is nothing to add. Association is c / √(a · b) over beads.
 *
 * Method: as the dictionary that hunalign makes in its second pass (Varga et al. 2005).
 */
export function learnAssociations(evidence: Evidence, path: readonly Step[]): Candidates | undefined {
  const {source, target, candidates} = evidence
  if (source.length < leastSegments || target.length < leastSegments) return undefined
  const together = countTogether(evidence, path)
  const learnt = new Map<number, [target: number, strength: number][]>()
  const width = target.types.length
  for (const [pair, count] of together) {
    if (count < leastTogether) continue
    const a = Math.floor(pair / width)
    const b = pair % width
    const strength = count / Math.sqrt(source.types[a]!.segments * target.types[b]!.segments)
    if (strength < leastAssociation) continue
    const list = learnt.get(a)
    const entry: [number, number] = [b, Math.min(0.9, strength)]
    if (list === undefined) learnt.set(a, [entry])
    else list.push(entry)
  }
  return learnt.size === 0 ? undefined : merge(candidates, source.types.length, learnt)
}

function countTogether({source, target}: Evidence, path: readonly Step[]): Map<number, number> {
  const common = Math.max(6, source.length / 10)
  const together = new Map<number, number>()
  for (const {i, j, s, t} of path) {
    if (s === 0 || t === 0) continue
    const b = wordsOf(target, j, t, common)
    for (const x of wordsOf(source, i, s, common))
      for (const y of b) {
        const pair = x * target.types.length + y
        together.set(pair, (together.get(pair) ?? 0) + 1)
      }
  }
  return together
}

/** Types of words that stand in several segments, but not everywhere, each once. */
function wordsOf(side: Evidence['source'], from: number, width: number, common: number): Set<number> {
  const found = new Set<number>()
  for (let k = side.first[from]!; k < side.first[from + width]! && found.size < mostWords; k++) {
    const type = side.types[side.tokenTypes[k]!]!
    const isWord = type.class === tokenClass.word || type.class === tokenClass.name
    if (isWord && type.segments >= 2 && type.segments <= common) found.add(side.tokenTypes[k]!)
  }
  return found
}

function merge(known: Candidates, types: number, learnt: ReadonlyMap<number, readonly [number, number][]>): Candidates {
  const first = new Int32Array(types + 1)
  const targets: number[] = []
  const strengths: number[] = []
  for (let type = 0; type < types; type++) {
    const more = new Map(learnt.get(type) ?? [])
    for (let c = known.first[type]!; c < known.first[type + 1]!; c++) {
      const target = known.targets[c]!
      targets.push(target)
      strengths.push(Math.max(known.strengths[c]!, more.get(target) ?? 0))
      more.delete(target)
    }
    for (const [target, strength] of more) {
      targets.push(target)
      strengths.push(strength)
    }
    first[type + 1] = targets.length
  }
  return {first, targets: Int32Array.from(targets), strengths: Float32Array.from(strengths)}
}
