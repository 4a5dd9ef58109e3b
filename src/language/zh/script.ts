import {countHan, countLatinWords} from '../script-count.js'

/** A Han character counts as one, a Latin word as one: mixed text is Chinese when its words mostly are. */
export function scriptShare(text: string): number {
  const characters = countHan(text)
  const words = countLatinWords(text)
  return characters === 0 ? 0 : characters / (characters + words)
}

/** Chinese lines join without a space, except between two Latin words. */
export function lineJoiner(before: string, after: string): '' | ' ' {
  return /[\w.,;:!?)]$/u.test(before) && /^[\w(]/u.test(after) ? ' ' : ''
}
