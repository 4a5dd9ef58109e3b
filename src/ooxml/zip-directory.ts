import {namedError} from '../messages/named-error.js'
import {extraFields, signatures, type ZipEntry} from './zip-records.js'

/**
 * The parts of a zip by their names in small letters, in the order of the directory, with every place and size checked against the
 * archive. Throws DuizhaoError `ARCHIVE_DAMAGED`, `ARCHIVE_ENCRYPTED`, `ARCHIVE_LIMIT`. Cost: linear in the directory.
 */
export function readDirectory(bytes: Uint8Array, mostParts: number, path?: string): ReadonlyMap<string, ZipEntry> {
  return new DirectoryReader(bytes, mostParts, path).read()
}

interface Directory {
  readonly count: number
  readonly size: number
  readonly start: number
}

const endLength = 22
const centralLength = 46
const localLength = 30
const longestComment = 0xffff

class DirectoryReader {
  private readonly view: DataView

  constructor(
    private readonly bytes: Uint8Array,
    private readonly mostParts: number,
    private readonly path: string | undefined,
  ) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }

  read(): Map<string, ZipEntry> {
    const directory = this.directory()
    if (directory.count > this.mostParts)
      throw namedError('ARCHIVE_LIMIT', {variant: 'parts', limit: this.mostParts}, {path: this.path})
    const entries: Omit<ZipEntry, 'end'>[] = []
    let at = directory.start
    for (let index = 0; index < directory.count; index++) {
      const entry = this.central(at)
      entries.push(entry.entry)
      at = entry.next
    }
    const ends = this.ends(entries, directory.start)
    const byName = new Map<string, ZipEntry>()
    for (const entry of entries) {
      const key = entry.name.toLowerCase()
      if (byName.has(key)) throw this.damaged(entry.name)
      byName.set(key, {...entry, end: ends.get(entry)!})
    }
    return byName
  }

  /** Each part ends where the next one or the directory begins; parts that share bytes unpack to more than there is. */
  private ends(entries: readonly Omit<ZipEntry, 'end'>[], directoryStart: number): Map<object, number> {
    const ends = new Map<object, number>()
    let next = directoryStart
    for (const entry of [...entries].sort((a, b) => b.start - a.start)) {
      if (entry.dataStart + entry.packedSize > next) throw this.damaged(entry.name)
      ends.set(entry, next)
      next = entry.start
    }
    return ends
  }

  private directory(): Directory {
    const {view, bytes} = this
    const first = Math.max(0, bytes.length - endLength - longestComment)
    for (let at = bytes.length - endLength; at >= first; at--) {
      if (view.getUint32(at, true) !== signatures.end) continue
      const directory = {
        count: view.getUint16(at + 10, true),
        size: view.getUint32(at + 12, true),
        start: view.getUint32(at + 16, true),
      }
      const isLarge = directory.count === 0xffff || directory.size === 0xffffffff || directory.start === 0xffffffff
      const {count, size, start} = isLarge ? this.directory64(at) : directory
      if (start + size > at) throw this.damaged()
      return {count, size, start}
    }
    throw this.damaged()
  }

  private directory64(end: number): Directory {
    const {view} = this
    const locator = end - 20
    if (locator < 0 || view.getUint32(locator, true) !== signatures.locator64) throw this.damaged()
    const at = this.eight(locator + 8)
    if (at + 56 > locator || view.getUint32(at, true) !== signatures.end64) throw this.damaged()
    return {count: this.eight(at + 32), size: this.eight(at + 40), start: this.eight(at + 48)}
  }

  /** Eight bytes as a number; one beyond the archive where they say more than it can hold. */
  private eight(at: number): number {
    return Number(this.view.getBigUint64(at, true))
  }

  private central(at: number): {entry: Omit<ZipEntry, 'end'>; next: number} {
    const {view, bytes} = this
    if (at + centralLength > bytes.length || view.getUint32(at, true) !== signatures.central) throw this.damaged()
    const two = (offset: number): number => view.getUint16(at + offset, true)
    const four = (offset: number): number => view.getUint32(at + offset, true)
    const nameEnd = at + centralLength + two(28)
    const extraEnd = nameEnd + two(30)
    const next = extraEnd + two(32)
    if (next > bytes.length) throw this.damaged()
    const nameBytes = bytes.subarray(at + centralLength, nameEnd)
    const name = new TextDecoder().decode(nameBytes)
    const extra = bytes.subarray(nameEnd, extraEnd)
    const [size, packedSize, start] = this.sizes(extra, [four(24), four(20), four(42)], name)
    const flags = two(8)
    if (isOutside(name)) throw namedError('ARCHIVE_DAMAGED', {variant: 'name', part: name}, {path: this.path})
    if ((flags & 0x41) !== 0) throw namedError('ARCHIVE_ENCRYPTED', {part: name}, {path: this.path})
    const entry = {
      name,
      nameBytes,
      madeBy: two(4),
      needed: two(6),
      flags,
      method: two(10),
      time: two(12),
      date: two(14),
      crc: four(16),
      packedSize,
      size,
      extra,
      comment: bytes.subarray(extraEnd, next),
      internal: two(36),
      external: four(38),
      start,
      dataStart: this.dataStart(start, name),
    }
    if (entry.method !== 0 && entry.method !== 8) throw this.damaged(name)
    return {entry, next}
  }

  /** Sizes and place; those beyond 4 GB stand in a field of their own, which cannot be true of an archive in memory but may repeat small ones. */
  private sizes(extra: Uint8Array, given: readonly [number, number, number], name: string): [number, number, number] {
    const large = [...extraFields(extra)].find(({id}) => id === 1)?.bytes
    let at = 0
    const [size, packedSize, start] = given.map(value => {
      if (value !== 0xffffffff) return value
      if (large === undefined || at + 8 > large.length) throw this.damaged(name)
      const view = new DataView(large.buffer, large.byteOffset, large.byteLength)
      at += 8
      return Number(view.getBigUint64(at - 8, true))
    })
    if (start! + packedSize! > this.bytes.length) throw this.damaged(name)
    return [size!, packedSize!, start!]
  }

  private dataStart(start: number, name: string): number {
    const {view, bytes} = this
    if (start + localLength > bytes.length || view.getUint32(start, true) !== signatures.local) throw this.damaged(name)
    return start + localLength + view.getUint16(start + 26, true) + view.getUint16(start + 28, true)
  }

  private damaged(part?: string): Error {
    return namedError('ARCHIVE_DAMAGED', part === undefined ? {} : {variant: 'part', part}, {path: this.path})
  }
}

/** A name that would be written outside the folder that an archive is unpacked into. */
function isOutside(name: string): boolean {
  return /^[/\\]|^[a-z]:|(?:^|[/\\])\.\.(?:[/\\]|$)|\0/iu.test(name)
}
