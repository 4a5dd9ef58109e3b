import {hyphenedPrefixes, joinedPairs, prefixes, tens} from '../terms/term-words.data.js'
import {foldWord} from './fold-word.js'
import {foldSpelling} from './spelling.js'
import {classOf, isLetter, wordCharacter} from './word-characters.js'

/** One word of a normalised text. */
export interface Word {
  readonly start: number
  readonly end: number
  /** Where the next gap begins: after a possessive ending. */
  readonly gapFrom: number
  /** Folded, see {@link foldWord}. */
  readonly word: string
}

const apostrophe = 0x27
const ampersand = 0x26
const comma = 0x2c
const hyphen = 0x2d
const fullStop = 0x2e
const blank = 0x20

/**
 * The words of a normalised text: letters and digits with the apostrophes, decimal points and host-name dots inside;
 * `U.S.` and `&` are words, a possessive ending belongs to the gap. Cost: linear.
 */
export function splitWords(text: string): Word[] {
  const words: Word[] = []
  for (let i = 0; i < text.length; ) {
    const code = text.charCodeAt(i)
    const kind = classOf(code)
    if (kind !== wordCharacter.none) {
      const end = kind === wordCharacter.upper ? initialismEnd(text, i) : -1
      const word = end < 0 ? plainWord(text, i) : {start: i, end, gapFrom: end, word: foldWord(text.slice(i, end))}
      add(words, text, word)
      i = Math.max(word.gapFrom, word.end)
      continue
    }
    if (code === ampersand) words.push({start: i, end: i + 1, gapFrom: i + 1, word: 'and'})
    i++
  }
  return words
}

/** End of `U.S.` that begins at `start`, or -1. */
function initialismEnd(text: string, start: number): number {
  let end = start + 1
  while (
    text.charCodeAt(end) === fullStop &&
    classOf(text.charCodeAt(end + 1)) === wordCharacter.upper &&
    !isLetter(kindAt(text, end + 2))
  )
    end += 2
  if (end === start + 1) return -1
  return text.charCodeAt(end) === fullStop ? end + 1 : end
}

function plainWord(text: string, start: number): Word {
  let end = start + 1
  for (;;) {
    while (end < text.length && kindAt(text, end) !== wordCharacter.none) end++
    if (!continues(text, end)) break
    end += 2
  }
  const possessive =
    end - start > 2 && text.charCodeAt(end - 2) === apostrophe && (text[end - 1] === 's' || text[end - 1] === 'S')
  if (possessive) return {start, end: end - 2, gapFrom: end, word: foldWord(text.slice(start, end - 2))}
  const plural = text.charCodeAt(end) === apostrophe && (text[end - 1] === 's' || text[end - 1] === 'S')
  return {start, end, gapFrom: plural ? end + 1 : end, word: foldWord(text.slice(start, end))}
}

/** Whether the mark at `index` stands inside a word: don’t, 14.5, example.org, 14,000. */
function continues(text: string, index: number): boolean {
  const mark = text.charCodeAt(index)
  if (mark !== apostrophe && mark !== fullStop && mark !== comma) return false
  const [before, after] = [kindAt(text, index - 1), kindAt(text, index + 1)]
  if (mark === apostrophe) return isLetter(after)
  if (mark === fullStop)
    return before === wordCharacter.digit
      ? after === wordCharacter.digit
      : before === wordCharacter.lower && after === wordCharacter.lower
  const threeDigits = [1, 2, 3].every(step => kindAt(text, index + step) === wordCharacter.digit)
  return before === wordCharacter.digit && threeDigits && kindAt(text, index + 4) !== wordCharacter.digit
}

function kindAt(text: string, index: number): number {
  return index >= 0 && index < text.length ? classOf(text.charCodeAt(index)) : wordCharacter.none
}

/** Add a word, or join it to the one before: e-commerce, twenty-first, per cent. */
function add(words: Word[], text: string, word: Word): void {
  const before = words.at(-1)
  const together = before === undefined ? undefined : joinedWord(text, before, word)
  if (together === undefined) words.push(word)
  else words[words.length - 1] = {...word, start: before!.start, word: together}
}

function joinedWord(text: string, first: Word, second: Word): string | undefined {
  if (second.start !== first.gapFrom + 1 || first.end !== first.gapFrom) return
  const between = text.charCodeAt(first.end)
  if (between !== hyphen && between !== blank) return
  const ten = tens.get(first.word)
  if (ten !== undefined) {
    const unit = /^([1-9])th$/u.exec(second.word)?.[1]
    return unit === undefined ? undefined : `${ten + Number(unit)}th`
  }
  if (first.word === 'per' && second.word === 'cent') return 'percent'
  if (joinedPairs.get(first.word)?.has(second.word) === true) return first.word + second.word
  const joins = prefixes.has(first.word) || (between === hyphen && hyphenedPrefixes.has(first.word))
  return joins && /^[a-z]{3,}/u.test(second.word) ? foldSpelling(first.word + second.word) : undefined
}
