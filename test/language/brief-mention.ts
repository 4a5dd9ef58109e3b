import {profileFor} from '../../src/language/registry.js'
import type {DateMention, Mention, QuantityMention} from '../../src/model/mention.js'

/** What a language reads of numbers, dates and the like in a text, one short line a mention: `3500000000 eur`, `% over 40`, `date 2024-6-3..2024-6-7`. */
export function briefMentions(lang: string, text: string): string[] {
  return profileFor(lang).readMentions(text).map(brief)
}

function brief(mention: Mention): string {
  switch (mention.kind) {
    case 'number':
    case 'percent':
      return briefQuantity(mention)
    case 'date':
      return briefDate(mention)
    case 'time':
      return `time ${mention.minutes}`
    case 'ordinal':
      return `#${mention.value}`
    case 'period':
      return mention.id
    case 'identifier':
      return `${mention.form} ${mention.text}`
  }
}

function briefQuantity({
  kind,
  points,
  precision,
  fraction,
  value,
  written,
  high,
  writtenUnit,
  factor,
}: QuantityMention): string {
  return [
    kind === 'percent' ? (points === true ? 'points' : '%') : '',
    precision === 'exact' ? '' : precision,
    fraction === undefined ? `${written ?? value}${high === undefined ? '' : `..${high}`}` : fraction.join('/'),
    writtenUnit ?? '',
    factor === true ? 'times' : '',
  ]
    .filter(part => part !== '')
    .join(' ')
}

function briefDate({year, month, day, until, part, weekday}: DateMention): string {
  const of = (parts: {
    readonly year?: number | undefined
    readonly month?: number | undefined
    readonly day?: number | undefined
  }): string => [parts.year, parts.month, parts.day].map(value => value ?? '').join('-')
  return [
    `date ${of({year, month, day})}${until === undefined ? '' : `..${of(until)}`}`,
    part ?? '',
    weekday === undefined ? '' : `weekday ${weekday}`,
  ]
    .filter(part => part !== '')
    .join(' ')
}
