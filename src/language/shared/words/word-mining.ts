import type {MiningLanguage, TermWord} from '../../contract/mining-language.js'
import {readTokens, type Token} from './word-tokens.js'

const initialism = /^\s?[(（]["“«„]?([\p{Lu}][\p{L}\p{N}&-]{1,11})["”»]?[)）]/u
/** What a language knows of its words, for mining. */
export interface MiningFacts {
  readonly isGrammar?: ((word: string) => boolean) | undefined
  readonly key?: ((word: string) => string) | undefined
}

/** Shorter words carry grammar more often than meaning, and which ones is not known. */
const shortestEdge = 3

/**
 * Terms of a language as its words show them. `letters` (the inside of a character class) are those of its script, `isGrammar` knows its
 * words of grammar in small letters, and `key` what the forms of a word have in common; without them length and looks decide.
 */
export function wordMining(letters: string, facts: MiningFacts = {}): MiningLanguage {
  const own = new RegExp(`[${letters}]`, 'u')
  return {
    readWords: text => readWords(text, facts),
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

function readWords(text: string, facts: MiningFacts): TermWord[] {
  const words: TermWord[] = []
  let apart = true
  let startsSentence = true
  for (const token of readTokens(text)) {
    if (token.kind === 'mark') {
      apart ||= token.key !== '-'
      startsSentence ||= /[\p{Sentence_Terminal}:]/u.test(token.key)
      continue
    }
    words.push(wordOf(text, token, apart, startsSentence, facts))
    apart = false
    startsSentence = false
  }
  return words
}

function wordOf(
  text: string,
  {start, end, key, kind}: Token,
  apart: boolean,
  startsSentence: boolean,
  {isGrammar, key: keyOf}: MiningFacts,
): TermWord {
  const hasLetters = /\p{L}/u.test(key)
  const isEdge = hasLetters && (kind === 'character' || key.length >= shortestEdge)
  const isCapital = /^\p{Lu}/u.test(text.slice(start, end))
  const isFree = isGrammar?.(key) !== true && (isEdge || isCapital)
  return {
    start,
    end,
    key: kind === 'word' && keyOf !== undefined ? keyOf(key) : key,
    apart,
    starts: isFree,
    ends: isFree,
    inside: true,
    empty: kind === 'word' && hasLetters && !isFree,
    name: isCapital && !startsSentence,
  }
}
