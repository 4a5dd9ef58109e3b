import {classify, languagePair, statedLang} from '../languages.js'
import {pairByLayout} from '../layout-pairs.js'
import {type BilingualReading, type LayoutRequest, leastBalance} from './reading.js'
import {counts, isNeutralCell, sidesOf, switches} from './sides.js'

/** Elements with `lang` in two languages. */
export function readAttributes({drafts, wanted}: LayoutRequest): BilingualReading | undefined {
  const stated = drafts.filter(draft => draft.lang !== undefined)
  const items = stated
    .map(draft => classify({draft}))
    .map(item => ({...item, lang: statedLang(item.draft), isSentence: true}))
  const pair = languagePair(items, wanted)
  if (pair === undefined || stated.length < drafts.length / 2) return
  // A page that states one language for itself and another for a quotation in it is no translation.
  if (pair.balance < leastBalance) return
  const all = drafts.filter(draft => !isNeutralCell(draft)).map(draft => classify({draft}))
  const sided = sidesOf(all, pair)
  const isInTurn = switches(all, pair) > Math.min(...counts(all, pair)) * 0.7
  return {...pair, sided, pairs: isInTurn ? pairByLayout(sided, pair) : undefined}
}
