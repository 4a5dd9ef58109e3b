const digit = /^\p{Nd}$/u

/**
 * The value 0…9 of a decimal digit of any script; undefined for any other character. Unicode keeps the ten digits of a script
 * together, zero first, so that the place in a run of digits gives the value.
 */
export function digitValue(codePoint: number): number | undefined {
  if (codePoint < 0x80) return codePoint >= 0x30 && codePoint <= 0x39 ? codePoint - 0x30 : undefined
  if (!digit.test(String.fromCodePoint(codePoint))) return undefined
  let first = codePoint
  while (digit.test(String.fromCodePoint(first - 1))) first--
  return (codePoint - first) % 10
}

/** `text` with each decimal digit as one of ASCII; other characters stay. */
export function asciiDigits(text: string): string {
  return text.replace(/(?![0-9])\p{Nd}/gu, character => String(digitValue(character.codePointAt(0)!)))
}
