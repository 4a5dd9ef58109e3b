import {
  beginsWithDash,
  closesQuotation,
  inBrackets,
  inCapitals,
  opensQuotation,
} from '../../language/contract/alignment-reading.js'
import type {SideFacts} from '../read/side-facts.js'
import type {Cells} from '../search/cells.js'
import {type BlockMismatch, measureBlocks} from './block-features.js'
import {Coverage} from './coverage.js'
import type {Evidence} from './evidence.js'
import {at, featureNames} from './feature-names.js'

// constants of their own: the inner loop must not look names up
const nullMass = at['null:mass']
const nullSize = at['null:size']
const nullBrackets = at['null:brackets']
const nullDash = at['null:dash']
const nullNoEnding = at['null:no-ending']
const nullPartner = at['null:partner']
const nullNoPartner = at['null:no-partner']
const nullEmpty = at['null:empty']
const nullQuoted = at['null:quoted']
const matchedSource = at['matched:source']
const matchedTarget = at['matched:target']
const massSource = at['mass:source']
const massTarget = at['mass:target']
const shareSource = at['share:source']
const shareTarget = at['share:target']
const shareBoth = at['share:both']
const chanceMatch = at.chance
const displaced = at.displacement
const weakestPartSource = at['weakest:source']
const weakestPartTarget = at['weakest:target']
const jointEmpty = at['joint:empty']
const numberMatched = at['number:matched']
const numberUnmatchedSource = at['number:unmatched-source']
const numberUnmatchedTarget = at['number:unmatched-target']
const nameMatched = at['name:matched']
const nameUnmatched = at['name:unmatched']
const termMatched = at['term:matched']
const termUnmatched = at['term:unmatched']
const lengthShort = at['length:short']
const lengthLong = at['length:long']
const lengthSquare = at['length:square']
const jointContinues = at['joint:continues']
const borderContinues = at['border:continues']
const endingSame = at['ending:same']
const endingQuestion = at['ending:question']
const endingExclamation = at['ending:exclamation']
const endingStopClause = at['ending:stop-clause']
const endingNone = at['ending:none']
const sentencesMore = at['sentences:more']
const sentencesFewer = at['sentences:fewer']
const quotesOpen = at['quotes:open']
const quotesClose = at['quotes:close']
const quotesPending = at['quotes:pending']
const bracketsDiffer = at['brackets:differ']
const blockJoint = at['block:joint']
const blockKind = at['block:kind']
const blockDepth = at['block:depth']
const blockCell = at['block:cell']
const jointNoneSource = at['joint:none-source']
const jointQuotedSource = at['joint:quoted-source']
const jointNoneTarget = at['joint:none-target']
const jointQuotedTarget = at['joint:quoted-target']
const jointCapitals = at['joint:capitals']

/** A segment none of whose partners in the band shares more than this has no partner. */
const noPartnerBelow = 0.08

const sizeSlack = 12
const mostPairRatio = 5
const mostMergeRatio = 2.3

/** Measures beads; walk a start with `begin` and `extend`, as with {@link Coverage}. The answer is reused from call to call. */
export class BeadMeter {
  private readonly features = new Float32Array(featureNames.length)
  private readonly coverage: Coverage
  private readonly source: SideFacts
  private readonly target: SideFacts
  /** Best share of matched words with any single segment of the other side. */
  private readonly sourceBest: Float32Array
  private readonly targetBest: Float32Array
  private readonly hasBlocks: boolean
  private readonly mismatch: BlockMismatch = {joints: 0, kind: 0, depth: 0, cell: 0}

  constructor(
    private readonly evidence: Evidence,
    cells: Cells,
  ) {
    this.coverage = new Coverage(evidence, cells)
    this.source = this.coverage.source
    this.target = this.coverage.target
    this.sourceBest = new Float32Array(evidence.source.length)
    this.targetBest = new Float32Array(evidence.target.length)
    const {source, target} = evidence.layout
    this.hasBlocks = [...source, ...target].some(
      segment => segment.blockIndex !== undefined || segment.block !== undefined,
    )
    this.findPartners(cells)
  }

  /** Whether the sizes allow a bead at all; merged segments have to agree more closely than a pair. Cost: O(1). */
  isPlausible(i: number, j: number, s: number, t: number): boolean {
    const a = this.source.sums[i + s]! - this.source.sums[i]! + sizeSlack
    const b = this.target.sums[j + t]! - this.target.sums[j]! + sizeSlack
    const most = s + t === 2 ? mostPairRatio : mostMergeRatio
    return a <= most * b && b <= most * a && this.isInOneSection(i, j, s, t)
  }

  private isInOneSection(i: number, j: number, s: number, t: number): boolean {
    const {sections} = this.evidence.layout
    if (sections === undefined) return true
    const {source, target} = sections
    return source[i] === target[j] && source[i] === source[i + s - 1] && target[j] === target[j + t - 1]
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
    this.measureJoints(f, this.source, this.coverage.i, this.coverage.s, jointNoneSource, jointQuotedSource)
    this.measureJoints(f, this.target, this.coverage.j, this.coverage.t, jointNoneTarget, jointQuotedTarget)
    this.measureEnds(f)
    if (this.hasBlocks) this.measureBlocks(f)
    return f
  }

