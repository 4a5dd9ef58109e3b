import type {PageDocument, PageSegment} from '../../src/workbench/page.js'

/** What stands in one line across both columns: a bead, or the beads of one row of a table. */
export interface Row {
  /** Indices of its beads. */
  readonly beads: readonly number[]
  /** Set for a row of a table: how many columns the table has on each side. */
  readonly columns?: {readonly source: number; readonly target: number} | undefined
}

const known = new WeakMap<PageDocument, readonly Row[]>()

/** The beads of a document in lines: cells of one row of a table stand side by side. */
export function rowsOf(document: PageDocument): readonly Row[] {
  const rows = known.get(document) ?? makeRows(document)
  known.set(document, rows)
  return rows
}

function makeRows(document: PageDocument): Row[] {
  const columns = {source: columnsOf(document.source?.segments), target: columnsOf(document.target?.segments)}
  const rows: {beads: number[]; key: string | undefined; columns?: Row['columns']}[] = []
  for (const [index, {source, target}] of document.beads.entries()) {
    const first = document.source?.segments[source[0] ?? -1]
    const other = document.target?.segments[target[0] ?? -1]
    const cell = first?.cell ?? (first === undefined ? other?.cell : undefined)
    const key = cell === undefined ? undefined : `${first === undefined ? 'target' : 'source'} ${cell[0]} ${cell[1]}`
    const last = rows.at(-1)
    if (key !== undefined && last?.key === key) {
      last.beads.push(index)
      continue
    }
    const table =
      cell === undefined ? undefined : {source: widthOf(columns.source, first), target: widthOf(columns.target, other)}
    rows.push({beads: [index], key, columns: table})
  }
  return rows
}

function columnsOf(segments: readonly PageSegment[] = []): Map<number, number> {
  const columns = new Map<number, number>()
  for (const {cell} of segments)
    if (cell !== undefined) columns.set(cell[0], Math.max(columns.get(cell[0]) ?? 0, cell[2] + 1))
  return columns
}

function widthOf(columns: ReadonlyMap<number, number>, segment: PageSegment | undefined): number {
  return (segment?.cell && columns.get(segment.cell[0])) ?? 1
}

/** Which of the rows shows a bead. */
export function rowOfBead(rows: readonly Row[], bead: number): number {
  let low = 0
  let high = rows.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (rows[middle]!.beads[0]! <= bead) low = middle
    else high = middle - 1
  }
  return low
}
