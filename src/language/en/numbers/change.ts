import {isLatinLetterAt} from '../../shared/characters.js'
import {changeVerbs, roundingWords} from './change.data.js'

/**
 * Whether the number at `start` is the size of a change (“fell by 30 percent”, “rose nearly 5 percent”) or its result (“fell to 30
 * percent”). Reads at most seven words backwards.
 */
export function changeBefore(text: string, start: number): 'by' | 'to' | undefined {
  let end = start
  let kind: 'by' | 'to' | undefined
  for (let words = 0; words < 7; words++) {
    if (text[end - 1] !== ' ') return undefined
    const last = end - 1
    let first = last
    while (first > 0 && isLatinLetterAt(text, first - 1)) first--
    if (first === last) return undefined
    const word = text.slice(first, last).toLowerCase()
    if (changeVerbs.has(word)) return kind ?? 'by'
    if (kind === 'by' && (word === 'up' || word === 'down')) return kind
    if (kind === undefined && (word === 'by' || word === 'to')) kind = word
    else if (!(kind === undefined ? roundingWords.has(word) : word === 'further')) return undefined
    end = first
  }
  return undefined
}
