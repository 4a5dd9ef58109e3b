import type {DateMention} from '../../model/mention.js'
import type {MentionValue} from './mention-agreement.js'

interface Answers {
  readonly left: MentionValue[]
  readonly repeated: MentionValue[]
}

/**
 * “June 10” for 2月10日 hides where the day alone stands beside it (“the 10th”) and answers both: a day whose month only this side names
 * is moved to what is left, on both sides.
 */
export function withStrayMonths(
  source: Answers,
  target: Answers,
  sourceValues: readonly MentionValue[],
  targetValues: readonly MentionValue[],
): void {
  const sourceDays = fullDays(sourceValues)
  const targetDays = fullDays(targetValues)
  if (sourceDays.length === 0 || targetDays.length === 0) return
  const months = (days: readonly FullDay[]): Set<number> => new Set(days.map(({month}) => month))
  const [sourceMonths, targetMonths] = [months(sourceDays), months(targetDays)]
  for (const own of sourceDays.filter(({month}) => !targetMonths.has(month))) {
    const other = targetDays.find(({month, day}) => day === own.day && !sourceMonths.has(month))
    if (other === undefined) continue
    move(own.value, source)
    move(other.value, target)
  }
}

interface FullDay {
  readonly month: number
  readonly day: number
  readonly value: MentionValue
}

function fullDays(values: readonly MentionValue[]): FullDay[] {
  return values.flatMap(value => {
    const {month, day} = value.stated as Partial<DateMention>
    return value.stated.kind === 'date' && month !== undefined && day !== undefined ? [{month, day, value}] : []
  })
}

function move(value: MentionValue, {left, repeated}: Answers): void {
  if (!left.includes(value)) left.push(value)
  const at = repeated.indexOf(value)
  if (at >= 0) repeated.splice(at, 1)
}
