/** Control characters (but tab and line feed), bidirectional controls, line separators, byte order mark, soft tricks. */
const unsafe =
  /[\0-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/gu

const unpaired = /\p{Surrogate}/gu

/**
 * Text from a document as a terminal or log may show it: what could move the cursor, reorder the line or hide is
 * written as `\u202e`. Tabs and line feeds stay.
 */
export function terminalSafe(text: string): string {
  return text.replace(unsafe, escapeUnit).replace(unpaired, escapeUnit)
}

/** As {@link terminalSafe}, on one line: runs of white space become one space. */
export function terminalLine(text: string): string {
  return terminalSafe(text.replace(/\s+/gu, ' ').trim())
}

/** JSON whose strings hold no raw control or bidirectional character; it reads back as the same value. */
export function jsonSafe(json: string): string {
  return json.replace(unsafe, escapeUnit)
}

function escapeUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
}
