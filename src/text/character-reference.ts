import {decodeNamedCharacterReference} from 'decode-named-character-reference'

const reference = /&(?:#(\d{1,7})|#[xX]([\dA-Fa-f]{1,6})|([A-Za-z][A-Za-z\d]{0,30}));?/uy

/** What stands at `index` of `source` if it is a character reference that gives the text at `at` of `decoded`. */
export function characterReferenceAt(
  source: string,
  index: number,
  decoded: string,
  at: number,
): {readonly length: number; readonly text: string} | undefined {
  reference.lastIndex = index
  const match = reference.exec(source)
  if (match === null) return
  const [all, decimal, hexadecimal, name] = match
  if (name === undefined) {
    const given = String.fromCodePoint(decoded.codePointAt(at) ?? 0xfffd)
    // The parser has already settled which code points are valid; only a literal “&#” is left as it is.
    const isLiteral =
      given === '&' && Number.parseInt(decimal ?? hexadecimal ?? '', decimal === undefined ? 16 : 10) !== 38
    return isLiteral ? undefined : {length: all.length, text: given}
  }
  // “&copy2008” and “&notit;” are read by HTML as the longest known name.
  for (let end = name.length; end > 1; end--) {
    const text = decodeNamedCharacterReference(name.slice(0, end))
    if (text === false || !decoded.startsWith(text, at)) continue
    return {length: 1 + end + (source[index + 1 + end] === ';' ? 1 : 0), text}
  }
  return
}
