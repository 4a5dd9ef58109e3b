import {countKana, countScripts} from '../shared/script-count.js'

/** Fewer Kana among so many Han characters are a quotation in Chinese. */
const leastKana = 0.1

/**
 * The share of Han and Kana. Text without Kana has the share that Chinese claims, and so has one with a few: who asks for
 * Japanese gets it, who does not gets Chinese.
 */
export function scriptShare(text: string): number {
  const {han, latin, other} = countScripts(text)
  const kana = countKana(text)
  const own = kana > 0 && kana >= leastKana * (han + kana) ? han + kana : han
  return own === 0 ? 0 : own / (han + latin + other)
}

/** Nothing between Japanese characters, a space at any other place. */
export function lineJoiner(before: string, after: string): '' | ' ' {
  return isOwn(before.at(-1)) && isOwn(after[0]) ? '' : ' '
}

function isOwn(unit: string | undefined): boolean {
  return unit !== undefined && unit >= '\u2e80'
}
