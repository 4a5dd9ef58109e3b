import {countScripts} from '../shared/script-count.js'

/** The counterpart of the Chinese share: Latin words against Han characters. */
export function scriptShare(text: string): number {
  const {han, latin, other} = countScripts(text)
  return latin === 0 ? 0 : latin / (han + latin + other)
}

export function lineJoiner(): ' ' {
  return ' '
}
