import type {MentionValue} from './mention-agreement.js'

interface Answers {
  readonly left: MentionValue[]
  readonly repeated: MentionValue[]
}

/**
 * “June 10” for 2月10日 hides where the day or the year alone stands beside it (“the 10th”, “in 1990”) and answers both: a date whose
 * month or year only this side names is moved to what is left, with the one of the other side that is the same but for it.
 */
export function withStrayDates(
  source: Answers,
  target: Answers,
  sourceValues: readonly MentionValue[],
  targetValues: readonly MentionValue[],
): void {
  const sourceDates = datesWithMonth(sourceValues)
  if (sourceDates.length === 0) return
  const targetDates = datesWithMonth(targetValues)
  if (targetDates.length === 0) return
  const months = (dates: readonly DateWithMonth[]): Set<number> => new Set(dates.map(({month}) => month))
  const [sourceMonths, targetMonths] = [months(sourceDates), months(targetDates)]
  const years = (dates: readonly DateWithMonth[]): Set<number | undefined> => new Set(dates.map(({year}) => year))
  const [sourceYears, targetYears] = [years(allYears(sourceValues)), years(allYears(targetValues))]
  for (const own of sourceDates) {
    if (own.year === undefined || targetYears.has(own.year)) continue
    const other = targetDates.find(({year}) => year !== undefined && !sourceYears.has(year))
    if (other === undefined || other.year === own.year) continue
    move(own.value, source)
    move(other.value, target)
  }
  for (const own of sourceDates.filter(({month}) => !targetMonths.has(month))) {
    const other = targetDates.find(
      ({month, day, year}) => day === own.day && isSameYear(year, own.year) && !sourceMonths.has(month),
    )
    if (other === undefined) continue
    move(own.value, source)
    move(other.value, target)
  }
}

function allYears(values: readonly MentionValue[]): DateWithMonth[] {
  return values.flatMap(value => (value.stated.kind === 'date' ? [{month: 0, year: value.stated.year, value}] : []))
}

interface DateWithMonth {
  readonly month: number
  readonly day?: number | undefined
  readonly year?: number | undefined
  readonly value: MentionValue
}

function isSameYear(a: number | undefined, b: number | undefined): boolean {
  return a === undefined || b === undefined || a === b
}

function datesWithMonth(values: readonly MentionValue[]): DateWithMonth[] {
  return values.flatMap(value => {
    const {stated} = value
    if (stated.kind !== 'date' || stated.month === undefined) return []
    return [{month: stated.month, day: stated.day, year: stated.year, value}]
  })
}

function move(value: MentionValue, {left, repeated}: Answers): void {
  if (!left.includes(value)) left.push(value)
  const at = repeated.indexOf(value)
  if (at >= 0) repeated.splice(at, 1)
}
