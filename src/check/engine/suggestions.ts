import type {SegmentedDocument} from '../../model/segment.js'
import type {Span} from '../../model/span.js'

/** Whether a place is in a translation that is not settled yet (fuzzy, to be reviewed). A look-up: O(log entries). */
export function suggestionsIn({document}: SegmentedDocument): (place: Span | undefined) => boolean {
  const spans = (document.entries ?? []).filter(({isSuggestion}) => isSuggestion).map(({span}) => span)
  if (spans.length === 0) return () => false
  return place => {
    if (place === undefined) return false
    let low = 0
    let high = spans.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if (spans[middle]!.end < place.end) low = middle + 1
      else high = middle
    }
    return low < spans.length && spans[low]!.start <= place.start
  }
}
