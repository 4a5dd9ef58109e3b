import fc from 'fast-check'
import {expect, test} from 'vitest'
import type {AlignSegment} from '../../../src/align/read/sides.js'
import {pairMoved} from '../../../src/align/search/moved.js'
import type {Bead} from '../../../src/model/alignment.js'
import {tried} from '../../helpers/hurting-texts.js'
import {answeredWeight, evidenceOf, type Words} from './evidence.js'

const kinds = 40

/** Word k of the source is answered by word k of the target, and by no other; each weighs 2. */
function sidesOf(source: Words['source'], target: Words['target'], layout?: Words['layout']): Words {
  return {
    source,
    target,
    answers: Array.from({length: kinds}, (_, type) => [{target: type, strength: 1}]),
    sourceWeights: new Array<number>(kinds).fill(2),
    targetWeights: new Array<number>(kinds).fill(2),
    layout,
  }
}

const left = (i: number): Bead => ({source: [i], target: [], confidence: 0.9})
const extra = (j: number): Bead => ({source: [], target: [j], confidence: 0.9})

/** Which source segments moved to which target segments. */
function movesOf(words: Words, beads: readonly Bead[]): string[] {
  const found = pairMoved(evidenceOf(words), beads)
  expect(found.map(({moved: _, ...bead}) => bead)).toEqual(beads)
  return found.flatMap(({moved, source, target}, index) => {
    if (moved === undefined) return []
    expect(found[moved]!.moved).toBe(index)
    expect(source.length + target.length).toBe(1)
    return target.length === 0 ? [`${source[0]} ${found[moved]!.target[0]}`] : []
  })
}

const range = (from: number, to: number): number[] => Array.from({length: to - from}, (_, i) => from + i)

test.each([
  ['all words of a passage', range(0, 12), range(0, 12), true],
  ['half of them', range(0, 12), [...range(0, 6), ...range(20, 26)], true],
  ['a third of them', range(0, 12), [...range(0, 4), ...range(20, 28)], false],
  ['six words, which say enough', range(0, 6), range(0, 6), true],
  ['five words, which do not', range(0, 5), range(0, 5), false],
  ['six in a long one', range(0, 6), range(0, 20), true],
  ['six in a longer one', range(0, 6), range(0, 22), false],
  ['none', range(0, 12), range(20, 32), false],
])('%s stand elsewhere', (_, source, target, isMoved) => {
  const given = sidesOf([source, [39]], [[39], target])
  const beads = [left(0), {source: [1], target: [0], confidence: 1}, extra(1)]
  expect(movesOf(given, beads)).toEqual(isMoved ? ['0 1'] : [])
})

test('of several passages each finds its own; of two that say the same none is named', () => {
  const [a, b, c] = [range(0, 10), range(10, 20), range(20, 30)]
  expect(movesOf(sidesOf([a, b, c], [c, a, b]), [left(0), left(1), left(2), extra(0), extra(1), extra(2)])).toEqual([
    '0 1',
    '1 2',
    '2 0',
  ])
  expect(movesOf(sidesOf([a], [a, a]), [left(0), extra(0), extra(1)])).toEqual([])
  expect(movesOf(sidesOf([a, a], [a]), [left(0), left(1), extra(0)])).toEqual([])
  // the second best says three quarters as much: 1.33 times is well ahead, 1.25 is not
  const part = (count: number): number[] => [...a.slice(0, count), ...range(30, 40 - count)]
  expect(movesOf(sidesOf([a], [a, part(7)]), [left(0), extra(0), extra(1)])).toEqual(['0 0'])
  expect(movesOf(sidesOf([a], [a, part(8)]), [left(0), extra(0), extra(1)])).toEqual([])
})

test('what is named are pairs that are the best of each other, and most of their words answer', () => {
  const segment = fc.array(fc.nat(kinds - 1), {minLength: 1, maxLength: 14})
  const sides = fc.tuple(fc.array(segment, {maxLength: 4}), fc.array(segment, {maxLength: 4}), fc.boolean())
  fc.assert(
    fc.property(sides, ([source, target, isSame]) => {
      const given = sidesOf(source, isSame ? [...source].reverse() : target)
      const beads = [...given.source.keys()].map(left).concat([...given.target.keys()].map(extra))
      for (const move of movesOf(given, beads)) {
        const [i, j] = move.split(' ').map(Number) as [number, number]
        const weight = answeredWeight(given, i, j)
        const share = (a: number, b: number): number =>
          answeredWeight(given, a, b) / (given.source[a]!.length + given.target[b]!.length)
        expect(weight).toBeGreaterThanOrEqual(12)
        expect(share(i, j)).toBeGreaterThanOrEqual(0.45 - 1e-6)
        for (const other of given.source.keys()) expect(share(other, j)).toBeLessThanOrEqual(share(i, j))
        for (const other of given.target.keys()) expect(share(i, other)).toBeLessThanOrEqual(share(i, j))
      }
    }),
    tried(300),
  )
})

const heading = (depth: number): AlignSegment => ({text: '', block: 'heading', depth})
const paragraph: AlignSegment = {text: '', block: 'paragraph'}

test.each([
  ['goes with it', [heading(2), paragraph], [heading(2), paragraph], ['0 0', '1 1']],
  ['of another depth does not', [heading(2), paragraph], [heading(3), paragraph], ['1 1']],
  ['that is none does not', [paragraph, paragraph], [heading(2), paragraph], ['1 1']],
])('the heading above a moved passage %s', (_, source, target, wanted) => {
  const passage = range(0, 12)
  const given = sidesOf([[30], passage], [[31], passage], {source, target})
  expect(movesOf(given, [left(0), left(1), extra(0), extra(1)])).toEqual(wanted)
})

test('a heading moves over passages without counterparts, with its own passages only, and to one place', () => {
  const [a, b, c] = [range(0, 10), range(10, 20), range(20, 30)]
  const layout = {source: [heading(2), paragraph, paragraph], target: [heading(2), paragraph, paragraph]}
  const over = sidesOf([[30], c, a], [[31], b, a], layout)
  expect(movesOf(over, [left(0), left(1), left(2), extra(0), extra(1), extra(2)])).toEqual(['0 0', '2 2'])
  // a pair between the heading and the passage parts them
  const parted = [left(0), {source: [1], target: [0], confidence: 1}, left(2), extra(1), extra(2)]
  expect(
    movesOf(sidesOf([[30], c, a], [c, [31], a], {...layout, target: [paragraph, heading(2), paragraph]}), parted),
  ).toEqual(['2 2'])
  // passages of one heading that went below two
  const apart = {source: [heading(2), paragraph, paragraph], target: [heading(2), paragraph, heading(2), paragraph]}
  const beads = [left(0), left(1), left(2), extra(0), extra(1), extra(2), extra(3)]
  expect(movesOf(sidesOf([[30], a, b], [[31], a, [32], b], apart), beads)).toEqual(['1 1', '2 3'])
})
