import {isMarked, type LineUse, type Passage} from '../contract/passage.js'
import type {LanguageProfile} from '../contract/profile.js'
import {countHan, hasHan} from '../shared/script-count.js'
import {withoutRegistrations} from './numbers/reference-numbers.js'

const own =
  '\\p{Script=Han}\\p{N}\\u3000-\\u3003\\u3005-\\u3007\\u3010-\\u301F，。；：？！（）％…—·“”‘’《》〈〉「」『』、'

// A name in Latin letters between two characters belongs to the Chinese around it.
const run = new RegExp(`\\p{Script=Han}(?:[${own}]| ?[A-Z0-9][A-Za-z0-9.+-]{0,20} ?(?=\\p{Script=Han}))*`, 'gu')

const notHan = /\P{Script=Han}+/gu

/** What a language switch says in its own language on a page of any language. */
const ownNames: ReadonlySet<string> = new Set(
  '中文 简体 繁体 繁體 简体中文 繁体中文 繁體中文 正體中文 汉语 漢語 华语 华文 中文版 中文网 中文站'.split(' '),
)

/** Chinese left in a text of another language: from eight characters on, or with a clause mark, it is a sentence. */
export function findPassages(text: string, within?: LanguageProfile): Passage[] {
  if (!hasHan(text) || (within !== undefined && within.scriptShare(text.replace(notHan, '')) > 0.5)) return []
  return [...withoutRegistrations(text).matchAll(run)].flatMap(match => {
    const words = match[0].replace(/(?<=\p{Script=Han})[^\p{Script=Han}]+$/u, '')
    if (ownNames.has(words)) return []
    const characters = words.match(/\p{Script=Han}/gu)?.length ?? 0
    const kind = characters >= 8 || (characters >= 4 && /[，。；！？]/u.test(match[0])) ? 'sentence' : 'words'
    return [{start: match.index, end: match.index + words.length, kind, marked: isMarked(text, match.index)} as const]
  })
}

/** Whether a whole line is Chinese prose, be it a heading of two characters. */
export function isProseLine(text: string, {repeated}: LineUse): boolean {
  const plain = withoutRegistrations(text).trim()
  return repeated && !ownNames.has(plain) && countHan(plain) >= 2 && !/[A-Za-z]{3}/u.test(plain)
}
