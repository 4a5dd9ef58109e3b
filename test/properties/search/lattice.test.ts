import fc from 'fast-check'
import {expect, test} from 'vitest'
import type {BeadMeter} from '../../../src/align/evidence/bead-features.js'
import {at, featureNames} from '../../../src/align/evidence/feature-names.js'
import type {Band} from '../../../src/align/search/band.js'
import {beadTypes} from '../../../src/align/search/bead-types.js'
import {BeadList} from '../../../src/align/search/lattice.js'
import {likelyNodes} from '../../../src/align/search/likely-nodes.js'
import {scoreLattice, scoreLikely} from '../../../src/align/search/score-lattice.js'
import {tried} from '../../helpers/hurting-texts.js'
import {bandOf} from './evidence.js'

interface Refusals {
  readonly implausible: ReadonlySet<string>
  readonly unpromising: ReadonlySet<string>
}

const keyOf = (i: number, j: number, s: number, t: number): string => `${i} ${j} ${s} ${t}`

/** A meter whose only features are where a bead begins and what it holds, each in a place of its own. */
function placeMeter({implausible}: Refusals): BeadMeter {
  let [i, j, s, t] = [0, 0, 0, 0]
  const features = (...values: number[]): Float32Array =>
    Float32Array.from(featureNames, (_, index) => values[index] ?? 0)
  return {
    isPlausible: (...bead: [number, number, number, number]) => !implausible.has(keyOf(...bead)),
    begin(...begun: [number, number, number]) {
      ;[i, j, s] = begun
      t = 0
    },
    extend: () => void t++,
    measure: (type: number) => features(i, j, s, t, type),
    measureUnpaired: (type: number, index: number) => features(index, 0, 0, 0, type, 1),
  } as unknown as BeadMeter
}

/** So that a score tells all that was measured. */
const weights = Float32Array.from(featureNames, (_, index) => [1, 10, 100, 1000, 10_000, 1_000_000][index] ?? 0)

/** Every bead between active nodes, as the search is to find them. */
function naive(band: Band, {implausible, unpromising}: Refusals, largest = 12): string[] {
  const beads: string[] = []
  const nodeAt = (i: number, j: number): number =>
    i > band.rows || j < band.low[i]! || j > band.high[i]! ? -1 : band.offsets[i]! + j - band.low[i]!
  for (let i = 0; i <= band.rows; i++)
    for (let j = band.low[i]!; j <= band.high[i]!; j++)
      for (const [type, [s, t]] of beadTypes.entries()) {
        const [from, to] = [nodeAt(i, j), nodeAt(i + s, j + t)]
        if (to < 0 || band.active[from] === 0 || band.active[to] === 0 || s + t > largest) continue
        const key = keyOf(i, j, s, t)
        if (type >= 2 && (implausible.has(key) || unpromising.has(key))) continue
        const score =
          type < 2 ? 1_000_000 + 10_000 * type + (type === 0 ? i : j) : i + 10 * j + 100 * s + 1000 * t + 10_000 * type
        beads.push(`${from} ${to} ${type} ${score}`)
      }
  return beads.sort()
}

const refused = (rows: number, columns: number) =>
  fc
    .array(
      fc
        .tuple(fc.nat(rows), fc.nat(columns), fc.integer({min: 1, max: 6}), fc.integer({min: 1, max: 6}))
        .map(bead => keyOf(...bead)),
      {maxLength: 12},
    )
    .map(keys => new Set(keys))

const searched = fc.tuple(fc.nat(7), fc.nat(7)).chain(([rows, columns]) =>
  fc.record({
    band: fc
      .tuple(bandOf(rows, columns), fc.infiniteStream(fc.nat(3)))
      .map(([band, chosen]) => ({...band, active: band.active.map(() => Math.min(1, chosen.next().value))})),
    implausible: refused(rows, columns),
    unpromising: refused(rows, columns),
    largest: fc.constantFrom(undefined, 2, 3, 4, 12),
  }),
)

test('the lattice holds every bead that is neither implausible nor unpromising, once, with the score of what was measured', () => {
  fc.assert(
    fc.property(searched, ({band, largest, ...refusals}) => {
      const lattice = scoreLattice({
        band,
        meter: placeMeter(refusals),
        isPromising: (i, j, s, t, from, to) => {
          // asked for the nodes between which the bead stands
          expect(from).toBe(band.offsets[i]! + j - band.low[i]!)
          expect(to).toBe(band.offsets[i + s]! + j + t - band.low[i + s]!)
          return !refusals.unpromising.has(keyOf(i, j, s, t))
        },
        largest,
        weights,
      })
      const found = Array.from(
        {length: lattice.count},
        (_, bead) => `${lattice.from[bead]} ${lattice.to[bead]} ${lattice.types[bead]} ${lattice.scores[bead]}`,
      )
      expect(found.sort()).toEqual(naive(band, refusals, largest))
      expect([...lattice.from]).toEqual([...lattice.from].sort((a, b) => a - b))
    }),
    tried(200),
  )
})

test('more beads than a list begins with room for are kept as they came', () => {
  const list = new BeadList()
  const count = 20_000
  for (let bead = 0; bead < count; bead++) list.add(bead, bead + 1, bead % 19, bead / 2)
  const lattice = list.lattice({} as Band)
  expect(lattice.count).toBe(count)
  for (const bead of [0, 4095, 4096, 8191, 8192, count - 1])
    expect([lattice.from[bead], lattice.to[bead], lattice.types[bead], lattice.scores[bead]]).toEqual([
      bead,
      bead + 1,
      bead % 19,
      bead / 2,
    ])
  expect(lattice.from).toHaveLength(count)
})

test('all shapes are scored, but only between the nodes that pairs, omissions, additions and the smallest merges leave likely', () => {
  const given = searched.map(({band, ...rest}) => ({...rest, band: {...band, active: band.active.fill(1)}}))
  const scores = Float32Array.from(featureNames, (_, index) => [0.3, -0.2, 1, 2, -0.7, -6][index] ?? 0)
  scores[at['null:again']] = 0.5
  fc.assert(
    fc.property(given, ({band, implausible, unpromising}) => {
      const settings = {
        band,
        meter: placeMeter({implausible, unpromising}),
        isPromising: (i: number, j: number, s: number, t: number) => !unpromising.has(keyOf(i, j, s, t)),
        weights: scores,
      }
      const small = scoreLattice({...settings, largest: 3})
      const active = likelyNodes(small, 0.5, 9)
      const wanted = scoreLattice({...settings, band: {...band, active}})
      const found = scoreLikely(settings)
      for (const column of ['from', 'to', 'types', 'scores'] as const) expect(found[column]).toEqual(wanted[column])
    }),
    tried(60),
  )
})
