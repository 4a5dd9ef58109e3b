/** Column of an offset in its line, in UTF-8 bytes from 1. */
export function utf8Column(text: string, offset: number): number {
  const place = Math.min(Math.max(offset, 0), text.length)
  let column = 1
  for (let at = place - 1; at >= 0; at--) {
    const unit = text.charCodeAt(at)
    if (unit === 10 || unit === 13) break
    column += bytesOf(unit)
  }
  return column
}

/** Bytes of a UTF-16 code unit; the halves of a pair count two each, four together. */
function bytesOf(unit: number): number {
  if (unit < 0x80) return 1
  if (unit < 0x800 || (unit >= 0xd800 && unit <= 0xdfff)) return 2
  return 3
}
