import {mainPart, missingPart, relationshipsOf} from '../../ooxml/package.js'
import {decodeXml, readXml} from '../../ooxml/xml.js'
import {ZipArchive} from '../../ooxml/zip-archive.js'
import type {UnpackedText} from '../format.js'
import {type DocxParagraph, type PartKind, PartReader} from './part-reader.js'
import {readStyles} from './styles.js'

/** A docx with the place of every run. */
export interface Docx {
  readonly archive: ZipArchive
  readonly parts: readonly DocxPart[]
}

/** A part that holds text, as it was decoded. */
export interface DocxPart {
  readonly name: string
  readonly bytes: Uint8Array
  readonly encoding: string
  readonly xml: string
  /** Those with text only. */
  readonly paragraphs: readonly DocxParagraph[]
}

/** In the order of the text; page headers and footers come last, so that they stand in no sentence's way. */
const partKinds: readonly (readonly [type: string, kind: PartKind])[] = [
  ['/footnotes', 'notes'],
  ['/endnotes', 'notes'],
  ['/header', 'page-header'],
  ['/footer', 'page-footer'],
]

/**
 * Read a docx: its body, then notes, page headers and footers; comments are left out. Throws DuizhaoError `ARCHIVE_…`,
 * `OFFICE_PART_MISSING`, `XML_…` and those of `decodeText`. Cost: 20 MB of XML a second.
 */
export function readDocx(bytes: Uint8Array, path?: string): Docx {
  const archive = new ZipArchive(bytes, {path})
  const main = mainPart(archive, 'word/document.xml', path)
  if (main === undefined) throw missingPart('word/document.xml', path)
  const related = [...relationshipsOf(archive, main, path).values()]
  const stylesPart = related.find(({type}) => type.endsWith('/styles'))?.target ?? 'word/styles.xml'
  const styles = readStyles(archive, stylesPart, path)
  let tables = 0
  const read = (name: string, kind: PartKind): DocxPart[] => {
    const part = archive.read(name)
    if (part === undefined) return []
    const {text: xml, encoding} = decodeXml(part, {path})
    const links = relationshipsOf(archive, name, path)
    const urlOf = (id: string): string | undefined => {
      const link = links.get(id)
      return link?.isExternal === true ? link.target : undefined
    }
    const reader = new PartReader({kind, xml, styles, urlOf, nextTable: () => tables++})
    readXml(xml, reader, {path, part: name})
    return [{name, bytes: part, encoding, xml, paragraphs: reader.paragraphs.filter(one => textOf(one).trim() !== '')}]
  }
  const others = partKinds.flatMap(([end, kind]) =>
    related.filter(({type, isExternal}) => !isExternal && type.endsWith(end)).flatMap(({target}) => read(target, kind)),
  )
  return {archive, parts: [...read(main, 'body'), ...others]}
}

/** The text as written, blanks at its ends included. */
export function textOf({runs}: DocxParagraph): string {
  return runs.map(({text}) => text).join('')
}

/** The text of a docx with what each line is. Throws and costs as {@link readDocx}. */
export function unpackDocx(bytes: Uint8Array, path?: string): UnpackedText {
  const lines: string[] = []
  const paragraphs = readDocx(bytes, path).parts.flatMap(({name, paragraphs: own}) =>
    own.map(({runs, links, ...kind}, index) => {
      const text = textOf({kind: 'paragraph', runs})
      const line = text.trim()
      lines.push(line)
      const lead = text.length - text.trimStart().length
      const inside = (offset: number): number => Math.min(line.length, Math.max(0, offset - lead))
      const placed = links?.map(link => ({...link, start: inside(link.start), end: inside(link.end)}))
      return {part: name, paragraph: index + 1, ...kind, ...(placed === undefined ? {} : {links: placed})}
    }),
  )
  return {text: lines.join('\n'), paragraphs}
}
