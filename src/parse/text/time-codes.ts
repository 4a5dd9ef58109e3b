const time = '\\d{1,2}:\\d{2}(?::\\d{2})?(?:[.,]\\d{1,3})?'
const cue = new RegExp(`^\\[?${time}[ \\t]*(?:-->|[-–—~～])[ \\t]*${time}\\]?(?:[ \\t]+[a-z]+:\\S{1,20}){0,6}$`, 'u')

/** Whether a line says from when to when what follows is on the screen: `00:00:01,000 --> 00:00:04,500`. */
export function isTimeCode(line: string): boolean {
  return line.length < 200 && cue.test(line)
}

/** Whether a line can be the number of a cue, which stands above its time code. */
export function isCueNumber(line: string): boolean {
  return /^\d{1,6}$/u.test(line)
}
