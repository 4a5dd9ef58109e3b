import fc from 'fast-check'
import {expect, test} from 'vitest'
import {findCells} from '../../../src/align/search/cells.js'
import {matchedWeight, RoughGains} from '../../../src/align/search/rough-gains.js'
import {tried} from '../../helpers/hurting-texts.js'
import {answeredWeight, bandOf, evidenceOf, type Words, words} from './evidence.js'

const inBand = words(6).chain(given => fc.tuple(fc.constant(given), bandOf(given.source.length, given.target.length)))

/** The matches of one cell, word by word. */
function matchesOf({source, target, answers}: Words, i: number, j: number): number[][] {
  return source[i]!.flatMap((type, token) =>
    answers[type]!.flatMap(({target: wanted, strength}) =>
      target[j]!.flatMap((word, other) => (word === wanted ? [[token, other, strength]] : [])),
    ),
  )
}

test('cells hold the matches that a look at each word of both segments finds, in their order', () => {
  fc.assert(
    fc.property(inBand, ([given, band]) => {
      const cells = findCells(evidenceOf(given), band)
      expect(cells.rows[0]).toBe(0)
      for (let i = 0; i < given.source.length; i++) {
        expect(cells.columns[i]).toBe(band.low[i])
        // what a bead that begins in the row can touch
        const width = Math.max(0, band.high[i + 1]! - band.low[i]!)
        expect(cells.rows[i + 1]! - cells.rows[i]!).toBe(width)
        for (let c = 0; c < width; c++) {
          const cell = cells.rows[i]! + c
          const found: number[][] = []
          for (let k = cells.starts[cell]!; k < cells.starts[cell + 1]!; k++)
            found.push([cells.sourceTokens[k]!, cells.targetTokens[k]!, cells.strengths[k]!])
          expect(found).toEqual(matchesOf(given, i, band.low[i]! + c))
        }
      }
      expect(cells.starts.at(-1)).toBe(cells.strengths.length)
    }),
    tried(200),
  )
})

test('thousands of matches in one row are all found', () => {
  const same = Array.from({length: 40}, () => 0)
  const given = {
    source: [same, same],
    target: [same, same, same],
    answers: [[{target: 0, strength: 0.5}]],
    sourceWeights: [1],
    targetWeights: [1],
  }
  const rows = [Int32Array.of(0, 0, 0), Int32Array.of(3, 3, 3)] as const
  const cells = findCells(evidenceOf(given), {low: rows[0], high: rows[1]} as Parameters<typeof findCells>[1])
  expect([...cells.starts]).toEqual([0, 1600, 3200, 4800, 6400, 8000, 9600])
  expect([...cells.strengths].every(one => one === 0.5)).toBe(true)
  for (const tokens of [cells.sourceTokens, cells.targetTokens])
    expect([...tokens].reduce((sum, token) => sum + token, 0)).toBe((6 * 1600 * 39) / 2)
})

test('the weight that two segments answer each other with is that of the best answer of each word', () => {
  fc.assert(
    fc.property(words(4), given => {
      const evidence = evidenceOf(given)
      const there = new Uint8Array(given.targetWeights.length)
      for (let i = 0; i < given.source.length; i++)
        for (let j = 0; j < given.target.length; j++) {
          expect(matchedWeight(evidence, i, j, there)).toBeCloseTo(answeredWeight(given, i, j), 4)
          expect([...there].every(one => one === 0)).toBe(true)
        }
    }),
    tried(200),
  )
})

/** Whether a layout lets two segments answer each other. */
const areTogether = ({sections}: Words, i: number, j: number): boolean =>
  sections === undefined || sections.source[i] === sections.target[j]

const stated = inBand.chain(([given, band]) => {
  const numbers = (count: number) => fc.array(fc.nat(1), {minLength: count, maxLength: count})
  const sections = fc.record({source: numbers(given.source.length), target: numbers(given.target.length)})
  return fc.tuple(
    fc.option(sections, {nil: undefined}).map(some => ({...given, sections: some})),
    fc.constant(band),
  )
})

