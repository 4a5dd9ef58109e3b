import {deflateSync, Inflate} from 'fflate'
import {namedError} from '../messages/named-error.js'
import {crc32} from './crc32.js'
import {readDirectory} from './zip-directory.js'
import {type ZipLimits, zipLimits} from './zip-limits.js'
import {centralRecord, endRecord, localRecord, type ZipEntry} from './zip-records.js'

export interface ZipOptions {
  /** For error messages only. */
  readonly path?: string | undefined
  /** Narrower than the usual ones, for tests. */
  readonly limits?: ZipLimits | undefined
}

/**
 * A zip archive in memory: its parts are read one by one and only when asked for, each checked against its length and sum,
 * within {@link zipLimits}; and a part is replaced without touching the bytes of any other. Runs in a browser too.
 */
export class ZipArchive {
  private readonly entries: ReadonlyMap<string, ZipEntry>
  private readonly limits: ZipLimits
  private readonly path: string | undefined
  private unpacked = 0

  /**
   * Reads the directory only. Throws DuizhaoError `ARCHIVE_DAMAGED` for what is no whole zip or has a part outside itself (`..`), `ARCHIVE_LIMIT`
   * for too many parts, `ARCHIVE_ENCRYPTED`.
   */
  constructor(
    private readonly bytes: Uint8Array,
    {path, limits = zipLimits}: ZipOptions = {},
  ) {
    this.path = path
    this.limits = limits
    this.entries = readDirectory(bytes, limits.parts, path)
  }

  /** Names of the parts as the archive writes them, in its order. */
  get names(): string[] {
    return [...this.entries.values()].map(({name}) => name)
  }

  /** Whether there is a part of this name; capitals and small letters are one, as in all Office files. */
  has(name: string): boolean {
    return this.entries.has(name.toLowerCase())
  }

  /** The bytes of a part, undefined where there is none. Throws DuizhaoError `ARCHIVE_DAMAGED` or `ARCHIVE_LIMIT`. */
  read(name: string): Uint8Array | undefined {
    const entry = this.entries.get(name.toLowerCase())
    if (entry === undefined) return undefined
    this.unpacked += entry.size
    if (entry.size > this.limits.partBytes) throw this.tooLarge(entry, this.limits.partBytes)
    if (this.unpacked > this.limits.allBytes) throw this.tooLarge(entry, this.limits.allBytes)
    const packed = this.bytes.subarray(entry.dataStart, entry.dataStart + entry.packedSize)
    const unpacked = entry.method === 0 ? packed : this.inflate(packed, entry)
    if (unpacked.length !== entry.size || crc32(unpacked) !== entry.crc) throw this.damaged(entry)
    return unpacked
  }

  /** The archive with other bytes for some parts; the packed bytes of all others are copied. Deterministic. */
  replace(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
    const ordered = [...this.entries.values()].sort((a, b) => a.start - b.start)
    const pieces: Uint8Array[] = [this.bytes.subarray(0, ordered[0]?.start ?? 0)]
    let at = pieces[0]!.length
    const written = new Map<ZipEntry, ZipEntry>()
    for (const entry of ordered) {
      const changed = parts.get(entry.name)
      const now = changed === undefined ? {...entry, start: at} : repacked(entry, changed, at)
      const own =
        changed === undefined ? [this.bytes.subarray(entry.start, entry.end)] : [localRecord(now), now.packed!]
      for (const piece of own) at += piece.length
      pieces.push(...own)
      written.set(entry, now)
    }
    const directory = [...this.entries.values()].map(entry => centralRecord(written.get(entry)!))
    const size = directory.reduce((sum, record) => sum + record.length, 0)
    return joined([...pieces, ...directory, endRecord({parts: directory.length, size, start: at})])
  }

  private inflate(packed: Uint8Array, entry: ZipEntry): Uint8Array {
    const unpacked = new Uint8Array(entry.size)
    let at = 0
    const stream = new Inflate(chunk => {
      if (at + chunk.length > entry.size) throw this.damaged(entry)
      unpacked.set(chunk, at)
      at += chunk.length
    })
    try {
      // Piece by piece: what unpacks to more than it states is found out before it fills the memory.
      for (let from = 0; from < packed.length; from += pieceLength)
        stream.push(packed.subarray(from, from + pieceLength), from + pieceLength >= packed.length)
    } catch {
      throw this.damaged(entry)
    }
    return unpacked.subarray(0, at)
  }

  private damaged({name}: ZipEntry): Error {
    return namedError('ARCHIVE_DAMAGED', {variant: 'part', part: name}, {path: this.path})
  }

  private tooLarge({name}: ZipEntry, limit: number): Error {
    return namedError('ARCHIVE_LIMIT', {part: name, limit: Math.round(limit / 1024 / 1024)}, {path: this.path})
  }
}

const pieceLength = 8192

function repacked(entry: ZipEntry, bytes: Uint8Array, start: number): ZipEntry {
  const packed = deflateSync(bytes, {level: 6})
  // 8: the sizes stand before the data, not behind it.
  const flags = entry.flags & ~8
  return {...entry, start, flags, method: 8, crc: crc32(bytes), size: bytes.length, packedSize: packed.length, packed}
}

/** One after the other. */
export function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    all.set(piece, at)
    at += piece.length
  }
  return all
}

/** A new archive of UTF-8 texts, in this order; the same bytes for the same texts on any day and machine. */
export function writeZip(parts: ReadonlyMap<string, string>): Uint8Array {
  const encoder = new TextEncoder()
  const pieces: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let at = 0
  for (const [name, text] of parts) {
    const blank = {name, nameBytes: encoder.encode(name), start: at, end: at, dataStart: at, ...newEntry}
    const entry = repacked(blank, encoder.encode(text), at)
    const own = [localRecord(entry), entry.packed!]
    for (const piece of own) at += piece.length
    pieces.push(...own)
    directory.push(centralRecord(entry))
  }
  const size = directory.reduce((sum, record) => sum + record.length, 0)
  return joined([...pieces, ...directory, endRecord({parts: directory.length, size, start: at})])
}

const none = new Uint8Array()

/** Made on 1 January 1980 at midnight, the first day that zip knows; names in UTF-8. */
const newEntry = {
  madeBy: 20,
  needed: 20,
  flags: 0x0800,
  method: 8,
  time: 0,
  date: 0x21,
  crc: 0,
  size: 0,
  packedSize: 0,
  extra: none,
  comment: none,
  internal: 0,
  external: 0,
} as const
