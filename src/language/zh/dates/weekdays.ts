const days = '一二三四五六日'
/** What stands behind 周三 where it is a count (每周三次), an average (周日均) or a name (周六福). */
const noWeekday = '次场个天年班趟遍回均常程福'

/** Read a day of the week that begins at `at`: 周三, 星期天, 礼拜五; 1 Monday … 7 Sunday. */
export function readWeekday(text: string, at: number): {weekday: number; end: number} | undefined {
  const isShort = text[at] === '周'
  if (!isShort && !text.startsWith('星期', at) && !text.startsWith('礼拜', at)) return undefined
  return readDayOfWeek(text, at + (isShort ? 1 : 2), isShort)
}

/** The day behind 周 in 上周五 or 本周日. */
export function readDayOfWeek(text: string, at: number, isShort: boolean): {weekday: number; end: number} | undefined {
  const day = !isShort && text[at] === '天' ? 7 : days.indexOf(text[at] ?? '-') + 1
  if (day === 0 || noWeekday.includes(text[at + 1] ?? '。')) return undefined
  return {weekday: day, end: at + 1}
}
