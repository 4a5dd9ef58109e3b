const codes = {
  bold: [1, 22],
  dim: [2, 22],
  underline: [4, 24],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  blue: [34, 39],
} as const

export type Ink = keyof typeof codes

/** Colours text by ANSI sequences, or leaves it as it is. */
export function paint(colour: boolean): (ink: Ink, text: string) => string {
  return (ink, text) => (colour && text !== '' ? `\u001b[${codes[ink][0]}m${text}\u001b[${codes[ink][1]}m` : text)
}
