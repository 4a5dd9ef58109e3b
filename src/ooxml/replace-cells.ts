import type {TextReplacement} from '../model/span.js'
import {spliceBytes, withReplacements} from '../text/encode.js'
import {workbookParts} from './read-workbook.js'
import {replaceInRuns} from './replace-runs.js'
import {type CellRun, type ReadCell, readStringItems, SheetReader, type StringItem} from './sheet-cells.js'
import {cellText} from './write-workbook.js'
import {decodeXml, readXml} from './xml.js'
import {ZipArchive} from './zip-archive.js'

/** New words in a cell; `edits` ascend, do not overlap and are offsets in its text as stored. */
export interface CellChange {
  /** From 1, as Excel shows it. */
  readonly row: number
  /** From 0. */
  readonly column: number
  readonly edits: readonly TextReplacement[]
}

/**
 * Replace words in cells of an XLSX file, by the names of their sheets. A changed cell holds its string itself from then on, in the formats
 * that its runs have, without the readings of ruby; strings that cells share, all other cells and all other parts stay byte for byte. A cell
 * that a formula gives stays as it is. Throws and costs as `readWorkbook`.
 */
export function replaceCells(
  bytes: Uint8Array,
  changes: ReadonlyMap<string, readonly CellChange[]>,
  path?: string,
): Uint8Array {
  const archive = new ZipArchive(bytes, {path})
  const {sheets, strings} = workbookParts(archive, path)
  const changed = sheets.flatMap(sheet => {
    const own = changes.get(sheet.name) ?? []
    return own.length === 0 ? [] : [findCells(archive, sheet.part, own, path)]
  })
  const items = findItems(archive, strings, new Set(changed.flatMap(({cells}) => cells.flatMap(sharedIn))), path)
  const parts = changed.map(({part, before, encoding, xml, cells}) => {
    const edits = cells.flatMap(cell => changesOf(cell, xml, items))
    return [part, spliceBytes(before, encoding, edits)] as const
  })
  return archive.replace(new Map(parts))
}

interface ChangedCell {
  readonly cell: ReadCell
  readonly edits: readonly TextReplacement[]
}

interface ChangedSheet {
  readonly part: string
  readonly before: Uint8Array
  readonly encoding: string
  readonly xml: string
  readonly cells: readonly ChangedCell[]
}

function findCells(
  archive: ZipArchive,
  part: string,
  changes: readonly CellChange[],
  path: string | undefined,
): ChangedSheet {
  const before = archive.read(part)!
  const {text: xml, encoding} = decodeXml(before, {path})
  const wanted = new Map(changes.map(change => [`${change.row} ${change.column}`, change]))
  const cells: ChangedCell[] = []
  const reader = new SheetReader([], cell => {
    const change = wanted.get(`${cell.row} ${cell.column}`)
    if (change !== undefined && !cell.isComputed) cells.push({cell, edits: change.edits})
  })
  readXml(xml, reader, {path, part})
  return {part, before, encoding, xml, cells}
}

function sharedIn({cell}: ChangedCell): number[] {
  return cell.shared === undefined ? [] : [cell.shared]
}

/** A shared string with its XML. */
interface FoundItem extends StringItem {
  readonly xml: string
}

function findItems(
  archive: ZipArchive,
  part: string,
  wanted: ReadonlySet<number>,
  path: string | undefined,
): ReadonlyMap<number, FoundItem> {
  const found = new Map<number, FoundItem>()
  const bytes = wanted.size === 0 ? undefined : archive.read(part)
  if (bytes === undefined) return found
  const {text: xml} = decodeXml(bytes, {path})
  let count = 0
  readStringItems(archive, part, path, item => {
    if (wanted.has(count)) found.set(count, {...item, xml})
    count++
  })
  return found
}

/** What of the XML of a sheet changes with a cell. */
function changesOf({cell, edits}: ChangedCell, xml: string, items: ReadonlyMap<number, FoundItem>): TextReplacement[] {
  const {contentStart, end, prefix, shared, runs, text} = cell
  if (runs.length > 0) return replaceInRuns(placed(runs, xml), edits, cellText)
  const item = shared === undefined ? undefined : items.get(shared)
  const tag = (name: string): string => (prefix === '' ? name : `${prefix}:${name}`)
  const start = xml.lastIndexOf('<', contentStart - 1)
  const opening = xml
    .slice(start, contentStart - 1)
    .replace(/\st\s*=\s*(?:"[^"]*"|'[^']*')/u, '')
    .trimEnd()
  const content =
    item === undefined
      ? `<${tag('t')} xml:space="preserve">${cellText(withReplacements(text, edits))}</${tag('t')}>`
      : itemContent(item, edits).replace(/(<\/?)(?:[\w.-]+:)?(?=[A-Za-z])/gu, `$1${tag('')}`)
  return [{start, end, text: `${opening} t="inlineStr"><${tag('is')}>${content}</${tag('is')}></${tag('c')}>`}]
}

/** Readings of ruby say where they stand by numbers that are no longer true. */
const ruby = /<(?:[\w.-]+:)?rPh\b[^>]*>[\s\S]*?<\/(?:[\w.-]+:)?rPh\s*>|<(?:[\w.-]+:)?phoneticPr\b[^>]*\/>/gu

function itemContent({contentStart, end, runs, xml}: FoundItem, edits: readonly TextReplacement[]): string {
  const changes = replaceInRuns(placed(runs, xml), edits, cellText)
  const shifted = changes.map(change => ({
    ...change,
    start: change.start - contentStart,
    end: change.end - contentStart,
  }))
  return withReplacements(xml.slice(contentStart, xml.lastIndexOf('<', end - 1)), shifted).replace(ruby, '')
}

function placed(runs: readonly CellRun[], xml: string) {
  return runs.map(({text, start, closed, keepsSpace}) => ({
    text,
    start,
    end: xml.lastIndexOf('<', closed - 1),
    keepsSpace,
    isWords: true,
  }))
}
