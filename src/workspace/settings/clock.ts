/** Today in UTC, or the day of SOURCE_DATE_EPOCH (reproducible-builds.org), so that a run can be repeated later. */
export function runDay(env: Readonly<Record<string, string | undefined>>): string {
  const epoch = env.SOURCE_DATE_EPOCH ?? ''
  const day = /^\d{1,12}$/u.test(epoch) ? new Date(Number(epoch) * 1000) : new Date()
  return day.toISOString().slice(0, 10)
}
