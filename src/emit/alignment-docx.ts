import {languageName} from '../language/output-labels.data.js'
import {type AlignedPair, translationUnits} from '../model/alignment.js'
import type {Segment} from '../model/segment.js'
import type {Span} from '../model/span.js'
import {packageTypes, relationships} from '../ooxml/write-package.js'
import {writeZip} from '../ooxml/zip-archive.js'
import {escapeXml} from '../text/escape-xml.js'
import {languagesOf} from './unit-text.js'

/** Something said about a place, shown in the margin. */
export interface DocxComment extends Span {
  readonly side: 'source' | 'target'
  readonly text: string
}

/** Options of `emitAlignmentDocx`; places are in the text of each side's document. */
export interface DocxOptions {
  /** Terms, shown on a coloured ground. */
  readonly marks?: {readonly source: readonly Span[]; readonly target: readonly Span[]} | undefined
  readonly comments?: readonly DocxComment[] | undefined
}

/**
 * A Word file for review: a table with a column for each language and a row for each unit, terms marked, comments in the margin. Word, WPS
 * and LibreOffice open it as it is, and `check` reads it back. The same pair gives the same bytes.
 */
export function emitAlignmentDocx(pair: AlignedPair, {marks, comments = []}: DocxOptions = {}): Uint8Array {
  const [sourceLang, targetLang] = languagesOf(pair)
  const notes = [...comments].sort((a, b) => a.start - b.start)
  const shown: string[] = []
  const writer = (side: 'source' | 'target', lang: string): CellWriter => ({
    lang,
    marks: marks?.[side] ?? [],
    comments: notes.filter(comment => comment.side === side),
    take: text => shown.push(text) - 1,
  })
  const [source, target] = [writer('source', sourceLang), writer('target', targetLang)]
  const head = [sourceLang, targetLang].map(lang => cell(run(languageName(lang), lang, '<w:b/>'), 'EDEDED'))
  const rows = translationUnits(pair).map(unit => row([cellOf(unit.source, source), cellOf(unit.target, target)]))
  const body = table([row(head, true), ...rows])
  return writeZip(
    new Map([
      [
        '[Content_Types].xml',
        packageTypes([
          ['/word/document.xml', `${wordType}.document.main+xml`],
          ['/word/styles.xml', `${wordType}.styles+xml`],
          ['/word/comments.xml', `${wordType}.comments+xml`],
        ]),
      ],
      ['_rels/.rels', relationships([[`${officeTypes}/officeDocument`, 'word/document.xml']])],
      [
        'word/_rels/document.xml.rels',
        relationships([
          [`${officeTypes}/styles`, 'styles.xml'],
          [`${officeTypes}/comments`, 'comments.xml'],
        ]),
      ],
      ['word/document.xml', `${declaration}<w:document ${word}><w:body>${body}${page}</w:body></w:document>`],
      ['word/styles.xml', styles],
      ['word/comments.xml', `${declaration}<w:comments ${word}>${shown.map(commentOf).join('')}</w:comments>`],
    ]),
  )
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const officeTypes = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const columnWidth = 7000
const page =
  '<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>'
const styles = `${declaration}<w:styles ${word}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:eastAsia="SimSun" w:cs="Calibri"/><w:sz w:val="21"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:before="40" w:after="40"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style></w:styles>`

function table(rows: readonly string[]): string {
  const sides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  const borders = sides.map(side => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="BFBFBF"/>`).join('')
  const columns = `<w:gridCol w:w="${columnWidth}"/>`.repeat(2)
  return `<w:tbl><w:tblPr><w:tblW w:w="${2 * columnWidth}" w:type="dxa"/><w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${columns}</w:tblGrid>${rows.join('')}</w:tbl>`
}

function row(cells: readonly string[], isHead = false): string {
  return `<w:tr><w:trPr><w:cantSplit/>${isHead ? '<w:tblHeader/>' : ''}</w:trPr>${cells.join('')}</w:tr>`
}

function cell(content: string, fill?: string): string {
  const shade = fill === undefined ? '' : `<w:shd w:val="clear" w:color="auto" w:fill="${fill}"/>`
  return `<w:tc><w:tcPr><w:tcW w:w="${columnWidth}" w:type="dxa"/>${shade}</w:tcPr><w:p>${content}</w:p></w:tc>`
}

/** `properties` stand before the size and the language, as the schema orders them. */
function run(text: string, lang: string, properties = '', shade = ''): string {
  if (text === '') return ''
  const tag = escapeXml(lang)
  return `<w:r><w:rPr>${properties}${shade}<w:lang w:val="${tag}" w:eastAsia="${tag}"/></w:rPr><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`
}

function commentOf(text: string, id: number): string {
  return `<w:comment w:id="${id}" w:author="duizhao" w:initials="dz"><w:p><w:r><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r></w:p></w:comment>`
}

/** What the cells of one side have in common. */
interface CellWriter {
  readonly lang: string
  readonly marks: readonly Span[]
  readonly comments: readonly DocxComment[]
  /** Take in a comment; its number. */
  take(text: string): number
}

/** An empty cell is coloured: something is missing there. */
function cellOf(segments: readonly Segment[], writer: CellWriter): string {
  if (segments.length === 0) return cell('', 'FFD9D6')
  return cell(segments.map(segment => segmentRuns(segment, writer)).join(run(' ', writer.lang)))
}

const markShade = '<w:shd w:val="clear" w:color="auto" w:fill="DDEBF7"/>'

/** The runs of a segment, cut where a term or a comment begins or ends. */
function segmentRuns(segment: Segment, {lang, marks, comments, take}: CellWriter): string {
  const {text, block} = segment
  const marked = marks.flatMap(span => placeIn(segment, span))
  const placed = comments.flatMap(comment => {
    const [span] = placeIn(segment, comment)
    return span === undefined ? [] : [{...span, id: take(comment.text)}]
  })
  const cuts = [0, text.length, ...[...marked, ...placed].flatMap(({start, end}) => [start, end])]
  const bounds = [...new Set(cuts)].sort((a, b) => a - b)
  const bold = block === 'heading' ? '<w:b/>' : ''
  return bounds
    .map((from, index) => {
      const to = bounds[index + 1] ?? from
      const ends = placed.filter(({end}) => end === from).map(({id}) => commentEnd(id))
      const starts = placed
        .filter(({start, end}) => start === from && end > from)
        .map(({id}) => `<w:commentRangeStart w:id="${id}"/>`)
      const isMarked = marked.some(({start, end}) => start <= from && end >= to)
      return `${ends.join('')}${starts.join('')}${run(text.slice(from, to), lang, bold, isMarked ? markShade : '')}`
    })
    .join('')
}

/** The end of the range, and the sign that Word needs to show a comment. */
function commentEnd(id: number): string {
  return `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`
}

/** Where `[start, end)` of the document stands in the plain text of a segment; nowhere, or once. A place without width is the unit before it. */
function placeIn({text, content, start, end}: Segment, span: Span): Span[] {
  if (span.start >= end || span.end <= start) return []
  const last = Math.max(span.end, span.start + 1)
  const inside = [...Array(text.length).keys()].filter(i => {
    const origin = content.originalSpan(i, i + 1)
    return origin.start < last && origin.end > span.start
  })
  const [first] = inside
  return first === undefined ? [] : [{start: first, end: inside.at(-1)! + 1}]
}
