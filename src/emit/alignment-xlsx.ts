import {languageName, outputLabels} from '../language/output-labels.data.js'
import {type AlignedPair, translationUnits} from '../model/alignment.js'
import {longestCell, type SheetValue, writeWorkbook} from '../ooxml/write-workbook.js'
import {languagesOf, roundConfidence, unitText} from './unit-text.js'

/** From here down a pairing is worth a look. */
const doubtful = 0.5

/**
 * An Excel file with a row a unit: number, both texts, confidence, number of the counterpart of a moved unit. What is missing on one side
 * and what is paired with little confidence is coloured. Texts are never formulas; one that no cell takes goes on in the row below.
 */
export function emitAlignmentXlsx(pair: AlignedPair): Uint8Array {
  const [sourceLang, targetLang] = languagesOf(pair)
  const textCell = (text: string): SheetValue => (text === '' ? {text: ' ', fill: 'red'} : text)
  const rows = translationUnits(pair).flatMap(({index, source, target, confidence, moved}): SheetValue[][] => {
    const rounded = roundConfidence(confidence)
    const [[own = '', ...more], [other = '', ...others]] = [
      piecesOf(unitText(source, sourceLang)),
      piecesOf(unitText(target, targetLang)),
    ]
    const first: SheetValue[] = [
      index + 1,
      textCell(own),
      textCell(other),
      rounded < doubtful ? {text: String(rounded), fill: 'yellow'} : rounded,
      moved === undefined ? undefined : moved + 1,
    ]
    const rest = Array.from({length: Math.max(more.length, others.length)}, (_, i) => [undefined, more[i], others[i]])
    return [first, ...rest]
  })
  const columns = [
    {title: 'unit', width: 7},
    {title: languageName(sourceLang), width: 60},
    {title: languageName(targetLang), width: 80},
    {title: 'confidence', width: 12},
    {title: 'moved', width: 8},
  ]
  return writeWorkbook([{name: outputLabels(targetLang).title, columns, rows}])
}

/** A text in pieces that a cell takes, none of which cuts a character. */
function piecesOf(text: string): string[] {
  const pieces: string[] = []
  for (let at = 0; at < text.length; ) {
    const end = at + longestCell
    const isCut = /[\uD800-\uDBFF]/u.test(text.charAt(end - 1))
    pieces.push(text.slice(at, isCut ? end - 1 : end))
    at += pieces.at(-1)!.length
  }
  return pieces
}
