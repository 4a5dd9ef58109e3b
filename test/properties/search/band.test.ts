import fc from 'fast-check'
import {expect, test} from 'vitest'
import {type Band, createBand, type Step, shrinkBand, wholeBand} from '../../../src/align/search/band.js'
import {tried} from '../../helpers/hurting-texts.js'
import {bandOf} from './evidence.js'

/** Nodes by number, as “row column”. */
function nodesOf({rows, low, high, offsets, active}: Band): Map<string, boolean> {
  const nodes = new Map<string, boolean>()
  for (let i = 0; i <= rows; i++)
    for (let j = low[i]!; j <= high[i]!; j++) {
      expect(offsets[i]! + j - low[i]!).toBe(nodes.size)
      nodes.set(`${i} ${j}`, active[nodes.size] === 1)
    }
  expect(active).toHaveLength(nodes.size)
  return nodes
}

const size = fc.nat(6)

test('a band holds what its borders hold and no more than it needs to go up and to reach both ends', () => {
  const borders = fc.tuple(size, size).chain(([rows, columns]) =>
    fc.tuple(
      fc.constant(columns),
      fc.array(fc.tuple(fc.nat(columns), fc.nat(columns)), {
        minLength: rows + 1,
        maxLength: rows + 1,
      }),
    ),
  )
  fc.assert(
    fc.property(borders, ([columns, pairs]) => {
      const lows = pairs.map(([a, b]) => Math.min(a, b))
      const highs = pairs.map(([a, b]) => Math.max(a, b))
      const rows = pairs.length - 1
      const band = createBand(Int32Array.from(lows), Int32Array.from(highs), columns)
      lows[0] = 0
      highs[rows] = columns
      expect([...band.low]).toEqual(lows.map((_, i) => Math.min(...lows.slice(i))))
      expect([...band.high]).toEqual(highs.map((_, i) => Math.max(...highs.slice(0, i + 1))))
      expect([band.rows, band.columns]).toEqual([rows, columns])
      expect([...nodesOf(band).values()].every(Boolean)).toBe(true)
    }),
    tried(200),
  )
})

test('the whole band has every node', () => {
  fc.assert(
    fc.property(size, size, (rows, columns) => {
      expect(nodesOf(wholeBand(rows, columns)).size).toBe((rows + 1) * (columns + 1))
    }),
    tried(30),
  )
})

/** A way from the first to the last node, by steps of up to three segments. */
function pathOf(rows: number, columns: number, sizes: readonly (readonly [number, number])[]): Step[] {
  const path: Step[] = []
  let [i, j] = [0, 0]
  for (const [s, t] of [...sizes, [rows, columns] as const]) {
    const step = {i, j, s: Math.min(s, rows - i), t: Math.min(t, columns - j)}
    if (step.s + step.t > 0) path.push(step)
    i += step.s
    j += step.t
  }
  return path
}

test('a smaller band has the active nodes and a way of omissions and additions along the path, and nothing else is active', () => {
  const given = fc.tuple(fc.nat(6), fc.integer({min: 1, max: 6})).chain(([rows, columns]) =>
    fc.record({
      band: bandOf(rows, columns),
      chosen: fc.infiniteStream(fc.boolean()),
      path: fc.array(fc.tuple(fc.nat(3), fc.nat(3)), {maxLength: 8}).map(sizes => pathOf(rows, columns, sizes)),
    }),
  )
  fc.assert(
    fc.property(given, ({band, chosen, path}) => {
      const active = band.active.map(() => Number(chosen.next().value))
      const wanted = new Set<string>()
      for (const [node, isActive] of nodesOf({...band, active})) if (isActive) wanted.add(node)
      let [i, j] = [0, 0]
      for (const {s, t} of path) {
        for (let a = 0; a <= s; a++) wanted.add(`${i + a} ${j}`)
        for (let b = 0; b <= t; b++) wanted.add(`${i + s} ${j + b}`)
        i += s
        j += t
      }
      const small = shrinkBand(band, active, path)
      const found = [...nodesOf(small)].filter(([, isActive]) => isActive).map(([node]) => node)
      expect(found.sort()).toEqual([...wanted].sort())
      const columnsOf = (isWanted: (row: number) => boolean): number[] =>
        [...wanted]
          .map(node => node.split(' ').map(Number))
          .flatMap(([row, column]) => (isWanted(row!) ? [column!] : []))
      for (let row = 0; row <= band.rows; row++) {
        expect(small.low[row]).toBe(Math.min(...columnsOf(other => other >= row)))
        expect(small.high[row]).toBe(Math.max(...columnsOf(other => other <= row)))
      }
    }),
    tried(300),
  )
})
