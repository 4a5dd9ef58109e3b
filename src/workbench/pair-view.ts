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
    const {start, end, block, blockIndex} = segment
    const {depth, cell} = document.blocks[blockIndex] ?? {}
    const key = keys.get(blockIndex)
    const {text, steps} = writtenText(segment, document.text)
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

/** Stands in a segment for what a program fills in, which a reader sees as it is written. */
const filledIn = '\uFFFC'

/** The text of a segment, and where it stands in the file: see `ViewedSegment.steps`. */
function writtenText({start, end, text, content}: Segment, file: string): Pick<ViewedSegment, 'text' | 'steps'> {
  if (file.slice(start, end) === text) return {text}
  const steps: number[] = []
  let written = ''
  let expected = -1
  for (let i = 0; i < text.length; i++) {
    const span = content.originalSpan(i, i + 1)
    const unit = text[i] === filledIn ? file.slice(span.start, span.end) : text[i]!
    if (span.start !== expected) steps.push(written.length, span.start)
    written += unit
    expected = span.start + unit.length
  }
  return {text: written, steps}
}
