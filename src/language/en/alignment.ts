import {type AlignmentReading, type AlignmentToken, readEnding, readMarks} from '../alignment-reading.js'
import {cardinals, months, ordinals, scales} from './alignment-numbers.data.js'
import {functionWords} from './function-words.data.js'
import {stem} from './stem.js'

const token =
  /[A-Za-z\u00C0-\u024F]+(?:['\u2019](?:t|s|re|ll|ve|d|m)(?![A-Za-z]))?|\d+(?:,\d{3})*(?:\.\d+)?(?:st|nd|rd|th)?/gu
const sentenceEnd = /[.!?]["'\u201D\u2019)\]]*\s+["'\u201C\u2018([]*(?=[A-Z\d])/gu
const abbreviated =
  /(?:^|[\s(])(?:[A-Z]|(?:[A-Za-z]\.)+[A-Za-z]|Mr|Mrs|Ms|Dr|Prof|St|Gen|Sen|Rep|Gov|Lt|Col|Jr|Sr|No|Vol|vs|Co|Corp|Inc|Ltd|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)$/u
const stems = new Map<string, string | undefined>()
const maxRemembered = 50_000

/** English as the aligner reads it: content words by stem, numbers in figures and words by value, months by number. */
export function readForAlignment(text: string): AlignmentReading {
  const tokens: AlignmentToken[] = []
  const numbers = new NumberPhrase(tokens)
  let letters = 0
  let started = false
  for (const match of text.matchAll(token)) {
    const word = match[0]
    const start = match.index
    const end = start + word.length
    const first = word.charCodeAt(0)
    if (first < 58) {
      numbers.figure(Number.parseFloat(word.replaceAll(',', '')), start, end)
      letters += word.length
      continue
    }
    letters += word.length
    const lower = word.toLowerCase()
    numbers.word(lower, start, end, word !== lower)
    addWord(tokens, word, lower, start, end, started)
    started = true
  }
  numbers.finish()
  return {
    tokens,
    size: letters,
    sentences: countSentences(text),
    ending: readEnding(text),
    continues: /^["'\u201C\u2018(]*[a-z]/u.test(text),
    marks: readMarks(text),
  }
}

/** The stems of the content words of `text` in order, as a lexicon files them. */
export function contentStems(text: string): string[] {
  return readForAlignment(text)
    .tokens.filter(({kind}) => kind === 'word')
    .map(({key}) => key)
}

function addWord(tokens: AlignmentToken[], word: string, lower: string, start: number, end: number, started: boolean) {
  const key = contentStem(lower)
  if (key === undefined) return
  const first = word.charCodeAt(0)
  const capital = first !== lower.charCodeAt(0)
  const name = capital && (started || word.length > 1) ? plainLetters(lower) : undefined
  tokens.push(name === undefined ? {kind: 'word', key, start, end} : {kind: 'word', key, start, end, name})
}

function contentStem(lower: string): string | undefined {
  if (stems.has(lower)) return stems.get(lower)
  const found = findContentStem(lower)
  if (stems.size < maxRemembered) stems.set(lower, found)
  return found
}

function findContentStem(lower: string): string | undefined {
  if (/n['\u2019]t$/u.test(lower)) return 'not'
  const base = lower.replace(/['\u2019].*$/u, '')
  if (functionWords.has(base)) return undefined
  const key = stem(plainLetters(base))
  return functionWords.has(key) || key === '' ? undefined : key
}

function plainLetters(word: string): string {
  return /[^a-z'\u2019]/u.test(word) ? word.normalize('NFD').replace(/[^a-z]/gu, '') : word.replace(/['\u2019].*$/u, '')
}

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

  word(lower: string, start: number, end: number, capital: boolean): void {
    const scale = scales.get(lower)
    const value = cardinals.get(lower) ?? ordinals.get(lower)
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
      const month = capital ? months.get(lower) : undefined
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
    if (value !== 1 || this.end - this.start <= 2) this.tokens.push({kind: 'number', key: numberKey(value), start, end})
  }
}

function numberKey(value: number): string {
  return String(Number(value.toPrecision(12)))
}
