import {onFirstUse} from '../shared/on-first-use.js'
import {countScripts} from '../shared/script-count.js'

const firstCyrillic = 0x400
const lastCyrillic = 0x52f

/**
 * Share of the words of `text` that are Russian, 0…1. Letters that Russian has not (і ї є ґ ў ј љ ә қ ө ү …) or, without them, the ъ and the
 * words of grammar of Bulgarian show that a text in Cyrillic letters is in another language: then it is 0. Cost: linear.
 */
export function scriptShare(text: string): number {
  const {han, latin, other} = countScripts(text)
  if (other === 0) return 0
  const {words, foreign, bulgarian, russian} = countCyrillic(text)
  if (words === 0 || foreign * 8 > words || (bulgarian > russian && bulgarian * 12 >= words)) return 0
  return (words - foreign) / (han + latin + other)
}

interface CyrillicCounts {
  readonly words: number
  /** Words with a letter that Russian has not. */
  readonly foreign: number
  /** Words that are Bulgarian and not Russian. */
  readonly bulgarian: number
  /** Words with ы or э, which Bulgarian has not. */
  readonly russian: number
}

const wordsOfBulgarian = onFirstUse(
  () =>
    new Set(
      'са се ще през който която което които както това тази този тези към със във няма бъде беше също още'.split(' '),
    ),
)

function countCyrillic(text: string): CyrillicCounts {
  let words = 0
  let foreign = 0
  let bulgarian = 0
  let russian = 0
  for (let at = 0; at < text.length; at++) {
    if (!isCyrillic(text.charCodeAt(at))) continue
    const end = wordEnd(text, at)
    const word = text.slice(at, end).toLowerCase()
    words++
    if (hasForeignLetter(word)) foreign++
    else if (/[ыэ]/u.test(word)) russian++
    // Russian has ъ before е ё ю я alone, and behind н in Chinese names
    else if (/(?:^|[^н])ъ(?:[^еёюя]|$)/u.test(word) || wordsOfBulgarian().has(word)) bulgarian++
    at = end - 1
  }
  return {words, foreign, bulgarian, russian}
}

function isCyrillic(code: number): boolean {
  return code >= firstCyrillic && code <= lastCyrillic
}

/** Letters and the marks on decomposed ones. */
function wordEnd(text: string, start: number): number {
  let end = start + 1
  while (isCyrillic(text.charCodeAt(end)) || (text.charCodeAt(end) >= 0x300 && text.charCodeAt(end) <= 0x36f)) end++
  return end
}

export function lineJoiner(): ' ' {
  return ' '
}

/** `word` is in small letters; marks on letters are none. */
function hasForeignLetter(word: string): boolean {
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i)
    if (isCyrillic(code) && (code < 0x430 || code > 0x44f) && code !== 0x451) return true
  }
  return false
}
