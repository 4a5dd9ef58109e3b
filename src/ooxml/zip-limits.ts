/** What an archive may unpack to before it is refused: bytes of one part, bytes of all parts read, number of parts. */
export interface ZipLimits {
  readonly partBytes: number
  readonly allBytes: number
  readonly parts: number
}

const megabyte = 1024 * 1024

/** A book is some megabytes; a “zip bomb” is a thousand times its size. */
export const zipLimits: ZipLimits = {partBytes: 64 * megabyte, allBytes: 256 * megabyte, parts: 10_000}
