import type {DocumentFormat} from '../model/document.js'
import {androidFormat} from './android/format.js'
import {stringsdictFormat, stringsFormat} from './apple/format.js'
import {asciidocFormat} from './asciidoc/format.js'
import {docxFormat} from './docx/format.js'
import type {Format} from './format.js'
import {htmlFormat} from './html/format.js'
import {markdownFormat} from './markdown/format.js'
import {poFormat} from './po/format.js'
import {propertiesFormat} from './properties/format.js'
import {qtFormat} from './qt/format.js'
import {arbFormat, i18nextFormat} from './resource/format.js'
import {rstFormat} from './rst/format.js'
import {subtitlesFormat} from './subtitles/format.js'
import {csvFormat} from './table/csv.js'
import {xlsxFormat} from './table/xlsx-format.js'
import {plainTextFormat} from './text/format.js'
import {tmxFormat} from './tmx/format.js'
import {xliffFormat} from './xliff/format.js'
import {yamlFormat} from './yaml-locale/format.js'

/** Every format that is read, in no order that matters. */
export const formats: readonly Format[] = [
  markdownFormat,
  htmlFormat,
  plainTextFormat,
  docxFormat,
  rstFormat,
  asciidocFormat,
  subtitlesFormat,
  i18nextFormat,
  csvFormat,
  xlsxFormat,
  tmxFormat,
  xliffFormat,
  poFormat,
  qtFormat,
  arbFormat,
  propertiesFormat,
  stringsFormat,
  stringsdictFormat,
  androidFormat,
  yamlFormat,
]

const byId: ReadonlyMap<string, Format> = new Map(formats.map(format => [format.id, format]))
const byEnding: ReadonlyMap<string, Format> = new Map(
  formats.flatMap(format => format.endings.map(ending => [ending, format] as const)),
)

/** The format of an id. */
export function formatOf(id: DocumentFormat): Format {
  return byId.get(id)!
}

/** Whether files of a format have this ending (lower case, without the dot). */
export function isKnownEnding(ending: string): boolean {
  return byEnding.has(ending)
}

/** How much of a text is looked at. */
const headLength = 50_000

/** The format of a file by the ending of its name, else the one that is surest of its content. Cost: constant. */
export function findFormat(text: string, path?: string): Format {
  const ending = path === undefined ? undefined : /\.([a-z\d]+)$/iu.exec(path)?.[1]?.toLowerCase()
  const named = ending === undefined ? undefined : byEnding.get(ending)
  if (named !== undefined) return named
  const head = text.slice(0, headLength)
  const sureness = formats.map(format => format.sniff(head))
  return formats[sureness.indexOf(Math.max(...sureness))]!
}
