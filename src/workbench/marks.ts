import type {ViewedSegment} from '../model/pair-view.js'
import type {Span} from '../model/span.js'
import type {Mark} from './page.js'

/**
 * Where a span of a file stands in the plain texts of its segments: a mark for each segment that it touches; for an empty span an empty
 * mark, in the segment behind it where it stands between two. None where there is no segment. Cost: O(log segments + marks).
 */
export function marksOf(segments: readonly ViewedSegment[], {start, end}: Span): Mark[] {
  let index = firstEndingFrom(segments, start)
  if (segments.length === 0) return []
  if (start === end) {
    index = Math.min(index, segments.length - 1)
    const at = plainOffset(segments[index]!, start)
    return [[index, at, at]]
  }
  const marks: Mark[] = []
  for (; index < segments.length && segments[index]!.start < end; index++) {
    const segment = segments[index]!
    const from = plainOffset(segment, start)
    const to = plainOffset(segment, end)
    if (from < to) marks.push([index, from, to])
  }
  return marks
}

/** The first segment that ends at or behind an offset. */
function firstEndingFrom(segments: readonly ViewedSegment[], offset: number): number {
  let low = 0
  let high = segments.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (segments[middle]!.end < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** The first unit of the plain text that stands at or behind an offset of the file. */
function plainOffset({start, end, text, steps}: ViewedSegment, offset: number): number {
  if (offset <= start) return 0
  if (offset >= end) return text.length
  if (steps === undefined) return offset - start
  let low = 0
  let high = steps.length / 2
  while (low < high) {
    const middle = (low + high) >>> 1
    if (steps[middle * 2 + 1]! < offset) low = middle + 1
    else high = middle
  }
  const next = steps[low * 2] ?? text.length
  if (low === 0) return next
  return Math.min(next, steps[low * 2 - 2]! + offset - steps[low * 2 - 1]!)
}
