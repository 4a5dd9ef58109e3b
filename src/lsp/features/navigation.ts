import type {Location, LocationLink} from 'vscode-languageserver/node'
import {termUses} from '../../check/terms/term-uses.js'
import type {Span} from '../../model/span.js'
import type {CheckedView, ViewedSide} from '../checked-view.js'
import {uriOfPath} from '../file-uri.js'
import {rangeOf} from '../positions.js'
import {termAt, termsIn} from './terms.js'

/** Where the sentence at an offset stands in the other language; of a term, its rendering there, if it has one. */
export function definitionAt(view: CheckedView, path: string, offset: number): LocationLink[] {
  const place = view.placeAt(path, offset)
  const other = place && view.counterpartOf(place.side)
  if (place === undefined || other === undefined) return []
  const {side, segment} = place
  const segments = view.counterpartSegments(place)
  const term = termAt(view, side, segment, offset)
  const renderings =
    term === undefined
      ? []
      : segments.flatMap(one => termsIn(view, other, one).filter(({concept}) => concept === term.concept))
  const origin = rangeOf(side.lines, term ?? segment)
  const targets: readonly Span[] = renderings.length > 0 ? renderings : segments
  return targets.map(target => ({
    originSelectionRange: origin,
    targetUri: uriOfPath(other.path),
    targetRange: rangeOf(other.lines, target),
    targetSelectionRange: rangeOf(other.lines, target),
  }))
}

/** The concept of the term at an offset. */
export function conceptAt(view: CheckedView, path: string, offset: number): string | undefined {
  const place = view.placeAt(path, offset)
  return place && termAt(view, place.side, place.segment, offset)?.concept.id
}

/** All uses of a concept in an input, of both sides, in order of the text. */
export function usesOf(view: CheckedView, concept: string): Location[] {
  const seen = new Set<string>()
  const locations: Location[] = []
  const add = (side: ViewedSide | undefined, span: Span | undefined): void => {
    if (side === undefined || span === undefined) return
    const key = `${side.name} ${span.start} ${span.end}`
    if (seen.has(key)) return
    seen.add(key)
    locations.push({uri: uriOfPath(side.path), range: rangeOf(side.lines, span)})
  }
  if (view.context.sides === 'both') {
    for (const use of view.context.shared(termUses).flat()) {
      if (use.concept !== concept) continue
      add(view.side('source'), use.source)
      add(view.side('target'), use.target)
    }
    return locations
  }
  for (const side of view.sides)
    for (const segment of side.segmented.segments)
      for (const term of termsIn(view, side, segment)) if (term.concept.id === concept) add(side, term)
  return locations
}

/** The sentence at an offset on its own side and on the other. */
export function passageAt(view: CheckedView, path: string, offset: number): Location[] {
  const place = view.placeAt(path, offset)
  if (place === undefined) return []
  const other = view.counterpartOf(place.side)
  const here = {uri: uriOfPath(place.side.path), range: rangeOf(place.side.lines, place.segment)}
  const there =
    other === undefined
      ? []
      : view.counterpartSegments(place).map(one => ({uri: uriOfPath(other.path), range: rangeOf(other.lines, one)}))
  return [here, ...there]
}
