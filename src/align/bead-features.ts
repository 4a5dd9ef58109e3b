import type {SegmentEnding} from '../language/alignment-reading.js'
import {beginsWithDash, closesQuotation, inBrackets, opensQuotation} from '../language/alignment-reading.js'
import {beadTypes} from './bead-types.js'
import type {Cells} from './cells.js'
import type {Evidence} from './evidence.js'
import {tokenClass} from './read-side.js'

const typeNames = beadTypes.map(([s, t]) => `shape:${s}-${t}` as const)

/** What is measured of a bead, in the order of the weights. */
export const featureNames = [
  ...typeNames,
  'matched:source',
  'matched:target',
  'mass:source',
  'mass:target',
  'share:source',
  'share:target',
  'share:both',
  'number:matched',
  'number:unmatched-source',
  'number:unmatched-target',
  'name:matched',
  'name:unmatched',
  'chance',
  'displacement',
  'length:short',
  'length:long',
  'length:square',
  'joint:sentence-source',
  'joint:sentence-target',
  'joint:clause-source',
  'joint:clause-target',
  'joint:open-source',
  'joint:open-target',
  'joint:continues',
  'border:continues',
  'ending:same',
  'ending:question',
  'ending:stop-clause',
  'ending:none',
  'sentences:more',
  'sentences:fewer',
  'quotes:open',
  'quotes:close',
  'brackets:differ',
  'term:matched',
  'term:unmatched',
  'null:mass',
  'null:size',
  'null:brackets',
  'null:dash',
  'null:no-ending',
  'null:partner',
  'null:no-partner',
  'null:again',
] as const

const at = Object.fromEntries(featureNames.map((name, i) => [name, i])) as Readonly<
  Record<(typeof featureNames)[number], number>
>
/** Index of the feature that says that a null bead follows one of its kind. */
export const nullAgain = at['null:again']

const endingClass: Readonly<Record<SegmentEnding, number>> = {
  none: 0,
  stop: 1,
  question: 2,
  exclamation: 3,
  colon: 4,
  semicolon: 5,
  comma: 6,
  ellipsis: 7,
}

/** Per segment facts of a side as numbers. */
interface SideFacts {
  readonly sizes: Float64Array
  readonly sums: Float64Array
  readonly endings: Uint8Array
  readonly continues: Uint8Array
  readonly sentences: Float64Array
  readonly marks: Uint8Array
  /** Per token: weight, class, and place in the document on the scale of the target. */
  readonly weights: Float32Array
  readonly classes: Uint8Array
  readonly xs: Float64Array
}

function sideFacts(side: Evidence['source'], sizes: Float64Array, weights: Float32Array): SideFacts {
  const {readings} = side
  const sums = new Float64Array(sizes.length + 1)
  sizes.forEach((size, i) => {
    sums[i + 1] = sums[i]! + size
  })
  const xs = new Float64Array(side.tokenTypes.length)
  for (let i = 0; i < side.length; i++)
    for (let k = side.first[i]!; k < side.first[i + 1]!; k++) xs[k] = sums[i]! + side.places[k]! * sizes[i]!
  return {
    weights: Float32Array.from(side.tokenTypes, type => weights[type]!),
    classes: Uint8Array.from(side.tokenTypes, type => side.types[type]!.class),
    xs,
    sizes,
    sums,
    endings: Uint8Array.from(readings, reading => endingClass[reading.ending]),
    continues: Uint8Array.from(readings, reading => (reading.continues ? 1 : 0)),
    sentences: Float64Array.from(readings, reading => reading.sentences),
    marks: Uint8Array.from(readings, reading => reading.marks),
  }
}

/** Measures beads. Walk a start with `begin`, then `extend` over the shapes of one source width in ascending target width. */
export class BeadMeter {
  readonly features = new Float32Array(featureNames.length)
  private readonly source: SideFacts
  private readonly target: SideFacts
  private readonly coverA: Float32Array
  private readonly coverB: Float32Array
  private readonly offA: Float32Array
  private readonly sums = new Float64Array(8)
  private i = 0
  private j = 0
  private s = 0
  private t = 0
  private displacement = 0
  private readonly bestA: Float32Array
  private readonly bestB: Float32Array

