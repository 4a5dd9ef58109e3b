import type {Lexicon} from '../lexicon/lexicon.js'
import {visitStems} from '../lexicon/postings.js'
import {type ReadSide, romanizedPrefix} from '../read/read-side.js'
import {soundings} from '../read/soundings.js'
import {MeetingStems} from './meeting-stems.js'
import {SharedCharacters} from './shared-characters.js'
import {SoundIndex} from './sounds.js'

/** For each source type, the target types that may translate it: candidates of type t are first[t] … first[t + 1]. */
export interface Candidates {
  readonly first: Int32Array
  readonly targets: Int32Array
  readonly strengths: Float32Array
}

/** Which target types could translate which source types, by the lexicon, equal numbers, equal words and terms. */
export function findCandidates(
  source: ReadSide,
  target: ReadSide,
  lexicon: Lexicon | undefined,
  bySound: boolean,
): Candidates {
  const localOf = lexicon === undefined || lexicon.pivot !== undefined ? undefined : typesOfStems(target, lexicon)
  const meeting = lexicon?.pivot === undefined ? undefined : new MeetingStems(lexicon, target)
  const sounds = bySound ? new SoundIndex(target) : undefined
  const sounding = new Map(sounds === undefined ? [] : soundings(source).map(one => [one.type, one]))
  const shared = [source, target].every(hasRuns) ? new SharedCharacters(target) : undefined
  const first = new Int32Array(source.types.length + 1)
  const targets: number[] = []
  const strengths: number[] = []
  const found = new FoundTypes(target.types.length)
  for (let t = 0; t < source.types.length; t++) {
    const type = source.types[t]!
    const same = target.typeOf.get(type.key)
    if (same !== undefined) found.add(same, 1)
    const spelled = type.key.startsWith(romanizedPrefix) ? spelledName(target, type.key.slice(1)) : undefined
    if (spelled !== undefined) found.add(spelled, 1)
    if (localOf !== undefined && type.entry >= 0)
      visitStems(type, lexicon!, (stem, strength) => {
        const other = localOf[stem]!
        if (other >= 0) found.add(other, strength)
      })
    meeting?.find(type, (other, strength) => found.add(other, strength))
    shared?.find(type, (other, strength) => found.add(other, strength))
    const sound = sounding.get(t)
    if (sound !== undefined) sounds!.find(sound, (other, strength) => found.add(other, strength))
    found.moveTo(targets, strengths)
    first[t + 1] = targets.length
  }
  if (localOf !== undefined) for (const {entry} of target.types) if (entry >= 0) localOf[entry] = -1
  return {first, targets: new Int32Array(targets), strengths: new Float32Array(strengths)}
}

/** A name by its Latin letters, or by its key. */
function spelledName({names, typeOf}: ReadSide, name: string): number | undefined {
  return names.get(name) ?? typeOf.get(name)
}

function hasRuns({types}: ReadSide): boolean {
  return types.some(type => type.isRun)
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
    for (let k = 0; k < this.found.length; k++) {
      const type = this.found[k]!
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
  for (let t = 0; t < target.types.length; t++) {
    const {entry} = target.types[t]!
    if (entry >= 0) localOf[entry] = t
  }
  return localOf
}
