import type {AlignedPair, Bead} from '../model/alignment.js'
import type {BeadEvidence} from '../model/evidence.js'
import type {Segment, SegmentedDocument} from '../model/segment.js'
import {jsonSafe} from '../text/terminal-safe.js'
import {roundConfidence} from './unit-text.js'

/** A segment as the JSON answers give it; `start` and `end` are UTF-16 code units of the decoded file. */
export interface SegmentRecord {
  readonly id: string
  readonly start: number
  readonly end: number
  readonly text: string
  readonly block: string
}

export function segmentRecord({id, start, end, text, block}: Segment): SegmentRecord {
  return {id, start, end, text, block}
}

/**
 * The pair as JSON, version 1: both sides with their segments, and links whose numbers index into them, each once and in
 * order. `moved` is the index of the link with the counterpart of a moved passage. Only additive changes within a version.
 * With `evidence`, one entry a bead, each link also says why.
 */
export function emitAlignmentJson(
  pair: AlignedPair,
  {evidence}: {evidence?: readonly BeadEvidence[] | undefined} = {},
): string {
  const answer = {
    version: 1,
    source: sideRecord(pair.source),
    target: sideRecord(pair.target),
    links: pair.beads.map((bead, index) =>
      evidence === undefined ? linkRecord(bead) : {...linkRecord(bead), evidence: evidence[index]},
    ),
  }
  return `${jsonSafe(JSON.stringify(answer, null, 2))}\n`
}

function sideRecord({document, segments}: SegmentedDocument) {
  const {path, lang} = document
  return {path, lang, segments: segments.map(segmentRecord)}
}

function linkRecord({source, target, confidence, moved}: Bead) {
  return {source, target, confidence: roundConfidence(confidence), moved}
}