  constructor(
    private readonly evidence: Evidence,
    private readonly cells: Cells,
  ) {
    this.source = sideFacts(evidence.source, evidence.sourceSizes, evidence.sourceWeights)
    this.target = sideFacts(evidence.target, evidence.targetSizes, evidence.targetWeights)
    this.coverA = new Float32Array(longest(evidence.source.first, 6))
    this.offA = new Float32Array(this.coverA.length)
    this.coverB = new Float32Array(longest(evidence.target.first, 6))
    this.bestA = new Float32Array(evidence.source.length)
    this.bestB = new Float32Array(evidence.target.length)
    this.findPartners()
  }

  /** Start beads of `s` source segments at source segment i and target segment j. */
  begin(i: number, j: number, s: number): void {
    const {first} = this.evidence.source
    this.coverA.fill(0, 0, first[i + s]! - first[i]!)
    const last = Math.min(this.evidence.target.length, j + 6)
    this.coverB.fill(0, 0, this.evidence.target.first[last]! - this.evidence.target.first[j]!)
    this.sums.fill(0)
    this.displacement = 0
    this.i = i
    this.j = j
    this.s = s
    this.t = 0
  }

  /** Take in the next target segment. */
  extend(): void {
    const column = this.j + this.t++
    const {rows, columns, starts} = this.cells
    for (let row = this.i; row < this.i + this.s; row++) {
      const cell = rows[row]! + column - columns[row]!
      if (column >= columns[row]! && cell < rows[row + 1]!) this.cover(row, column, starts[cell]!, starts[cell + 1]!)
    }
  }

  private cover(row: number, column: number, start: number, end: number): void {
    const {source, target, sums, coverA, coverB, offA} = this
    const {sourceTokens, targetTokens, strengths} = this.cells
    const firstA = this.evidence.source.first
    const firstB = this.evidence.target.first
    const baseA = firstA[row]!
    const baseB = firstB[column]!
    const shiftA = baseA - firstA[this.i]!
    const shiftB = baseB - firstB[this.j]!
    const shift = target.sums[this.j]! - source.sums[this.i]!
    for (let x = start; x < end; x++) {
      const a = sourceTokens[x]!
      const b = targetTokens[x]!
      const strength = strengths[x]!
      const oldA = coverA[shiftA + a]!
      if (strength > oldA) {
        coverA[shiftA + a] = strength
        const kind = source.classes[baseA + a]!
        if (kind === tokenClass.word || kind === tokenClass.name) {
          const weight = source.weights[baseA + a]!
          sums[0]! += weight * (strength - oldA)
          const off = Math.min(2, Math.abs(source.xs[baseA + a]! + shift - target.xs[baseB + b]!) / 60)
          this.displacement += weight * (strength * off - oldA * offA[shiftA + a]!)
          offA[shiftA + a] = off
          if (kind === tokenClass.name && oldA === 0) sums[4]!++
        } else if (oldA === 0) sums[kind === tokenClass.term ? 6 : 2]!++
      }
      const oldB = coverB[shiftB + b]!
      if (strength > oldB) {
        coverB[shiftB + b] = strength
        const kind = target.classes[baseB + b]!
        if (kind === tokenClass.word || kind === tokenClass.name)
          sums[1]! += target.weights[baseB + b]! * (strength - oldB)
        else if (oldB === 0) sums[kind === tokenClass.term ? 7 : 3]!++
      }
    }
  }

