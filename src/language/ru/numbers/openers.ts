import {months, positions, relativeAdjectives, relativeDays, weekdays} from '../dates/dates.data.js'
import {cardinals, collectives, magnitudes, parts, singleScales} from './number-words.data.js'
import {ordinalValue} from './ordinals.js'
import {isCompound} from './quantities.js'

const known = new Map<string, boolean>()
const mostRemembered = 20_000

/** Whether a mention may begin with `word`, folded; remembered, because most words open none and come again. */
export function mayOpen(word: string): boolean {
  let opens = known.get(word)
  if (opens === undefined) {
    opens = isOpener(word)
    if (known.size >= mostRemembered) known.clear()
    known.set(word, opens)
  }
  return opens
}

function isOpener(word: string): boolean {
  const lists = [cardinals(), singleScales(), magnitudes(), collectives(), parts(), months(), weekdays(), positions()]
  if (lists.some(list => list.has(word)) || relativeDays[word] !== undefined) return true
  if (/^пол|^нескольк|^перв/u.test(word) || ordinalValue(word) !== undefined || isCompound(word)) return true
  return relativeAdjectives.some(([pattern]) => pattern.test(word))
}
