/** What stands between two words; a wider one is another term unless the term itself has it. */
export const gapKind = {
  /** Spaces, hyphens, quotes: any of them is as good as another. */
  soft: 0,
  comma: 1,
  bracket: 2,
  dot: 3,
  slash: 4,
  /** The end of a sentence, a colon, an address: no term goes across. */
  hard: 5,
} as const

/** The widest kind of mark in `[from, to)` of a normalised text; `before` is the word before it. */
export function classifyGap(text: string, from: number, to: number, before: string | undefined): number {
  let kind: number = gapKind.soft
  for (let i = from; i < to; i++)
    if (text.charCodeAt(i) !== blank) kind = Math.max(kind, classify(text[i]!, text, i, before))
  return kind
}

const blank = 0x20

function classify(unit: string, text: string, index: number, before: string | undefined): number {
  if (' -\'"·•'.includes(unit)) return gapKind.soft
  if (unit === ',' || unit === '、' || unit === '，') return gapKind.comma
  if ('()[]（）'.includes(unit)) return gapKind.bracket
  if (unit === '/') return gapKind.slash
  if (unit === '.')
    return before !== undefined && before.length <= 5 && /[\s,)-]/u.test(text[index + 1] ?? ' ')
      ? gapKind.dot
      : gapKind.hard
  return gapKind.hard
}