  /** Features of a segment left out (type 0, of the source) or added (type 1, of the target). */
  measureUnpaired(type: 0 | 1, index: number): Float32Array {
    const f = this.features
    f.fill(0)
    f[type] = 1
    const facts = type === 0 ? this.source : this.target
    const mass = facts.wordMass[index]! + 3 * facts.numbers[index]!
    const marks = facts.marks[index]!
    const best = (type === 0 ? this.sourceBest : this.targetBest)[index]!
    f[nullMass] = mass / 10
    f[nullSize] = Math.log(1 + facts.sizes[index]!)
    f[nullBrackets] = bit(marks & inBrackets)
    f[nullDash] = bit(marks & beginsWithDash)
    f[nullNoEnding] = facts.endings[index] === 0 ? 1 : 0
    f[nullPartner] = best
    f[nullNoPartner] = best < noPartnerBelow ? 1 : 0
    f[nullEmpty] = mass === 0 ? 1 : 0
    f[nullQuoted] = index > 0 ? facts.quoted[index - 1]! : 0
    return f
  }

  private measureBlocks(f: Float32Array): void {
    const {coverage, mismatch, evidence} = this
    const {source, target} = evidence.layout
    measureBlocks(source, target, coverage, mismatch)
    f[blockJoint] = mismatch.joints
    f[blockKind] = mismatch.kind
    f[blockDepth] = mismatch.depth
    f[blockCell] = mismatch.cell
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
    f[matchedSource] = sourceMatched / 10
    f[matchedTarget] = targetMatched / 10
    f[massSource] = sourceMass / 10
    f[massTarget] = targetMass / 10
    f[shareSource] = sourceShare
    f[shareTarget] = targetShare
    f[shareBoth] = Math.sqrt(sourceShare * targetShare)
    f[chanceMatch] = Math.min(chance * t, sourceMass) / 10
    f[displaced] = coverage.displacement / (sourceMatched + 1)
    if (s > 1) f[weakestPartSource] = weakestSource
    if (t > 1) f[weakestPartTarget] = weakestTarget
    f[jointEmpty] = s + t > 2 ? empty : 0
  }

  private measureNumbers(f: Float32Array): void {
    const {source, target, coverage} = this
    const {i, j, s, t} = coverage
    const matched = Math.min(coverage.sourceNumbers, coverage.targetNumbers)
    f[numberMatched] = matched
    f[numberUnmatchedSource] = total(source.numbers, i, s) - coverage.sourceNumbers
    f[numberUnmatchedTarget] = total(target.numbers, j, t) - coverage.targetNumbers
    f[nameMatched] = coverage.names
    f[nameUnmatched] = total(source.names, i, s) - coverage.names
    f[termMatched] = Math.min(coverage.sourceTerms, coverage.targetTerms)
    f[termUnmatched] =
      total(source.terms, i, s) - coverage.sourceTerms + total(target.terms, j, t) - coverage.targetTerms
  }

  private measureLength(f: Float32Array): void {
    const {source, target, coverage} = this
    const {i, j, s, t} = coverage
    const a = source.sums[i + s]! - source.sums[i]! + 4
    const b = target.sums[j + t]! - target.sums[j]! + 4
    const z = Math.log(b / a) / Math.sqrt(0.05 + 4 / Math.min(a, b))
    f[lengthShort] = Math.min(3, Math.max(0, -z))
    f[lengthLong] = Math.min(3, Math.max(0, z))
    f[lengthSquare] = Math.min(6, z * z)
  }

  private measureJoints(
    f: Float32Array,
    facts: SideFacts,
    from: number,
    width: number,
    firstJoint: number,
    quotedJoint: number,
  ): void {
    for (let k = from; k < from + width - 1; k++) {
      f[firstJoint + facts.endings[k]!]!++
      f[jointContinues]! += facts.continues[k + 1]!
      f[quotedJoint]! += facts.quoted[k]!
      if ((facts.marks[k]! & facts.marks[k + 1]! & inCapitals) !== 0 && facts.endings[k] === 0) f[jointCapitals]!++
    }
    f[borderContinues]! += facts.continues[from]!
  }

  private measureEnds(f: Float32Array): void {
    const {source, target, coverage} = this
    const {i, j, s, t} = coverage
    const a = i + s - 1
    const b = j + t - 1
    const endA = source.endings[a]!
    const endB = target.endings[b]!
    f[endingSame] = endA === endB ? 1 : 0
    f[endingQuestion] = (endA === 2) !== (endB === 2) ? 1 : 0
    f[endingExclamation] = (endA === 3) !== (endB === 3) ? 1 : 0
    f[endingStopClause] = (endA >= 4 && endB === 1) || (endB >= 4 && endA === 1) ? 1 : 0
    f[endingNone] = (endA === 0) !== (endB === 0) ? 1 : 0
    const sentences = total(source.sentences, i, s) - total(target.sentences, j, t)
    f[sentencesMore] = Math.min(3, Math.max(0, sentences))
    f[sentencesFewer] = Math.min(3, Math.max(0, -sentences))
    f[quotesOpen] = bit((source.marks[i]! ^ target.marks[j]!) & opensQuotation)
    f[quotesClose] = bit((source.marks[a]! ^ target.marks[b]!) & closesQuotation)
    f[quotesPending] = source.quoted[a] === target.quoted[b] ? 0 : 1
    f[bracketsDiffer] = bit((source.marks[i]! ^ target.marks[j]!) & inBrackets)
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

function total(values: Float32Array | Float64Array, from: number, width: number): number {
  let sum = 0
  for (let k = from; k < from + width; k++) sum += values[k]!
  return sum
}

function bit(value: number): number {
  return value === 0 ? 0 : 1
}
