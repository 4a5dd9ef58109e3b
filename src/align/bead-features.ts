import {beginsWithDash, closesQuotation, inBrackets, opensQuotation} from '../language/alignment-reading.js'
import {beadTypes} from './bead-types.js'
import type {Cells} from './cells.js'
import {Coverage} from './coverage.js'
import type {Evidence} from './evidence.js'
import {at, featureNames} from './feature-names.js'
import type {SideFacts} from './side-facts.js'

/** A segment none of whose partners in the band shares more than this has no partner. */
const noPartnerBelow = 0.08

/** Measures beads; walk a start with `begin` and `extend`, as with {@link Coverage}. The answer is reused from call to call. */
export class BeadMeter {
  private readonly features = new Float32Array(featureNames.length)
  private readonly coverage: Coverage
  private readonly source: SideFacts
  private readonly target: SideFacts
  /** Best share of matched words with any single segment of the other side. */
  private readonly sourceBest: Float32Array
  private readonly targetBest: Float32Array

  constructor(
    private readonly evidence: Evidence,
    cells: Cells,
  ) {
    this.coverage = new Coverage(evidence, cells)
    this.source = this.coverage.source
    this.target = this.coverage.target
    this.sourceBest = new Float32Array(evidence.source.length)
    this.targetBest = new Float32Array(evidence.target.length)
    this.findPartners(cells)
  }

  begin(i: number, j: number, s: number): void {
    this.coverage.begin(i, j, s)
  }

  extend(): void {
    this.coverage.extend()
  }

  /** Features of the bead reached, which has shape `type`. */
  measure(type: number): Float32Array {
    const f = this.features
    f.fill(0)
    f[type] = 1
    this.measureWords(f)
    this.measureNumbers(f)
    this.measureLength(f)
    this.measureJoints(f, this.source, this.coverage.i, this.coverage.s, 'source')
    this.measureJoints(f, this.target, this.coverage.j, this.coverage.t, 'target')
    this.measureEnds(f)
    return f
  }

  /** Features of leaving out one segment. */
  measureNull(index: number, side: 'source' | 'target'): Float32Array {
    const f = this.features
    f.fill(0)
    f[side === 'source' ? 0 : 1] = 1
    const facts = this[side]
    const mass = facts.wordMass[index]! + 3 * facts.numbers[index]!
    const marks = facts.marks[index]!
    const best = (side === 'source' ? this.sourceBest : this.targetBest)[index]!
    f[at['null:mass']] = mass / 10
    f[at['null:size']] = Math.log(1 + facts.sizes[index]!)
    f[at['null:brackets']] = bit(marks & inBrackets)
    f[at['null:dash']] = bit(marks & beginsWithDash)
    f[at['null:no-ending']] = facts.endings[index] === 0 ? 1 : 0
    f[at['null:partner']] = best
    f[at['null:no-partner']] = best < noPartnerBelow ? 1 : 0
    f[at['null:empty']] = mass === 0 ? 1 : 0
    f[at['null:quoted']] = index > 0 ? facts.quoted[index - 1]! : 0
    return f
  }

  private measureWords(f: Float32Array): void {
    const {coverage, source, target, evidence} = this
    const {i, j, s, t, sourceMatched, targetMatched} = coverage
    let sourceMass = 0
    let targetMass = 0
    let chance = 0
    let weakestSource = 1
    let weakestTarget = 1
    let empty = 0
    for (let a = 0; a < s; a++) {
      const mass = source.wordMass[i + a]!
      sourceMass += mass
      chance += evidence.chance[i + a]!
      weakestSource = Math.min(weakestSource, (coverage.sourceParts[a]! + 0.5) / (mass + 1))
      if (mass === 0 && source.numbers[i + a] === 0) empty++
    }
    for (let b = 0; b < t; b++) {
      const mass = target.wordMass[j + b]!
      targetMass += mass
      weakestTarget = Math.min(weakestTarget, (coverage.targetParts[b]! + 0.5) / (mass + 1))
      if (mass === 0 && target.numbers[j + b] === 0) empty++
    }
    const sourceShare = sourceMatched / (sourceMass + 1)
    const targetShare = targetMatched / (targetMass + 1)
    f[at['matched:source']] = sourceMatched / 10
    f[at['matched:target']] = targetMatched / 10
    f[at['mass:source']] = sourceMass / 10
    f[at['mass:target']] = targetMass / 10
    f[at['share:source']] = sourceShare
    f[at['share:target']] = targetShare
    f[at['share:both']] = Math.sqrt(sourceShare * targetShare)
    f[at.chance] = Math.min(chance * t, sourceMass) / 10
    f[at.displacement] = coverage.displacement / (sourceMatched + 1)
    if (s > 1) f[at['weakest:source']] = weakestSource
    if (t > 1) f[at['weakest:target']] = weakestTarget
    f[at['joint:empty']] = s + t > 2 ? empty : 0
  }

