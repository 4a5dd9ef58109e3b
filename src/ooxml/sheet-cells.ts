import {readPart} from './package.js'
import type {XmlElement, XmlHandlers} from './xml.js'
import type {ZipArchive} from './zip-archive.js'

/** A stretch of a cell's text: what is between the tags of a `t`, whose closing tag ends at `closed`. */
export interface CellRun {
  readonly text: string
  readonly start: number
  readonly closed: number
  readonly keepsSpace: boolean
}

/** A cell as its sheet is read; places are in the XML of the sheet. */
export interface ReadCell {
  /** From 1, as Excel shows it. */
  readonly row: number
  /** From 0: A, B, C. */
  readonly column: number
  /** As stored: line breaks are LF, numbers and dates as their digits, of a formula its last value. */
  readonly text: string
  /** By a formula. */
  readonly isComputed: boolean
  /** Behind the opening tag, and behind the closing one. */
  readonly contentStart: number
  readonly end: number
  readonly prefix: string
  readonly shared: number | undefined
  /** Those that stand in the cell itself. */
  readonly runs: readonly CellRun[]
}

/** A string that cells share, in the part of such strings. */
export interface StringItem {
  readonly contentStart: number
  readonly end: number
  readonly runs: readonly CellRun[]
}

/** Reads the strings that cells share, in their order. Throws as `readXml`. */
export function readStringItems(
  archive: ZipArchive,
  part: string,
  path: string | undefined,
  onItem: (item: StringItem) => void,
): void {
  const text = new RichText()
  let contentStart = 0
  readPart(archive, part, path, {
    open(element) {
      if (element.name === 'si') {
        text.clear()
        contentStart = element.contentStart
      }
      text.open(element)
    },
    close(name, end) {
      text.close(name, end)
      if (name === 'si') onItem({contentStart, end, runs: text.runs})
    },
    text: piece => text.hear(piece),
  })
}

/** The text of runs together. */
export function textOfRuns(runs: readonly CellRun[]): string {
  return runs.length === 1 ? runs[0]!.text : runs.map(({text}) => text).join('')
}

/** The runs of a string, without the readings of ruby. */
class RichText {
  runs: CellRun[] = []
  private ruby = 0
  private words: {text: string; start: number; keepsSpace: boolean} | undefined

  clear(): void {
    this.runs = []
  }

  open({name, contentStart, attribute}: XmlElement): void {
    if (name === 'rPh') this.ruby++
    else if (name === 't' && this.ruby === 0)
      this.words = {text: '', start: contentStart, keepsSpace: attribute('space') === 'preserve'}
  }

  close(name: string, closed: number): void {
    if (name === 'rPh') this.ruby--
    else if (name === 't' && this.words !== undefined) {
      const {text} = this.words
      if (text !== '') this.runs.push({...this.words, text: unescapeUnits(text), closed})
      this.words = undefined
    }
  }

  hear(piece: string): void {
    if (this.words !== undefined) this.words.text += piece
  }
}

/** Hears the XML of a sheet and hands on each of its cells, filled or not. */
export class SheetReader implements XmlHandlers {
  private readonly rich = new RichText()
  private row = 0
  private column = -1
  private type: string | undefined
  private contentStart = 0
  private isComputed = false
  private isValue = false
  private value = ''

  constructor(
    private readonly shared: readonly string[],
    private readonly onCell: (cell: ReadCell) => void,
  ) {}

  open(element: XmlElement): void {
    const {name, attribute} = element
    if (name === 'row') {
      this.row = Number(attribute('r') ?? this.row + 1)
      this.column = -1
    } else if (name === 'c') {
      this.column = columnOf(attribute('r')) ?? this.column + 1
      this.type = attribute('t')
      this.contentStart = element.contentStart
      this.isComputed = false
      this.value = ''
      this.rich.clear()
    } else if (name === 'v') this.isValue = true
    else if (name === 'f') this.isComputed = true
    else this.rich.open(element)
  }

  close(name: string, end: number, prefix: string): void {
    if (name === 'v') this.isValue = false
    else if (name === 'c') this.endCell(end, prefix)
    else this.rich.close(name, end)
  }

  text(piece: string): void {
    if (this.isValue) this.value += piece
    else this.rich.hear(piece)
  }

  private endCell(end: number, prefix: string): void {
    const {row, column, type, isComputed, contentStart} = this
    const shared = type === 's' ? Number(this.value) : undefined
    const {runs} = this.rich
    this.onCell({row, column, text: this.cellText(), isComputed, contentStart, end, prefix, shared, runs})
  }

  private cellText(): string {
    if (this.type === 's') return this.shared[Number(this.value)] ?? ''
    if (this.type === 'inlineStr') return textOfRuns(this.rich.runs)
    if (this.type === 'b') return this.value.trim() === '1' ? 'TRUE' : 'FALSE'
    return this.type === 'str' ? unescapeUnits(this.value) : this.value
  }
}

/** 27 of `AB12`. */
function columnOf(reference: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}/u.exec(reference ?? '')?.[0]
  if (letters === undefined) return undefined
  let column = 0
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64
  return column - 1
}

/** `_x000D_` stands for a unit that XML cannot hold; an underscore that begins such a name is written `_x005F_`. */
function unescapeUnits(text: string): string {
  if (!text.includes('_x')) return text
  return text
    .replace(/_x([\dA-Fa-f]{4})_/gu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\r\n?/gu, '\n')
}
