import type {AlignedPair, Bead} from '../../src/model/alignment.js'
import type {SegmentedDocument} from '../../src/model/segment.js'
import {parseDocument} from '../../src/parse/parse-document.js'
import {segmentDocument} from '../../src/segment/segment-document.js'

export interface PairInput {
  readonly zh: string
  readonly en: string
  readonly zhPath?: string
  readonly enPath?: string
}

/** Both texts parsed and segmented, with beads that go through both in order as `shapes` says, the rest one to one. */
export function pairOf(
  {zh, en, zhPath = 'a.zh.md', enPath = 'a.en.md'}: PairInput,
  shapes: readonly string[] = [],
): AlignedPair {
  const source = segmentDocument(parseDocument(zh, {path: zhPath, lang: 'zh'}))
  const target = segmentDocument(parseDocument(en, {path: enPath, lang: 'en'}))
  return {source, target, beads: beadsInOrder(source, target, shapes)}
}

/** `2:1` takes two source segments and one target segment; after the shapes 1:1, then what is left on one side. */
export function beadsInOrder(source: SegmentedDocument, target: SegmentedDocument, shapes: readonly string[]): Bead[] {
  const beads: Bead[] = []
  let i = 0
  let j = 0
  const add = (n: number, m: number) => {
    const take = (from: number, count: number, end: number) =>
      Array.from({length: Math.min(count, end - from)}, (_, k) => from + k)
    const bead = {source: take(i, n, source.segments.length), target: take(j, m, target.segments.length)}
    i += bead.source.length
    j += bead.target.length
    if (bead.source.length + bead.target.length > 0) beads.push({...bead, confidence: (beads.length % 5) / 5 + 0.2})
  }
  for (const shape of shapes) {
    const [n = '1', m = '1'] = shape.split(':')
    add(Number(n), Number(m))
  }
  while (i < source.segments.length || j < target.segments.length) add(1, 1)
  return beads
}
