import type {LanguageTag} from '../../model/document.js'
import type {Span} from '../../model/span.js'
import {readXml, type XmlElement, type XmlHandlers, type XmlSource} from '../../ooxml/xml.js'
import {type InlineElements, readInline} from '../units/inline-xml.js'
import type {FileUnit, UnitFile, UnitText} from '../units/unit-file.js'

const inline: InlineElements = {
  alone: new Set(['x', 'ph', 'it', 'bx', 'ex']),
  halves: new Map([
    ['bpt', 'open'],
    ['ept', 'close'],
    ['sc', 'open'],
    ['ec', 'close'],
    ['sm', 'open'],
    ['em', 'close'],
  ]),
  around: new Set(['g', 'pc']),
  ids: ['startRef', 'rid', 'id'],
  character: 'cp',
}

/** What holds texts that are no translation of the document: proposals, terms, history. */
const asides: ReadonlySet<string> = new Set([
  'alt-trans',
  'matches',
  'glossary',
  'originalData',
  'metadata',
  'metaGroup',
  'changeTrack',
  'revisions',
  'bin-unit',
  'seg-defs',
  'notes',
])

/**
 * The units of XLIFF 1.2 (SDLXLIFF and MQXLIFF too) and 2.x: a segment each, or a `trans-unit` without marked segments. What is not to be
 * translated and what stands between segments is left out. Throws as `readXml`. Cost: 20 MB/s.
 */
export function readXliff(text: string, source: XmlSource = {}): Omit<UnitFile, 'format'> {
  const reader = new XliffReader(text)
  readXml(text, reader, {...source, bareDoctype: true})
  const {units, sourceLang, targetLang} = reader
  return {units, sourceLang, targetLang}
}

/** A `source` or `target` with its segments by their marks. */
interface Side extends Span {
  readonly marks: Map<string, Span>
}

interface OpenUnit {
  readonly id: string
  readonly place: Span
  isSuggestion: boolean
  source?: Side | undefined
  segmented?: Side | undefined
  target?: Side | undefined
}

const sides: Readonly<Record<string, 'source' | 'segmented' | 'target'>> = {
  source: 'source',
  'seg-source': 'segmented',
  target: 'target',
}

class XliffReader implements XmlHandlers {
  readonly units: FileUnit[] = []
  sourceLang: LanguageTag | undefined
  targetLang: LanguageTag | undefined
  private aside = 0
  /** Of the elements that are open, whether their texts are to be translated. */
  private readonly translated: boolean[] = [true]
  private group = ''
  private unit: OpenUnit | undefined
  private side: {name: 'source' | 'segmented' | 'target'; start: number; marks: Map<string, Span>} | undefined
  private readonly marks: {id: string | undefined; start: number}[] = []

  constructor(private readonly xml: string) {}

  open(element: XmlElement): void {
    const {name, attribute, contentStart} = element
    if (this.aside > 0 || asides.has(name)) {
      this.aside++
      return
    }
    if (this.side !== undefined) {
      if (name === 'mrk')
        this.marks.push({id: attribute('mtype') === 'seg' ? attribute('mid') : undefined, start: contentStart})
      return
    }
    if (name === 'xliff' || name === 'file') {
      this.sourceLang ??= attribute('srcLang') ?? attribute('source-language')
      this.targetLang ??= attribute('trgLang') ?? attribute('target-language')
    }
    if (containers.has(name)) this.translated.push(translates(attribute('translate')) ?? this.translated.at(-1)!)
    if (name === 'unit') this.group = attribute('id') ?? ''
    if (name === 'trans-unit' || name === 'segment') {
      const own = attribute('id')
      const id = name === 'trans-unit' ? (own ?? '') : [this.group, own].filter(part => part !== undefined).join('#')
      const place = {start: this.xml.lastIndexOf('<', contentStart - 1), end: contentStart}
      this.unit = {id, place, isSuggestion: isUnsettled(attribute('state'))}
    }
    const side = sides[name]
    if (side === undefined || this.unit === undefined) return
    if (side === 'target') {
      this.unit.isSuggestion ||= isUnsettled(attribute('state'))
      this.targetLang ??= attribute('xml:lang')
    }
    this.side = {name: side, start: contentStart, marks: new Map()}
  }

  close(name: string, end: number): void {
    if (this.aside > 0) {
      this.aside--
      return
    }
    if (this.side !== undefined) {
      const {name: own, start, marks} = this.side
      const content = {start, end: Math.max(start, this.xml.lastIndexOf('<', end - 1))}
      if (name === 'mrk') {
        const mark = this.marks.pop()
        if (mark?.id !== undefined) marks.set(mark.id, {start: mark.start, end: Math.max(mark.start, content.end)})
      } else if (sides[name] === own) {
        this.unit![own] = {...content, marks}
        this.side = undefined
      }
      return
    }
    if (containers.has(name)) {
      if (name === 'trans-unit') this.finish()
      this.translated.pop()
    } else if (name === 'segment') this.finish()
  }

  private finish(): void {
    const {unit} = this
    this.unit = undefined
    if (unit === undefined || !this.translated.at(-1)) return
    const {id, place, isSuggestion, source, segmented, target} = unit
    const marks = segmented?.marks ?? new Map<string, Span>()
    if (marks.size === 0) this.add(id, place, isSuggestion, source, target)
    for (const [mid, span] of marks) this.add(`${id}#${mid}`, place, isSuggestion, span, target?.marks.get(mid))
  }

  private add(
    id: string,
    place: Span,
    isSuggestion: boolean,
    source: Span | undefined,
    target: Span | undefined,
  ): void {
    const read = (span: Span | undefined, lang: LanguageTag): UnitText[] =>
      span === undefined
        ? []
        : [{lang, span: {start: span.start, end: span.end}, ...readInline(this.xml, span.start, span.end, inline)}]
    const texts = [...read(source, 'source'), ...read(target, 'target')]
    this.units.push({id, place, texts, ...(isSuggestion ? {isSuggestion} : {})})
  }
}

const containers: ReadonlySet<string> = new Set(['file', 'group', 'unit', 'trans-unit'])

function translates(value: string | undefined): boolean | undefined {
  return value === undefined ? undefined : value !== 'no'
}

/** States of XLIFF 1.2 in which a person has not yet said that the text is right. */
function isUnsettled(state: string | undefined): boolean {
  return state === 'new' || state?.startsWith('needs-') === true
}
