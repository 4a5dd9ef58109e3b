import {onFirstUse} from '../../shared/on-first-use.js'
import {customaryPlaces, finals, initials, wholeSyllables} from './hangul.data.js'

const leads = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ'
const firstSyllable = 0xac00
const perLead = 588
const perVowel = 28
/** Of the vowels of Hangul in their order: ㅡ, and what ㅑ ㅖ ㅛ ㅠ become behind ㅈ ㅉ ㅊ. */
const euVowel = 18
const plainVowels: ReadonlyMap<number, number> = new Map([
  [2, 0],
  [7, 5],
  [12, 8],
  [17, 13],
])

/** A syllable of pinyin in Hangul; undefined for what is none. */
function hangulOf(syllable: string): string | undefined {
  const whole = wholeSyllables[syllable]
  if (whole !== undefined) return whole
  const initial = /^(?:[zcs]h|[bpmfdtnlgkhjqxrzcs])/u.exec(syllable)?.[0]
  if (initial === undefined) return undefined
  const rest = syllable.slice(initial.length)
  // behind j, q and x the letter u is ü
  const final = finals[/^[jqx]$/u.test(initial) && rest.startsWith('u') ? `v${rest.slice(1)}` : rest]
  if (final === undefined) return undefined
  const isDental = rest === 'i' && /^(?:[zcs]h?|r)$/u.test(initial)
  return withLead(initials[initial]!, final, isDental)
}

function withLead(lead: string, final: string, isDental: boolean): string {
  const code = final.charCodeAt(0) - firstSyllable
  const tail = code % perVowel
  let vowel = Math.floor((code % perLead) / perVowel)
  if (isDental) vowel = euVowel
  else if ('ㅈㅉㅊ'.includes(lead)) vowel = plainVowels.get(vowel) ?? vowel
  return String.fromCharCode(firstSyllable + leads.indexOf(lead) * perLead + vowel * perVowel + tail) + final.slice(1)
}

const longestSyllable = 6
const mostWays = 4

/** How Korean writes a name in pinyin, by the notation of 1986, the likeliest way first; customary names of places before it. */
export function hangulSpellings(key: string, syllables?: number): string[] {
  const customary = customaryPlaces[key.replace(/ /gu, '')]?.split(' ') ?? []
  const ways: string[] = []
  const add = (at: number, written: string, count: number, marked: boolean): void => {
    if (ways.length >= mostWays) return
    if (key[at] === "'") {
      add(at + 1, written, count, marked)
      return
    }
    if (at === key.length) {
      if (syllables === undefined || count === syllables) ways.push(written)
      return
    }
    for (let length = Math.min(longestSyllable, key.length - at); length > 0; length--) {
      if (marked && at > 0 && key[at - 1] !== "'" && 'aoe'.includes(key[at]!)) continue
      const syllable = hangulOf(key.slice(at, at + length))
      if (syllable !== undefined) add(at + length, written + syllable, count + 1, marked)
    }
  }
  // a syllable in a, o or e has an apostrophe before it, if the key has kept it
  add(0, '', 0, true)
  add(0, '', 0, false)
  return [...new Set([...customary, ...ways])]
}

/** All ways to write one syllable of Mandarin. */
const inventory = onFirstUse(() => {
  const all = new Set(Object.values(wholeSyllables))
  for (const initial of Object.keys(initials))
    for (const final of Object.keys(finals)) {
      const written = hangulOf(initial + final)
      if (written !== undefined) all.add(written)
    }
  return all
})

/** Whether `word` reads as one to `most` syllables of Mandarin. */
export function isMandarin(word: string, most: number): boolean {
  if (word === '') return true
  if (most === 0) return false
  return [1, 2].some(
    length =>
      word.length >= length && inventory().has(word.slice(0, length)) && isMandarin(word.slice(length), most - 1),
  )
}
