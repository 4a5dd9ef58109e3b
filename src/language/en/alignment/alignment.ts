import {type AlignmentReading, type AlignmentToken, inCapitals} from '../../contract/alignment-reading.js'
import {numberKey} from '../../shared/number-key.js'
import {readEnding, readMarks} from '../../shared/segment-marks.js'
import {functionWords} from '../words/function-words.data.js'
import {stem} from '../words/stem.js'
import {cardinals, months, ordinals, scales} from './alignment-numbers.data.js'

const contraction = /['\u2019](?:t|s|re|ll|ve|d|m)(?![A-Za-z])/uy
const figure = /\d+(?:,\d{3})*(?:\.\d+)?(?:st|nd|rd|th)?/uy
const letter = 1
const digit = 2
/** Letters and digits by code unit; what is beyond the table is neither. */
const classes = new Uint8Array(0x250)
  .fill(digit, 0x30, 0x3a)
  .fill(letter, 0x41, 0x5b)
  .fill(letter, 0x61, 0x7b)
  .fill(letter, 0xc0)
const smallLetter = /\p{Lowercase}/u
const sentenceEnd = /[.!?]["'\u201D\u2019)\]]*\s+["'\u201C\u2018([]*(?=[A-Z\d])/gu
const abbreviated =
  /(?:^|[\s(])(?:[A-Z]|(?:[A-Za-z]\.)+[A-Za-z]|Mr|Mrs|Ms|Dr|Prof|St|Gen|Sen|Rep|Gov|Lt|Col|Jr|Sr|No|Vol|vs|Co|Corp|Inc|Ltd|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)$/u
/** A word as it stands in the text, and what it says. */
interface WordReading {
  readonly lower: string
  /** Stem; undefined for a word that only carries grammar. */
  readonly key: string | undefined
  /** Its letters, when it begins with a capital. */
  readonly name: string | undefined
  readonly number: NumberWord
}

interface NumberWord {
  readonly scale: number | undefined
  readonly value: number | undefined
  readonly month: number | undefined
}

const noNumber: NumberWord = {scale: undefined, value: undefined, month: undefined}
const numberWords: ReadonlyMap<string, NumberWord> = new Map(
  [...scales.keys(), ...cardinals.keys(), ...ordinals.keys()].map(word => [
    word,
    {scale: scales.get(word), value: cardinals.get(word) ?? ordinals.get(word), month: undefined},
  ]),
)
/** Written with a capital only: “may” and “march” are no months. */
const monthWords: ReadonlyMap<string, NumberWord> = new Map(
  Array.from(months, ([word, month]) => [word, {scale: undefined, value: undefined, month}]),
)

const words = new Map<string, WordReading>()
const maxRemembered = 50_000

/** English as the aligner reads it: content words by stem, numbers in figures and words by value, months by number. */
export function readForAlignment(text: string): AlignmentReading {
  const tokens: AlignmentToken[] = []
  const numbers = new NumberPhrase(tokens)
  let letters = 0
  let started = false
  for (let start = 0; start < text.length; start++) {
    const kind = classes[text.charCodeAt(start)]
    if (kind !== letter && kind !== digit) continue
    const end = kind === digit ? endOf(figure, text, start) : endOfWord(text, start)
    letters += end - start
    if (kind === digit) numbers.figure(Number.parseFloat(text.slice(start, end).replaceAll(',', '')), start, end)
    else {
      const word = readWord(text.slice(start, end))
      numbers.word(word, start, end)
      addWord(tokens, word, start, end, started)
      started = true
    }
    start = end - 1
  }
  numbers.finish()
  return {
    tokens,
    size: letters,
    sentences: countSentences(text),
    ending: readEnding(text),
    continues: /^["'\u201C\u2018(]*[a-z]/u.test(text),
    marks: readMarks(text) | (letters > 1 && !smallLetter.test(text) ? inCapitals : 0),
  }
}

function endOf(expression: RegExp, text: string, start: number): number {
  expression.lastIndex = start
  return expression.test(text) ? expression.lastIndex : start
}

/** Letters, and what is left of a word after its apostrophe. */
function endOfWord(text: string, start: number): number {
  let end = start + 1
  while (classes[text.charCodeAt(end)] === letter) end++
  const code = text.charCodeAt(end)
  return code === 0x27 || code === 0x2019 ? endOf(contraction, text, end) : end
}

/** The stems of the content words of `text` in order, as a lexicon files them. */
export function contentStems(text: string): string[] {
  return readForAlignment(text)
    .tokens.filter(({kind}) => kind === 'word')
    .map(({key}) => key)
}

function addWord(tokens: AlignmentToken[], {key, name}: WordReading, start: number, end: number, started: boolean) {
  if (key === undefined) return
  tokens.push({kind: 'word', key, start, end, name: started || end - start > 1 ? name : undefined})
}

function readWord(word: string): WordReading {
  const known = words.get(word)
  if (known !== undefined) return known
  const lower = word.toLowerCase()
  const base = beforeApostrophe(lower)
  const letters = otherLetters.test(base) ? base.normalize('NFD').replace(/[^a-z]/gu, '') : base
  const isCapital = word.charCodeAt(0) !== lower.charCodeAt(0)
  const reading: WordReading = {
    lower,
    key: base !== lower && /n['\u2019]t$/u.test(lower) ? 'not' : contentStem(base, letters),
    name: isCapital ? letters : undefined,
    number: (word === lower ? undefined : monthWords.get(lower)) ?? numberWords.get(lower) ?? noNumber,
  }
  if (words.size < maxRemembered) words.set(word, reading)
  return reading
}

function contentStem(base: string, letters: string): string | undefined {
  if (functionWords.has(base)) return undefined
  const key = stem(letters)
  return functionWords.has(key) || key === '' ? undefined : key
}

/** A word has at most one apostrophe, in its last three letters. */
function beforeApostrophe(word: string): string {
  for (let at = word.length - 1; at >= word.length - 3 && at > 0; at--) {
    const code = word.charCodeAt(at)
    if (code === 0x27 || code === 0x2019) return word.slice(0, at)
  }
  return word
}

const otherLetters = /[^a-z]/u

function countSentences(text: string): number {
  let count = 1
  for (const match of text.matchAll(sentenceEnd)) {
    if (text[match.index] !== '.' || !abbreviated.test(text.slice(Math.max(0, match.index - 8), match.index))) count++
  }
  return count
}

/** Collects “31.11 trillion”, “two hundred and fifty”, “forty-fifth” and “October” into number tokens. */
class NumberPhrase {
  private total = 0
  private group = 0
  private start = -1
  private end = -1

  constructor(private readonly tokens: AlignmentToken[]) {}

  figure(value: number, start: number, end: number): void {
    this.finish()
    this.begin(start, end)
    this.group = value
  }

  word({lower, number: {scale, value, month}}: WordReading, start: number, end: number): void {
    if (scale !== undefined && this.start >= 0 && start - this.end <= 2) {
      this.end = end
      if (scale === 100) this.group *= 100
      else {
        this.total += this.group * scale
        this.group = 0
      }
    } else if (value !== undefined) {
      if (this.start >= 0 && start - this.end <= 5 && (this.group === 0 || value < this.group)) this.end = end
      else {
        this.finish()
        this.begin(start, end)
      }
      this.group += value
    } else if (lower !== 'and') {
      this.finish()
      if (month !== undefined) this.push(month, start, end)
    }
  }

  finish(): void {
    if (this.start >= 0) this.push(this.total + this.group, this.start, this.end)
    this.start = -1
    this.total = 0
    this.group = 0
  }

  private begin(start: number, end: number): void {
    this.start = start
    this.end = end
  }

  private push(value: number, start: number, end: number): void {
    // “one” is an article more often than a number
    if (value !== 1 || this.end - this.start <= 2)
      this.tokens.push({kind: 'number', key: numberKey(value), start, end, name: undefined})
  }
}
