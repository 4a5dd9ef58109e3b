import type {Glossary} from '../../model/term.js'
import {longestCell, writeWorkbook} from '../../ooxml/write-workbook.js'
import type {ConversionLoss} from './conversion-loss.js'
import {type GlossaryColumn, glossaryTable} from './table-rows.js'

const widths: Readonly<Record<GlossaryColumn['kind'], number>> = {id: 20, terms: 36, status: 12, text: 28}

/**
 * A workbook of one sheet with the columns and rows of the short form, a list of words in each cell of a status; {@link parseGlossary} reads it
 * back. What has no column is listed as a loss. The same glossary gives the same bytes.
 */
export function emitGlossaryXlsx(
  glossary: Glossary,
  languages: readonly string[],
): {readonly bytes: Uint8Array; readonly losses: readonly ConversionLoss[]} {
  const {columns, rows, losses} = glossaryTable(glossary, languages, isHeld)
  const bytes = writeWorkbook([
    {
      name: glossary.id,
      columns: columns.map(({name: title, kind, choices}) => ({title, width: widths[kind], choices})),
      rows,
    },
  ])
  return {bytes, losses}
}

/** Whether a cell gives a text back: none too long, none that XML has not. */
function isHeld(text: string): boolean {
  return (
    text.length <= longestCell &&
    text.trim() === text &&
    !/[\0-\x08\v\f\r\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/u.test(text)
  )
}
