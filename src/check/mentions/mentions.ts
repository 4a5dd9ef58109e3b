import type {Mention, QuantityMention} from '../../model/mention.js'
import type {Span} from '../../model/span.js'
import {identifierCost} from './identifier-agreement.js'
import {letterMatches} from './letter-agreement.js'
import {
  addMentionValues,
  changesDiffer,
  type MentionValue,
  mentionsAgree,
  sharedFields,
  unitsAgree,
  writtenValue,
} from './mention-agreement.js'
import {withStrayDates} from './stray-dates.js'

/** Two mentions that stand for each other and differ: in value, only in unit, or only in whether a change or its result is said. */
export interface MentionConflict {
  readonly source: Mention
  readonly target: Mention
  readonly differs: 'value' | 'unit' | 'change'
}

/** What became of the mentions of one translation unit. */
export interface MentionComparison {
  readonly conflicts: readonly MentionConflict[]
  /** Mentions without counterpart that a translation must keep. */
  readonly missing: readonly Mention[]
  readonly added: readonly Mention[]
}

export interface MentionSides {
  readonly source: readonly Mention[]
  readonly target: readonly Mention[]
  /** Lengths of the two texts, in which the spans of the mentions stand. */
  readonly sourceLength: number
  readonly targetLength: number
  /** Values that stand in neighbouring units: a figure that moved there is no difference. Asked where a value has no equal. */
  readonly nearSource?: NearMentions | undefined
  readonly nearTarget?: NearMentions | undefined
}

export type NearMentions = () => readonly Mention[]

const nothingNear: NearMentions = () => []

const mostPairs = 1_000_000
const allAnswered: MentionComparison = {conflicts: [], missing: [], added: []}

/**
 * Compare the mentions of two texts that translate each other. Every value first takes its equal on the other side; a value
 * may answer several (a figure said twice). What is left is paired by kind, unit and place: the nearest pair disagrees.
 * Cost: O(n·m) of the mentions of one unit; units with more than a million pairs (no sentence has them) are not compared.
 */
export function compareMentions(sides: MentionSides): MentionComparison {
  const source = valuesOf(sides.source)
  const target = valuesOf(sides.target)
  if (source.length * target.length > mostPairs) return {conflicts: [], missing: [], added: []}
  const [sourceTaken, targetTaken] = takeAlike(source, target)
  const ofSource = unanswered(source, sourceTaken, target, targetTaken, sides.nearTarget ?? nothingNear, mentionsAgree)
  const ofTarget = unanswered(target, targetTaken, source, sourceTaken, sides.nearSource ?? nothingNear, swapped)
  withStrayDates(ofSource, ofTarget, source, target)
  const {left: sourceLeft, repeated: sourceRepeated} = ofSource
  const {left: targetLeft, repeated: targetRepeated} = ofTarget
  if (sourceLeft.length === 0 && targetLeft.length === 0) return allAnswered
  const conflicts: MentionConflict[] = []
  // two sets: texts that are alike may share what was read in them
  const usedSource = new Set<Mention>()
  const usedTarget = new Set<Mention>()
  for (const {a, b} of candidatePairs([...sourceLeft, ...sourceRepeated], [...targetLeft, ...targetRepeated], sides)) {
    if (usedSource.has(a.of) || usedTarget.has(b.of)) continue
    if (!sourceLeft.includes(a) && !targetLeft.includes(b)) continue
    usedSource.add(a.of)
    usedTarget.add(b.of)
    conflicts.push({source: a.of, target: b.of, differs: differenceOf(a.stated, b.stated)})
  }
  const open = (values: readonly MentionValue[], used: ReadonlySet<Mention>): Mention[] => [
    ...new Set(values.filter(({of}) => of.weak !== true && !isGloss(of) && !used.has(of)).map(({of}) => of)),
  ]
  return {conflicts, missing: open(sourceLeft, usedSource), added: open(targetLeft, usedTarget)}
}

function valuesOf(mentions: readonly Mention[]): MentionValue[] {
  const values: MentionValue[] = []
  for (const mention of mentions) addMentionValues(mention, values)
  return values
}

function swapped(own: Mention, other: Mention): boolean {
  return mentionsAgree(other, own)
}

/**
 * Which values find an equal of the same kind and unit, each its own: these find each other first, so that 4台 does not take the 4 of
 * “4 GB”. The first free one is the same seen from either side.
 */
function takeAlike(source: readonly MentionValue[], target: readonly MentionValue[]): [boolean[], boolean[]] {
  const sourceTaken = source.map(() => false)
  const targetTaken = target.map(() => false)
  for (let i = 0; i < source.length; i++) {
    const own = source[i]!.stated
    for (let j = 0; j < target.length && !sourceTaken[i]; j++) {
      const other = target[j]!.stated
      if (targetTaken[j] || !isAlike(own, other) || !mentionsAgree(own, other)) continue
      sourceTaken[i] = true
      targetTaken[j] = true
    }
  }
  return [sourceTaken, targetTaken]
}

