import {Buffer, isUtf8} from 'node:buffer'
import {namedError} from '../messages/named-error.js'
import type {DuizhaoError} from '../model/errors.js'

/** What is known of the bytes; everything may be left out. */
export interface DecodeOptions {
  /** For error messages only. */
  readonly path?: string | undefined
  /** A label of the WHATWG Encoding Standard (`gbk`, `big5`, `utf-16le` …); overrules everything but a byte order mark. */
  readonly encoding?: string | undefined
}

/** The text of a file and how it was encoded. */
export interface DecodedText {
  /** Without a byte order mark; line ends as in the file. */
  readonly text: string
  /** Canonical label: `utf-8`, `utf-16le`, `utf-16be`, `gb18030`, `big5` … */
  readonly encoding: string
}

const declarations = [
  /<meta[^>]{0,300}charset\s*=\s*["']?\s*([\w.:-]+)/iu,
  /^\s*<\?xml[^>]{0,200}encoding\s*=\s*["']([\w.:-]+)/iu,
  /^.{0,80}coding[:=]\s*([\w.-]+)/imu,
  /^#use\s[^\n]{0,200}\bcharset\s*=\s*["']?([\w.-]+)/imu,
]
const headLength = 2048

/**
 * Decode a text file: by its byte order mark, the given encoding, its own declaration (`<meta charset>`, XML, `coding:`),
 * as UTF-8 if it is valid UTF-8, else as GB18030, Big5, Windows-1251 or Windows-1252, whichever the bytes are. Cost: O(length).
 *
 * Throws DuizhaoError: `ENCODING_UNKNOWN` for a label that does not exist, `FILE_BINARY` for what is no text,
 * `FILE_UNDECODABLE` for a text in no encoding that was named or tried.
 */
export function decodeText(bytes: Uint8Array, {path, encoding}: DecodeOptions = {}): DecodedText {
  const marked = byteOrderMark(bytes)
  if (marked !== undefined) return decodeAs(bytes, marked, path)
  if (encoding !== undefined) return decodeAs(bytes, encoding, path)
  const wide = unmarkedUtf16(bytes)
  if (wide !== undefined) return decodeAs(bytes, wide, path)
  refuseBinary(bytes, path)
  const declared = declaredEncoding(bytes)
  const utf8 = tryDecode(bytes, 'utf-8')
  const isUtf8 = utf8 !== undefined && (declared === undefined || declared === 'utf-8' || isSurelyUtf8(utf8))
  if (isUtf8) return {text: utf8, encoding: 'utf-8'}
  for (const candidate of [...(declared === undefined ? [] : [declared]), ...byPairs(bytes)]) {
    const text = tryDecode(bytes, candidate)
    if (text !== undefined) return {text, encoding: candidate}
  }
  throw undecodable(path, declared ?? 'UTF-8, GB18030 or Big5')
}

/**
 * A decoder for a file of markup that comes in pieces, by its first one; the last one is given without `stream`. A piece that is not in that
 * encoding is a TypeError. Throws as {@link decodeText}.
 */
export function streamDecoder(first: Uint8Array, options: DecodeOptions = {}): InstanceType<typeof TextDecoder> {
  // Up to the end of a tag, so that no character is cut; in UTF-16 half of 放 is the same byte.
  const wide = byteOrderMark(first) ?? unmarkedUtf16(first.subarray(0, first.length & ~1))
  const endsTag = (at: number): boolean =>
    wide === 'utf-16le'
      ? at % 2 === 0 && first[at + 1] === 0
      : wide !== 'utf-16be' || (at % 2 === 1 && first[at - 1] === 0)
  let last = first.length
  do last = last === 0 ? -1 : first.lastIndexOf(0x3e, last - 1)
  while (last >= 0 && !endsTag(last))
  const end = last < 0 ? 0 : last + (wide === 'utf-16le' ? 2 : 1)
  return new TextDecoder(decodeText(first.subarray(0, end), options).encoding, {fatal: true})
}

function byteOrderMark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  if (bytes[0] === 0x84 && bytes[1] === 0x31 && bytes[2] === 0x95 && bytes[3] === 0x33) return 'gb18030'
  return
}

function decodeAs(bytes: Uint8Array, label: string, path: string | undefined): DecodedText {
  const encoding = canonicalLabel(label)
  if (encoding === undefined) throw namedError('ENCODING_UNKNOWN', {label}, {path})
  const text = tryDecode(bytes, encoding)
  if (text === undefined) throw undecodable(path, encoding)
  return {text, encoding}
}

function canonicalLabel(label: string): string | undefined {
  try {
    const {encoding} = new TextDecoder(label)
    return encoding === 'gbk' ? 'gb18030' : encoding
  } catch {
    return
  }
}

const windowsMarks = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ'

/** The text without its byte order mark; undefined where the bytes are not in this encoding. */
function tryDecode(bytes: Uint8Array, encoding: string): string | undefined {
  // As the decoder does, in half the time.
  if (encoding === 'utf-8')
    return isUtf8(bytes)
      ? asBuffer(bytes)
          .toString('utf8')
          .replace(/^\uFEFF/u, '')
      : undefined
  try {
    const text = new TextDecoder(encoding, {fatal: true}).decode(bytes).replace(/^\uFEFF/u, '')
    // Node 20 and 22 read Windows-1252 as Latin-1 and leave its quotation marks as controls.
    return encoding === 'windows-1252'
      ? text.replace(/[\u0080-\u009F]/gu, unit => windowsMarks[unit.charCodeAt(0) - 0x80]!)
      : text
  } catch {
    return
  }
}

function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, headLength))
  for (const declaration of declarations) {
    const label = declaration.exec(head)?.[1]
    const encoding = label === undefined ? undefined : canonicalLabel(label)
    // Bytes that could be read so far cannot be in a two-byte encoding.
    if (encoding !== undefined && !encoding.startsWith('utf-16')) return encoding
  }
  return
}

