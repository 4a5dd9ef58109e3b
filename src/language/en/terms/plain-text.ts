/** What a unit is in a text of plain words; everything else is strange. */
export const plainUnit = {blank: 0, gap: 1, letter: 2, digit: 3, apostrophe: 4, stop: 5, comma: 6, strange: 7} as const

const toLower = 0x20
const upperA = 0x41
const upperZ = 0x5a
const letterS = 0x73
const blank = 0x20

const units = new Uint8Array(0x10000).fill(plainUnit.strange)
for (const mark of ' \n\t\u00a0') units[mark.charCodeAt(0)] = plainUnit.blank
for (const mark of '"():;!?%$+=#|-\u2013\u2014\u201c\u201d\u2026') units[mark.charCodeAt(0)] = plainUnit.gap
for (let code = 0x61; code <= 0x7a; code++) units[code] = units[code - toLower] = plainUnit.letter
for (let code = 0x30; code <= 0x39; code++) units[code] = plainUnit.digit
for (const mark of "'\u2019") units[mark.charCodeAt(0)] = plainUnit.apostrophe
units['.'.charCodeAt(0)] = plainUnit.stop
units[','.charCodeAt(0)] = plainUnit.comma

/** {@link plainUnit} at a place of a text; a blank behind its end. */
export function plainUnitAt(text: string, index: number): number {
  return index < text.length ? units[text.charCodeAt(index)]! : plainUnit.blank
}

/** Whether a run of letters and digits is a word: no mark stands behind it that is inside of a word, or may be. */
export function isPlainEnd(text: string, start: number, end: number): boolean {
  const mark = plainUnitAt(text, end)
  if (mark <= plainUnit.gap) return true
  const after = plainUnitAt(text, end + 1)
  if (mark === plainUnit.apostrophe) return !mayBeWordUnit(after) || isPossessive(text, end)
  if (mark === plainUnit.stop) return !mayBeWordUnit(after) && !isInitial(text, start, end)
  const isInFigure = plainUnitAt(text, end - 1) === plainUnit.digit && after === plainUnit.digit
  return mark !== plainUnit.comma || !isInFigure
}

/** `’s` and no more. */
export function isPossessive(text: string, end: number): boolean {
  return (
    plainUnitAt(text, end) === plainUnit.apostrophe &&
    (text.charCodeAt(end + 1) | toLower) === letterS &&
    plainUnitAt(text, end + 2) <= plainUnit.gap
  )
}

/** Whether “a” or “an” is one: in small letters, between blanks. */
export function isIndefiniteArticle(text: string, start: number, end: number): boolean {
  const isAfterBlank = start === 0 || text.charCodeAt(start - 1) === blank
  return !isCapital(text.charCodeAt(start)) && isAfterBlank && text.charCodeAt(end) === blank
}

export function isWordUnit(kind: number): boolean {
  return kind === plainUnit.letter || kind === plainUnit.digit
}

function mayBeWordUnit(kind: number): boolean {
  return isWordUnit(kind) || kind === plainUnit.strange
}

/** A capital alone before a full stop. */
function isInitial(text: string, start: number, end: number): boolean {
  return end === start + 1 && isCapital(text.charCodeAt(start))
}

function isCapital(code: number): boolean {
  return code >= upperA && code <= upperZ
}