  /** Features of the bead reached, shape `type`. */
  measure(type: number): Float32Array {
    const f = this.features
    f.fill(0)
    f[type] = 1
    const {i, j, s, t, sums, evidence} = this
    const counts = this.countClasses()
    const massA = counts.massA
    const massB = counts.massB
    f[at['matched:source']] = sums[0]! / 10
    f[at['matched:target']] = sums[1]! / 10
    f[at['mass:source']] = massA / 10
    f[at['mass:target']] = massB / 10
    const shareA = sums[0]! / (massA + 1)
    const shareB = sums[1]! / (massB + 1)
    f[at['share:source']] = shareA
    f[at['share:target']] = shareB
    f[at['share:both']] = Math.sqrt(shareA * shareB)
    f[at['number:matched']] = Math.min(sums[2]!, sums[3]!)
    f[at['number:unmatched-source']] = counts.numbersA - sums[2]!
    f[at['number:unmatched-target']] = counts.numbersB - sums[3]!
    f[at['name:matched']] = sums[4]!
    f[at['name:unmatched']] = counts.namesA - sums[4]!
    f[at['term:matched']] = Math.min(sums[6]!, sums[7]!)
    f[at['term:unmatched']] = counts.termsA - sums[6]! + counts.termsB - sums[7]!
    let chance = 0
    for (let a = i; a < i + s; a++) chance += evidence.chance[a]!
    f[at.chance] = Math.min(chance * t, massA) / 10
    f[at.displacement] = sums[0] === 0 ? 0 : this.displacement / (sums[0]! + 1)
    this.measureLength(f)
    this.measureJoints(f)
    this.measureEnds(f, i, j, s, t)
    return f
  }

  /** Features of leaving out one source (or target) segment. */
  measureNull(index: number, side: 'source' | 'target'): Float32Array {
    const f = this.features
    f.fill(0)
    f[side === 'source' ? 0 : 1] = 1
    const facts = this[side]
    const mass = (side === 'source' ? this.evidence.sourceMass : this.evidence.targetMass)[index]!
    f[at['null:mass']] = mass / 10
    f[at['null:size']] = Math.log(1 + facts.sizes[index]!)
    f[at['null:brackets']] = (facts.marks[index]! & inBrackets) !== 0 ? 1 : 0
    f[at['null:dash']] = (facts.marks[index]! & beginsWithDash) !== 0 ? 1 : 0
    f[at['null:no-ending']] = facts.endings[index] === 0 ? 1 : 0
    const best = (side === 'source' ? this.bestA : this.bestB)[index]!
    f[at['null:partner']] = best
    f[at['null:no-partner']] = best < 0.08 ? 1 : 0
    return f
  }

  private countClasses() {
    const {i, j, s, t, evidence} = this
    let massA = 0
    let massB = 0
    let numbersA = 0
    let numbersB = 0
    let namesA = 0
    let termsA = 0
    let termsB = 0
    for (let a = i; a < i + s; a++) {
      massA += this.wordMassA[a]!
      numbersA += this.numbersA[a]!
      namesA += this.namesA[a]!
      termsA += this.termsA[a]!
    }
    for (let b = j; b < j + t; b++) {
      massB += this.wordMassB[b]!
      numbersB += this.numbersB[b]!
      termsB += this.termsB[b]!
    }
    void evidence
    return {massA, massB, numbersA, numbersB, namesA, termsA, termsB}
  }

  private wordMassA: Float32Array = new Float32Array(0)
  private wordMassB: Float32Array = new Float32Array(0)
  private numbersA: Float32Array = new Float32Array(0)
  private numbersB: Float32Array = new Float32Array(0)
  private namesA: Float32Array = new Float32Array(0)
  private termsA: Float32Array = new Float32Array(0)
  private termsB: Float32Array = new Float32Array(0)

  private measureLength(f: Float32Array): void {
    const {i, j, s, t, source, target} = this
    const a = source.sums[i + s]! - source.sums[i]! + 4
    const b = target.sums[j + t]! - target.sums[j]! + 4
    const z = Math.log(b / a) / Math.sqrt(0.05 + 4 / Math.min(a, b))
    f[at['length:short']] = Math.min(3, Math.max(0, -z))
    f[at['length:long']] = Math.min(3, Math.max(0, z))
    f[at['length:square']] = Math.min(6, z * z)
  }

  private measureJoints(f: Float32Array): void {
    const {i, j, s, t, source, target} = this
    for (let a = i + 1; a < i + s; a++) {
      const end = source.endings[a - 1]!
      f[end === 0 ? at['joint:open-source'] : end >= 4 ? at['joint:clause-source'] : at['joint:sentence-source']]!++
      f[at['joint:continues']]! += source.continues[a]!
    }
    for (let b = j + 1; b < j + t; b++) {
      const end = target.endings[b - 1]!
      f[end === 0 ? at['joint:open-target'] : end >= 4 ? at['joint:clause-target'] : at['joint:sentence-target']]!++
      f[at['joint:continues']]! += target.continues[b]!
    }
    f[at['border:continues']] = target.continues[j]! + source.continues[i]!
  }

