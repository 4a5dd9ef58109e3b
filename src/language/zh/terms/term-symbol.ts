/** 中国〔山东〕 is 中国（山东）. */
const roundBrackets: ReadonlyMap<number, number> = new Map([
  [0x5b, 0x28],
  [0x5d, 0x29],
])

/** The symbol of a normalised unit in a comparison of terms: Latin letters in lower case, brackets round. */
export function termSymbol(code: number): number {
  if (code > 0x5d) return code
  return code >= 0x41 && code <= 0x5a ? code + 0x20 : (roundBrackets.get(code) ?? code)
}
