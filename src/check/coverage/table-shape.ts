import type {Block, Document} from '../../model/document.js'

export interface TableShape {
  readonly rows: number
  readonly columns: number
  readonly blocks: readonly Block[]
}

/** The tables of a document in order, by the cells that hold text; of a table with both languages, one side's columns. */
export function tablesOf(document: Document): TableShape[] {
  const tables = new Map<number, Block[]>()
  for (const block of document.blocks) {
    if (block.cell === undefined) continue
    const table = tables.get(block.cell.table)
    if (table === undefined) tables.set(block.cell.table, [block])
    else table.push(block)
  }
  return [...tables.values()].map(blocks => ({
    rows: new Set(blocks.map(({cell}) => cell?.row)).size,
    columns: new Set(blocks.map(({cell}) => cell?.column)).size,
    blocks,
  }))
}
