import {type AlignmentToken, inCapitals} from '../../contract/alignment-reading.js'
import type {LanguageProfile} from '../../contract/profile.js'
import {numberKey} from '../number-key.js'
import {readEnding, readMarks} from '../segment-marks.js'
import {readTokens, type Token} from './word-tokens.js'

const sentenceEnd = /\p{Sentence_Terminal}["'\u201D\u2019»”’」』)\]]*\s+(?=\S)|[。！？](?=\S)/gu
const foreignToLatin = /[^a-z]/gu

/** What a language knows of its words and numbers, for the aligner. */
export interface AlignmentFacts {
  /** The number in digits, or in words of the language, that begins at `at`; `word` is the word there in small letters, empty before digits. */
  readonly readNumber: (
    text: string,
    at: number,
    word: string,
  ) => {readonly value: number; readonly end: number} | undefined
  /** The key of a word in small letters, empty for one that carries grammar alone; the word itself if absent. */
  readonly key?: ((word: string) => string) | undefined
  /** Letters of the language in Latin letters are filed as they are; others by the language of the other side. */
  readonly isLatin: boolean
  /** The form in which characters of an unspaced script are compared, unit by unit. */
  readonly foldCharacters?: ((run: string) => string) | undefined
  /** Stretches of a script without spaces that are words all the same (Katakana); with the flag `g`. */
  readonly wholeWords?: RegExp | undefined
}

/** A reader for the aligner: words by their keys, runs of unspaced scripts, numbers by value. Cost: linear. */
export function alignmentReader({
  readNumber,
  key,
  isLatin,
  foldCharacters,
  wholeWords,
}: AlignmentFacts): LanguageProfile['readForAlignment'] {
  return (text, other) => {
    const stemWord = isLatin ? undefined : other?.stemWord
    const tokens: AlignmentToken[] = []
    let size = 0
    let numberEnd = 0
    const read = readTokens(text)
    for (let i = 0; i < read.length; i++) {
      const token = read[i]!
      if (token.kind === 'mark') continue
      size += token.end - token.start
      if (token.start < numberEnd) continue
      const isDigit = /^\p{Nd}/u.test(token.key)
      const number = token.kind === 'word' ? readNumber(text, token.start, isDigit ? '' : token.key) : undefined
      if (number !== undefined && number.end > token.start) {
        numberEnd = number.end
        tokens.push({
          kind: 'number',
          key: numberKey(number.value),
          start: token.start,
          end: number.end,
          name: undefined,
        })
      } else if (token.kind === 'word') {
        const word = wordOf(text, token, key, stemWord)
        if (word.key !== '') tokens.push(word)
      } else {
        const last = endOfRun(read, i)
        const {end} = read[last]!
        addRun(tokens, text, token.start, end, wholeWords, foldCharacters)
        size += end - token.end
        i = last
      }
    }
    return {
      tokens,
      size,
      sentences: 1 + (text.match(sentenceEnd)?.length ?? 0),
      ending: readEnding(text),
      continues: /^["'«“‘(]?\p{Ll}/u.test(text),
      marks: readMarks(text) | (size > 1 && /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text) ? inCapitals : 0),
    }
  }
}

function addRun(
  tokens: AlignmentToken[],
  text: string,
  start: number,
  end: number,
  wholeWords: RegExp | undefined,
  fold: (run: string) => string = run => run,
): void {
  const add = (kind: 'characters' | 'word', from: number, to: number): void => {
    if (to <= from) return
    const written = text.slice(from, to)
    tokens.push({kind, key: kind === 'word' ? written : fold(written), start: from, end: to, name: undefined})
  }
  let from = start
  for (const {0: found, index} of wholeWords === undefined ? [] : text.slice(start, end).matchAll(wholeWords)) {
    add('characters', from, start + index)
    from = start + index + found.length
    add('word', start + index, from)
  }
  add('characters', from, end)
}

/** Index of the last of the characters that follow one another from `first` on. */
function endOfRun(tokens: readonly Token[], first: number): number {
  let last = first
  while (tokens[last + 1]?.kind === 'character' && tokens[last + 1]!.start === tokens[last]!.end) last++
  return last
}

function wordOf(
  text: string,
  {start, end, key: word}: Token,
  key: AlignmentFacts['key'],
  stemWord: LanguageProfile['stemWord'],
): AlignmentToken {
  const isCapital = /^\p{Lu}/u.test(text.slice(start, end))
  const letters = isCapital ? word.normalize('NFD').replace(foreignToLatin, '') : ''
  const filed = stemWord !== undefined && /^[a-z]+$/u.test(word) ? stemWord(word) : key === undefined ? word : key(word)
  return {kind: 'word', key: filed, start, end, name: letters.length > 1 ? letters : undefined}
}
