const wide = /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]/u

/** Columns of a text in a fixed-width font: Han and full-width characters, and all astral ones, take two. */
export function displayWidth(text: string): number {
  let width = 0
  for (const character of text) width += character.length === 2 || wide.test(character) ? 2 : 1
  return width
}
