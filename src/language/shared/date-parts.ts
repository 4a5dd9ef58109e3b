import type {DateMention, Mutable} from '../../model/mention.js'

/** What is known of a date that is being read. */
export type DateParts = Omit<Mutable<DateMention>, 'kind' | 'start' | 'end' | 'until'>

/** The date that the parts say, with those alone that are known. */
export function dateOf(
  start: number,
  end: number,
  {relative, year, month, day, part, weekday, weak}: DateParts,
): Mutable<DateMention> {
  const date: Mutable<DateMention> = {kind: 'date', start, end}
  if (relative !== undefined) date.relative = relative
  if (year !== undefined) date.year = year
  if (month !== undefined) date.month = month
  if (day !== undefined) date.day = day
  if (part !== undefined) date.part = part
  if (weekday !== undefined) date.weekday = weekday
  if (weak !== undefined) date.weak = weak
  return date
}
