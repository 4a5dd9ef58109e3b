import {wordDigest} from './word-digest.js'

/**
 * A file of named sections: eight bytes that say what it is, a digest of all that follows it, the length of a JSON header
 * (eight bytes), the header, the sections. It is read in one go, and arrays of numbers are used where they lie.
 */
export interface Sections {
  readonly header: Readonly<Record<string, unknown>>
  /** Digest of header and sections, in hex. */
  readonly digest: string
  bytes(name: string): Uint8Array
  /** Little-endian, as in the file. */
  numbers(name: string): Int32Array
}

const magic = new TextEncoder().encode('DUIZHAO1')
const alignment = 8
const digestLength = 16
const contentAt = magic.length + digestLength
const headerAt = contentAt + 8

/** Whether bytes are such a file, whole or not. */
export function areSections(bytes: Uint8Array): boolean {
  return bytes.length >= magic.length && magic.every((byte, i) => bytes[i] === byte)
}

/** Deterministic: the same sections give the same bytes. */
export function writeSections(
  header: Readonly<Record<string, unknown>>,
  sections: ReadonlyMap<string, Uint8Array | Int32Array>,
): Uint8Array {
  const places: Record<string, readonly [number, number]> = {}
  const parts: Uint8Array[] = []
  let length = 0
  for (const [name, data] of sections) {
    const bytes = new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
    places[name] = [length, bytes.length]
    const padding = -bytes.length & (alignment - 1)
    parts.push(bytes, new Uint8Array(padding))
    length += bytes.length + padding
  }
  const text = JSON.stringify({...header, sections: places})
  const head = Buffer.from(text + ' '.repeat(-Buffer.byteLength(text) & (alignment - 1)))
  const size = Buffer.alloc(headerAt - contentAt)
  size.writeUInt32LE(head.length)
  const content = Buffer.concat([size, head, ...parts])
  return Buffer.concat([magic, digestOf(content), content])
}

/** Undefined where anything of the file is missing or has changed. Cost: one pass over it. */
export function readSections(file: Uint8Array): Sections | undefined {
  if (!areSections(file)) return undefined
  const aligned = file.byteOffset % alignment === 0 ? file : Uint8Array.from(file)
  const view = Buffer.from(aligned.buffer, aligned.byteOffset, aligned.length)
  if (view.length < headerAt) return undefined
  const digest = view.subarray(magic.length, contentAt)
  if (!digest.equals(digestOf(view.subarray(contentAt)))) return undefined
  const bodyAt = headerAt + view.readUInt32LE(contentAt)
  const body = view.subarray(bodyAt)
  const read = readHeader(view.toString('utf8', headerAt, bodyAt), body.length)
  if (read === undefined || bodyAt % alignment !== 0) return undefined
  const {header, sections} = read
  const bytes = (name: string): Uint8Array => {
    const [at, length] = sections.get(name) ?? [0, 0]
    return body.subarray(at, at + length)
  }
  return {
    header,
    digest: digest.toString('hex'),
    bytes,
    numbers: name => {
      const {buffer, byteOffset, length} = bytes(name)
      return new Int32Array(buffer, byteOffset, Math.floor(length / Int32Array.BYTES_PER_ELEMENT))
    },
  }
}

function readHeader(text: string, bodyLength: number): Header | undefined {
  let header: unknown
  try {
    header = JSON.parse(text)
  } catch {
    return undefined
  }
  if (!isRecord(header) || !isRecord(header.sections)) return undefined
  const sections = new Map<string, readonly [number, number]>()
  for (const [name, place] of Object.entries(header.sections)) {
    if (!isPlace(place, bodyLength)) return undefined
    sections.set(name, place)
  }
  return {header, sections}
}

interface Header {
  readonly header: Readonly<Record<string, unknown>>
  readonly sections: ReadonlyMap<string, readonly [number, number]>
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isPlace(value: unknown, bodyLength: number): value is readonly [number, number] {
  if (!Array.isArray(value) || value.length !== 2) return false
  const [at, length]: unknown[] = value
  if (!Number.isSafeInteger(at) || !Number.isSafeInteger(length)) return false
  const [from, size] = [Number(at), Number(length)]
  return from >= 0 && from % alignment === 0 && size >= 0 && from + size <= bodyLength
}

/** What the digest of a file is made of, as the file holds it. */
export function digestOf(bytes: Uint8Array): Buffer {
  return Buffer.from(wordDigest(bytes).buffer)
}