test('a bead gains, over one without any answers, what its segments answer each other with inside the band', () => {
  fc.assert(
    fc.property(stated, ([given, band]) => {
      const gains = new RoughGains(evidenceOf(given), band)
      const silent = new RoughGains(evidenceOf({...given, answers: given.answers.map(() => [])}), band)
      for (let i = 0; i < band.rows; i++)
        for (let j = band.low[i]!; j < band.columns; j++)
          for (const [s, t] of [
            [1, 1],
            [1, 2],
            [2, 1],
            [1, 3],
            [3, 1],
          ] as const) {
            if (i + s > band.rows || j + t > band.columns || band.low[i + s]! > j + t || band.high[i + s]! < j + t)
              continue
            let answered = 0
            for (let a = i; a < i + s; a++)
              for (let b = Math.max(j, band.low[a]!); b < j + t && b <= band.high[a]!; b++)
                if (areTogether(given, a, b)) answered += answeredWeight(given, a, b)
            expect(gains.gain(i, j, s, t) - silent.gain(i, j, s, t)).toBeCloseTo(answered, 3)
          }
    }),
    tried(200),
  )
})

const sizes = (source: readonly number[], target: readonly number[]): RoughGains => {
  const segment = (length: number): number[] => Array.from({length}, () => 0)
  const given = {
    source: source.map(segment),
    target: target.map(segment),
    answers: [[]],
    sourceWeights: [1],
    targetWeights: [1],
  }
  const low = new Int32Array(source.length + 1)
  const high = new Int32Array(source.length + 1).fill(target.length)
  const offsets = Int32Array.from({length: source.length + 2}, (_, i) => i * (target.length + 1))
  const band = {rows: source.length, columns: target.length, low, high, offsets, active: new Uint8Array(0)}
  return new RoughGains(evidenceOf(given), band)
}

test('what is left out costs the same wherever and however long it is', () => {
  const gains = sizes([1, 9], [4, 2, 30])
  const all = [gains.gain(0, 0, 1, 0), gains.gain(1, 2, 1, 0), gains.gain(0, 0, 0, 1), gains.gain(1, 2, 0, 1)]
  expect(new Set(all).size).toBe(1)
  expect(all[0]).toBeLessThan(0)
})

test('of unanswered segments the pair of one length costs least, the same either way, and more the further they are off, up to a limit', () => {
  const off = (more: number): number => sizes([20], [20 + more]).gain(0, 0, 1, 1) + (20 + more - 20) * word
  // what one more word that nothing answers costs
  const word = (sizes([10], [10]).gain(0, 0, 1, 1) - sizes([20], [20]).gain(0, 0, 1, 1)) / 20
  expect(word).toBeGreaterThan(0)
  const costs = [0, 5, 10, 20, 40].map(off)
  expect(costs).toEqual([...costs].sort((a, b) => b - a))
  expect(new Set(costs).size).toBe(costs.length)
  expect(off(400)).toBeCloseTo(off(500), 5)
  expect(sizes([30], [20]).gain(0, 0, 1, 1)).toBeCloseTo(sizes([20], [30]).gain(0, 0, 1, 1), 9)
})

test('a merge costs more the more segments it holds, and the same on either side', () => {
  const costs = [1, 2, 3].map(count => {
    const parts = Array.from({length: count}, () => 12 / count)
    const merged = sizes([12], parts).gain(0, 0, 1, count)
    expect(sizes(parts, [12]).gain(0, 0, count, 1)).toBeCloseTo(merged, 9)
    return merged
  })
  expect(costs[0]! - costs[1]!).toBeGreaterThan(0)
  expect(costs[0]! - costs[1]!).toBeCloseTo(costs[1]! - costs[2]!, 9)
})
