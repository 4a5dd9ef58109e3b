import {namedError} from '../messages/named-error.js'
import {mainPart, missingPart, readPart, relationshipsOf} from './package.js'
import type {XmlHandlers} from './xml.js'
import {ZipArchive} from './zip-archive.js'

/** A sheet with its filled cells only; how far away one stands costs nothing. */
export interface Sheet {
  readonly name: string
  readonly isHidden: boolean
  readonly rows: readonly SheetRow[]
}

/** A row that has a filled cell. */
export interface SheetRow {
  /** From 1, as Excel shows it. */
  readonly number: number
  readonly cells: readonly SheetCell[]
}

/** A filled cell. */
export interface SheetCell {
  /** From 0: A, B, C. */
  readonly column: number
  /** As stored: line breaks are LF, numbers and dates as their digits, of a formula its last value; never blank. */
  readonly text: string
}

export interface WorkbookOptions {
  /** For error messages only. */
  readonly path?: string | undefined
  /** Filled cells of a sheet. */
  readonly mostCells?: number | undefined
}

const mostCells = 2_000_000
const mostUnits = 128 * 1024 * 1024

/**
 * The sheets of an XLSX file in their order, hidden ones too. No formula is worked out and no link followed. Throws DuizhaoError
 * `SHEET_LIMIT`, `OFFICE_PART_MISSING`, and those of {@link ZipArchive} and `readXml`. Cost: some 20 MB of XML a second.
 */
export function readWorkbook(bytes: Uint8Array, {path, mostCells: most = mostCells}: WorkbookOptions = {}): Sheet[] {
  const archive = new ZipArchive(bytes, {path})
  const main = mainPart(archive, 'xl/workbook.xml', path)
  if (main === undefined) throw missingPart('xl/workbook.xml', path)
  const parts = relationshipsOf(archive, main, path)
  const stated: {name: string; id: string; isHidden: boolean}[] = []
  readPart(archive, main, path, {
    open({name, attribute}) {
      if (name !== 'sheet') return
      const state = attribute('state')
      stated.push({
        name: attribute('name') ?? '',
        id: attribute('id') ?? '',
        isHidden: state !== undefined && state !== 'visible',
      })
    },
  })
  const stringsPart = [...parts.values()].find(({type}) => type.endsWith('/sharedStrings'))?.target
  const shared = readSharedStrings(archive, stringsPart ?? 'xl/sharedStrings.xml', path)
  return stated.flatMap(({name, id, isHidden}) => {
    const relationship = parts.get(id)
    if (relationship !== undefined && !relationship.type.endsWith('/worksheet')) return []
    const part = relationship?.target ?? `xl/worksheets/sheet${stated.findIndex(sheet => sheet.id === id) + 1}.xml`
    const reader = new SheetReader(
      shared,
      (limit): Error => namedError('SHEET_LIMIT', {sheet: name, limit}, {path}),
      most,
    )
    if (!readPart(archive, part, path, reader)) throw missingPart(part, path)
    return [{name, isHidden, rows: reader.rows}]
  })
}

function readSharedStrings(archive: ZipArchive, part: string, path: string | undefined): string[] {
  const strings: string[] = []
  const text = new RichText()
  readPart(archive, part, path, {
    open({name}) {
      if (name === 'si') text.clear()
      text.open(name)
    },
    close(name) {
      text.close(name)
      if (name === 'si') strings.push(text.value)
    },
    text: piece => text.hear(piece),
  })
  return strings
}

/** The text of a string item: its runs joined, without the readings of ruby. */
class RichText {
  private isText = false
  private ruby = 0
  private collected = ''

  get value(): string {
    return unescapeUnits(this.collected)
  }

  clear(): void {
    this.collected = ''
  }

  open(name: string): void {
    if (name === 'rPh') this.ruby++
    else if (name === 't') this.isText = this.ruby === 0
  }

  close(name: string): void {
    if (name === 'rPh') this.ruby--
    else if (name === 't') this.isText = false
  }

  hear(piece: string): void {
    if (this.isText) this.collected += piece
  }
}

class SheetReader implements XmlHandlers {
  readonly rows: {number: number; cells: SheetCell[]}[] = []
  private readonly rich = new RichText()
  private number = 0
  private column = -1
  private type: string | undefined
  private isValue = false
  private value = ''
  private cells = 0
  private units = 0

  constructor(
    private readonly shared: readonly string[],
    private readonly tooMany: (limit: number) => Error,
    private readonly mostCells: number,
  ) {}

  open({name, attribute}: {name: string; attribute(name: string): string | undefined}): void {
    if (name === 'row') {
      this.number = Number(attribute('r') ?? this.number + 1)
      this.column = -1
    } else if (name === 'c') {
      this.column = columnOf(attribute('r')) ?? this.column + 1
      this.type = attribute('t')
      this.value = ''
      this.rich.clear()
    } else if (name === 'v') this.isValue = true
    else this.rich.open(name)
  }

  close(name: string): void {
    if (name === 'v') this.isValue = false
    else if (name === 'c') this.endCell()
    else this.rich.close(name)
  }

  text(piece: string): void {
    if (this.isValue) this.value += piece
    else this.rich.hear(piece)
  }

  private endCell(): void {
    const text = this.cellText()
    if (text.trim() === '') return
    this.units += text.length
    if (++this.cells > this.mostCells || this.units > mostUnits) throw this.tooMany(this.mostCells)
    const last = this.rows.at(-1)
    const cell = {column: this.column, text}
    if (last?.number === this.number) last.cells.push(cell)
    else this.rows.push({number: this.number, cells: [cell]})
  }

  private cellText(): string {
    if (this.type === 's') return this.shared[Number(this.value)] ?? ''
    if (this.type === 'inlineStr') return this.rich.value
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

/** `AB` of 27. */
export function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26))
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter
}

/** `_x000D_` stands for a unit that XML cannot hold; an underscore that begins such a name is written `_x005F_`. */
function unescapeUnits(text: string): string {
  if (!text.includes('_x')) return text
  return text
    .replace(/_x([\dA-Fa-f]{4})_/gu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\r\n?/gu, '\n')
}