/** Enough well-formed multi-byte characters that a wrong declaration is likelier than chance; in plain ASCII nothing speaks against it. */
function isSurelyUtf8(text: string): boolean {
  return (text.match(/[^\0-\u007F]/gu)?.length ?? 0) >= 6
}

const sampleLength = 65_536

/** UTF-16 without a mark: zero bytes at every other place, as line ends, spaces and Latin letters have them. */
function unmarkedUtf16(bytes: Uint8Array): string | undefined {
  if (bytes.length < 4 || bytes.length % 2 === 1) return
  const zeros = [0, 0]
  const length = Math.min(bytes.length, sampleLength)
  for (let i = 0; i < length; i++) if (bytes[i] === 0) zeros[i % 2]!++
  const [even = 0, odd = 0] = zeros
  if (even + odd === 0 || Math.max(even, odd) < (even + odd) * 0.98) return
  const encoding = odd > even ? 'utf-16le' : 'utf-16be'
  const text = tryDecode(bytes, encoding)
  return text !== undefined && !/[\0-\u0008\u000E-\u001A\uFFFE\uFFFF]/u.test(text) ? encoding : undefined
}

const signatures: readonly (readonly [name: string, magic: string])[] = [
  ['a PDF file', '%PDF-'],
  ['a ZIP container (such as .docx, .xlsx or .odt)', 'PK\u0003\u0004'],
  ['an old Microsoft Office file', '\u00D0\u00CF\u0011\u00E0'],
  ['a PNG image', '\u0089PNG'],
  ['a JPEG image', '\u00FF\u00D8\u00FF'],
  ['a GIF image', 'GIF8'],
  ['gzip-compressed data', '\u001F\u008B'],
]

function refuseBinary(bytes: Uint8Array, path: string | undefined): void {
  const head = String.fromCharCode(...bytes.subarray(0, 8))
  const known = signatures.find(([, magic]) => head.startsWith(magic))?.[0]
  if (known === undefined && !hasControls(bytes)) return
  throw namedError('FILE_BINARY', known === undefined ? {} : {variant: 'known', kind: known}, {path})
}

/** A zero byte, or more control characters than a text has by accident. */
function hasControls(bytes: Uint8Array): boolean {
  if (asBuffer(bytes).includes(0)) return true
  let controls = 0
  const length = Math.min(bytes.length, longSampleLength)
  for (let i = 0; i < length; i++) {
    const byte = bytes[i]!
    if (byte >= 0x20) continue
    if (byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c && byte !== 0x1b) controls++
  }
  return controls > 8 && controls > length / 100
}

const longSampleLength = 2 ** 20

function asBuffer({buffer, byteOffset, byteLength}: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength)
}

/**
 * Encodings to try for bytes that are no UTF-8, best first, by their second bytes: a Chinese text in GB18030 has nearly
 * all of them above A0, one in Big5 about two in five below, and in Windows-1252 a byte above 7F stands alone. Above DF are the
 * small letters of Windows-1251, nine in ten of a Russian text, a third of them one of six, and one byte in six of a Chinese one.
 */
function byPairs(bytes: Uint8Array): string[] {
  let pairs = 0
  let low = 0
  let high = 0
  let single = 0
  let small = 0
  let usual = 0
  for (const byte of bytes) {
    if (byte >= 0x80) single++
    if (byte >= 0xe0) small++
    if (usualInRussian.has(byte)) usual++
  }
  for (let i = 0; i + 1 < bytes.length; i++) {
    if (bytes[i]! < 0x80) continue
    pairs++
    const second = bytes[++i]!
    if (second >= 0xa1) high++
    else if (second >= 0x40 && second < 0x7f) low++
  }
  if (high < pairs * 0.1 && pairs < bytes.length / 20) return ['windows-1252']
  if (high > pairs * 0.5 && small > single * 0.7 && usual > single * 0.25) return ['windows-1251']
  // A third of the second bytes of Big5 are ASCII; without any, it would be a guess that makes any bytes a text.
  if (low < pairs * 0.1) return ['gb18030']
  return low > pairs * 0.2 ? ['big5', 'gb18030'] : ['gb18030', 'big5']
}

/** а е и н о т of Windows-1251. */
const usualInRussian: ReadonlySet<number> = new Set([0xe0, 0xe5, 0xe8, 0xed, 0xee, 0xf2])

function undecodable(path: string | undefined, tried: string): DuizhaoError {
  return namedError('FILE_UNDECODABLE', {tried}, {path})
}
