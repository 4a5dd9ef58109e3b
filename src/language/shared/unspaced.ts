/** Scripts without spaces between words, other than Han: Thai, Lao, Myanmar, Khmer, kana. */
const ranges: readonly (readonly [first: number, last: number])[] = [
  [0x0e00, 0x0eff],
  [0x1000, 0x109f],
  [0x1780, 0x17ff],
  [0x3041, 0x30ff],
  [0x31f0, 0x31ff],
  [0xff66, 0xff9d],
]

/** Whether a code unit is in a script that has no spaces between words; Han characters, which `script-count.ts` knows, aside. */
export function isUnspaced(code: number): boolean {
  if (code < 0x0e00) return false
  for (const [first, last] of ranges) if (code >= first && code <= last) return true
  return false
}

/** The same and Han as the inside of a character class. */
export const unspacedClass =
  '\\p{Script=Han}\\u0E00-\\u0EFF\\u1000-\\u109F\\u1780-\\u17FF\\u3041-\\u30FF\\u31F0-\\u31FF\\uFF66-\\uFF9D'
