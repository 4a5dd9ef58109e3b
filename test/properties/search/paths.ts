import {wholeBand} from '../../../src/align/search/band.js'
import {beadTypes} from '../../../src/align/search/bead-types.js'
import {BeadList, type Lattice} from '../../../src/align/search/lattice.js'

/** All beads between the nodes of a small rectangle, with the scores in turn. */
export function latticeOf(rows: number, columns: number, scores: readonly number[]): Lattice {
  const list = new BeadList()
  let next = 0
  for (let i = 0; i <= rows; i++)
    for (let j = 0; j <= columns; j++)
      for (const [type, [s, t]] of beadTypes.entries())
        if (i + s <= rows && j + t <= columns)
          list.add(i * (columns + 1) + j, (i + s) * (columns + 1) + j + t, type, scores[next++ % scores.length]!)
  return list.lattice(wholeBand(rows, columns))
}

/** Every alignment, as the beads of its path. */
export function alignmentsOf({band, count, from, to}: Lattice): number[][] {
  const last = band.active.length - 1
  const walk = (node: number): number[][] => {
    if (node === last) return [[]]
    const beads = [...Array(count).keys()].filter(bead => from[bead] === node)
    return beads.flatMap(bead => walk(to[bead]!).map(rest => [bead, ...rest]))
  }
  return walk(0)
}

/** How often an omission follows an omission, or an addition an addition. */
export function repetitions({types}: Lattice, path: readonly number[]): number {
  return path.filter((bead, at) => at > 0 && types[bead]! < 2 && types[bead] === types[path[at - 1]!]).length
}

export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
