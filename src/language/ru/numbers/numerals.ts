import {isDigitAt} from '../../shared/characters.js'
import {clean} from '../../shared/decimal.js'
import {readNumeral} from '../../shared/figures.js'
import {readSlashFraction} from '../../shared/fraction.js'
import {pastSpaces, wordAt} from '../words/word-at.js'
import {
  adjectiveEnding,
  cardinals,
  collectives,
  magnitudes,
  ordinalRoots,
  parts,
  scales,
  singleScales,
} from './number-words.data.js'

/** A number read at one place. `end` is the offset after it; `step` the value of its last significant digit. */
export interface Cardinal {
  readonly end: number
  readonly value: number
  readonly step: number
  /** десятки тысяч: only the magnitude is said. */
  readonly several?: boolean | undefined
  /** Written in digits, at least in part. */
  readonly digits: boolean
  readonly fraction?: readonly [above: number, below: number] | undefined
  /** The last multiplier. */
  readonly scale?: number | undefined
  /** тысяча, десяток, треть: a noun that says a number. */
  readonly noun?: boolean | undefined
  /** с лишним. */
  readonly over?: boolean | undefined
}

let latest: {text: string; at: number; cardinal: Cardinal | undefined} = {text: '', at: -1, cardinal: undefined}

/**
 * The number that begins at `at`: 1,26 млрд, 15 800, двадцать одно, полтора миллиона, две трети, десятки тысяч, полмиллиона. Undefined
 * where none does. Cost: bounded.
 */
export function readCardinal(text: string, at: number): Cardinal | undefined {
  if (latest.at === at && latest.text === text) return latest.cardinal
  const cardinal = isDigitAt(text, at) ? readDigits(text, at) : readWords(text, at)
  latest = {text, at, cardinal}
  return cardinal
}

function readDigits(text: string, at: number): Cardinal | undefined {
  const slash = readSlashFraction(text, at)
  if (slash !== undefined) {
    const {end, value, above, below} = slash
    return scaled(text, {end, value: clean(value), step: 0.1, digits: true, fraction: [above, below]})
  }
  const numeral = readNumeral(text, at, ',')
  if (numeral === undefined) return undefined
  return scaled(text, {end: numeral.end, value: numeral.value, step: numeral.step, digits: true})
}

/** The multipliers behind a number, and a smaller part behind them: 3 млн 500 тыс. */
function scaled(text: string, number: Cardinal): Cardinal {
  let {value, step, end, over} = withHalf(text, number)
  let scale: number | undefined
  for (;;) {
    const next = wordAt(text, pastSpaces(text, end))
    const by = next.end > end ? scales().get(next.word) : undefined
    if (by === undefined) break
    value *= by
    step *= by
    scale = (scale ?? 1) * by
    end = pastStop(text, next.end, next.word)
  }
  if (scale === undefined) return {...number, value, step, end, over}
  const rest = smallerPart(text, end, scale)
  if (rest !== undefined)
    return {...number, value: clean(value + rest.value), step: rest.step, end: rest.end, scale: rest.scale, over}
  return {...number, value: clean(value), step: clean(step), end, scale, over}
}

function smallerPart(text: string, end: number, scale: number): Cardinal | undefined {
  const from = pastSpaces(text, end)
  if (scale < 1e6 || from === end || !isDigitAt(text, from)) return undefined
  const part = readNumeral(text, from, ',')
  if (part === undefined || !Number.isInteger(part.value)) return undefined
  const next = wordAt(text, pastSpaces(text, part.end))
  const by = scales().get(next.word)
  if (by === undefined || by * part.value >= scale) return undefined
  return {
    end: pastStop(text, next.end, next.word),
    value: part.value * by,
    step: part.step * by,
    digits: true,
    scale: by,
  }
}

