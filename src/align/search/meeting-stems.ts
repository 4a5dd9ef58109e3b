import type {Lexicon} from '../lexicon/lexicon.js'
import {leastStrength, visitStems} from '../lexicon/postings.js'
import type {ReadSide, TokenType} from '../read/read-side.js'

/** Stems that more headwords than this share say little of each other. */
const generalFrom = 40

/** Words of two languages whose lexicons go into the same third language: they answer each other by the stems that they share. */
export class MeetingStems {
  /** Of each stem, the target types that have it and how strongly. */
  private readonly typesOf = new Map<number, [type: number, strength: number][]>()
  private readonly idOf: Int32Array
  private readonly sums: Float64Array
  private readonly touched: number[] = []

  constructor(
    private readonly lexicon: Lexicon,
    target: ReadSide,
  ) {
    const pivot = lexicon.pivot!
    this.idOf = sharedIds(lexicon, pivot)
    this.sums = new Float64Array(target.types.length)
    for (const [index, type] of target.types.entries()) {
      if (type.entry < 0) continue
      visitStems(type, pivot, (stem, strength) => {
        const list = this.typesOf.get(stem)
        if (list === undefined) this.typesOf.set(stem, [[index, strength]])
        else list.push([index, strength])
      })
    }
  }

  /** Call `found` with each target type that answers a source type, and how strongly. */
  find(type: TokenType, found: (target: number, strength: number) => void): void {
    if (type.entry < 0) return
    visitStems(type, this.lexicon, (stem, strength) => {
      const list = this.typesOf.get(this.idOf[stem]!)
      if (list === undefined) return
      const factor = strength * Math.min(1, Math.sqrt(generalFrom / this.lexicon.commonness(stem)))
      for (const [other, otherStrength] of list) {
        if (this.sums[other] === 0) this.touched.push(other)
        this.sums[other]! += factor * otherStrength
      }
    })
    for (const other of this.touched) {
      const strength = Math.min(1, this.sums[other]!)
      if (strength >= leastStrength) found(other, strength)
      this.sums[other] = 0
    }
    this.touched.length = 0
  }
}

const known = new WeakMap<Lexicon, Int32Array>()

/** For each stem of a lexicon, its id in the one that it meets; -1 for those that it does not have. Made once. */
function sharedIds(lexicon: Lexicon, pivot: Lexicon): Int32Array {
  const ids = known.get(lexicon) ?? Int32Array.from(lexicon.tables.stems, stem => pivot.stemId(stem))
  known.set(lexicon, ids)
  return ids
}
