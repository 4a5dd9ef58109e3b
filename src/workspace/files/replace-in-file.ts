import {namedError} from '../../messages/named-error.js'
import {spliceBytes} from '../../text/encode.js'
import {decodeText} from '../../text/encoding.js'
import {inFile} from './error-place.js'
import {readBytes} from './read-file.js'
import {writeFileAtomically} from './write-file.js'

/** A replacement in a text, in UTF-16 code units. */
interface Replacement {
  readonly start: number
  readonly end: number
  readonly text: string
}

/**
 * Change a file that was read as `text`: each pass is a list of replacements in the text as the passes before left it,
 * ascending. Encoding, byte order mark and every byte outside the replacements stay.
 *
 * Throws DuizhaoError `FILE_CHANGED` when the file no longer holds `text`, those of `spliceBytes`, and
 * `OUTPUT_UNWRITABLE`; the file is then as it was.
 */
export async function replaceInFile(
  name: string,
  text: string,
  passes: readonly (readonly Replacement[])[],
  encoding?: string,
): Promise<void> {
  let bytes = await readBytes(name)
  const decoded = decodeText(bytes, {path: name, encoding})
  if (decoded.text !== text) throw namedError('FILE_CHANGED', {}, {path: name})
  let expected = text
  for (const edits of passes) {
    bytes = inFile(name, () => spliceBytes(bytes, decoded.encoding, edits))
    expected = replaced(expected, edits)
  }
  if (decodeText(bytes, {path: name, encoding: decoded.encoding}).text !== expected)
    throw namedError('FILE_CHANGED', {}, {path: name})
  await writeFileAtomically(name, bytes)
}

function replaced(text: string, edits: readonly Replacement[]): string {
  const ends = [0, ...edits.map(({end}) => end)]
  const parts = edits.map((edit, index) => text.slice(ends[index], edit.start) + edit.text)
  return parts.join('') + text.slice(ends.at(-1))
}
