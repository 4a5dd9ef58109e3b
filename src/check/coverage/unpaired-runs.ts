import {isBilingualMarkdown} from '../../bilingual/written/syntax.js'
import {detectLanguage} from '../../language/registry.js'
import type {TranslationUnit} from '../../model/alignment.js'
import type {BlockKind} from '../../model/document.js'
import type {Segment, SegmentedDocument} from '../../model/segment.js'
import type {TextSpan} from '../../model/span.js'
import type {CheckContext} from '../engine/context.js'
import {isLong, repeatedPassages} from './repeated-passages.js'

/** Neighbouring segments of one side that have no counterpart on the other. */
export interface UnpairedRun {
  readonly segments: readonly Segment[]
  /** What kind of text it is: `block` when at least one whole paragraph, item or cell of some length is without counterpart. */
  readonly extent: 'block' | 'sentence' | 'heading' | 'aside'
  /** Everything from the first to the last segment. */
  readonly place: TextSpan
  /** Where the counterpart would stand on the other side, or the unpaired text of like length that stands there. */
  readonly counterpart: TextSpan
  /** Text of like length stands in its place: a free translation rather than something left out. */
  readonly replaced: boolean
  /** Unpaired text of the other side stands a few units away: the passage was perhaps reworded there. */
  readonly uncertain: boolean
  /** The side says it once more than the other one does: a copy, not something left out. */
  readonly repeated: boolean
}

/** A paragraph that stands elsewhere in the other document. */
export interface MovedRun {
  readonly place: TextSpan
  readonly counterpart: TextSpan
}

export interface UnpairedText {
  readonly runs: readonly UnpairedRun[]
  readonly moved: readonly MovedRun[]
  /** Most of both documents has no counterpart: they are no translations of each other, and `runs` is empty. */
  readonly unrelated: boolean
}

type Side = 'source' | 'target'

const other = {source: 'target', target: 'source'} as const
const sides = ['source', 'target'] as const

/** Kinds that a publisher adds or leaves out at will. */
const asides: ReadonlySet<BlockKind> = new Set(['metadata', 'caption', 'footnote'])

/**
 * What one side of a pair has and the other has not: units without counterpart, neighbours joined. Left out are
 * boilerplate, segments without letters, units below the confidence of the run, and segments that a neighbouring unit
 * holds as well (its other side is longer than its own text accounts for).
 */
export function unpairedText(context: CheckContext, side: Side): UnpairedText {
  const moved = context.units
    .filter(unit => unit.moved !== undefined && unit[other[side]].length === 0 && unit[side].length > 0)
    .map(unit => movedRun(context, unit, side))
  if (context.shared(areUnrelated)) return {runs: [], moved: [], unrelated: true}
  const gaps = context.shared(findGaps).filter(gap => gap[side].length > 0)
  if (gaps.length === 0) return {runs: [], moved, unrelated: false}
  const lengths = lengthsOf(context, side)
  const median = medianLength(context[side].segments)
  const runs = gaps
    .filter(gap => !lengths.toldBeside(gap[side]))
    .map(gap => toRun(context, side, gap, median, lengths.areAlike(gap)))
  return {runs, moved, unrelated: false}
}

/** Units without counterpart between two units that have one. */
interface Gap {
  readonly source: TranslationUnit[]
  readonly target: TranslationUnit[]
  /** Those that stand twice. */
  readonly copies: Set<TranslationUnit>
}

function findGaps(context: CheckContext): Gap[] {
  const {units, minConfidence} = context
  const isBesideOne = besideOne(context)
  const standsForBoth = inOtherLanguage(context)
  const {isSurplusCopy, copiesWithin} = context.shared(repeatedPassages)
  const gaps: Gap[] = []
  let gap: Gap | undefined
  for (const unit of units) {
    const side = unpairedSide(unit)
    if (side === undefined) {
      gap = undefined
      for (const own of sides) gaps.push(...gapOfCopies(unit, own, copiesWithin(unit, own)))
      continue
    }
    if (unit.moved !== undefined || !isProse(unit[side])) continue
    const isCopy = isSurplusCopy(unit, side)
    const least = isBesideOne(unit, side) ? Math.max(minConfidence, clearConfidence) : minConfidence
    if (unit.confidence < least && !isCopy) continue
    if (unit[side].every(segment => standsForBoth(segment, side))) continue
    if (gap === undefined) {
      gap = {source: [], target: [], copies: new Set()}
      gaps.push(gap)
    }
    gap[side].push(unit)
    if (isCopy) gap.copies.add(unit)
  }
  return gaps.filter(isWorthTelling)
}

