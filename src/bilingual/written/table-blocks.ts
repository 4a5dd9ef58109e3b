import type {Span} from '../../model/span.js'
import type {Damage} from './damage.js'
import type {TableRow} from './table-rows.js'

/** The rows of one block, and its group where that is known. */
export interface RowBlock {
  readonly group: number | undefined
  readonly rows: TableRow[]
}

/** The groups before and after a table; what is missing between two neighbours has lost its marks or was taken out. */
export interface Neighbours {
  readonly before: number
  readonly after: number
}

/**
 * Rows by the blocks that they make up. A row without a mark, which was added or whose mark was lost, goes to the block around
 * it, takes the place of a missing one, or is a block of its own where it begins one. One that may be either is reported.
 */
export function rowBlocks(text: string, rows: readonly TableRow[], neighbours: Neighbours, damage: Damage): RowBlock[] {
  const blocks: RowBlock[] = []
  const add = (row: TableRow, group: number | undefined, isNew: boolean): void => {
    const last = blocks.at(-1)
    if (last === undefined || isNew || last.group !== group) blocks.push({group, rows: [row]})
    else last.rows.push(row)
  }
  for (let i = 0; i < rows.length; ) {
    const {mark} = rows[i]!
    if (mark !== undefined) {
      add(rows[i++]!, mark.group, false)
      continue
    }
    let end = i
    while (end < rows.length && rows[end]!.mark === undefined) end++
    place(rows.slice(i, end), rows[i - 1], rows[end])
    i = end
  }
  return blocks

  function place(added: readonly TableRow[], above: TableRow | undefined, below: TableRow | undefined): void {
    const group = blocks.at(-1)?.group
    const next = below?.mark
    if (above !== undefined && next !== undefined && next.group === group) {
      for (const row of added) add(row, group, false)
      return
    }
    const lost = next === undefined ? 0 : Math.min(next.row - 1, added.length)
    const free = added.slice(0, added.length - lost)
    const missing = (next?.group ?? neighbours.after) - (group ?? neighbours.before) - 1
    if (missing > 1 && free.length !== missing) for (const row of free) damage.add('unmarked', row)
    else if (missing <= 0) for (const row of free) addFree(row)
    else for (const [i, row] of free.entries()) add(row, undefined, i === 0 || free.length === missing)
    for (const row of added.slice(added.length - lost)) add(row, next!.group, false)
  }

  function addFree(row: TableRow): void {
    const last = blocks.at(-1)
    const isNew = last === undefined || startsBlock(text, row) || isHeading(text, last.rows[0]!)
    add(row, isNew ? undefined : last.group, isNew)
  }
}

function startsBlock(text: string, {cells}: TableRow): boolean {
  return cells.some(cell => /^(?:#{1,6}|[-*+>]|\d{1,9}[.)])\s/u.test(contentOf(text, cell)))
}

function isHeading(text: string, {cells}: TableRow): boolean {
  return cells.some(cell => /^#{1,6}\s/u.test(contentOf(text, cell)))
}

function contentOf(text: string, {start, end}: Span): string {
  return text.slice(start, end).replace(/^(?:<!--[^>]*-->\s*)+/u, '')
}
