const named: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;'}

/** Characters that XML 1.0 does not have, not even as a reference, and unpaired surrogates. */
const impossible = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/gu

/** Controls that are allowed but would be changed or would reorder what a person reads. */
const hidden = /[\t\n\r\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu

/** Text for XML or HTML content and quoted attributes: the same text comes back, what XML cannot hold is U+FFFD. */
export function escapeXml(text: string): string {
  return text
    .replace(impossible, '\ufffd')
    .replace(/[&<>"']/gu, character => named[character]!)
    .replace(hidden, character => `&#${character.codePointAt(0)};`)
}
