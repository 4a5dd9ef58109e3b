const han = /\p{Script=Han}/gu
const latinWord = /[A-Za-z\u00C0-\u024F]+/gu

/** A Han character counts as one, a Latin word as one: mixed text is Chinese when its words mostly are. */
export function scriptShare(text: string): number {
  const characters = text.match(han)?.length ?? 0
  const words = text.match(latinWord)?.length ?? 0
  return characters === 0 ? 0 : characters / (characters + words)
}

/** Chinese lines join without a space, except between two Latin words. */
export function lineJoiner(before: string, after: string): '' | ' ' {
  return /[\w.,;:!?)]$/u.test(before) && /^[\w(]/u.test(after) ? ' ' : ''
}
