import type {Document, DocumentFormat, LanguageTag, PackedParagraph} from '../model/document.js'
import type {ParsedText} from './format.js'
import {findFormat, formatOf} from './formats.js'

/** What is known of a document; everything may be left out. */
export interface ParseOptions {
  /** For the format, the date and error messages; nothing is read from it. */
  readonly path?: string | undefined
  /** By the ending of `path`, else by content, when absent. */
  readonly format?: DocumentFormat | undefined
  /** What the lines of `text` are where it was unpacked. */
  readonly paragraphs?: readonly PackedParagraph[] | undefined
  /** By script when absent. */
  readonly lang?: LanguageTag | undefined
}

/**
 * Read a text by its format, before anything is decided about its languages: what is asked of it afterwards (its language,
 * both sides of a bilingual file, one document) does not parse it again. Throws and costs as {@link parseDocument}.
 */
export function parseText(text: string, {path, format, paragraphs}: Omit<ParseOptions, 'lang'> = {}): ParsedText {
  return (format === undefined ? findFormat(text, path) : formatOf(format)).read(text, path, paragraphs)
}

/**
 * Parse one document in one language into its blocks, in order and never overlapping. `text` is the decoded file
 * (`decodeText`); every span points into it. Throws DuizhaoError `DOCUMENT_TOO_DEEP` where markup is nested beyond
 * what can be read, and for a resource `JSON_SYNTAX`, `DATA_TOO_DEEP` or `RESOURCE_SHAPE`. Cost: that of the format's
 * parser, about a second a megabyte.
 */
export function parseDocument(text: string, options: ParseOptions = {}): Document {
  return parseText(text, options).document(options.lang)
}
