import type {MiningLanguage, TermWord} from '../contract/mining-language.js'
import type {Script} from './script.js'
import {readTokens, type Token} from './words.js'

const initialism = /^\s?[(（]["“«„]?([\p{Lu}][\p{L}\p{N}&-]{1,11})["”»]?[)）]/u
/** Shorter words carry grammar more often than meaning, and which ones is not known. */
const shortestEdge = 3

/** Terms of a language as its words show them, without a list of words that carry grammar. */
export function miningOf(script: Script | undefined): MiningLanguage {
  const own = script === undefined ? /\p{L}/u : new RegExp(`[${script.letters}]`, 'u')
  return {
    readWords,
    shortFormAfter: (text, index) => initialism.exec(text.slice(index, index + 40))?.[1],
    longestTerm: 8,
    isNative: text => own.test(text),
    termOf: wording => wording.replace(/\s+/gu, ' ').trim(),
    sameRoot,
  }
}

/** Words that differ in their last letters only may be forms of one. */
function sameRoot(a: string, b: string): boolean {
  const length = Math.max(4, Math.max(a.length, b.length) - 3)
  return a.length >= length && b.length >= length && a.slice(0, length) === b.slice(0, length)
}

function readWords(text: string): TermWord[] {
  const words: TermWord[] = []
  let apart = true
  let startsSentence = true
  for (const token of readTokens(text)) {
    if (token.kind === 'mark') {
      apart ||= token.key !== '-'
      startsSentence ||= /[\p{Sentence_Terminal}:]/u.test(token.key)
      continue
    }
    words.push(wordOf(text, token, apart, startsSentence))
    apart = false
    startsSentence = false
  }
  return words
}

function wordOf(text: string, {start, end, key, kind}: Token, apart: boolean, startsSentence: boolean): TermWord {
  const hasLetters = /\p{L}/u.test(key)
  const isEdge = hasLetters && (kind === 'character' || key.length >= shortestEdge)
  const isCapital = /^\p{Lu}/u.test(text.slice(start, end))
  const isFree = isEdge || isCapital
  return {
    start,
    end,
    key,
    apart,
    starts: isFree,
    ends: isFree,
    inside: true,
    empty: kind === 'word' && hasLetters && !isFree,
    name: isCapital && !startsSentence,
  }
}