/** Values of `own` that have no equal in `other`, and those whose equal is taken by another of the same value. */
function unanswered(
  own: readonly MentionValue[],
  ownTaken: readonly boolean[],
  other: readonly MentionValue[],
  otherTaken: readonly boolean[],
  near: NearMentions,
  agree: (own: Mention, other: Mention) => boolean,
): {left: MentionValue[]; repeated: MentionValue[]} {
  const left: MentionValue[] = []
  const repeated: MentionValue[] = []
  if (!ownTaken.includes(false)) return {left, repeated}
  const taken = [...otherTaken]
  let around: readonly Mention[] | undefined
  for (let at = 0; at < own.length; at++) {
    if (ownTaken[at]) continue
    const value = own[at]!
    const {stated} = value
    let free = -1
    let equals = 0
    for (let i = 0; i < other.length && free < 0; i++) {
      if (!agree(stated, other[i]!.stated)) continue
      equals++
      if (!taken[i]) free = i
    }
    if (free >= 0) taken[free] = true
    else if (equals > 0) repeated.push(value)
    else {
      around ??= near()
      if (!around.some(candidate => agree(stated, candidate))) left.push(value)
    }
  }
  return {left, repeated}
}

function isAlike(a: Mention, b: Mention): boolean {
  if (a.kind !== b.kind) return false
  if (a.kind === 'number' && b.kind === 'number') return a.unit === b.unit && a.letter === b.letter
  return a.kind !== 'date' || b.kind !== 'date' || (a.month === b.month && a.day === b.day && a.year === b.year)
}

/** $2.8 million in brackets behind 20 million yuan. */
function isGloss(mention: Mention): boolean {
  return mention.kind === 'number' && mention.gloss === true
}

interface CandidatePair {
  readonly a: MentionValue
  readonly b: MentionValue
  readonly cost: number
}

function candidatePairs(
  source: readonly MentionValue[],
  target: readonly MentionValue[],
  sides: MentionSides,
): CandidatePair[] {
  const pairs: CandidatePair[] = []
  for (const a of source) {
    for (const b of target) {
      const kinship = pairCost(a.stated, b.stated) ?? dayCost(a, b) ?? dayCost(b, a)
      if (kinship === undefined) continue
      const distance = Math.abs(
        middle(a.of) / Math.max(1, sides.sourceLength) - middle(b.of) / Math.max(1, sides.targetLength),
      )
      pairs.push({a, b, cost: kinship + distance})
    }
  }
  return pairs.sort((x, y) => x.cost - y.cost || x.a.of.start - y.a.of.start || x.b.of.start - y.b.of.start)
}

function middle({start, end}: Span): number {
  return (start + end) / 2
}

/** The far end of 20日至22日 and “the 25th” of “the 20th to the 25th”. */
function dayCost({of, stated}: MentionValue, {stated: other}: MentionValue): number | undefined {
  if (of.kind !== 'date' || of.until === undefined || stated.kind !== 'date' || other.kind !== 'ordinal')
    return undefined
  const isBare = stated.day !== undefined && stated.month === undefined && stated.year === undefined
  return isBare && other.value <= 31 ? 0.7 : undefined
}

/** How unlike two mentions are in what they speak of; undefined where they cannot stand for each other. */
function pairCost(a: Mention, b: Mention): number | undefined {
  if (a.kind === 'identifier' || b.kind === 'identifier') return identifierCost(a, b)
  if (isGloss(a) !== isGloss(b)) return undefined
  if (a.kind === 'number' && b.kind === 'number') {
    const cost = letterCost(a, b) ?? periodCost(a, b)
    if (cost !== undefined) return cost
  }
  if (a.weak === true && b.weak === true)
    return bothRelative(a, b) || bothSeveral(a, b) || bothWeekdays(a, b) ? 0.5 : undefined
  if ((isHalf(a) && isShare(b)) || (isHalf(b) && isShare(a))) return 0.5
  if (isLoose(a) || isLoose(b) || isAside(a, b) || isAside(b, a)) return undefined
  const weakness = a.weak === true || b.weak === true ? 0.3 : 0
  const kinship = kindCost(a, b)
  return kinship === undefined ? undefined : kinship + weakness
}

function isLoose(mention: Mention): boolean {
  return mention.kind === 'number' && mention.loose === true
}

/** “One”, “both” and “twice” are too small to stand for a large number, and nothing weak is wrong for one. */
function isAside(weak: Mention, other: Mention): boolean {
  if (weak.weak !== true || weak.kind !== 'number' || other.kind !== 'number') return false
  return (other.value > 10 && weak.value <= 2) || other.value === 1
}

/** 8G 内存 and 16 GB, 70B and 7 billion parameters. */
function letterCost(a: QuantityMention, b: QuantityMention): number | undefined {
  if (a.letter === undefined && b.letter === undefined) return undefined
  if (a.letter !== undefined && b.letter !== undefined) return a.letter === b.letter ? 0.1 : undefined
  const [lettered, other] = a.letter === undefined ? [b, a] : [a, b]
  if (other.weak === true) return undefined
  if (letterMatches(lettered.letter!, other)) return 0.1
  return lettered.letter === 'B' && other.unit === undefined && other.value >= 1e8 ? 0.4 : undefined
}

