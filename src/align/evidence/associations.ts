import {tokenClass} from '../read/read-side.js'
import type {Step} from '../search/band.js'
import type {Candidates} from '../search/candidates.js'
import type {Evidence} from './evidence.js'

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
  const common = Math.max(6, source.length / 10)
  const pairs = path.filter(({s, t}) => s > 0 && t > 0)
  const sourceWords = pairs.map(({i, s}) => wordsOf(source, i, s, common))
  const targetWords = pairs.map(({j, t}) => wordsOf(target, j, t, common))
  const learnt = new Map<number, [target: number, strength: number][]>()
  const counts = new Int32Array(target.types.length)
  for (const [a, beads] of beadsByWord(sourceWords)) {
    const together = countTogether(beads, targetWords, counts)
    for (let k = 0; k < together.length; k++) {
      const b = together[k]!
      const strength = counts[b]! / Math.sqrt(source.types[a]!.segments * target.types[b]!.segments)
      if (counts[b]! >= leastTogether && strength >= leastAssociation) {
        const list = learnt.get(a)
        const entry: [number, number] = [b, Math.min(0.9, strength)]
        if (list === undefined) learnt.set(a, [entry])
        else list.push(entry)
      }
      counts[b] = 0
    }
  }
  return learnt.size === 0 ? undefined : merge(candidates, source.types.length, learnt)
}

/** Adds up in how many of the beads each target word stands; gives the words. */
function countTogether(
  beads: readonly number[],
  targetWords: readonly (readonly number[])[],
  counts: Int32Array,
): readonly number[] {
  const touched: number[] = []
  for (let k = 0; k < beads.length; k++) {
    const words = targetWords[beads[k]!]!
    for (let w = 0; w < words.length; w++) if (counts[words[w]!]!++ === 0) touched.push(words[w]!)
  }
  return touched
}

/** In which beads each word stands, of the words that stand in several. */
function beadsByWord(words: readonly (readonly number[])[]): [word: number, beads: number[]][] {
  const beads = new Map<number, number[]>()
  for (let bead = 0; bead < words.length; bead++) {
    const found = words[bead]!
    for (let w = 0; w < found.length; w++) {
      const list = beads.get(found[w]!)
      if (list === undefined) beads.set(found[w]!, [bead])
      else list.push(bead)
    }
  }
  return [...beads].filter(([, list]) => list.length >= leastTogether)
}

/** Types of words that stand in several segments, but not everywhere, each once. */
function wordsOf(side: Evidence['source'], from: number, width: number, common: number): readonly number[] {
  const found: number[] = []
  for (let k = side.first[from]!; k < side.first[from + width]! && found.length < mostWords; k++) {
    const id = side.tokenTypes[k]!
    const type = side.types[id]!
    const isWord = type.class === tokenClass.word || type.class === tokenClass.name
    if (isWord && type.segments >= 2 && type.segments <= common && !found.includes(id)) found.push(id)
  }
  return found
}

const nothing: readonly [number, number][] = []

function merge(known: Candidates, types: number, learnt: ReadonlyMap<number, readonly [number, number][]>): Candidates {
  const first = new Int32Array(types + 1)
  const targets: number[] = []
  const strengths: number[] = []
  for (let type = 0; type < types; type++) {
    const start = targets.length
    for (let c = known.first[type]!; c < known.first[type + 1]!; c++) {
      targets.push(known.targets[c]!)
      strengths.push(known.strengths[c]!)
    }
    const added = learnt.get(type) ?? nothing
    for (let k = 0; k < added.length; k++) {
      const [target, strength] = added[k]!
      const at = targets.indexOf(target, start)
      if (at >= 0) strengths[at] = Math.max(strengths[at]!, strength)
      else {
        targets.push(target)
        strengths.push(strength)
      }
    }
    first[type + 1] = targets.length
  }
  return {first, targets: new Int32Array(targets), strengths: new Float32Array(strengths)}
}
