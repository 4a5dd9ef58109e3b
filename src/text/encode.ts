import {namedError} from '../messages/named-error.js'
import type {TextReplacement} from '../model/span.js'
import {decodeText} from './encoding.js'

/** How one encoding lays out its characters. */
interface Coding {
  /** Bytes of the character that begins at `at`. */
  length(bytes: Uint8Array, at: number): number
  /** UTF-16 code units of the character `[at, at + length)`. */
  units(bytes: Uint8Array, at: number, length: number): number
  /** The bytes of one character; undefined where the encoding does not have it. */
  encode(character: string): Uint8Array | undefined
}

/**
 * Change the bytes of an encoded text only where its decoded text is edited: every other byte stays, the byte order
 * mark included. `edits` ascend and do not overlap; `encoding` is the label that `decodeText` gave. Cost: O(length).
 *
 * Throws DuizhaoError `ENCODING_NOT_WRITABLE` for an encoding that cannot be written, and `ENCODING_LACKS_CHARACTER` for
 * a replacement that has a character which the encoding does not have.
 */
export function spliceBytes(bytes: Uint8Array, encoding: string, edits: readonly TextReplacement[]): Uint8Array {
  const coding = codingOf(encoding)
  const parts: Uint8Array[] = []
  let at = markLength(bytes, encoding)
  let unit = 0
  let from = 0
  const advance = (offset: number): void => {
    while (unit < offset && at < bytes.length) {
      const length = coding.length(bytes, at)
      unit += coding.units(bytes, at, length)
      at += length
    }
  }
  for (const {start, end, text} of edits) {
    advance(start)
    parts.push(bytes.subarray(from, at), ...Array.from(text, character => encoded(character, coding, encoding)))
    advance(end)
    from = at
  }
  return Buffer.concat([...parts, bytes.subarray(from)])
}

/** A text with its replacements, which ascend and do not overlap. */
export function withReplacements(text: string, edits: readonly TextReplacement[]): string {
  const ends = [0, ...edits.map(({end}) => end)]
  return edits.map((edit, index) => text.slice(ends[index], edit.start) + edit.text).join('') + text.slice(ends.at(-1))
}

function encoded(character: string, coding: Coding, encoding: string): Uint8Array {
  const bytes = coding.encode(character)
  if (bytes !== undefined) return bytes
  throw namedError('ENCODING_LACKS_CHARACTER', {character, encoding})
}

/** As `decodeText` reads them: what a byte order mark of this encoding takes. */
function markLength(bytes: Uint8Array, encoding: string): number {
  const mark = marks[encoding]
  return mark?.every((byte, index) => bytes[index] === byte) === true ? mark.length : 0
}

const marks: Readonly<Record<string, readonly number[]>> = {
  'utf-8': [0xef, 0xbb, 0xbf],
  'utf-16le': [0xff, 0xfe],
  'utf-16be': [0xfe, 0xff],
  gb18030: [0x84, 0x31, 0x95, 0x33],
}

const utf8: Coding = {
  length: (bytes, at) => (bytes[at]! < 0x80 ? 1 : bytes[at]! < 0xe0 ? 2 : bytes[at]! < 0xf0 ? 3 : 4),
  units: (_bytes, _at, length) => (length === 4 ? 2 : 1),
  encode: character => Buffer.from(character, 'utf8'),
}

function utf16(encode: (units: Buffer) => Buffer): Coding {
  return {
    length: () => 2,
    units: () => 1,
    encode: character => encode(Buffer.from(character, 'utf16le')),
  }
}

const gb18030: Coding = {
  length: (bytes, at) =>
    bytes[at]! < 0x81 || bytes[at]! === 0xff ? 1 : bytes[at + 1]! >= 0x30 && bytes[at + 1]! <= 0x39 ? 4 : 2,
  units: (bytes, at, length) => (length === 4 && bytes[at]! >= 0x90 ? 2 : 1),
  encode: character => tableOf('gb18030', gb18030Codes).get(character),
}

const big5: Coding = {
  length: (bytes, at) => (bytes[at]! < 0x81 ? 1 : 2),
  units: (bytes, at, length) =>
    length === 1 ? 1 : new TextDecoder('big5').decode(bytes.subarray(at, at + length)).length,
  encode: character => tableOf('big5', () => twoByteCodes(0x40)).get(character),
}

function singleByte(encoding: string): Coding {
  return {
    length: () => 1,
    units: () => 1,
    encode: character => singlesOf(encoding).get(character),
  }
}

const several = new Set(['euc-jp', 'euc-kr', 'iso-2022-jp', 'shift_jis', 'replacement'])

function codingOf(encoding: string): Coding {
  if (encoding === 'utf-8') return utf8
  if (encoding === 'utf-16le') return utf16(units => units)
  if (encoding === 'utf-16be') return utf16(units => units.swap16())
  if (encoding === 'gb18030') return gb18030
  if (encoding === 'big5') return big5
  if (!several.has(encoding)) return singleByte(encoding)
  throw namedError('ENCODING_NOT_WRITABLE', {encoding})
}

const tables = new Map<string, ReadonlyMap<string, Uint8Array>>()

/** Character to bytes, from the platform's decoder; the first code of a character wins. Made when first needed. */
function tableOf(encoding: string, codes: () => Iterable<readonly number[]>): ReadonlyMap<string, Uint8Array> {
  const known = tables.get(encoding)
  if (known !== undefined) return known
  const decoder = new TextDecoder(encoding)
  const table = new Map<string, Uint8Array>()
  const add = (code: readonly number[]): void => {
    const bytes = Uint8Array.from(code)
    const character = decoder.decode(bytes)
    const isOne = character.length === 1 || (character.length === 2 && character.codePointAt(0)! > 0xffff)
    if (isOne && character !== '\uFFFD' && !table.has(character)) table.set(character, bytes)
  }
  for (let byte = 0; byte < 0x80; byte++) add([byte])
  for (const code of codes()) add(code)
  tables.set(encoding, table)
  return table
}

/** As `decodeText` reads them: the platform's own decoder lacks some characters of Windows-1252. */
function singlesOf(encoding: string): ReadonlyMap<string, Uint8Array> {
  const known = tables.get(encoding)
  if (known !== undefined) return known
  const bytes = Array.from({length: 256}, (_, byte) => Uint8Array.of(byte))
  const table = new Map(bytes.flatMap(code => characterOf(code, encoding).map(character => [character, code] as const)))
  tables.set(encoding, table)
  return table
}

/** Nothing for a byte that stands for no character. */
function characterOf(bytes: Uint8Array, encoding: string): string[] {
  try {
    const {text} = decodeText(bytes, {encoding})
    return text.length === 1 ? [text] : []
  } catch {
    return []
  }
}

function* twoByteCodes(low: number): Generator<readonly number[]> {
  for (let first = 0x81; first < 0xff; first++) for (let second = low; second < 0xff; second++) yield [first, second]
}

/** Two bytes, and the four-byte codes of the rest of the basic plane. */
function* gb18030Codes(): Generator<readonly number[]> {
  yield* twoByteCodes(0x40)
  for (let first = 0x81; first <= 0x84; first++)
    for (let second = 0x30; second <= 0x39; second++)
      for (let third = 0x81; third < 0xff; third++)
        for (let fourth = 0x30; fourth <= 0x39; fourth++) yield [first, second, third, fourth]
}
