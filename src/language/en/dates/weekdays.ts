/** Days of the week, 1 Monday … 7 Sunday. */
export const weekdays: readonly string[] = [
  '',
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
]

const weekday = /(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)s?\b/y

/** Read the day of the week that begins at `at`; a shopping day or a feast (Black Friday, Palm Sunday) is none. */
export function readWeekday(text: string, at: number): {weekday: number; end: number} | undefined {
  weekday.lastIndex = at
  const name = weekday.exec(text)?.[1]
  if (
    name === undefined ||
    /(?:Black|Good|Cyber|Palm|Easter|Ash|Holy|Super)\s$/u.test(text.slice(Math.max(0, at - 7), at))
  )
    return undefined
  return {weekday: weekdays.indexOf(name), end: weekday.lastIndex}
}
