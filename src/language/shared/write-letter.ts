import type {QuantityMention} from '../../model/mention.js'

const scales: Readonly<Record<string, number>> = {K: 1e3, M: 1e6, B: 1e9, W: 1e4}

/**
 * How a number with a letter behind it (8G, 70B) is said in place of `like`: with its unit, or by value with `writeNumber`.
 */
export function writeLetter(
  {value, letter}: QuantityMention,
  like: string,
  writeNumber: (value: number) => string,
): string {
  const digits = String(value)
  const unit = /^[\d.,]+(\s?)([A-Za-z]+)$/u.exec(like)
  if (unit !== null && unit[2]![0]!.toUpperCase() === letter) return `${digits}${unit[1]}${unit[2]}`
  const scale = scales[letter ?? '']
  return scale === undefined || like === '' ? `${digits}${letter}` : writeNumber(value * scale)
}
