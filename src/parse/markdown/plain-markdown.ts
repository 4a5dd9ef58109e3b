/** What makes the word around it more than text: addresses and character references. */
export const addressed = /@|:\/\/|www|&/giu

/** A letter of ASCII, or anything plain beyond it. */
export function isLetter(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a) || (unit > 0x9f && isPlain(unit))
}

/** Whether a unit never means anything to Markdown inside a line: no delimiter, control, half of a pair or private character. */
export function isPlain(unit: number): boolean {
  if (unit > 0x9f) return unit < 0xd800 || (unit > 0xf8ff && unit < 0xfffe)
  return unit >= 0x20 && unit < 0x7f && plainAscii[unit] === 1
}

const plainAscii = new Uint8Array(128).fill(1)
for (const delimiter of '\\`*_[]<>&~|#') plainAscii[delimiter.charCodeAt(0)] = 0
