import fc from 'fast-check'
import {expect, test} from 'vitest'
import {type Band, wholeBand} from '../../../src/align/search/band.js'
import {promisingNodes} from '../../../src/align/search/coarse.js'
import {RoughGains} from '../../../src/align/search/rough-gains.js'
import {tried} from '../../helpers/hurting-texts.js'
import {bandOf, evidenceOf, words} from './evidence.js'

const shapes = [
  [1, 1],
  [1, 0],
  [0, 1],
  [1, 2],
  [2, 1],
  [1, 3],
  [3, 1],
] as const

interface Move {
  readonly i: number
  readonly j: number
  readonly s: number
  readonly t: number
  readonly gain: number
}

/** Every way through a band. */
function waysThrough(band: Band, gains: RoughGains): Move[][] {
  const walk = (i: number, j: number): Move[][] => {
    if (i === band.rows && j === band.columns) return [[]]
    return shapes.flatMap(([s, t]) => {
      const [row, column] = [i + s, j + t]
      if (row > band.rows || column < band.low[row]! || column > band.high[row]!) return []
      return walk(row, column).map(rest => [{i, j, s, t, gain: gains.gain(i, j, s, t)}, ...rest])
    })
  }
  return walk(0, 0)
}

const totalOf = (way: readonly Move[]): number => way.reduce((sum, {gain}) => sum + gain, 0)

const small = words(4).chain(given => fc.tuple(fc.constant(given), bandOf(given.source.length, given.target.length)))
const margins = fc.record({node: fc.constantFrom(0, 1, 3, 6), bead: fc.constantFrom(0, 2, 30)})
const close = 1e-3

test('the path is the best of all ways, and near it and on every way not far behind nodes are looked at', () => {
  fc.assert(
    fc.property(small, margins, ([given, band], {node: nodeMargin, bead: beadMargin}) => {
      const evidence = evidenceOf(given)
      const gains = new RoughGains(evidence, band)
      const ways = waysThrough(band, gains).map(way => ({way, total: totalOf(way)}))
      const best = Math.max(...ways.map(({total}) => total))
      const found = promisingNodes(evidence, band, {node: nodeMargin, bead: beadMargin})
      const path = [...found.path].reverse()
      expect(path.reduce((sum, {i, j, s, t}) => sum + gains.gain(i, j, s, t), 0)).toBeCloseTo(best, 3)
      let at = [0, 0]
      for (const {i, j, s, t} of path) {
        expect([i, j]).toEqual(at)
        at = [i + s, j + t]
      }
      expect(at).toEqual([band.rows, band.columns])

      const nodeIn = ({low, high, offsets}: Band, i: number, j: number): number =>
        j < low[i]! || j > high[i]! ? -1 : offsets[i]! + j - low[i]!
      const isActive = (i: number, j: number): boolean => found.band.active[nodeIn(found.band, i, j)] === 1
      const through = new Map<string, number>()
      const holding = new Map<string, number>()
      for (const {way, total} of ways) {
        const raise = (map: Map<string, number>, key: string): void =>
          void map.set(key, Math.max(total, map.get(key) ?? Number.NEGATIVE_INFINITY))
        raise(through, `${band.rows} ${band.columns}`)
        for (const {i, j, s, t} of way) {
          raise(through, `${i} ${j}`)
          raise(holding, `${i} ${j} ${s} ${t}`)
        }
      }
      const visited = [[0, 0], ...path.map(({i, j, s, t}) => [i + s, j + t])]
      const isNear = (i: number, j: number): boolean =>
        visited.some(([a, b]) => Math.abs(a! - i) <= 2 && Math.abs(b! - j) <= 2)
      const isCorner = (row: number, column: number): boolean =>
        path.some(
          ({i, j, s, t}) =>
            (column === j && row >= i && row <= i + s) || (row === i + s && column >= j && column <= j + t),
        )
      for (let i = 0; i <= band.rows; i++)
        for (let j = band.low[i]!; j <= band.high[i]!; j++) {
          const total = through.get(`${i} ${j}`) ?? Number.NEGATIVE_INFINITY
          if (Math.abs(best - nodeMargin - total) < close) continue
          const wanted = total > best - nodeMargin || isNear(i, j) || isCorner(i, j)
          expect([i, j, isActive(i, j)]).toEqual([i, j, wanted])
        }
      for (const [key, total] of holding) {
        const [i, j, s, t] = key.split(' ').map(Number) as [number, number, number, number]
        const [from, to] = [nodeIn(found.band, i, j), nodeIn(found.band, i + s, j + t)]
        if (from < 0 || to < 0 || s === 0 || t === 0 || Math.abs(best - beadMargin - total) < close) continue
        expect([key, found.isPromising(i, j, s, t, from, to)]).toEqual([key, s + t === 2 || total > best - beadMargin])
      }
    }),
    tried(200),
  )
})

/** As many segments of one word, said again and again: every node is as good as any. */
const repeated = (source: number, target: number) =>
  evidenceOf({
    source: Array.from({length: source}, () => [0]),
    target: Array.from({length: target}, () => [0]),
    answers: [[{target: 0, strength: 1}]],
    sourceWeights: [1],
    targetWeights: [1],
  })

test.each([
  [20, 20],
  [40, 40],
  [60, 30],
  [30, 60],
  [100, 100],
])(
  'of %d segments and %d that are all the same, the nodes nearest to the path are kept, twelve a segment',
  (rows, columns) => {
    const {band, path} = promisingNodes(repeated(rows, columns), wholeBand(rows, columns), {node: 1000, bead: 1000})
    const onPath = new Array<number>(rows + 1).fill(columns)
    for (const {i, j, s} of path) onPath.fill(j, i, i + s)
    const distances = new Map<number, {active: number; all: number}>()
    for (let i = 0; i <= rows; i++)
      for (let j = 0; j <= columns; j++) {
        const distance = Math.abs(j - onPath[i]!)
        const count = distances.get(distance) ?? {active: 0, all: 0}
        distances.set(distance, count)
        count.all++
        if (j >= band.low[i]! && j <= band.high[i]! && band.active[band.offsets[i]! + j - band.low[i]!] === 1)
          count.active++
      }
    const most = 12 * (rows + columns)
    let room = most
    let isFull = false
    for (const [distance, {active, all}] of [...distances].sort(([a], [b]) => a - b)) {
      isFull ||= all > room
      room -= all
      // what the path itself needs stays in any case
      if (!isFull) expect([distance, active]).toEqual([distance, all])
      else expect([distance, active <= rows + columns]).toEqual([distance, true])
    }
    const kept = band.active.reduce((sum, one) => sum + one, 0)
    expect(kept).toBeLessThanOrEqual(most + rows + columns)
    expect(kept < (rows + 1) * (columns + 1)).toBe((rows + 1) * (columns + 1) > most)
  },
)
