import type {CheckContext} from '../check/engine/context.js'
import {termAnalysis} from '../check/terms/term-analysis.js'
import {termUses} from '../check/terms/term-uses.js'
import type {Bead} from '../model/alignment.js'
import type {PairView, ViewedSegment} from '../model/pair-view.js'
import type {Segment, SegmentedDocument} from '../model/segment.js'

/** What a page shows of what the rules saw. Cost: linear in the texts. */
export function viewPair(context: CheckContext): PairView {
  const {source, target, units} = context
  const places = {source: placesOf(source), target: placesOf(target)}
  const indices = (segments: readonly Segment[], side: 'source' | 'target'): number[] =>
    segments.flatMap(({start}) => places[side].get(start) ?? [])
  const shown = units.filter(unit => unit.source.length + unit.target.length > 0)
  const beadOf = new Map(shown.map(({index}, bead) => [index, bead]))
  const beads = shown.map((unit): Bead => {
    const moved = unit.moved === undefined ? undefined : beadOf.get(unit.moved)
    return {
      source: indices(unit.source, 'source'),
      target: indices(unit.target, 'target'),
      confidence: unit.confidence,
      ...(moved === undefined ? {} : {moved}),
    }
  })
  const uses = termUses(context).flatMap((found, unit) => found.map(use => ({...use, bead: beadOf.get(unit) ?? 0})))
  const unpaired = context.shared(termAnalysis).uncompared.map(({concept, source: place}) => ({concept, place}))
  return {source: viewSide(source), target: viewSide(target), beads, uses, unpaired}
}

function placesOf({segments}: SegmentedDocument): Map<number, number> {
  return new Map(segments.map(({start}, index) => [start, index]))
}

function viewSide({document, segments}: SegmentedDocument): ViewedSegment[] {
  const keys = new Map((document.entries ?? []).map(({key, block}) => [block, key]))
  let last = -1
  return segments.map((segment): ViewedSegment => {
    const {start, end, text, block, blockIndex} = segment
    const {depth, cell} = document.blocks[blockIndex] ?? {}
    const key = keys.get(blockIndex)
    const steps = document.text.slice(start, end) === text ? undefined : stepsOf(segment)
    const opens = blockIndex !== last
    last = blockIndex
    return {
      start,
      end,
      text,
      block,
      ...(depth === undefined ? {} : {depth}),
      ...(cell === undefined ? {} : {cell}),
      ...(opens ? {opens} : {}),
      ...(key === undefined ? {} : {key}),
      ...(steps === undefined ? {} : {steps}),
    }
  })
}

function stepsOf({text, content}: Segment): number[] {
  const steps: number[] = []
  let expected = -1
  for (let i = 0; i < text.length; i++) {
    const at = content.originalStart(i)
    if (at !== expected) steps.push(i, at)
    expected = at + 1
  }
  return steps
}
