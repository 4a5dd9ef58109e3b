/** Longest line of a pipe, in bytes. */
export const maxLineBytes = 64 * 1024 * 1024

/** One line without its line end, or a line that was longer than the limit and was passed over. */
export type Line = ({readonly bytes: Buffer} | {readonly tooLong: true}) & {
  /** Whether the next line is here already: there is no need to wait for the input. */
  readonly more: boolean
}

/**
 * The lines of a stream, one at a time, in constant memory: a line longer than the limit is passed over, not kept.
 * Lines end with LF or CRLF; the last one may lack its end.
 */
export async function* readLines(
  stream: AsyncIterable<Uint8Array | string>,
  limit = maxLineBytes,
): AsyncGenerator<Line> {
  let parts: Buffer[] = []
  let length = 0
  for await (const chunk of stream) {
    const bytes =
      typeof chunk === 'string' ? Buffer.from(chunk) : Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length)
    let from = 0
    for (let at = bytes.indexOf(10), next = at; at >= 0; at = next) {
      next = bytes.indexOf(10, at + 1)
      yield lineOf(parts, bytes.subarray(from, at), length + at - from, limit, next >= 0)
      parts = []
      length = 0
      from = at + 1
    }
    const rest = bytes.subarray(from)
    length += rest.length
    if (length > limit) parts = []
    else if (rest.length > 0) parts.push(rest)
  }
  if (length > 0) yield lineOf(parts, Buffer.alloc(0), length, limit, false)
}

function lineOf(parts: readonly Buffer[], last: Buffer, length: number, limit: number, more: boolean): Line {
  if (length > limit) return {tooLong: true, more}
  const bytes = parts.length === 0 ? last : Buffer.concat([...parts, last])
  return {bytes: bytes.at(-1) === 13 ? bytes.subarray(0, -1) : bytes, more}
}
