import type {Field} from '../../table/delimited-rows.js'
import {type DataNode, type ListNode, type MapNode, nodeAt} from '../../text/data-node.js'

const fileKeys: ReadonlySet<string> = new Set(['$schema', 'id', 'title', 'note', 'concepts', 'tests'])

/** Whether data are no glossary file but a list of rows, or a map of terms and their translations. */
export function isPlainTable(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0 && value.every(isRow)
  if (typeof value !== 'object' || value === null || 'concepts' in value || 'tests' in value) return false
  const entries = Object.entries(value)
  return entries.some(([key]) => !fileKeys.has(key)) && entries.every(([, item]) => isCell(item))
}

/** A list of cells, or a map of columns and cells. */
function isRow(value: unknown): boolean {
  if (Array.isArray(value)) return value.every(isCell)
  return typeof value === 'object' && value !== null && Object.values(value).every(isCell)
}

function isCell(value: unknown): boolean {
  if (Array.isArray(value)) return value.every(item => typeof item === 'string')
  return value === null || typeof value !== 'object'
}

/** The rows of data that {@link isPlainTable}; of maps, the first row has their keys. Lists in a cell are parted by `|`. Cost: O(length). */
export function tableOf(tree: DataNode): {readonly rows: Field[][]; readonly hasHeader: boolean} {
  if (tree.kind === 'map') return {rows: rowsOfMap(tree), hasHeader: false}
  const rows = tree.kind === 'list' ? rowsOfList(tree) : []
  return {rows, hasHeader: tree.kind === 'list' && tree.items.some(({kind}) => kind === 'map')}
}

function rowsOfMap(tree: MapNode): Field[][] {
  return [...tree.entries].map(([key, {key: place, value}]) => [{value: key.trim(), ...spanOf(place)}, fieldOf(value)])
}

function rowsOfList(tree: ListNode): Field[][] {
  const keys = new Map<string, Field>()
  for (const item of tree.items)
    if (item.kind === 'map')
      for (const [key, entry] of item.entries) if (!keys.has(key)) keys.set(key, {value: key, ...spanOf(entry.key)})
  const rows = tree.items.map(item => {
    if (item.kind === 'list') return item.items.map(cell => fieldOf(cell))
    return [...keys.keys()].map(key => fieldOf(nodeAt(item, [key]), item))
  })
  return keys.size === 0 ? rows : [[...keys.values()], ...rows]
}

/** `parent` itself stands for a value that is not there. */
function fieldOf(node: DataNode, parent?: unknown): Field {
  if (node === parent || node.kind === 'map') return {value: '', start: node.start, end: node.start}
  const value = node.kind === 'list' ? node.items.map(item => fieldOf(item).value).join('|') : String(node.value ?? '')
  return {value: value.trim(), ...spanOf(node)}
}

function spanOf({start, end}: {readonly start: number; readonly end: number}): {start: number; end: number} {
  return {start, end}
}