/** Of two sentences that one renders, neither is said to be left out unless that is clear. */
const clearConfidence = 0.66

/** Whether a unit is one of the two sentences of a block whose counterpart is one sentence, which the other one has. */
function besideOne(context: CheckContext): (unit: TranslationUnit, side: Side) => boolean {
  const {units} = context
  return ({index, ...unit}, side) => {
    const counts = context.shared(blockCounts)
    const block = unit[side][0]?.blockIndex ?? -1
    return [units[index - 1], units[index + 1]].some(neighbour => {
      const [beside] = neighbour?.[other[side]] ?? []
      if (beside === undefined || neighbour?.[side][0]?.blockIndex !== block) return false
      return counts[side].get(block) === 2 && counts[other[side]].get(beside.blockIndex) === 1
    })
  }
}

function blockCounts({source, target}: CheckContext): Readonly<Record<Side, ReadonlyMap<number, number>>> {
  return {source: segmentsPerBlock(source.segments), target: segmentsPerBlock(target.segments)}
}

function gapOfCopies({index}: TranslationUnit, side: Side, segments: readonly Segment[]): Gap[] {
  const copies = segments.filter(segment => isProse([segment]))
  if (copies.length === 0) return []
  const unit = {index, source: [], target: [], [side]: copies, confidence: 1}
  return [{source: [], target: [], [side]: [unit], copies: new Set([unit])}]
}

/** A short line is repeated on purpose, or has no place of its own. */
function isWorthTelling({source, target, copies}: Gap): boolean {
  const units = [...source, ...target]
  if (!units.every(unit => copies.has(unit))) return true
  return units.some(unit => [...unit.source, ...unit.target].some(({text}) => isLong(text)))
}

/**
 * In one file with both languages, a line that is in the language of the other side (a name, a file) stands for both; in
 * ours each side has its own.
 */
function inOtherLanguage({source, target}: CheckContext): (segment: Segment, side: Side) => boolean {
  const lang = {source: source.document.lang, target: target.document.lang}
  const {text: file} = source.document
  const isOneFile = file === target.document.text && !isBilingualMarkdown(file)
  return ({text}, side) => isOneFile && detectLanguage(text) === lang[other[side]]
}

function unpairedSide({source, target}: TranslationUnit): Side | undefined {
  if ((source.length === 0) === (target.length === 0)) return undefined
  return target.length === 0 ? 'source' : 'target'
}

/** Share of the text of each side without a counterpart from which two documents are no translations of each other. */
const unrelatedShare = 0.6
const fewSegments = 5

function areUnrelated(context: CheckContext): boolean {
  const isUnrelated = (side: Side): boolean => {
    const unpaired = context.units.filter(unit => unit[other[side]].length === 0 && unit.moved === undefined)
    const length = unpaired.reduce((sum, unit) => sum + lengthOf(unit[side]), 0)
    const {segments} = context[side]
    return segments.length >= fewSegments && length >= unrelatedShare * lengthOf(segments)
  }
  return isUnrelated('source') && isUnrelated('target')
}

function isProse(segments: readonly Segment[]): boolean {
  return segments.some(({block, text}) => block !== 'boilerplate' && /\p{L}/u.test(text))
}

const nearby = 4

function toRun(context: CheckContext, side: Side, gap: Gap, median: number, replaced: boolean): UnpairedRun {
  const segments = segmentsIn(gap, side)
  return {
    segments,
    extent: extentOf(segments, context[side], median),
    place: covering(context[side], segments),
    counterpart: replaced
      ? covering(context[other[side]], segmentsIn(gap, other[side]))
      : gapBeside(context, gap[side][0]!.index, other[side]),
    replaced,
    repeated: gap[side].every(unit => gap.copies.has(unit)),
    uncertain: context.units
      .slice(Math.max(0, gap[side][0]!.index - nearby), gap[side].at(-1)!.index + nearby + 1)
      .some(unit => unpairedSide(unit) === other[side] && unit.moved === undefined && isProse(unit[other[side]])),
  }
}

