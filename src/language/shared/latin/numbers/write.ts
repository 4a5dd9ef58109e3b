import type {DateMention, Mention, QuantityMention} from '../../../../model/mention.js'
import {onFirstUse} from '../../on-first-use.js'
import type {LatinNumbers} from './facts.js'

/** How a language writes percentages, plain numbers below a million and dates with day or month; undefined for everything else. */
export function mentionWriter(facts: LatinNumbers): (mention: Mention) => string | undefined {
  const months = onFirstUse(() => facts.written.months.split(' '))
  const figure = (value: number): string => {
    const [whole = '', decimals] = String(value).split('.')
    const grouped = whole.length > 4 ? whole.replace(/\B(?=(?:\d{3})+$)/gu, facts.written.group) : whole
    return decimals === undefined ? grouped : `${grouped},${decimals}`
  }
  const quantity = ({
    kind,
    value,
    high,
    unit,
    points,
    fraction,
    factor,
    precision,
    name,
  }: QuantityMention): string | undefined => {
    const isPlain =
      unit === undefined && points !== true && fraction === undefined && factor !== true && name === undefined
    if (!isPlain || precision === 'several' || value >= 1e6 || value < 0 || String(value).includes('e'))
      return undefined
    const written = high === undefined ? figure(value) : `${figure(value)}–${figure(high)}`
    return kind === 'percent' ? written + facts.written.percent : written
  }
  const date = ({year, month, day, part, relative, weekday, until}: DateMention): string | undefined => {
    if (
      month === undefined ||
      part !== undefined ||
      relative !== undefined ||
      weekday !== undefined ||
      until !== undefined
    )
      return undefined
    const name = months()[month - 1]!
    const [before = '', between = ''] = facts.written.date.split(/\{month\}|\{year\}/u)
    return (
      (day === undefined ? '' : before.replace('{day}', String(day))) +
      name +
      (year === undefined ? '' : between + String(year))
    )
  }
  return mention => {
    if (mention.kind === 'number' || mention.kind === 'percent') return quantity(mention)
    return mention.kind === 'date' ? date(mention) : undefined
  }
}
