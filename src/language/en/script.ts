const han = /\p{Script=Han}/gu
const latinWord = /[A-Za-z\u00C0-\u024F]+/gu

/** The counterpart of the Chinese share: Latin words against Han characters. */
export function scriptShare(text: string): number {
  const words = text.match(latinWord)?.length ?? 0
  const characters = text.match(han)?.length ?? 0
  return words === 0 ? 0 : words / (characters + words)
}

export function lineJoiner(): ' ' {
  return ' '
}