/** 半年 need not be said, but “three months” for it is wrong. */
function periodCost(a: QuantityMention, b: QuantityMention): number | undefined {
  const isOpen = ({unit}: QuantityMention): boolean => unit === 'month' || unit === 'day'
  return isOpen(a) && isOpen(b) && (a.weak !== true || b.weak !== true) ? (a.unit === b.unit ? 0 : 0.15) : undefined
}

function kindCost(a: Mention, b: Mention): number | undefined {
  if (a.kind === 'number' && b.kind === 'number') return numberCost(a, b)
  if (a.kind === 'date' && b.kind === 'date') return sharedFields(a, b) > 0 ? 0.2 / sharedFields(a, b) : undefined
  if (a.kind === b.kind) return 0
  if (a.kind === 'period' || b.kind === 'period') return isFigure(a) && isFigure(b) ? 0.5 : undefined
  if (a.weak === true || b.weak === true) return undefined
  if (a.kind === 'number') return numberAndOther(a, b)
  return b.kind === 'number' ? numberAndOther(b, a) : undefined
}

/** A number against a mention of another kind: only where the kind is a way of saying the same. */
function numberAndOther(number: QuantityMention, other: Mention): number | undefined {
  switch (other.kind) {
    case 'date':
      if (yearLike(number) && yearLike(other)) return 0.8
      return isDayAlone(other) && isSmallCount(number, 31) ? 0.8 : undefined
    case 'ordinal':
      if (other.unit !== undefined && other.unit === number.writtenUnit) return 0.3
      return isSmallCount(number, 999) && String(number.value).length === String(other.value).length
        ? number.name === undefined
          ? 0.8
          : 0.3
        : undefined
    case 'percent':
      return writtenValue(number) === other.value ? 0.8 : undefined
    default:
      return undefined
  }
}

function isSmallCount({unit, value, precision}: QuantityMention, most: number): boolean {
  return unit === undefined && precision === 'exact' && Number.isInteger(value) && value >= 1 && value <= most
}

function isDayAlone(mention: Mention): boolean {
  return (
    mention.kind === 'date' &&
    mention.day !== undefined &&
    mention.month === undefined &&
    mention.year === undefined &&
    mention.until === undefined
  )
}

function isFigure(mention: Mention): boolean {
  return (
    mention.kind === 'period' || mention.kind === 'ordinal' || (mention.kind === 'number' && mention.unit === undefined)
  )
}

function yearLike(mention: Mention): boolean {
  if (mention.kind === 'number') return mention.unit === undefined && mention.value >= 1000 && mention.value < 2200
  return mention.kind === 'date' && mention.year !== undefined && mention.month === undefined
}

function bothSeveral(a: Mention, b: Mention): boolean {
  return a.kind === 'number' && b.kind === 'number' && a.precision === 'several' && b.precision === 'several'
}

/** 一半 need not be said, but where a translation names another share it has it wrong. */
function isHalf(mention: Mention): boolean {
  return mention.kind === 'number' && mention.value === 0.5 && mention.unit === undefined
}

function isShare(mention: Mention): boolean {
  return mention.kind === 'number' && mention.unit === undefined && mention.value < 1 && mention.weak !== true
}

function bothWeekdays(a: Mention, b: Mention): boolean {
  return a.kind === 'date' && b.kind === 'date' && a.weekday !== undefined && b.weekday !== undefined
}

function bothRelative(a: Mention, b: Mention): boolean {
  return a.kind === 'date' && b.kind === 'date' && /-year$/u.test(a.relative ?? '') && /-year$/u.test(b.relative ?? '')
}

function numberCost(a: QuantityMention, b: QuantityMention): number | undefined {
  if (a.unit === undefined && b.unit === undefined) return 0
  if (a.unit === undefined || b.unit === undefined) return 0.4
  if (unitsAgree(a.unit, b.unit)) return 0
  return writtenValue(a) === writtenValue(b) ? 0.1 : undefined
}

function differenceOf(a: Mention, b: Mention): MentionConflict['differs'] {
  if (differInUnit(a, b)) return 'unit'
  return changesDiffer(a, b) && mentionsAgree(withoutChange(a), withoutChange(b)) ? 'change' : 'value'
}

function withoutChange(mention: Mention): Mention {
  if (mention.kind !== 'number' && mention.kind !== 'percent') return mention
  const {change: _, ...rest} = mention
  return rest
}

function differInUnit(a: Mention, b: Mention): boolean {
  if (a.kind !== 'number' || b.kind !== 'number' || a.unit === undefined || b.unit === undefined) return false
  return a.unit !== b.unit ? !unitsAgree(a.unit, b.unit) : writtenValue(a) === writtenValue(b) && a.value !== b.value
}
