const time = '\\d{1,2}:\\d{2}(?::\\d{2})?(?:[.,]\\d{1,3})?'
const exactTime = '\\d{1,2}:\\d{2}:\\d{2}(?:[.,]\\d{1,3})?'
const settings = '(?:[ \\t]+[a-z]+:\\S{1,20}){0,6}'
/** Without an arrow, hours and minutes alone are opening hours. */
const cue = new RegExp(
  `^(?:${time}[ \\t]*-->[ \\t]*${time}${settings}|\\[?${exactTime}[ \\t]*[-–—~～][ \\t]*${exactTime}\\]?)$`,
  'u',
)

/** Whether a line says from when to when what follows is on the screen: `00:00:01,000 --> 00:00:04,500`. */
export function isTimeCode(line: string): boolean {
  return line.length < 200 && cue.test(line)
}

/** Whether a line can be the number of a cue, which stands above its time code. */
export function isCueNumber(line: string): boolean {
  return /^\d{1,6}$/u.test(line)
}
