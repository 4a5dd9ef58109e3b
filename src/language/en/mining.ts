import type {MiningLanguage, TermWord} from '../contract/mining-language.js'
import {governingVerbs, neverInTerms, onlyInside, pastForms} from './mining.data.js'
import {functionWords} from './words/function-words.data.js'
import {stem} from './words/stem.js'

const token = /[\p{L}\p{N}]+(?:[-'’.&/][\p{L}\p{N}]+)*|&|\S/gu
const initialism = /^\s?[(（](?:the\s|hereinafter\s|“|"|')*([\p{Lu}][\p{L}\p{N}&-]{1,11})(?:”|"|')?[)）]/u

function readWords(text: string): TermWord[] {
  const words: TermWord[] = []
  let apart = true
  for (const {0: piece, index} of text.matchAll(token)) {
    if (!/^[\p{L}\p{N}&]/u.test(piece)) {
      if (!/^["'“”‘’*_`]$/u.test(piece)) apart = true
      continue
    }
    const possessive = /['’]s$/u.exec(piece)
    const wording = possessive === null ? piece : piece.slice(0, possessive.index)
    words.push(word(wording, index, apart, startsSentence(text, index)))
    apart = false
  }
  return words
}

function startsSentence(text: string, index: number): boolean {
  return /(?:^|[.!?:])["'“”‘’(\s]*$/u.test(text.slice(Math.max(0, index - 4), index))
}

function word(wording: string, start: number, apart: boolean, first: boolean): TermWord {
  const end = start + wording.length
  const lower = wording.toLowerCase()
  const key = stem(lower)
  const base = {start, end, key, apart}
  const capital = /\p{Lu}/u.test(wording)
  if (onlyInside.has(lower)) return {...base, starts: false, ends: false, inside: true, empty: true}
  // Inside a name they are its words: March in “March Expo”, Two in “Two Sessions”.
  if (neverInTerms.has(lower) || functionWords.has(lower))
    return {...base, starts: false, ends: false, inside: false, empty: true}
  if (!capital && pastForms.has(lower)) return {...base, starts: false, ends: false, inside: false}
  const figure = !/\p{L}/u.test(wording)
  const free = !figure && (capital || !governingVerbs.has(lower))
  const name = capital && (!first || /\p{Lu}.*\p{Lu}/u.test(wording)) ? {name: true} : {}
  return {...base, starts: free, ends: !figure && (capital || !governingVerbs.has(lower)), inside: true, ...name}
}

/** “New energy vehicles” at the start of a sentence is new energy vehicles; SCO countries stay. */
function termOf(wording: string, startsSentence: boolean): string {
  const plain = wording.replace(/\s+/gu, ' ').replace(/^(?:the|a|an)\s/iu, '')
  const isName = !startsSentence || /\s\p{Lu}|^\S*\p{Lu}\S*\p{Lu}/u.test(plain)
  return isName ? plain : plain.replace(/^\p{Lu}(?=\p{Ll})/u, letter => letter.toLowerCase())
}

/** Terms of English as its words show them. */
export const mining: MiningLanguage = {
  readWords,
  shortFormAfter: (text, index) => initialism.exec(text.slice(index, index + 60))?.[1],
  longestTerm: 12,
  isNative: () => true,
  termOf,
}
