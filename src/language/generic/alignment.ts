import type {LanguageTag} from '../../model/document.js'
import {type AlignmentToken, inCapitals} from '../contract/alignment-reading.js'
import type {LanguageProfile} from '../contract/profile.js'
import {readNumeral} from '../shared/figures.js'
import {numberKey} from '../shared/number-key.js'
import {readEnding, readMarks} from '../shared/segment-marks.js'
import {decimalMarkOf} from './numerals.js'
import {scriptOf} from './script.js'
import {readTokens, type Token} from './words.js'

const sentenceEnd = /\p{Sentence_Terminal}["'\u201D\u2019»”’」』)\]]*\s+(?=\S)|[。！？](?=\S)/gu
const foreignToLatin = /[^a-z]/gu

/** A reader for the aligner: words as they are written, runs of unspaced scripts, numbers in digits by value. */
export function alignmentReader(tag: LanguageTag): LanguageProfile['readForAlignment'] {
  const decimal = decimalMarkOf(tag)
  const isLatin = scriptOf(tag)?.code === 'Latn'
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
      const number = /^\p{Nd}/u.test(token.key) ? readNumeral(text, token.start, decimal) : undefined
      if (number !== undefined && number.end > 0) {
        numberEnd = number.end
        tokens.push({
          kind: 'number',
          key: numberKey(number.value),
          start: token.start,
          end: number.end,
          name: undefined,
        })
      } else if (token.kind === 'word') tokens.push(wordOf(text, token, stemWord))
      else {
        const last = endOfRun(read, i)
        const {end} = read[last]!
        tokens.push({kind: 'characters', key: text.slice(token.start, end), start: token.start, end, name: undefined})
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

/** Index of the last of the characters that follow one another from `first` on. */
function endOfRun(tokens: readonly Token[], first: number): number {
  let last = first
  while (tokens[last + 1]?.kind === 'character' && tokens[last + 1]!.start === tokens[last]!.end) last++
  return last
}

function wordOf(text: string, {start, end, key}: Token, stemWord: LanguageProfile['stemWord']): AlignmentToken {
  const isCapital = /^\p{Lu}/u.test(text.slice(start, end))
  const letters = isCapital ? key.normalize('NFD').replace(foreignToLatin, '') : ''
  const filed = stemWord !== undefined && /^[a-z]+$/u.test(key) ? stemWord(key) : key
  return {kind: 'word', key: filed, start, end, name: letters.length > 1 ? letters : undefined}
}
