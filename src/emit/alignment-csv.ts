import {type AlignedPair, translationUnits} from '../model/alignment.js'
import {terminalSafe} from '../text/terminal-safe.js'
import {languagesOf, roundConfidence, unitText} from './unit-text.js'

/** Options of `emitAlignmentCsv`. */
export interface CsvOptions {
  /** Begin with a byte order mark, without which Excel does not take the file for UTF-8; false by default. */
  readonly byteOrderMark?: boolean | undefined
}

/**
 * One row a unit (RFC 4180): number, both texts under their language tags, confidence, number of the counterpart of a moved
 * unit. A cell that a spreadsheet would take for a formula begins with an apostrophe; hidden control characters are
 * written as `\u202e`.
 */
export function emitAlignmentCsv(pair: AlignedPair, options: CsvOptions = {}): string {
  const [sourceLang, targetLang] = languagesOf(pair)
  const rows = translationUnits(pair).map(({index, source, target, confidence, moved}) => [
    String(index + 1),
    unitText(source, sourceLang),
    unitText(target, targetLang),
    String(roundConfidence(confidence)),
    moved === undefined ? '' : String(moved + 1),
  ])
  const table = [['unit', sourceLang, targetLang, 'confidence', 'moved'], ...rows]
  const mark = options.byteOrderMark === true ? '\ufeff' : ''
  return mark + table.map(row => `${row.map(csvCell).join(',')}\r\n`).join('')
}

function csvCell(text: string): string {
  const safe = terminalSafe(/^\s*[=+\-@＝＋－＠]|^[\t\r\n]/u.test(text) ? `'${text}` : text)
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
