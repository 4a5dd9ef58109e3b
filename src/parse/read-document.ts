import type {DocumentFormat, PackedParagraph} from '../model/document.js'
import type {TextReplacement} from '../model/span.js'
import {isZip, refuseForeignFormat, unknownPackage} from '../ooxml/foreign-format.js'
import {spliceBytes} from '../text/encode.js'
import {type DecodeOptions, decodeText} from '../text/encoding.js'
import type {Format, PackedFormat} from './format.js'
import {formats} from './formats.js'

/** The text of a file, whatever the file is. */
export interface FileText {
  readonly path?: string | undefined
  readonly text: string
  /** Set for a package; of a text file its name and its content tell. */
  readonly format?: DocumentFormat | undefined
  readonly paragraphs?: readonly PackedParagraph[] | undefined
}

/**
 * The text of a file by its bytes: of a package (docx) the text of its paragraphs, else as {@link decodeText} reads it. What it gives can be
 * handed to everything that takes a document. Throws DuizhaoError `FORMAT_NOT_READ` for PDF and the like, those of
 * the package's format, and those of `decodeText`. Cost: linear; packages are unpacked within limits.
 */
export async function readDocument(
  bytes: Uint8Array,
  options: DecodeOptions = {},
): Promise<FileText & {readonly encoding?: string}> {
  const {path} = options
  const format = await packedFormatOf(bytes, path)
  if (format !== undefined) return {path, format: format.id, ...(await format.packed.unpack(bytes, path))}
  return {path, ...decodeText(bytes, options)}
}

/**
 * The bytes of a file with `edits` (ascending, not overlapping, in the text that {@link readDocument} gives) in its text; every byte that
 * they do not touch stays. Throws as that does, and as `spliceBytes`.
 */
export async function replaceInDocument(
  bytes: Uint8Array,
  edits: readonly TextReplacement[],
  options: DecodeOptions = {},
): Promise<Uint8Array> {
  const format = await packedFormatOf(bytes, options.path)
  if (format !== undefined) return format.packed.replace(bytes, edits, options.path)
  return spliceBytes(bytes, decodeText(bytes, options).encoding, edits)
}

type Packed = Format & {readonly packed: PackedFormat}

async function packedFormatOf(bytes: Uint8Array, path: string | undefined): Promise<Packed | undefined> {
  refuseForeignFormat(bytes, path)
  if (!isZip(bytes)) return undefined
  const {ZipArchive} = await import('../ooxml/zip-archive.js')
  const {names} = new ZipArchive(bytes, {path})
  const found = formats.find((format): format is Packed => format.packed?.isOne(names) === true)
  if (found === undefined) throw unknownPackage(path)
  return found
}
