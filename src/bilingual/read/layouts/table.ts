import {findProfile} from '../../../language/registry.js'
import type {LanguageTag} from '../../../model/document.js'
import type {BlockDraft} from '../../../parse/block-draft.js'
import type {DraftPair, Sided} from '../block-pairs.js'
import {classify, type LanguagePair, languagePair} from '../languages.js'
import {splitAll} from '../split-blocks.js'
import type {BilingualReading, LayoutRequest} from './reading.js'
import {inOrder, sidesOf} from './sides.js'

/** A table with a column in each language. */
export function readTable({drafts, wanted, isForced}: LayoutRequest): BilingualReading | undefined {
  const cells = drafts.filter(draft => draft.cell !== undefined)
  const pair = languagePair(
    cells.map(draft => classify({draft})),
    wanted,
  )
  if (pair === undefined) return
  const rows: DraftPair[] = []
  const sided: Sided[] = []
  const headers = new Set<BlockDraft>()
  let tableWidth = 0
  for (const table of tablesOf(cells)) {
    const columns = bilingualColumns(table, pair)
    if (columns === undefined) continue
    for (const row of rowsOf(table)) {
      const source = row.filter(draft => draft.cell!.column === columns.source)
      const target = row.filter(draft => draft.cell!.column === columns.target)
      if (isHeader(source, pair.source) && isHeader(target, pair.target)) {
        for (const draft of row) headers.add(draft)
        continue
      }
      if (source.length > 0 && target.length > 0) rows.push({source, target})
      sided.push(...source.map(draft => ({draft, side: 'source'}) as const))
      sided.push(...target.map(draft => ({draft, side: 'target'}) as const))
      tableWidth += row.reduce((sum, draft) => sum + draft.inline.length, 0)
    }
  }
  const taken = new Set([...sided.map(({draft}) => draft), ...headers])
  const rest = drafts.filter(
    draft => !taken.has(draft) && !(draft.cell !== undefined && /^[\d\s.、()（）]*$/u.test(draft.inline.text)),
  )
  const restWidth = rest.reduce((sum, draft) => sum + draft.inline.length, 0)
  if (rows.length === 0 || (!isForced && (restWidth > tableWidth || sided.length < 4))) return
  const outside = sidesOf(splitAll(rest, 'marks').map(classify), pair)
  const pairs = [...rows, ...splitPairs(outside)]
  return {...pair, sided: inOrder([...sided, ...outside]), pairs: pairs.sort(bySource)}
}

/** Pairs of drafts that were one before they were split. */
function splitPairs(sided: readonly Sided[]): DraftPair[] {
  const pairs: DraftPair[] = []
  for (const [i, two] of sided.entries()) {
    const one = sided[i - 1]
    if (one?.origin === undefined || one.origin !== two.origin || one.side === two.side) continue
    const [source, target] = one.side === 'source' ? [one, two] : [two, one]
    pairs.push({source: [source.draft], target: [target.draft]})
  }
  return pairs
}

function tablesOf(cells: readonly BlockDraft[]): BlockDraft[][] {
  return [...groupBy(cells, draft => draft.cell!.table).values()]
}

function rowsOf(table: readonly BlockDraft[]): BlockDraft[][] {
  return [...groupBy(table, draft => draft.cell!.row).values()]
}

/** The columns that are mostly in the one and mostly in the other language. */
function bilingualColumns(
  table: readonly BlockDraft[],
  pair: LanguagePair,
): {source: number; target: number} | undefined {
  const share = (column: readonly BlockDraft[], lang: LanguageTag): number =>
    column.filter(draft => classify({draft}).lang === lang).length / column.length
  const columns = [...groupBy(table, draft => draft.cell!.column)].filter(([, column]) => column.length > 0)
  const source = columns.find(([, column]) => share(column, pair.source) >= 0.7)?.[0]
  const target = columns.find(([index, column]) => index !== source && share(column, pair.target) >= 0.7)?.[0]
  return source === undefined || target === undefined ? undefined : {source, target}
}

/** A cell or heading that only names the language. */
function isHeader(cells: readonly BlockDraft[], lang: LanguageTag): boolean {
  const names = findProfile(lang)?.names ?? []
  return cells.length > 0 && cells.every(draft => names.includes(draft.inline.text.trim().toLowerCase()))
}

function bySource(a: DraftPair, b: DraftPair): number {
  return (a.source[0]?.inline.start(0) ?? 0) - (b.source[0]?.inline.start(0) ?? 0)
}

function groupBy<Key>(drafts: readonly BlockDraft[], keyOf: (draft: BlockDraft) => Key): Map<Key, BlockDraft[]> {
  const groups = new Map<Key, BlockDraft[]>()
  for (const draft of drafts) {
    const key = keyOf(draft)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [draft])
    else group.push(draft)
  }
  return groups
}
