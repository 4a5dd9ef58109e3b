/**
 * Where a search looks: for each source boundary i (0 … n) the target boundaries low[i] … high[i], both not falling
 * with i. Node (i, j) is `offsets[i] + j - low[i]`; only nodes with `active` 1 are looked at.
 */
export interface Band {
  readonly rows: number
  readonly columns: number
  readonly low: Int32Array
  readonly high: Int32Array
  readonly offsets: Int32Array
  readonly active: Uint8Array
}

/** A band from its borders; makes them monotone and the two ends reachable. All nodes are active unless given. */
export function createBand(low: Int32Array, high: Int32Array, columns: number): Band {
  const rows = low.length - 1
  low[0] = 0
  high[rows] = columns
  for (let i = 1; i <= rows; i++) high[i] = Math.max(high[i]!, high[i - 1]!)
  for (let i = rows - 1; i >= 0; i--) low[i] = Math.min(low[i]!, low[i + 1]!)
  const offsets = new Int32Array(rows + 2)
  for (let i = 0; i <= rows; i++) offsets[i + 1] = offsets[i]! + high[i]! - low[i]! + 1
  return {rows, columns, low, high, offsets, active: new Uint8Array(offsets[rows + 1]!).fill(1)}
}

/** Everything: n + 1 times m + 1 nodes. */
export function wholeBand(rows: number, columns: number): Band {
  return createBand(new Int32Array(rows + 1), new Int32Array(rows + 1).fill(columns), columns)
}

/** A bead of a path: source from i, target from j, so many segments. */
export interface Step {
  readonly i: number
  readonly j: number
  readonly s: number
  readonly t: number
}

/**
 * The active nodes of a band in the smallest borders that hold them, and with them a way along `path` by omissions and
 * additions alone: so that there is an alignment whatever beads are refused later.
 */
export function shrinkBand(band: Band, active: Uint8Array, path: readonly Step[]): Band {
  const {rows, columns, offsets} = band
  const low = new Int32Array(rows + 1).fill(columns)
  const high = new Int32Array(rows + 1)
  const include = (i: number, j: number): void => {
    low[i] = Math.min(low[i]!, j)
    high[i] = Math.max(high[i]!, j)
  }
  for (let i = 0; i <= rows; i++)
    for (let j = band.low[i]!; j <= band.high[i]!; j++) if (active[offsets[i]! + j - band.low[i]!] === 1) include(i, j)
  visitCorners(path, include)
  const small = createBand(low, high, columns)
  const nodeOf = (i: number, j: number) => small.offsets[i]! + j - small.low[i]!
  small.active.fill(0)
  for (let i = 0; i <= rows; i++)
    for (let j = Math.max(small.low[i]!, band.low[i]!); j <= Math.min(small.high[i]!, band.high[i]!); j++)
      small.active[nodeOf(i, j)] = active[offsets[i]! + j - band.low[i]!]!
  visitCorners(path, (i, j) => {
    small.active[nodeOf(i, j)] = 1
  })
  return small
}

/** The nodes of the path when every step is taken source first, then target. */
function visitCorners(path: readonly Step[], visit: (i: number, j: number) => void): void {
  for (const {i, j, s, t} of path) {
    for (let a = i; a <= i + s; a++) visit(a, j)
    for (let b = j; b <= j + t; b++) visit(i + s, b)
  }
}
