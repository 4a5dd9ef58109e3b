import type {TranslationUnit} from '../model/alignment.js'
import type {BlockKind} from '../model/document.js'
import type {Segment, SegmentedDocument} from '../model/segment.js'
import type {TextSpan} from '../model/span.js'
import type {CheckContext} from './context.js'

/** Neighbouring segments of one side that have no counterpart on the other. */
export interface UnpairedRun {
  readonly segments: readonly Segment[]
  /** What kind of text it is: `block` when at least one whole paragraph, item or cell is without counterpart. */
  readonly extent: 'block' | 'sentence' | 'heading' | 'aside'
  /** Everything from the first to the last segment. */
  readonly place: TextSpan
  /** Where the counterpart would stand on the other side. */
  readonly counterpart: TextSpan
}

/** A paragraph that stands elsewhere in the other document. */
export interface MovedRun {
  readonly place: TextSpan
  readonly counterpart: TextSpan
}

export interface UnpairedText {
  readonly runs: readonly UnpairedRun[]
  readonly moved: readonly MovedRun[]
}

type Side = 'source' | 'target'

const other = {source: 'target', target: 'source'} as const

/** Kinds that a publisher adds or leaves out at will. */
const asides: ReadonlySet<BlockKind> = new Set(['metadata', 'caption', 'footnote'])

/**
 * What one side of a pair has and the other has not: units without counterpart, neighbours joined. Left out are
 * boilerplate, segments without letters, units below the confidence of the run, and segments that a neighbouring unit
 * holds as well (its other side is longer than its own text accounts for).
 */
export function unpairedText(context: CheckContext, side: Side): UnpairedText {
  const open: {units: TranslationUnit[]; segments: Segment[]}[] = []
  const moved: MovedRun[] = []
  const surplus = surplusOf(context, side)
  let run: (typeof open)[number] | undefined
  for (const unit of context.units) {
    if (unit[other[side]].length > 0) {
      run = undefined
      continue
    }
    if (unit[side].length === 0) continue
    if (unit.moved !== undefined) {
      moved.push(movedRun(context, unit, side))
      continue
    }
    if (unit.confidence < context.minConfidence || !isProse(unit[side])) continue
    if (run === undefined) {
      run = {units: [], segments: []}
      open.push(run)
    }
    run.units.push(unit)
    run.segments.push(...unit[side])
  }
  const runs = open
    .filter(({units}) => !surplus.holds(units))
    .map(({units, segments}) => toRun(context, side, units, segments))
  return {runs: runs.filter(({segments}) => segments.length > 0), moved}
}

function isProse(segments: readonly Segment[]): boolean {
  return segments.some(({block, text}) => block !== 'boilerplate' && /\p{L}/u.test(text))
}

function toRun(
  context: CheckContext,
  side: Side,
  units: readonly TranslationUnit[],
  all: readonly Segment[],
): UnpairedRun {
  const segments = all.filter(({block}) => block !== 'boilerplate')
  return {
    segments,
    extent: extentOf(segments, context[side]),
    place: covering(context[side], segments.length === 0 ? all : segments),
    counterpart: gapBeside(context, units[0]!.index, other[side]),
  }
}

function extentOf(segments: readonly Segment[], {document, segments: all}: SegmentedDocument): UnpairedRun['extent'] {
  if (segments.every(({block}) => block === 'heading')) return 'heading'
  if (segments.every(({block}) => asides.has(block))) return 'aside'
  const inRun = segmentsPerBlock(segments)
  const first = segments[0]!.blockIndex
  const last = segments.at(-1)!.blockIndex
  const inDocument = segmentsPerBlock(all.filter(({blockIndex}) => blockIndex >= first && blockIndex <= last))
  const isWhole = ([index, count]: [number, number]): boolean =>
    document.blocks[index]?.kind !== 'heading' && count === inDocument.get(index)
  return [...inRun].some(isWhole) ? 'block' : 'sentence'
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

/** How much longer the other side of a unit is than its own side accounts for, by the median ratio of the document. */
function surplusOf({units, minConfidence}: CheckContext, side: Side) {
  const ratios = units
    .filter(({source, target, confidence}) => source.length === 1 && target.length === 1 && confidence >= minConfidence)
    .map(unit => lengthOf(unit[other[side]]) / Math.max(1, lengthOf(unit[side])))
    .sort((a, b) => a - b)
  const ratio = ratios[ratios.length >> 1] ?? 0
  const surplus = (unit: TranslationUnit | undefined): number =>
    unit === undefined || unit[side].length === 0
      ? 0
      : Math.max(0, lengthOf(unit[other[side]]) - 1.25 * ratio * lengthOf(unit[side]))
  return {
    holds(run: readonly TranslationUnit[]): boolean {
      if (ratio === 0) return false
      const needed = run.reduce((sum, unit) => sum + ratio * lengthOf(unit[side]), 0)
      return surplus(units[run[0]!.index - 1]) + surplus(units[run.at(-1)!.index + 1]) >= toldElsewhere * needed
    },
  }
}

function lengthOf(segments: readonly Segment[]): number {
  return segments.reduce((sum, {text}) => sum + text.length, 0)
}
