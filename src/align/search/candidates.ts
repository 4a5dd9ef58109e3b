import {type Lexicon, rootNode} from '../lexicon/lexicon.js'
import {type ReadSide, romanizedPrefix, type TokenType} from '../read/read-side.js'

/** For each source type, the target types that may translate it: candidates of type t are first[t] … first[t + 1]. */
export interface Candidates {
  readonly first: Int32Array
  readonly targets: Int32Array
  readonly strengths: Float32Array
}

const insideWord = 0.7
const insideCharacter = 0.35
const leastStrength = 0.08

/** Which target types could translate which source types, by the lexicon, equal numbers, equal words and terms. */
export function findCandidates(source: ReadSide, target: ReadSide, lexicon: Lexicon | undefined): Candidates {
  const localOf = lexicon === undefined ? undefined : typesOfStems(target, lexicon)
  const first = new Int32Array(source.types.length + 1)
  const targets: number[] = []
  const strengths: number[] = []
  const found = new FoundTypes(target.types.length)
  for (const [t, type] of source.types.entries()) {
    const same = target.typeOf.get(type.key)
    if (same !== undefined) found.add(same, 1)
    const spelled = type.key.startsWith(romanizedPrefix) ? target.names.get(type.key.slice(1)) : undefined
    if (spelled !== undefined) found.add(spelled, 1)
    if (localOf !== undefined && type.entry >= 0) addFromLexicon(found, type, lexicon!, localOf)
    found.moveTo(targets, strengths)
    first[t + 1] = targets.length
  }
  if (localOf !== undefined) for (const {entry} of target.types) if (entry >= 0) localOf[entry] = -1
  return {first, targets: new Int32Array(targets), strengths: new Float32Array(strengths)}
}

/** Target types that were found for one source type, each with its greatest strength. */
class FoundTypes {
  private readonly strengthOf: Float64Array
  private readonly found: number[] = []

  constructor(types: number) {
    this.strengthOf = new Float64Array(types)
  }

  add(type: number, strength: number): void {
    const known = this.strengthOf[type]!
    if (known === 0) this.found.push(type)
    if (strength > known) this.strengthOf[type] = strength
  }

  /** Hand the types on, in the order in which they were found, and forget them. */
  moveTo(types: number[], strengths: number[]): void {
    for (const type of this.found) {
      types.push(type)
      strengths.push(this.strengthOf[type]!)
      this.strengthOf[type] = 0
    }
    this.found.length = 0
  }
}

/** A lexicon has more stems than a document has words: one table for all documents, -1 everywhere between two. */
const tables = new WeakMap<Lexicon, Int32Array>()

/** Stem id of the lexicon → type of the target side, -1 for stems that do not occur. */
function typesOfStems(target: ReadSide, lexicon: Lexicon): Int32Array {
  const localOf = tables.get(lexicon) ?? new Int32Array(lexicon.tables.stems.length).fill(-1)
  tables.set(lexicon, localOf)
  for (const [t, {entry}] of target.types.entries()) if (entry >= 0) localOf[entry] = t
  return localOf
}

function addFromLexicon(found: FoundTypes, type: TokenType, lexicon: Lexicon, localOf: Int32Array): void {
  const {key, entry} = type
  addPostings(found, entry, 1, lexicon, localOf)
  if (key.length < 2) return
  for (let start = 0; start < key.length; start++) {
    let inner = rootNode
    for (let end = start; end < key.length; end++) {
      inner = lexicon.step(inner, key.charCodeAt(end))
      if (inner < 0) break
      if (end - start + 1 === key.length) continue
      addPostings(found, inner, end === start ? insideCharacter : insideWord, lexicon, localOf)
    }
  }
}

function addPostings(found: FoundTypes, node: number, factor: number, lexicon: Lexicon, localOf: Int32Array): void {
  const {starts, ids, strengths} = lexicon.tables
  for (let p = starts[node]!; p < starts[node + 1]!; p++) {
    const strength = (factor * strengths[p]!) / 255
    // strongest first
    if (strength < leastStrength) return
    const local = localOf[ids[p]!]!
    if (local >= 0) found.add(local, strength)
  }
}