function segmentsIn(gap: Gap, side: Side): Segment[] {
  return gap[side].flatMap(unit => unit[side]).filter(({block}) => block !== 'boilerplate')
}

function extentOf(
  segments: readonly Segment[],
  {document, segments: all}: SegmentedDocument,
  median: number,
): UnpairedRun['extent'] {
  if (segments.every(({block}) => block === 'heading')) return 'heading'
  if (segments.every(({block}) => asides.has(block))) return 'aside'
  const inRun = segmentsPerBlock(segments)
  const first = segments[0]!.blockIndex
  const last = segments.at(-1)!.blockIndex
  const inDocument = segmentsPerBlock(all.filter(({blockIndex}) => blockIndex >= first && blockIndex <= last))
  const isWhole = ([index, count]: [number, number]): boolean =>
    document.blocks[index]?.kind !== 'heading' && count === inDocument.get(index)
  const isShort = 2 * lengthOf(segments) < median
  return !isShort && [...inRun].some(isWhole) ? 'block' : 'sentence'
}

/** A line much shorter than a sentence of the document is easily joined with its neighbour. */
function medianLength(segments: readonly Segment[]): number {
  return segments.map(({text}) => text.length).sort((a, b) => a - b)[segments.length >> 1]!
}

function segmentsPerBlock(segments: readonly Segment[]): Map<number, number> {
  const counts = new Map<number, number>()
  for (const {blockIndex} of segments) counts.set(blockIndex, (counts.get(blockIndex) ?? 0) + 1)
  return counts
}

function covering({document}: SegmentedDocument, segments: readonly Segment[]): TextSpan {
  const start = segments[0]!.start
  const end = segments.at(-1)!.end
  return {start, end, text: document.text.slice(start, end)}
}

/** The empty place after the last segment of `side` before unit `index`. */
function gapBeside({units, ...sides}: CheckContext, index: number, side: Side): TextSpan {
  for (let i = index - 1; i >= 0; i--) {
    const last = units[i]![side].at(-1)
    if (last !== undefined) return {start: last.end, end: last.end, text: ''}
  }
  const first = sides[side].segments[0]?.start ?? 0
  return {start: first, end: first, text: ''}
}

function movedRun(context: CheckContext, unit: TranslationUnit, side: Side): MovedRun {
  const counterpart = context.units[unit.moved!]?.[other[side]] ?? []
  return {
    place: covering(context[side], unit[side]),
    counterpart:
      counterpart.length === 0
        ? gapBeside(context, unit.index, other[side])
        : covering(context[other[side]], counterpart),
  }
}

/** Share of an unpaired text that must fit into the surplus of its neighbours for it to count as told there. */
const toldElsewhere = 0.6
/** How far the lengths of two texts may be from the ratio of the document for one to be a translation of the other. */
const likeness = 2.5

/** Lengths of one side held against the other by the median ratio of the document; 0 where no unit tells it. */
function lengthsOf({units, minConfidence}: CheckContext, side: Side) {
  const ratios = units
    .filter(({source, target, confidence}) => source.length === 1 && target.length === 1 && confidence >= minConfidence)
    .map(unit => lengthOf(unit[other[side]]) / Math.max(1, lengthOf(unit[side])))
    .sort((a, b) => a - b)
  const ratio = ratios[ratios.length >> 1] ?? 0
  const expected = (run: readonly TranslationUnit[]): number =>
    run.reduce((sum, unit) => sum + ratio * lengthOf(unit[side]), 0)
  const surplus = (unit: TranslationUnit | undefined): number =>
    unit === undefined || unit[side].length === 0
      ? 0
      : Math.max(0, lengthOf(unit[other[side]]) - 1.25 * ratio * lengthOf(unit[side]))
  return {
    toldBeside(run: readonly TranslationUnit[]): boolean {
      const around = surplus(units[run[0]!.index - 1]) + surplus(units[run.at(-1)!.index + 1])
      return ratio > 0 && around >= toldElsewhere * expected(run)
    },
    areAlike(gap: Gap): boolean {
      const found = gap[other[side]].reduce((sum, unit) => sum + lengthOf(unit[other[side]]), 0)
      const wanted = expected(gap[side])
      return found < likeness * wanted && wanted < likeness * found
    },
  }
}

function lengthOf(segments: readonly Segment[]): number {
  return segments.reduce((sum, {text}) => sum + text.length, 0)
}
