import fc from 'fast-check'
import {expect, test} from 'vitest'
import type {AlignedPair, Bead} from '../../src/model/alignment.js'
import {composePairs} from '../../src/pipeline/compose-pairs.js'
import {parsePair} from '../../src/pipeline/read.js'
import {segmentDocument} from '../../src/segment/segment-document.js'

type Shape = readonly [source: number, target: number]

const text = (count: number, word: string) => Array.from({length: count}, (_, i) => `${word} ${i}.`).join('\n\n')

/** A pair whose beads have these numbers of segments. */
function pairOf(shapes: readonly Shape[]): AlignedPair {
  const total = (side: 0 | 1) => shapes.reduce((sum, shape) => sum + shape[side], 0)
  const {source, target} = parsePair(
    {text: text(total(0), '句'), path: 'a.zh.txt'},
    {text: text(total(1), 'Sentence'), path: 'a.en.txt'},
  )
  let [i, j] = [0, 0]
  const range = (from: number, length: number) => Array.from({length}, (_, k) => from + k)
  const beads = shapes.map(([s, t]): Bead => {
    const bead = {source: range(i, s), target: range(j, t), confidence: 0.9}
    i += s
    j += t
    return bead
  })
  return {source: segmentDocument(source), target: segmentDocument(target), beads}
}

const composed = (a: readonly Shape[], b: readonly Shape[]) => {
  const {pair, originals} = composePairs(pairOf(a), pairOf(b))
  return pair.beads.map(({source, target}, k) => [originals[k]!.length, source, target])
}

test.each([
  [
    'pairs',
    [
      [1, 1],
      [1, 1],
    ],
    [
      [1, 1],
      [1, 1],
    ],
    [
      [1, [0], [0]],
      [1, [1], [1]],
    ],
  ],
  [
    'a merge of one side',
    [
      [1, 1],
      [1, 1],
    ],
    [[2, 1]],
    [[2, [0, 1], [0]]],
  ],
  [
    'merges that overlap',
    [
      [2, 1],
      [1, 1],
    ],
    [
      [1, 1],
      [2, 1],
    ],
    [[3, [0, 1], [0, 1]]],
  ],
  [
    'an omission',
    [
      [1, 0],
      [1, 1],
    ],
    [
      [1, 1],
      [1, 1],
    ],
    [
      [1, [], [0]],
      [1, [0], [1]],
    ],
  ],
  [
    'additions',
    [
      [0, 1],
      [1, 1],
    ],
    [
      [1, 1],
      [0, 1],
    ],
    [
      [0, [0], []],
      [1, [1], [0]],
      [0, [], [1]],
    ],
  ],
  ['nothing in common', [[1, 0]], [[1, 0]], [[1, [], []]]],
] as const)('%s', (_, a, b, beads) => {
  expect(composed(a, b)).toEqual(beads)
})

test('every segment of both translations is in one bead, in order', () => {
  const shapes = fc.array(fc.constantFrom<Shape>([1, 1], [1, 2], [2, 1], [0, 1], [1, 0], [3, 2]), {maxLength: 12})
  fc.assert(
    fc.property(shapes, shapes, (a, b) => {
      const count = (list: readonly Shape[]) => list.reduce((sum, [source]) => sum + source, 0)
      const [n, m] = [count(a), count(b)]
      const filled = (list: readonly Shape[], more: number): Shape[] => [...list, ...Array(more).fill([1, 1])]
      const [first, second] = [pairOf(filled(a, Math.max(0, m - n))), pairOf(filled(b, Math.max(0, n - m)))]
      const {pair, originals} = composePairs(first, second)
      const all = (side: 'source' | 'target') => pair.beads.flatMap(bead => bead[side])
      expect(all('source')).toEqual([...pair.source.segments.keys()])
      expect(all('target')).toEqual([...pair.target.segments.keys()])
      expect(originals.flat()).toEqual(first.source.segments)
    }),
    {numRuns: 60},
  )
})
