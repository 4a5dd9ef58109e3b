import type {LanguageTag} from '../../model/document.js'
import type {Span} from '../../model/span.js'
import {openXml, type XmlElement, type XmlHandlers, type XmlSource, type XmlStream} from '../../ooxml/xml.js'
import {type InlineElements, readInline} from '../units/inline-xml.js'
import type {FileUnit, UnitText} from '../units/unit-file.js'

/** A unit of a translation memory, with its texts in all languages. */
export interface TmxUnit<Text extends TmxText = UnitText> extends Omit<FileUnit, 'texts'> {
  readonly texts: readonly Text[]
  /** As the unit says, else as the header does; `*all*` is undefined. */
  readonly sourceLang?: LanguageTag | undefined
  /** `changedate`, else `creationdate`, as written: `20240315T080000Z`. */
  readonly date?: string | undefined
  /** Where it was published, as we write it: a `prop` of the type `x-origin`. */
  readonly origin?: string | undefined
}

/** What every text of a unit says. */
export type TmxText = Pick<UnitText, 'lang'>

/** Reads `[start, end)` of a part of the file that begins at `base`. */
export type ReadSegment<Text> = (part: string, start: number, end: number, lang: LanguageTag, base: number) => Text

const readUnitText: ReadSegment<UnitText> = (part, start, end, lang, base) => ({
  lang,
  span: {start: start + base, end: end + base},
  ...readInline(part, start, end, tmxInline, base),
})

/** The elements of TMX that hold native code; what a `hi` holds is text. */
export const tmxInline: InlineElements = {
  alone: new Set(['ph', 'it', 'ut']),
  halves: new Map([
    ['bpt', 'open'],
    ['ept', 'close'],
  ]),
  around: new Set(),
  ids: ['x'],
}

/**
 * Reads TMX 1.1 to 1.4 piece by piece and hands on each unit when it ends, so that memory does not grow with the file. The bare document type
 * that TMX files have is passed over. `readSegment` says what is kept of a text: all where it is left out. Throws as `readXml`. Cost: 30 MB/s.
 */
export function openTmx(onUnit: (unit: TmxUnit) => void, source?: XmlSource): XmlStream
export function openTmx<Text extends TmxText>(
  onUnit: (unit: TmxUnit<Text>) => void,
  source: XmlSource,
  readSegment: ReadSegment<Text>,
): XmlStream
export function openTmx(
  onUnit: (unit: TmxUnit) => void,
  source: XmlSource = {},
  readSegment: ReadSegment<UnitText> = readUnitText,
): XmlStream {
  const reader = new TmxReader(onUnit, readSegment)
  const stream = openXml(reader, {...source, bareDoctype: true})
  return {
    write(piece) {
      reader.window += piece
      stream.write(piece)
      reader.forget()
    },
    close: () => stream.close(),
  }
}

class TmxReader implements XmlHandlers {
  /** The text from `base` on: what may still be needed. */
  window = ''
  private base = 0
  private end = 0
  private count = 0
  private sourceLang: LanguageTag | undefined
  private unit:
    | {
        id: string
        place: Span
        sourceLang: string | undefined
        date?: string | undefined
        origin?: string | undefined
        texts: UnitText[]
      }
    | undefined
  private lang: LanguageTag | undefined
  private segment: number | undefined
  private isOrigin = false

  constructor(
    private readonly onUnit: (unit: TmxUnit) => void,
    private readonly readSegment: ReadSegment<UnitText>,
  ) {}

  open({name, attribute, contentStart}: XmlElement): void {
    if (name === 'header') this.sourceLang = statedLanguage(attribute('srclang'))
    else if (name === 'tu') {
      this.count++
      const start = this.base + this.window.lastIndexOf('<', contentStart - this.base - 1)
      this.unit = {
        id: attribute('tuid') ?? String(this.count),
        place: {start, end: contentStart},
        sourceLang: statedLanguage(attribute('srclang')) ?? this.sourceLang,
        date: attribute('changedate') ?? attribute('creationdate'),
        texts: [],
      }
    } else if (name === 'prop') this.isOrigin = this.unit?.texts.length === 0 && attribute('type') === 'x-origin'
    else if (name === 'tuv') this.lang = attribute('xml:lang') ?? attribute('lang')
    else if (name === 'seg' && this.lang !== undefined) this.segment = contentStart
  }

  text(piece: string): void {
    if (this.isOrigin && this.unit !== undefined) this.unit.origin = (this.unit.origin ?? '') + piece
  }

  close(name: string, end: number): void {
    this.isOrigin = false
    if (name === 'seg' && this.segment !== undefined) this.addText(this.segment, end)
    else if (name === 'tuv') this.lang = undefined
    else if (name === 'tu' && this.unit !== undefined) {
      this.onUnit(this.unit)
      this.unit = undefined
    }
    this.end = end
  }

  /** What stands before the unit that is open is read. */
  forget(): void {
    const keep = Math.min(this.unit?.place.start ?? this.end, this.end) - this.base
    this.window = this.window.slice(Math.max(0, keep))
    this.base += Math.max(0, keep)
  }

  private addText(start: number, closed: number): void {
    this.segment = undefined
    const {unit, lang, window, base} = this
    if (unit === undefined || lang === undefined) return
    const end = Math.max(start, base + window.lastIndexOf('<', closed - base - 1))
    // Some memories hold a language twice in a unit: the first one counts.
    if (unit.texts.some(text => text.lang === lang)) return
    unit.texts.push(this.readSegment(window, start - base, end - base, lang, base))
  }
}

function statedLanguage(lang: string | undefined): LanguageTag | undefined {
  return lang === undefined || lang === '*all*' || lang === '' ? undefined : lang
}
