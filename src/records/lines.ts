/** Longest line of a pipe, in bytes. */
export const maxLineBytes = 64 * 1024 * 1024

/**
 * A stream in blocks of whole lines, in constant memory. A block has all lines that are here, so that none waits for input that is still to
 * come; of a line longer than the limit only so much is kept that it is seen to be too long.
 */
export async function* readBlocks(
  stream: AsyncIterable<Uint8Array | string>,
  limit = maxLineBytes,
): AsyncGenerator<Buffer> {
  let parts: Buffer[] = []
  let length = 0
  for await (const chunk of stream) {
    const bytes =
      typeof chunk === 'string' ? Buffer.from(chunk) : Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length)
    const end = bytes.lastIndexOf(10) + 1
    if (end > 0) {
      const lines = bytes.subarray(0, end)
      yield parts.length === 0 ? lines : Buffer.concat([...parts, lines])
      parts = []
      length = 0
    }
    const rest = bytes.subarray(end)
    if (rest.length > 0 && length <= limit) parts.push(rest)
    length += rest.length
  }
  if (length > 0) yield Buffer.concat(parts)
}

/** The lines of a block without their line feeds; the last one may lack it. */
export function* linesOf(block: Uint8Array): Generator<Buffer> {
  const bytes = Buffer.from(block.buffer, block.byteOffset, block.length)
  for (let from = 0, end = 0; from < bytes.length; from = end + 1) {
    end = bytes.indexOf(10, from)
    if (end < 0) end = bytes.length
    yield bytes.subarray(from, end)
  }
}