/** тыс. with its full stop, where that does not end a sentence. */
function pastStop(text: string, end: number, word: string): number {
  if (text[end] !== '.' || !/^(?:тыс|млн|млрд|трлн)$/u.test(word)) return end
  return /^\.\s{0,3}[\p{Ll}\d$€₽¥(,;]/u.test(text.slice(end, end + 5)) ? end + 1 : end
}

/** два с половиной; сто с лишним. */
function withHalf(
  text: string,
  number: Cardinal,
): {value: number; step: number; end: number; over: boolean | undefined} {
  const {value, step, end, over} = number
  const from = pastSpaces(text, end)
  if (text[from] !== 'с' || !Number.isInteger(value)) return {value, step, end, over}
  const second = wordAt(text, pastSpaces(text, from + 1))
  if (second.word === 'половиной') return {value: value + 0.5, step: 0.1, end: second.end, over}
  if (second.word === 'лишним') return {value, step, end: second.end, over: true}
  return {value, step, end, over}
}

function readWords(text: string, at: number): Cardinal | undefined {
  const {word, end} = wordAt(text, at)
  if (word === '') return undefined
  if (word.startsWith('пол')) {
    const half = halfOf(word)
    if (half !== undefined) return {end, value: half * 0.5, step: half * 0.1, digits: false, scale: half}
  }
  const part = parts().get(word)
  if (part !== undefined)
    return {end, value: clean(1 / part), step: 0.1, digits: false, fraction: [1, part], noun: true}
  const first = cardinals().get(word)
  if (first !== undefined) return readPhrase(text, at)
  return readNouns(text, word, end)
}

const halves = /^пол(?:у)?(тысячи?|миллион|миллиард|триллион)(?:а|у|ом|е|ей|ов|ы)?$/u

/** полмиллиона. */
function halfOf(word: string): number | undefined {
  const root = halves.exec(word)?.[1]
  return root === undefined ? undefined : scales().get(root.replace(/тысяч(?:и)?$/u, 'тысяч'))
}

/** тысяча, десяток, десятки тысяч, несколько сотен. */
function readNouns(text: string, word: string, end: number): Cardinal | undefined {
  const single = singleScales().get(word)
  if (single !== undefined)
    return withRest(text, {end, value: single, step: single, digits: false, scale: single, noun: true})
  const collective = collectives().get(word)
  if (collective !== undefined)
    return scaled(text, {end, value: collective, step: collective === 12 ? 1 : collective, digits: false, noun: true})
  const several = word === 'несколько' || word === 'нескольких' || word === 'нескольким' || word === 'несколькими'
  const from = several ? pastSpaces(text, end) : end
  const next = several ? wordAt(text, from) : {word, end}
  const magnitude = magnitudes().get(next.word) ?? (several ? scales().get(next.word) : undefined)
  if (magnitude === undefined) return undefined
  const {value, end: last, scale} = scaled(text, {end: next.end, value: magnitude, step: magnitude, digits: false})
  return {end: last, value, step: value, digits: false, several: true, scale}
}

/** тысяча девятьсот: what follows the first thousand. */
function withRest(text: string, thousand: Cardinal): Cardinal {
  const rest = readGroup(text, pastSpaces(text, thousand.end))
  if (rest === undefined || rest.value >= thousand.value || rest.value % 1 > 0) return thousand
  const value = thousand.value + rest.value
  return {end: rest.end, value, step: stepOf(value), digits: false}
}

interface Group {
  readonly value: number
  readonly end: number
}

/** Hundreds, tens and ones that follow one another. */
function readGroup(text: string, at: number): Group | undefined {
  let value: number | undefined
  let end = at
  let least = 1000
  for (let pos = at; ; ) {
    const next = wordAt(text, pos)
    const number = cardinals().get(next.word)
    if (number === undefined || number >= least || (value !== undefined && number % 1 > 0)) break
    value = (value ?? 0) + number
    end = next.end
    least = number >= 100 ? 100 : number >= 20 ? 10 : 0
    pos = pastSpaces(text, end)
    if (pos === end) break
  }
  return value === undefined ? undefined : {value, end}
}

function readPhrase(text: string, at: number): Cardinal | undefined {
  const first = readGroup(text, at)
  if (first === undefined) return undefined
  const share = shareOf(text, first)
  if (share !== undefined) return share
  const half = withHalf(text, {...first, step: first.value % 1 > 0 ? 0.1 : stepOf(first.value), digits: false})
  const phrase = scaled(text, {value: half.value, step: half.step, end: half.end, over: half.over, digits: false})
  if (phrase.scale === undefined || phrase.value % 1 > 0) return phrase
  const rest = readGroup(text, pastSpaces(text, phrase.end))
  if (rest === undefined || rest.value % 1 > 0 || first.value % 1 > 0) return phrase
  const more = scaled(text, {value: rest.value, step: stepOf(rest.value), end: rest.end, digits: false})
  if (more.value >= phrase.scale) return phrase
  const value = phrase.value + more.value
  return {end: more.end, value, step: stepOf(value), digits: false, scale: more.scale}
}

/** две трети, три пятых, пять целых семь десятых. */
function shareOf(text: string, {value, end}: Group): Cardinal | undefined {
  if (value % 1 > 0) return undefined
  const from = pastSpaces(text, end)
  const next = wordAt(text, from)
  if (next.word === 'целых' || next.word === 'целая') {
    let pos = pastSpaces(text, next.end)
    if (text[pos] === 'и') pos = pastSpaces(text, pos + 1)
    const decimals = readGroup(text, pos)
    const below = decimals === undefined ? undefined : denominator(wordAt(text, pastSpaces(text, decimals.end)).word)
    if (decimals === undefined || below === undefined) return undefined
    const last = wordAt(text, pastSpaces(text, decimals.end)).end
    return scaled(text, {
      end: last,
      value: clean(value + decimals.value / below),
      step: clean(1 / below),
      digits: false,
    })
  }
  const below = denominator(next.word)
  if (below === undefined || value >= below || value === 0) return undefined
  return {end: next.end, value: clean(value / below), step: 0.1, digits: false, fraction: [value, below]}
}

function denominator(word: string): number | undefined {
  if (word === 'третьих' || word === 'трети' || word === 'третья') return 3
  if (word === 'четверти' || word === 'четвертей') return 4
  if (!/(?:ых|ая|ой|ую)$/u.test(word)) return undefined
  const below = ordinalRoots().get(word.replace(adjectiveEnding, ''))
  return below !== undefined && below > 2 ? below : undefined
}

/** The value of the last digit of a number in words that says something. */
function stepOf(value: number): number {
  let step = 1
  while (step < value && value % (step * 10) === 0) step *= 10
  return step
}
