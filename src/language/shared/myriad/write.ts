import type {DateMention, Mention, QuantityMention} from '../../../model/mention.js'
import type {MyriadNumbers} from './facts.js'

/** How a language that counts in ten thousands writes percentages, plain numbers below ten thousand and dates; undefined for everything else. */
export function myriadWriter(facts: MyriadNumbers): (mention: Mention) => string | undefined {
  const {written} = facts
  const date = ({year, month, day, part, relative, weekday, until}: DateMention): string | undefined => {
    if (part !== undefined || relative !== undefined || weekday !== undefined || until !== undefined) return undefined
    const parts = [year, month, day].flatMap((value, i) => (value === undefined ? [] : [`${value}${written.date[i]}`]))
    return parts.join(facts.hasSpaces === true ? ' ' : '')
  }
  const quantity = (mention: QuantityMention): string | undefined => {
    const {kind, value, high, unit, points, fraction, factor, precision, name} = mention
    const isPlain =
      unit === undefined && points !== true && fraction === undefined && factor !== true && name === undefined
    if (!isPlain || high !== undefined || precision === 'several' || value >= 1e4 || value < 0) return undefined
    return `${value}${kind === 'percent' ? written.percent : ''}`
  }
  return mention => {
    if (mention.kind === 'number' || mention.kind === 'percent') return quantity(mention)
    return mention.kind === 'date' ? date(mention) : undefined
  }
}
