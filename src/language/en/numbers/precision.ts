import type {Precision} from '../../../model/mention.js'
import {isBlank, isLatinLetterAt, pastBlanks} from '../../shared/characters.js'
import {precisionWords} from './number-words.data.js'

const precisions = new Map(Object.entries(precisionWords))

/** How exact the words around `[start, end)` say that a number is. */
export function precisionOf(text: string, start: number, end: number): Precision {
  const next = text[pastBlanks(text, end)] ?? '-'
  if ('opa+'.includes(next)) {
    if (/^\s{0,3}(?:or more\b|or above\b|plus\b|\+|and above\b)/u.test(text.slice(end, end + 10)) || text[end] === '+')
      return 'over'
    if (/^\s{0,3}(?:or so\b|or less\b)/u.test(text.slice(end, end + 8))) return 'about'
  }
  const head = text.slice(Math.max(0, start - 28), start)
  const last = wordBefore(head)
  if (last === 'than') return /(?:less|fewer|lower)\s{1,3}than\s/iu.test(head) ? 'under' : 'over'
  if (last === 'to') return /close\s{1,3}to\s/iu.test(head) ? 'under' : 'exact'
  if (last === 'least' || last === 'most')
    return /at\s{1,3}(?:least|most)\s/iu.test(head) ? precisions.get(last)! : 'exact'
  return precisions.get(last) ?? 'exact'
}

const skippedBefore = new Set(['a', 'an', 'the', 'us'])

/** The last word of `head`, or the one before an article or “US”; in small letters, empty where none stands there. */
function wordBefore(head: string): string {
  const blankEnd = head.length
  const end = beforeBlanks(head, blankEnd)
  const isBare = end === blankEnd
  const start = beforeLetters(head, end)
  const word = head.slice(start, end).toLowerCase()
  if (skippedBefore.has(word) && (word === 'us') === isBare) {
    const outer = beforeBlanks(head, start)
    const first = beforeLetters(head, outer)
    if (outer < start && first < outer) return head.slice(first, outer).toLowerCase()
  }
  return isBare ? '' : word
}

/** Before white space that ends at `end`, at most three units of it. */
function beforeBlanks(text: string, end: number): number {
  let pos = end
  while (pos > 0 && pos > end - 3 && isBlank(text.charCodeAt(pos - 1))) pos--
  return pos
}

function beforeLetters(text: string, end: number): number {
  let pos = end
  while (pos > 0 && isLatinLetterAt(text, pos - 1)) pos--
  return pos
}