  private measureEnds(f: Float32Array, i: number, j: number, s: number, t: number): void {
    const {source, target} = this
    const endA = source.endings[i + s - 1]!
    const endB = target.endings[j + t - 1]!
    f[at['ending:same']] = endA === endB ? 1 : 0
    f[at['ending:question']] = (endA === 2) !== (endB === 2) ? 1 : 0
    f[at['ending:stop-clause']] = (endA >= 4 && endB === 1) || (endB >= 4 && endA === 1) ? 1 : 0
    f[at['ending:none']] = (endA === 0) !== (endB === 0) ? 1 : 0
    let sentences = 0
    for (let a = i; a < i + s; a++) sentences += source.sentences[a]!
    for (let b = j; b < j + t; b++) sentences -= target.sentences[b]!
    f[at['sentences:more']] = Math.min(3, Math.max(0, sentences))
    f[at['sentences:fewer']] = Math.min(3, Math.max(0, -sentences))
    const marksA = source.marks[i]!
    const marksB = target.marks[j]!
    const lastA = source.marks[i + s - 1]!
    const lastB = target.marks[j + t - 1]!
    f[at['quotes:open']] = ((marksA ^ marksB) & opensQuotation) !== 0 ? 1 : 0
    f[at['quotes:close']] = ((lastA ^ lastB) & closesQuotation) !== 0 ? 1 : 0
    f[at['brackets:differ']] = ((marksA ^ marksB) & inBrackets) !== 0 ? 1 : 0
  }

  private findPartners(): void {
    const {evidence, cells} = this
    const {source, target} = evidence
    ;[this.wordMassA, this.numbersA, this.namesA, this.termsA] = classSums(source, evidence.sourceWeights)
    ;[this.wordMassB, this.numbersB, , this.termsB] = classSums(target, evidence.targetWeights)
    for (let i = 0; i < source.length; i++)
      for (let cell = cells.rows[i]!; cell < cells.rows[i + 1]!; cell++) {
        const j = cells.columns[i]! + cell - cells.rows[i]!
        if (cells.starts[cell] === cells.starts[cell + 1]) continue
        this.begin(i, j, 1)
        this.extend()
        const numbers = 2 * Math.min(this.sums[2]!, this.sums[3]!)
        const shareA = (this.sums[0]! + numbers) / (this.wordMassA[i]! + 2 * this.numbersA[i]! + 1)
        const shareB = (this.sums[1]! + numbers) / (this.wordMassB[j]! + 2 * this.numbersB[j]! + 1)
        const both = Math.sqrt(shareA * shareB)
        if (both > this.bestA[i]!) this.bestA[i] = both
        if (both > this.bestB[j]!) this.bestB[j] = both
      }
  }
}

function classSums(
  side: Evidence['source'],
  weights: Float32Array,
): [Float32Array, Float32Array, Float32Array, Float32Array] {
  const mass = new Float32Array(side.length)
  const numbers = new Float32Array(side.length)
  const names = new Float32Array(side.length)
  const terms = new Float32Array(side.length)
  for (let i = 0; i < side.length; i++)
    for (let k = side.first[i]!; k < side.first[i + 1]!; k++) {
      const type = side.tokenTypes[k]!
      const kind = side.types[type]!.class
      if (kind === tokenClass.number) numbers[i]!++
      else if (kind === tokenClass.term) terms[i]!++
      else {
        mass[i]! += weights[type]!
        if (kind === tokenClass.name) names[i]!++
      }
    }
  return [mass, numbers, names, terms]
}

function longest(first: Int32Array, span: number): number {
  let most = 0
  for (let i = 0; i + 1 < first.length; i++)
    most = Math.max(most, first[Math.min(first.length - 1, i + span)]! - first[i]!)
  return most
}
