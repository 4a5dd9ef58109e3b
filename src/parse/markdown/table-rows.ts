import {behindBlank, trimmedEnd} from './block-marks.js'

const delimiters = /\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*(?:\|[ \t]*)?$/uy

/** How many columns a table has whose second line is `[from, end)`; 0 where that is no such line. */
export function delimiterColumns(text: string, from: number, end: number): number {
  const line = text.slice(from, end)
  delimiters.lastIndex = 0
  return /[|:]/u.test(line) && delimiters.test(line) ? rowCells(text, from, end).length : 0
}

/** Start and end of each cell of a row, without white space at either end. */
export function rowCells(text: string, from: number, end: number): (readonly [start: number, end: number])[] {
  const cells: (readonly [number, number])[] = []
  let start = from
  const add = (to: number): void => {
    const first = behindBlank(text, start, to)
    const last = trimmedEnd(text, first, to)
    const isEdge = first === last && (to === end ? start > from : start === from)
    if (!isEdge) cells.push([first, last])
  }
  for (let i = from; i < end; i++) {
    const unit = text.charCodeAt(i)
    if (unit === 0x5c && (text.charCodeAt(i + 1) === 0x7c || text.charCodeAt(i + 1) === 0x5c)) i++
    else if (unit === 0x7c) {
      add(i)
      start = i + 1
    }
  }
  add(end)
  return cells.length === 0 ? [[end, end]] : cells
}
