import type {Fix} from '../../model/finding.js'
import type {Segment} from '../../model/segment.js'
import type {Span} from '../../model/span.js'
import type {CheckContext} from '../engine/context.js'
import {placeAmong, verbatimSpans} from './verbatim-spans.js'

/** A fix if all that it changes is prose: undefined where it touches code, an address, a placeholder or an identifier. Cost: O(log segments). */
export function proseFix(context: CheckContext, fix: Fix): Fix | undefined {
  const {side = 'target', start, end} = fix
  const segment = segmentAt(context[side].segments, start)
  if (segment === undefined) return fix
  const touched = verbatimSpans(segment, context, side).some(span => {
    const place = {...span, ...segment.content.originalSpan(span.start, span.end)}
    return placeAmong({start, end}, [place]) !== 'clear'
  })
  return touched ? undefined : fix
}

/** The last segment that begins at or before `offset`. */
function segmentAt(segments: readonly Segment[], offset: number): Segment | undefined {
  let low = 0
  let high = segments.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (segments[middle]!.start <= offset) low = middle + 1
    else high = middle
  }
  return segments[low - 1]
}

/** Signs that join a word to what stands before or after it to something that may be an identifier. */
const joinedBefore = /(?:[\p{L}\p{N}][-‐‑:.(]|[/\\=@#$%&+]|->)$/u
const joinedAfter = /^(?:[-‐‑:.(][\p{L}\p{N}]|[/\\=@]|"?:["\d\s]?\d|->)/u

/**
 * Whether a wording is a part of something longer of which nobody but its author knows whether it is a word or a name:
 * `kube-scheduler`, `node/cluster`, `get(cluster)`; or names a link by its reference. `document` is the whole file. Such a place is left to a person.
 */
export function isPartOfName(document: string, {start, end}: Span): boolean {
  if (
    joinedBefore.test(document.slice(Math.max(0, start - 2), start)) ||
    joinedAfter.test(document.slice(end, end + 5))
  )
    return true
  const open = document.slice(Math.max(0, start - labelLength), start).search(/\[[^[\]\n]*$/u)
  if (open < 0) return false
  const label = /^[^[\]\n]*\](?!\(|\[[^\]])/u.exec(document.slice(end, end + labelLength))
  return label !== null && /^ {0,3}\[[^\]\n]{1,200}\]:/mu.test(document)
}

/** Longest label of a link that is looked for. */
const labelLength = 200
