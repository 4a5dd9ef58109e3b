import {countScripts} from '../shared/script-count.js'

/** A Han character counts as one, a Latin word as one: mixed text is Chinese when its words mostly are. */
export function scriptShare(text: string): number {
  const {han, latin, other} = countScripts(text)
  return han === 0 ? 0 : han / (han + latin + other)
}

/** Chinese lines join without a space, except between two Latin words. */
export function lineJoiner(before: string, after: string): '' | ' ' {
  return /[\w.,;:!?)]$/u.test(before) && /^[\w(]/u.test(after) ? ' ' : ''
}
