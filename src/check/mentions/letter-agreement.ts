import type {QuantityMention} from '../../model/mention.js'

const scales: Readonly<Record<string, number>> = {K: 1e3, M: 1e6, G: 1e9, B: 1e9, T: 1e12, W: 1e4, P: 1e15}

/** Canonical units a letter may abbreviate, beside bytes and bits. */
const unitsOfLetters: Readonly<Record<string, readonly string[]>> = {
  W: ['w'],
  L: ['litre'],
  T: ['tonne'],
  B: ['byte'],
  M: ['m', 'mw'],
}

/**
 * Whether `other` is what a number with a letter behind it may say: 8G is 8 GB, 100M 100 Mbps, 5M five million, 70B 70 billion, 12w 120,000,
 * and 5G the name 5G.
 */
export function letterAgrees(lettered: QuantityMention, other: QuantityMention): boolean {
  const {letter, value} = lettered
  if (letter === undefined) return false
  const written = other.written ?? other.value
  const scale = scales[letter]
  if (other.letter !== undefined)
    return other.letter === letter
      ? other.value === value
      : scale !== undefined && value * scale === other.value * (scales[other.letter] ?? 0)
  if (letterMatches(letter, other)) return written === value
  if (other.unit === 'byte' || other.unit === 'bit') return false
  return written === value || (scale !== undefined && Math.abs(other.value - value * scale) <= 1e-9 * other.value)
}

/** Whether the letter abbreviates the unit of the other number: G and GB, M and Mbps, W and watts. */
export function letterMatches(letter: string, {unit, writtenUnit}: QuantityMention): boolean {
  if (unit === undefined || writtenUnit === undefined) return false
  if (unit === 'byte' || unit === 'bit') return writtenUnit[0] === letter.toLowerCase()
  return unitsOfLetters[letter]?.includes(writtenUnit) === true
}
