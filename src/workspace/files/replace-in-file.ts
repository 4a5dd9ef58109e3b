import {namedError} from '../../messages/named-error.js'
import type {TextReplacement} from '../../model/span.js'
import {readDocument, replaceInDocument} from '../../parse/read-document.js'
import {withReplacements} from '../../text/encode.js'
import {namingFile} from './error-place.js'
import {readBytes} from './read-file.js'
import {writeFileAtomically} from './write-file.js'

/**
 * Change a file that was read as `text`: each pass is a list of replacements in the text as the passes before left it,
 * ascending. Encoding, byte order mark and every byte outside the replacements stay; in a package all parts and runs that they do not touch.
 *
 * Throws DuizhaoError `FILE_CHANGED` when the file no longer holds `text`, those of `replaceInDocument`, and
 * `OUTPUT_UNWRITABLE`; the file is then as it was.
 */
export async function replaceInFile(
  name: string,
  text: string,
  passes: readonly (readonly TextReplacement[])[],
  encoding?: string,
): Promise<void> {
  let bytes = await readBytes(name)
  const before = await readDocument(bytes, {path: name, encoding})
  if (before.text !== text) throw namedError('FILE_CHANGED', {}, {path: name})
  let expected = text
  for (const edits of passes) {
    bytes = await replaceInDocument(bytes, edits, {path: name, encoding: before.encoding}).catch((error: unknown) => {
      throw namingFile(error, name)
    })
    expected = withReplacements(expected, edits)
  }
  const after = await readDocument(bytes, {path: name, encoding: before.encoding})
  if (after.text !== expected) throw namedError('FILE_CHANGED', {}, {path: name})
  await writeFileAtomically(name, bytes)
}
