import {countHan, countLatinWords} from '../script-count.js'

/** The counterpart of the Chinese share: Latin words against Han characters. */
export function scriptShare(text: string): number {
  const words = countLatinWords(text)
  const characters = countHan(text)
  return words === 0 ? 0 : words / (characters + words)
}

export function lineJoiner(): ' ' {
  return ' '
}
