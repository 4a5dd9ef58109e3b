import type {Mention, Mutable, QuantityMention} from '../../model/mention.js'
import {currencies} from './units.data.js'

const scales = new Set(['celsius', 'fahrenheit'])
const opening =
  /^[^\d()（）.。;；]{0,30}[(（][^\d]{0,20}$|^\s?[,，]\s?(?:or|约合|折合|合|about|that is|equivalent to)[^\d.。]{0,16}$/iu
const longestGap = 44

/**
 * Mark sums and measures that say in brackets, in another currency or scale, what stands before them: 20 million yuan ($2.8 million).
 * Cost: O(mentions).
 */
export function markGlosses(text: string, mentions: readonly Mention[]): void {
  for (let i = 1; i < mentions.length; i++) {
    const mention = mentions[i]!
    const before = mentions[i - 1]!
    if (
      mention.kind !== 'number' ||
      mention.unit === undefined ||
      before.kind !== 'number' ||
      before.unit === undefined
    )
      continue
    if (mention.unit === before.unit || !isOfOneKind(before.unit, mention.unit)) continue
    if (mention.start - before.end > longestGap) continue
    if (opening.test(text.slice(before.end, mention.start))) (mention as Mutable<QuantityMention>).gloss = true
  }
}

function isOfOneKind(a: string, b: string): boolean {
  return (scales.has(a) && scales.has(b)) || (currencies.has(a) && currencies.has(b))
}
