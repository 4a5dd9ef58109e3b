import type {Term} from '../../model/term.js'

/**
 * Whether two right forms of a concept may stand side by side in a document: full form and abbreviation, a longer and a
 * shorter form of one name. Others (“marine economy” and “ocean economy”) are two renderings.
 */
export function areRelated(a: Term, b: Term): boolean {
  if (a === b || a.text === b.text) return true
  if (isShort(a) !== isShort(b) || (a.form === 'full') !== (b.form === 'full')) return true
  const [first, second] = [a.text.toLowerCase(), b.text.toLowerCase()]
  return first.includes(second) || second.includes(first)
}

/** An abbreviation or short form, by the glossary's word or by its capitals. */
export function isShort({form, text}: Term): boolean {
  return form === undefined ? /^[\p{Lu}\d&-]{2,}s?$/u.test(text) : form !== 'full'
}
