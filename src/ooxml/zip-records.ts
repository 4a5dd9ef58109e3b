/** One part of an archive as its directory describes it; places and sizes in bytes of the archive. */
export interface ZipEntry {
  readonly name: string
  readonly nameBytes: Uint8Array
  readonly madeBy: number
  readonly needed: number
  readonly flags: number
  /** 0 stored, 8 deflated. */
  readonly method: number
  readonly time: number
  readonly date: number
  readonly crc: number
  readonly packedSize: number
  readonly size: number
  readonly extra: Uint8Array
  readonly comment: Uint8Array
  readonly internal: number
  readonly external: number
  /** From its own head to whatever follows its data. */
  readonly start: number
  readonly end: number
  readonly dataStart: number
  /** Its data where they are not those of the archive. */
  readonly packed?: Uint8Array | undefined
}

/** First bytes of the records of a zip, as a little-endian number. */
export const signatures = {
  local: 0x04034b50,
  central: 0x02014b50,
  end: 0x06054b50,
  end64: 0x06064b50,
  locator64: 0x07064b50,
} as const

/** Field of sizes beyond 4 GB; left out where sizes are written anew. */
const zip64Field = 1

/** Numbers of two and four bytes, one after the other. */
class Record {
  private readonly bytes: number[] = []

  two(...values: readonly number[]): this {
    for (const value of values) this.bytes.push(value & 0xff, (value >>> 8) & 0xff)
    return this
  }

  four(...values: readonly number[]): this {
    for (const value of values) this.two(value & 0xffff, value >>> 16)
    return this
  }

  with(...tails: readonly Uint8Array[]): Uint8Array {
    return Uint8Array.from([...this.bytes, ...tails.flatMap(tail => [...tail])])
  }
}

/** What stands before the bytes of a part. */
export function localRecord(entry: ZipEntry): Uint8Array {
  const {needed, flags, method, time, date, crc, packedSize, size, nameBytes} = entry
  return new Record()
    .four(signatures.local)
    .two(needed, flags, method, time, date)
    .four(crc, packedSize, size)
    .two(nameBytes.length, 0)
    .with(nameBytes)
}

/** A part in the directory at the end. */
export function centralRecord(entry: ZipEntry): Uint8Array {
  const {madeBy, needed, flags, method, time, date, crc, packedSize, size, nameBytes, comment, start} = entry
  const extra = withoutField(entry.extra, zip64Field)
  return new Record()
    .four(signatures.central)
    .two(madeBy, needed, flags, method, time, date)
    .four(crc, packedSize, size)
    .two(nameBytes.length, extra.length, comment.length, 0, entry.internal)
    .four(entry.external, start)
    .with(nameBytes, extra, comment)
}

/** The end of an archive: number of parts, length and place of the directory. */
export function endRecord({parts, size, start}: {parts: number; size: number; start: number}): Uint8Array {
  return new Record().four(signatures.end).two(0, 0, parts, parts).four(size, start).two(0).with()
}

/** The fields of `extra`, each with its id and its bytes; a field that goes beyond the end is none. */
export function* extraFields(extra: Uint8Array): Generator<{id: number; bytes: Uint8Array; whole: Uint8Array}> {
  let at = 0
  while (at + 4 <= extra.length) {
    const length = extra[at + 2]! | (extra[at + 3]! << 8)
    const end = at + 4 + length
    if (end > extra.length) return
    yield {id: extra[at]! | (extra[at + 1]! << 8), bytes: extra.subarray(at + 4, end), whole: extra.subarray(at, end)}
    at = end
  }
}

function withoutField(extra: Uint8Array, id: number): Uint8Array {
  const kept = [...extraFields(extra)].filter(field => field.id !== id).flatMap(({whole}) => [...whole])
  return Uint8Array.from(kept)
}
