/** Whether `part` stands in `whole` as a run; unknown symbols (-1) equal nothing. */
export function containsSequence(whole: readonly number[], part: readonly number[]): boolean {
  for (let start = 0; start + part.length <= whole.length; start++) if (standsAt(whole, start, part)) return true
  return false
}

/** Whether `[first, last)` of `text` is a part of an occurrence of `longer`. */
export function isInsideOf(text: readonly number[], first: number, last: number, longer: readonly number[]): boolean {
  const from = Math.max(0, last - longer.length)
  for (let start = from; start <= first; start++)
    if (start + longer.length >= last && standsAt(text, start, longer)) return true
  return false
}

function standsAt(text: readonly number[], start: number, part: readonly number[]): boolean {
  if (start + part.length > text.length) return false
  for (let i = 0; i < part.length; i++) if (part[i]! < 0 || text[start + i] !== part[i]) return false
  return true
}
