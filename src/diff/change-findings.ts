import {sourceChanged} from '../check/engine/source-changed.js'
import type {Finding, FindingPlace} from '../model/finding.js'
import type {Segment, SegmentedDocument} from '../model/segment.js'
import type {VersionChange} from './compare-versions.js'

/** A finding for each change; an error where a figure or term is another one now. */
export function changeFindings(
  changes: readonly VersionChange[],
  source: SegmentedDocument,
  target: SegmentedDocument,
): Finding[] {
  return changes.map(change => {
    const {kind, numbers, termsAdded, termsRemoved, insertAt} = change
    const details = [
      ...numbers.map(({before = '∅', now = '∅'}) => `${before} → ${now}`),
      ...(kind === 'changed' ? termsRemoved : []).map(({source: term}) => `−${term}`),
      ...(kind === 'changed' ? termsAdded : []).map(({source: term, target: right}) =>
        right === undefined ? `+${term}` : `+${term} (${right})`,
      ),
    ]
    const isPrecise = kind === 'changed' && details.length > 0
    const sourcePlace = placeOf(change.now, source)
    const targetPlace =
      placeOf(change.target, target) ?? (insertAt === undefined ? undefined : emptyPlace(insertAt, target))
    return {
      ruleId: sourceChanged.id,
      severity: isPrecise || kind === 'translationDeleted' ? 'error' : kind === 'moved' ? 'info' : 'warning',
      messageId: isPrecise ? 'facts' : kind,
      data: {before: textOf(change.before), now: textOf(change.now), details, ...counterpartOf(kind, source, target)},
      source: sourcePlace,
      target: targetPlace,
    }
  })
}

/** The name of a page that was deleted. */
function counterpartOf(kind: VersionChange['kind'], source: SegmentedDocument, target: SegmentedDocument) {
  if (kind === 'translationDeleted') return {counterpart: target.document.path ?? ''}
  return kind === 'sourceDeleted' ? {counterpart: source.document.path ?? ''} : {}
}

function textOf(segments: readonly Segment[]): string {
  const text = segments.map(segment => segment.text).join(' ')
  return text.length > 120 ? `${text.slice(0, 119)}…` : text
}

function placeOf(segments: readonly Segment[], {document}: SegmentedDocument): FindingPlace | undefined {
  const [first, last] = [segments[0], segments.at(-1)]
  if (first === undefined || last === undefined || last.end < first.start) return undefined
  return {...pathOf(document), start: first.start, end: last.end, text: document.text.slice(first.start, last.end)}
}

function emptyPlace(at: number, {document}: SegmentedDocument): FindingPlace {
  return {...pathOf(document), start: at, end: at, text: ''}
}

function pathOf({path}: SegmentedDocument['document']): {path?: string | undefined} {
  return path === undefined ? {} : {path}
}
