/** Reads plain texts as symbols alone: what most texts have to be searched for is not in them. */
export interface QuickSymbols {
  /** Valid up to the count that the last `read` gave, until the next one. */
  readonly symbols: Int32Array
  /** The number of symbols that `TermLanguage.read` gives `text`; -1 for a text that needs the full reader. Cost: linear. */
  read(text: string): number
}

/** A buffer that is large enough for `length` symbols: `buffer` itself, or a new one with room to spare. */
export function roomFor(length: number, buffer: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  return buffer.length >= length ? buffer : new Int32Array(2 * length)
}
