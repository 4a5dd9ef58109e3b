import assert from 'node:assert/strict'
import type {Document} from '../../src/model/document.js'
import type {SegmentedDocument} from '../../src/model/segment.js'
import type {Span} from '../../src/model/span.js'
import {segmentDocument} from '../../src/segment/segment-document.js'

/** Spans of a document lie in its text: blocks, links, markup, keys. Gives its segments, which {@link holdSegmentLaws} has looked at. */
export function holdDocumentLaws(document: Document): SegmentedDocument {
  const {text, blocks} = document
  for (const block of blocks) {
    holdSpan(block.span, text, 'block')
    for (const link of block.links ?? []) holdSpan(link, text, 'link')
    let last = 0
    for (const token of block.markup ?? []) {
      holdSpan(token, text, 'markup')
      assert.ok(token.start >= last, `markup goes back from ${last} to ${token.start}`)
      last = token.start
    }
    const {content} = block
    let from = 0
    for (let i = 0; i < content.length; i++) {
      const origin = content.originalSpan(i, i + 1)
      holdSpan(origin, text, 'origin of a unit')
      assert.ok(origin.start >= from, `the map goes back from ${from} to ${origin.start}`)
      from = origin.start
    }
  }
  for (const unit of ['paragraph', 'sentence'] as const) holdSegmentLaws(segmentDocument(document, {unit}))
  return segmentDocument(document)
}

/** Segments ascend, never overlap, are trimmed, hold what their span covers, and no letter of a block is in none of them. */
export function holdSegmentLaws({document, segments}: SegmentedDocument): void {
  const {text, blocks} = document
  let last = 0
  for (const segment of segments) {
    holdSpan(segment, text, `segment ${segment.id}`)
    assert.ok(segment.start >= last, `${segment.id} begins at ${segment.start}, before ${last}`)
    last = segment.end
    assert.equal(segment.content.text, segment.text)
    assert.equal(segment.text.trim(), segment.text, `${segment.id} is not trimmed`)
    assert.ok(!/[\r\uFEFF]/u.test(segment.text), `${segment.id} holds a CR or a byte order mark`)
    const inner = segment.content.originalSpan(0, segment.content.length)
    assert.ok(inner.start >= segment.start && inner.end <= segment.end, `${segment.id} does not cover its text`)
  }
  const inSegments = blocks.map(() => '')
  for (const {blockIndex, text: words} of segments) inSegments[blockIndex] += words
  for (const [index, {content}] of blocks.entries())
    assert.equal(lettersOf(inSegments[index]!), lettersOf(content.text), `letters of block ${index} are in no segment`)
}

/** A span is `[start, end)` of a text. */
export function holdSpan({start, end}: Span, text: string, what: string): void {
  const isInside = Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start <= end && end <= text.length
  assert.ok(isInside, `${what}: [${start}, ${end}) is no span of ${text.length} units`)
}

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '')
}
