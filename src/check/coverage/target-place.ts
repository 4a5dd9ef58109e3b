import type {TextSpan} from '../../model/span.js'
import type {CheckContext} from '../engine/context.js'

/** The target of a unit as one place, from its first to its last segment; undefined where it has none. */
export function targetPlace({compared, target}: CheckContext, index: number): TextSpan | undefined {
  const segments = compared[index]?.target ?? []
  const [first, last] = [segments[0], segments.at(-1)]
  if (first === undefined || last === undefined) return
  const {start} = first
  const {end} = last
  return {start, end, text: target.document.text.slice(start, end)}
}
