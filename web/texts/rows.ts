import type {PageBead, PageDocument, PageSegment} from '../../src/workbench/page.js'

/** What stands in one line across both columns: a bead, or the beads of one row of a table. */
export interface Row {
  /** Indices of its beads. */
  readonly beads: readonly number[]
  /** Set for a row of a table: how many columns the table has on each side. */
  readonly columns?: {readonly source: number; readonly target: number} | undefined
  /** The first row of a table. */
  readonly isHead?: boolean | undefined
}

const known = new WeakMap<PageDocument, readonly Row[]>()

/** The beads of a document in lines: cells of one row of a table stand side by side. */
export function rowsOf(document: PageDocument): readonly Row[] {
  const rows = known.get(document) ?? makeRows(document)
  known.set(document, rows)
  return rows
}

function makeRows(document: PageDocument): Row[] {
  const groups: {beads: number[]; key: string | undefined}[] = []
  for (const [index, bead] of document.beads.entries()) {
    const key = tableRowOf(document, bead)
    const last = groups.at(-1)
    if (key !== undefined && last?.key === key) last.beads.push(index)
    else groups.push({beads: [index], key})
  }
  const widths = {source: columnsOf(document.source?.segments), target: columnsOf(document.target?.segments)}
  return groups.map(({beads, key}): Row => {
    if (key === undefined) return {beads}
    const cells = (side: 'source' | 'target') =>
      beads
        .flatMap(bead => document.beads[bead]![side].map(index => document[side]!.segments[index]!.cell))
        .filter(cell => cell !== undefined)
    const [source, target] = [cells('source'), cells('target')]
    const width = (side: 'source' | 'target', [cell]: typeof source): number => (cell && widths[side].get(cell[0])) ?? 1
    return {
      beads,
      columns: {source: width('source', source), target: width('target', target)},
      isHead: [...source, ...target].every(([, row]) => row === 0),
    }
  })
}

/** The row of a table that a bead stands in, by the side that it has; undefined for other text. */
function tableRowOf({source, target}: PageDocument, bead: PageBead): string | undefined {
  const first = source?.segments[bead.source[0] ?? -1]
  const cell = (first ?? target?.segments[bead.target[0] ?? -1])?.cell
  return cell && `${first === undefined ? 'target' : 'source'} ${cell[0]} ${cell[1]}`
}

/** How many columns each table has. */
function columnsOf(segments: readonly PageSegment[] = []): Map<number, number> {
  const columns = new Map<number, number>()
  for (const {cell} of segments)
    if (cell !== undefined) columns.set(cell[0], Math.max(columns.get(cell[0]) ?? 0, cell[2] + 1))
  return columns
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
