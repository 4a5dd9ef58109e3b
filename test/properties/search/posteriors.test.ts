import fc from 'fast-check'
import {expect, test} from 'vitest'
import {bestPath} from '../../../src/align/search/best-path.js'
import {afterType, bestScores, states} from '../../../src/align/search/best-scores.js'
import {likelyNodes} from '../../../src/align/search/likely-nodes.js'
import {posteriors} from '../../../src/align/search/posteriors.js'
import {tried} from '../../helpers/hurting-texts.js'
import {alignmentsOf, latticeOf, repetitions, sum} from './paths.js'

const score = fc.double({min: -4, max: 4, noNaN: true})
const size = fc.integer({min: 0, max: 3})
const lattice = fc
  .tuple(size, size, fc.array(score, {minLength: 7, maxLength: 40}))
  .filter(([rows, columns]) => rows + columns > 0)
  .map(([rows, columns, scores]) => latticeOf(rows, columns, scores))
const again = fc.double({min: -2, max: 2, noNaN: true})

test('the probability of a bead is its share of all alignments, and the repetitions are those that are expected', () => {
  fc.assert(
    fc.property(lattice, again, (given, bonus) => {
      const paths = alignmentsOf(given)
      const weights = paths.map(path =>
        Math.exp(sum(path.map(bead => given.scores[bead]!)) + bonus * repetitions(given, path)),
      )
      const total = sum(weights)
      const found = posteriors(given, bonus)
      for (let bead = 0; bead < given.count; bead++)
        expect(found.beads[bead]).toBeCloseTo(
          sum(weights.filter((_, index) => paths[index]!.includes(bead))) / total,
          5,
        )
      const expected = sum(paths.map((path, index) => weights[index]! * repetitions(given, path))) / total
      expect(found.again).toBeCloseTo(expected, 5)
    }),
    tried(60),
  )
})

test('no sum runs off where each row offers many ways', () => {
  const long = latticeOf(60, 60, [3, 2, 1, 2.5, 0.5])
  const {beads, again: expected} = posteriors(long, 1)
  const starting = sum([...beads].filter((_, bead) => long.from[bead] === 0))
  expect(starting).toBeCloseTo(1, 5)
  expect(Number.isFinite(expected)).toBe(true)
  expect([...beads].every(one => one >= 0 && one <= 1 + 1e-6)).toBe(true)
})

test('the best score of a node is that of the best way to it, by the last bead', () => {
  fc.assert(
    fc.property(lattice, fc.double({min: 0, max: 2, noNaN: true}), (given, bonus) => {
      const last = given.band.active.length - 1
      const best = bestScores(given, bonus)
      const ofState = [...Array(states).keys()].map(state =>
        Math.max(
          ...alignmentsOf(given)
            .filter(path => afterType(given.types[path.at(-1)!]!) === state)
            .map(path => sum(path.map(bead => given.scores[bead]!)) + bonus * repetitions(given, path)),
        ),
      )
      for (const [state, value] of ofState.entries())
        if (Number.isFinite(value)) expect(best[last * states + state]).toBeCloseTo(value, 4)
        else expect(best[last * states + state]).toBe(value)
    }),
    tried(60),
  )
})

test('the best path gains most', () => {
  fc.assert(
    fc.property(lattice, fc.array(score, {minLength: 7, maxLength: 40}), (given, values) => {
      const gains = Float64Array.from({length: given.count}, (_, bead) => values[bead % values.length]!)
      const path = bestPath(given, gains)
      const most = Math.max(...alignmentsOf(given).map(one => sum(one.map(bead => gains[bead]!))))
      expect(sum(path.map(({bead}) => gains[bead]!))).toBeCloseTo(most, 6)
      for (const {i, j, bead, type} of path) {
        expect(given.from[bead]).toBe(i * (given.band.columns + 1) + j)
        expect(given.types[bead]).toBe(type)
      }
    }),
    tried(60),
  )
})

test('likely are the nodes through which an alignment passes that is at most so far behind the best one', () => {
  const margin = fc.double({min: 0, max: 6, noNaN: true})
  fc.assert(
    fc.property(lattice, fc.double({min: 0, max: 2, noNaN: true}), margin, (given, bonus, most) => {
      const passed = new Map<number, number>()
      for (const path of alignmentsOf(given)) {
        const whole = sum(path.map(bead => given.scores[bead]!)) + bonus * repetitions(given, path)
        for (const node of [0, ...path.map(bead => given.to[bead]!)])
          passed.set(node, Math.max(whole, passed.get(node) ?? Number.NEGATIVE_INFINITY))
      }
      const best = passed.get(0)!
      const found = likelyNodes(given, bonus, most)
      for (const [node, whole] of passed)
        if (Math.abs(best - most - whole) > 1e-4)
          expect([node, found[node]]).toEqual([node, whole >= best - most ? 1 : 0])
    }),
    tried(60),
  )
})

test('where nothing may be behind, the best alignment is all that is likely', () => {
  const given = latticeOf(3, 3, [1, 0.25, 3, 0.5, 0.125])
  const path = bestPath(given, Float64Array.from(given.scores))
  const likely = likelyNodes(given, 0, 0)
  expect([...likely.keys()].filter(node => likely[node] === 1)).toEqual([
    ...path.map(({bead}) => given.from[bead]!),
    given.band.active.length - 1,
  ])
})
