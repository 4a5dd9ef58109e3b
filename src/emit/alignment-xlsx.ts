import {languageName, outputLabels} from '../language/output-labels.data.js'
import {type AlignedPair, translationUnits} from '../model/alignment.js'
import {type SheetValue, writeWorkbook} from '../ooxml/write-workbook.js'
import {languagesOf, roundConfidence, unitText} from './unit-text.js'

/** From here down a pairing is worth a look. */
const doubtful = 0.5

/**
 * An Excel file with a row a unit: number, both texts, confidence, number of the counterpart of a moved unit. What is missing on one side
 * and what is paired with little confidence is coloured. Texts are never formulas.
 */
export function emitAlignmentXlsx(pair: AlignedPair): Uint8Array {
  const [sourceLang, targetLang] = languagesOf(pair)
  const textCell = (text: string): SheetValue => (text === '' ? {text: ' ', fill: 'red'} : text)
  const rows = translationUnits(pair).map(({index, source, target, confidence, moved}): SheetValue[] => {
    const rounded = roundConfidence(confidence)
    return [
      index + 1,
      textCell(unitText(source, sourceLang)),
      textCell(unitText(target, targetLang)),
      rounded < doubtful ? {text: String(rounded), fill: 'yellow'} : rounded,
      moved === undefined ? undefined : moved + 1,
    ]
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
