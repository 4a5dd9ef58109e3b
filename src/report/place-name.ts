import type {Translator} from '../messages/translator.js'
import type {PackedParagraph, PackedPlace} from '../model/document.js'
import type {LineColumn} from '../text/line-index.js'
import {terminalLine} from '../text/terminal-safe.js'

/** A place in a package as a person finds it. */
export interface FoundPlace extends PackedPlace {
  /** `¶12`, `footnotes ¶3`, `Terms!B12`. */
  readonly label: string
  /** The heading that it stands under, shortened. */
  readonly heading?: string | undefined
}

/** A text with what its lines are where it was unpacked. */
interface PackedText {
  readonly text: string
  readonly paragraphs?: readonly PackedParagraph[] | undefined
}

const longestHeading = 40
const lines = new WeakMap<PackedText, readonly string[]>()

/** Where a place of a package's text stands in the package; undefined in a text file. Cost: the distance to the heading above. */
export function findPlace(document: PackedText, {line, column}: LineColumn): FoundPlace | undefined {
  const {paragraphs, text} = document
  const paragraph = paragraphs?.[line - 1]
  if (paragraphs === undefined || paragraph === undefined) return undefined
  const {part, paragraph: number, label = `${partName(part)}¶${number}`} = paragraph
  const place = {part, paragraph: number, offset: column - 1, label}
  const above = paragraphs.findLastIndex((one, index) => index < line && one.part === part && one.kind === 'heading')
  if (above < 0 || above === line - 1) return place
  const all = lines.get(document) ?? text.split('\n')
  lines.set(document, all)
  const heading = all[above] ?? ''
  return {...place, heading: heading.length > longestHeading ? `${heading.slice(0, longestHeading)}…` : heading}
}

/** `footnotes ` of `word/footnotes.xml`; nothing for the body. */
function partName(part: string): string {
  const name = part.slice(part.lastIndexOf('/') + 1).replace(/\.xml$/u, '')
  return name === 'document' ? '' : `${name} `
}

/** What {@link placeName} goes by. */
export interface NamedPlace extends LineColumn {
  readonly path?: string | undefined
  readonly packed?: FoundPlace | undefined
}

/**
 * `release.en.md:12:31`, as editors and terminals open it, or `release.docx ¶12, heading “Terms”`; without the heading where no translator
 * is given, and without a name for a text without a file.
 */
export function placeName({path, line, column, packed}: NamedPlace, translator?: Translator): string {
  const file = path === undefined ? [] : [terminalLine(path)]
  if (packed === undefined) return [...file, line, column].join(':')
  return [...file, packedName(packed, translator)].join(' ')
}

/** `¶12, heading “Terms”`. */
function packedName({label, heading}: FoundPlace, translator?: Translator): string {
  const under = heading === undefined ? undefined : translator?.report('under-heading', {heading})
  return terminalLine(`${label}${under ?? ''}`)
}

/** A message for a format whose places are lines and columns: in a package they say little, so the place stands in front. */
export function placedMessage(message: string, {packed}: Partial<NamedPlace> = {}, translator: Translator): string {
  if (packed === undefined) return message
  return `${packedName(packed, translator)}${translator.report('colon')}${message}`
}
