import {type Classified, classify, type LanguagePair} from '../languages.js'
import {pairByLayout} from '../layout-pairs.js'
import {splitAll} from '../split-blocks.js'
import type {BilingualReading} from './reading.js'
import {alternate} from './sides.js'

/**
 * The reading of blocks of which neighbours are translations of each other, in whichever order. A block that has no counterpart
 * beside it may hold both languages itself (“Opening hours（开放时间）”).
 */
export function pairedReading(items: readonly Classified[], pair: LanguagePair): BilingualReading {
  const sided = alternate(items, pair)
  const pairs = pairByLayout(sided, pair)
  const paired = new Set(
    pairs.flatMap(({source, target}) => (source.length * target.length > 0 ? [...source, ...target] : [])),
  )
  const split = items.flatMap(item =>
    paired.has(item.draft) ? [item] : splitAll([item.draft], 'scripts').map(classify),
  )
  if (split.length === items.length) return {...pair, sided, pairs}
  const again = alternate(split, pair)
  return {...pair, sided: again, pairs: pairByLayout(again, pair)}
}
