import {decodeNamedCharacterReference} from 'decode-named-character-reference'

const reference = /&(?:#(\d{1,7})|#[xX]([\dA-Fa-f]{1,6})|([A-Za-z\d]{1,31}));/uy
const encoded = /\\[!-/:-@[-`{-~]|&[#\w]{1,33};/gu

/** The character reference at `index` of Markdown, and what it stands for. */
export function referenceAt(text: string, index: number): {readonly text: string; readonly length: number} | undefined {
  reference.lastIndex = index
  const match = reference.exec(text)
  if (match === null) return
  const [{length}, decimal, hexadecimal, name = ''] = match
  if (decimal !== undefined) return {text: characterOf(Number(decimal)), length}
  if (hexadecimal !== undefined) return {text: characterOf(Number.parseInt(hexadecimal, 16)), length}
  const decoded = decodeNamedCharacterReference(name)
  return decoded === false ? undefined : {text: decoded, length}
}

/** U+FFFD for what is no character of a text. */
function characterOf(code: number): string {
  const character = code <= 0x10ffff ? String.fromCodePoint(code) : ''
  return /^(?:[\t\n\f\r]|[^\p{Cc}\p{Cs}])$/u.test(character) ? character : '\uFFFD'
}

/** Markdown text without backslashes of escapes, character references decoded. Cost: linear. */
export function decodeText(text: string): string {
  return text.replace(encoded, found => (found[0] === '\\' ? found[1]! : (referenceAt(found, 0)?.text ?? found)))
}
