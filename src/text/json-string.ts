import {type MappedText, MappedTextBuilder} from './mapped-text.js'

const escapes: Readonly<Record<string, string>> = {b: '\b', f: '\f', n: '\n', r: '\r', t: '\t'}

/**
 * The text of a JSON string whose inside is `[start, end)` of `source`, each unit mapped to what it is written as there.
 * The string must be well formed (see `parseJsonData`). Cost: O(length).
 */
export function decodeJsonString(source: string, start: number, end: number): MappedText {
  const builder = new MappedTextBuilder()
  for (let at = start; at < end; ) {
    if (source[at] !== '\\') {
      builder.append(source[at]!, at, at + 1)
      at++
      continue
    }
    const mark = source[at + 1]!
    const length = mark === 'u' ? 6 : 2
    const unit =
      mark === 'u' ? String.fromCharCode(Number.parseInt(source.slice(at + 2, at + 6), 16)) : (escapes[mark] ?? mark)
    builder.append(unit, at, at + length)
    at += length
  }
  return builder.build()
}

/** How a text is written between the quotation marks of a JSON string. */
export function encodeJsonString(text: string): string {
  return JSON.stringify(text).slice(1, -1)
}
