import {tokenClass} from '../read/read-side.js'
import {type SideFacts, sideFacts} from '../read/side-facts.js'
import {maxBead} from '../search/bead-types.js'
import type {Cells} from '../search/cells.js'
import type {Evidence} from './evidence.js'

/** Reading distance, in target characters, at which two words count as fully displaced against each other. */
const displacedAt = 60

/**
 * How far the tokens of a bead are covered by the other side. `begin` a bead of `s` source segments, then `extend` it by
 * one target segment after the other: all widths of a start cost one pass over its matches.
 */
export class Coverage {
  readonly source: SideFacts
  readonly target: SideFacts
  i = 0
  j = 0
  s = 0
  t = 0
  /** Matched weight of words of each side. */
  sourceMatched = 0
  targetMatched = 0
  sourceNumbers = 0
  targetNumbers = 0
  sourceTerms = 0
  targetTerms = 0
  names = 0
  /** Sum over matched source words of weight × distance, where 1 is fully displaced. */
  displacement = 0
  /** Matched weight of each segment of the bead. */
  readonly sourceParts = new Float64Array(maxBead)
  readonly targetParts = new Float64Array(maxBead)
  private readonly sourceCover: Float32Array
  private readonly targetCover: Float32Array
  private readonly offsets: Float32Array

  constructor(
    readonly evidence: Evidence,
    private readonly cells: Cells,
  ) {
    this.source = sideFacts(evidence.source, evidence.sourceSizes, evidence.sourceWeights)
    this.target = sideFacts(evidence.target, evidence.targetSizes, evidence.targetWeights)
    this.sourceCover = new Float32Array(mostTokens(evidence.source.first))
    this.targetCover = new Float32Array(mostTokens(evidence.target.first))
    this.offsets = new Float32Array(this.sourceCover.length)
  }

  begin(i: number, j: number, s: number): void {
    const {source} = this.evidence
    this.sourceCover.fill(0, 0, source.first[i + s]! - source.first[i]!)
    this.sourceParts.fill(0)
    this.targetParts.fill(0)
    this.sourceMatched = 0
    this.targetMatched = 0
    this.sourceNumbers = 0
    this.targetNumbers = 0
    this.sourceTerms = 0
    this.targetTerms = 0
    this.names = 0
    this.displacement = 0
    this.i = i
    this.j = j
    this.s = s
    this.t = 0
  }

  extend(): void {
    const column = this.j + this.t++
    const {first} = this.evidence.target
    this.targetCover.fill(0, first[column]! - first[this.j]!, first[column + 1]! - first[this.j]!)
    const {rows, columns, starts} = this.cells
    for (let row = this.i; row < this.i + this.s; row++) {
      const cell = rows[row]! + column - columns[row]!
      if (column >= columns[row]! && cell < rows[row + 1]!) this.cover(row, column, starts[cell]!, starts[cell + 1]!)
    }
  }

  // One method, not one for each side: numbers handed on to another one become objects where it is not yet optimised.
  private cover(row: number, column: number, start: number, end: number): void {
    const {source, target, sourceCover, targetCover, offsets} = this
    const {sourceTokens, targetTokens, strengths} = this.cells
    const sourceBase = this.evidence.source.first[row]!
    const targetBase = this.evidence.target.first[column]!
    const sourceShift = sourceBase - this.evidence.source.first[this.i]!
    const targetShift = targetBase - this.evidence.target.first[this.j]!
    const shift = target.sums[this.j]! - source.sums[this.i]!
    for (let x = start; x < end; x++) {
      const a = sourceBase + sourceTokens[x]!
      const b = targetBase + targetTokens[x]!
      const strength = strengths[x]!
      const slot = sourceShift + sourceTokens[x]!
      const before = sourceCover[slot]!
      if (strength > before) {
        sourceCover[slot] = strength
        const kind = source.classes[a]!
        if (kind === tokenClass.number || kind === tokenClass.term) {
          if (before === 0) kind === tokenClass.number ? this.sourceNumbers++ : this.sourceTerms++
        } else {
          if (kind === tokenClass.name && before === 0) this.names++
          const weight = source.weights[a]!
          const gain = weight * (strength - before)
          this.sourceMatched += gain
          this.sourceParts[row - this.i]! += gain
          const distance = source.places[a]! + shift - target.places[b]!
          const offset = Math.min(2, Math.abs(distance) / displacedAt)
          this.displacement += weight * (strength * offset - before * offsets[slot]!)
          offsets[slot] = offset
        }
      }
      const targetBefore = targetCover[targetShift + targetTokens[x]!]!
      if (strength > targetBefore) {
        targetCover[targetShift + targetTokens[x]!] = strength
        const kind = target.classes[b]!
        if (kind === tokenClass.number || kind === tokenClass.term) {
          if (targetBefore === 0) kind === tokenClass.number ? this.targetNumbers++ : this.targetTerms++
        } else {
          const gain = target.weights[b]! * (strength - targetBefore)
          this.targetMatched += gain
          this.targetParts[column - this.j]! += gain
        }
      }
    }
  }
}

function mostTokens(first: Int32Array): number {
  let most = 0
  for (let i = 0; i + 1 < first.length; i++)
    most = Math.max(most, first[Math.min(first.length - 1, i + maxBead)]! - first[i]!)
  return most
}