  private measureNumbers(f: Float32Array): void {
    const {source, target, coverage} = this
    const {i, j, s, t} = coverage
    const matched = Math.min(coverage.sourceNumbers, coverage.targetNumbers)
    f[at['number:matched']] = matched
    f[at['number:unmatched-source']] = total(source.numbers, i, s) - coverage.sourceNumbers
    f[at['number:unmatched-target']] = total(target.numbers, j, t) - coverage.targetNumbers
    f[at['name:matched']] = coverage.names
    f[at['name:unmatched']] = total(source.names, i, s) - coverage.names
    f[at['term:matched']] = Math.min(coverage.sourceTerms, coverage.targetTerms)
    f[at['term:unmatched']] =
      total(source.terms, i, s) - coverage.sourceTerms + total(target.terms, j, t) - coverage.targetTerms
  }

  private measureLength(f: Float32Array): void {
    const {source, target, coverage} = this
    const {i, j, s, t} = coverage
    const a = source.sums[i + s]! - source.sums[i]! + 4
    const b = target.sums[j + t]! - target.sums[j]! + 4
    const z = Math.log(b / a) / Math.sqrt(0.05 + 4 / Math.min(a, b))
    f[at['length:short']] = Math.min(3, Math.max(0, -z))
    f[at['length:long']] = Math.min(3, Math.max(0, z))
    f[at['length:square']] = Math.min(6, z * z)
  }

  private measureJoints(
    f: Float32Array,
    facts: SideFacts,
    from: number,
    width: number,
    side: 'source' | 'target',
  ): void {
    for (let k = from; k < from + width - 1; k++) {
      f[at[`joint:none-${side}`] + facts.endings[k]!]!++
      f[at['joint:continues']]! += facts.continues[k + 1]!
      f[at[`joint:quoted-${side}`]]! += facts.quoted[k]!
    }
    f[at['border:continues']]! += facts.continues[from]!
  }

  private measureEnds(f: Float32Array): void {
    const {source, target, coverage} = this
    const {i, j, s, t} = coverage
    const a = i + s - 1
    const b = j + t - 1
    const endA = source.endings[a]!
    const endB = target.endings[b]!
    f[at['ending:same']] = endA === endB ? 1 : 0
    f[at['ending:question']] = (endA === 2) !== (endB === 2) ? 1 : 0
    f[at['ending:exclamation']] = (endA === 3) !== (endB === 3) ? 1 : 0
    f[at['ending:stop-clause']] = (endA >= 4 && endB === 1) || (endB >= 4 && endA === 1) ? 1 : 0
    f[at['ending:none']] = (endA === 0) !== (endB === 0) ? 1 : 0
    const sentences = total(source.sentences, i, s) - total(target.sentences, j, t)
    f[at['sentences:more']] = Math.min(3, Math.max(0, sentences))
    f[at['sentences:fewer']] = Math.min(3, Math.max(0, -sentences))
    f[at['quotes:open']] = bit((source.marks[i]! ^ target.marks[j]!) & opensQuotation)
    f[at['quotes:close']] = bit((source.marks[a]! ^ target.marks[b]!) & closesQuotation)
    f[at['quotes:pending']] = source.quoted[a] === target.quoted[b] ? 0 : 1
    f[at['brackets:differ']] = bit((source.marks[i]! ^ target.marks[j]!) & inBrackets)
  }

  private findPartners({rows, columns, starts}: Cells): void {
    const {coverage, source, target} = this
    for (let i = 0; i < this.evidence.source.length; i++)
      for (let cell = rows[i]!; cell < rows[i + 1]!; cell++) {
        if (starts[cell] === starts[cell + 1]) continue
        const j = columns[i]! + cell - rows[i]!
        coverage.begin(i, j, 1)
        coverage.extend()
        const numbers = 2 * Math.min(coverage.sourceNumbers, coverage.targetNumbers)
        const a = (coverage.sourceMatched + numbers) / (source.wordMass[i]! + 2 * source.numbers[i]! + 1)
        const b = (coverage.targetMatched + numbers) / (target.wordMass[j]! + 2 * target.numbers[j]! + 1)
        const both = Math.sqrt(a * b)
        this.sourceBest[i] = Math.max(this.sourceBest[i]!, both)
        this.targetBest[j] = Math.max(this.targetBest[j]!, both)
      }
  }
}

/** Shape of a bead by its index, for readers of features. */
export const shapeNames: readonly string[] = beadTypes.map(([s, t]) => `${s}-${t}`)

function total(values: Float32Array | Float64Array, from: number, width: number): number {
  let sum = 0
  for (let k = from; k < from + width; k++) sum += values[k]!
  return sum
}

function bit(value: number): number {
  return value === 0 ? 0 : 1
}
