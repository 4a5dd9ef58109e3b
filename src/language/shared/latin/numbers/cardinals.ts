import {isDigitAt} from '../../characters.js'
import {clean} from '../../decimal.js'
import {readNumeral} from '../../figures.js'
import {readSlashFraction} from '../../fraction.js'
import {onFirstUse} from '../../on-first-use.js'
import {type LatinNumbers, setOf, valuesOf} from './facts.js'
import {endOfWord, isLetterAt, pastBlank, pastGap, wordAt} from './word-at.js'

/** A number in digits, words or both. */
export interface Cardinal {
  readonly value: number
  readonly end: number
  /** Value of the last digit that says something. */
  readonly step: number
  readonly digits: boolean
  readonly scale?: number | undefined
  readonly fraction?: readonly [above: number, below: number] | undefined
}

export type CardinalReader = (text: string, at: number) => Cardinal | undefined

/** Reads 3,5 millions, deux cent cinquante mille, 1.250 Mio., zweihundertfünfzig; nothing that is one alone. Cost: bounded. */
export function cardinalReader(facts: LatinNumbers): CardinalReader {
  const known = onFirstUse(() => ({
    cardinals: valuesOf(facts.cardinals),
    hundreds: setOf(facts.hundreds),
    scales: valuesOf(facts.scales),
    halves: new RegExp(`[ \\u00A0](?:${facts.halves.behind})(?!\\p{L})`, 'uy'),
    compound: facts.isCompound === true ? compoundReader(facts) : undefined,
  }))

  const readScale = (text: string, at: number): {scale: number; end: number} | undefined => {
    const start = pastGap(text, at)
    if (start === at && !text.startsWith('M€', start)) return undefined
    const {scales} = known()
    if (text.startsWith('M€', start)) return {scale: 1e6, end: start + 1}
    const end = endOfWord(text, start)
    const scale = scales.get(text.slice(start, end)) ?? scales.get(text.slice(start, end).toLowerCase())
    if (scale === undefined) return undefined
    return {scale, end: text[end] === '.' && end - start <= 4 && isAbbreviated(text, end) ? end + 1 : end}
  }

  const withScales = (text: string, value: number, step: number, end: number): Cardinal => {
    let [result, last, to] = [value, step, end]
    let scale: number | undefined
    for (let found = readScale(text, to); found !== undefined; found = readScale(text, to)) {
      result *= found.scale
      last *= found.scale
      scale = (scale ?? 1) * found.scale
      to = found.end
    }
    const {halves} = known()
    halves.lastIndex = to
    if (scale !== undefined && halves.test(text)) {
      result += scale / 2
      last = scale / 10
      to = halves.lastIndex
    }
    return {value: clean(result), step: last, end: to, digits: true, scale}
  }

  const readDigits = (text: string, at: number): Cardinal | undefined => {
    const slash = readSlashFraction(text, at)
    if (slash !== undefined)
      return {value: slash.value, step: slash.value, end: slash.end, digits: true, fraction: [slash.above, slash.below]}
    const found = readNumeral(text, at, ',')
    return found === undefined ? undefined : withScales(text, found.value, found.step, found.end)
  }

  const readWords = (text: string, at: number): Cardinal | undefined => {
    const {cardinals, hundreds, scales, compound, halves} = known()
    const sum = new Sum()
    let end = at
    for (let start = at, count = 0; count < 16; count++) {
      const wordEnd = endOfWord(text, start)
      const word = text.slice(start, wordEnd).toLowerCase()
      if (word === '') break
      if (word === facts.joiner && count > 0 && sum.mayJoin()) {
        start = pastGap(text, wordEnd)
        if (start === wordEnd) break
        const next = cardinals.get(wordAt(text, start))
        if (next === undefined || !sum.mayAdd(next)) break
        continue
      }
      const parts = compound?.(word)
      const value = cardinals.get(word)
      const taken =
        parts?.every(part => sum.take(part)) === true ||
        (value !== undefined && sum.add(value)) ||
        (hundreds.has(word) && sum.hundred()) ||
        (scales.has(word) && sum.scale(scales.get(word)!))
      if (!taken) break
      end = wordEnd
      start = pastGap(text, wordEnd)
      if (start === wordEnd) break
    }
    if (end === at) return undefined
    let {value, step} = sum
    const {largest} = sum
    halves.lastIndex = end
    if (largest >= 1000 && halves.test(text)) {
      value += largest / 2
      step = largest / 10
      end = halves.lastIndex
    }
    return {value: clean(value), step, end, digits: false, scale: largest >= 1000 ? largest : undefined}
  }

  return (text, at) =>
    isDigitAt(text, at) ? readDigits(text, at) : isLetterAt(text, at) ? readWords(text, at) : undefined
}

/** Mio. and Mrd. keep their full stop where the sentence goes on. */
function isAbbreviated(text: string, at: number): boolean {
  const next = pastBlank(text, at + 1)
  return next > at + 1 && next < text.length
}

/** A part of a number: something to add, or to multiply by. */
type Part = {readonly add: number} | {readonly times: number}

/** Adds up the words of a number: 2 × 100 + 50, × 1000, + 3. */
class Sum {
  largest = 1
  step = 1
  private total = 0
  private group = 0
  private last = 1000
  private scales = 0

  get value(): number {
    return this.total + this.group
  }

  take(part: Part): boolean {
    if ('add' in part) return this.add(part.add)
    return part.times === 100 ? this.hundred() : this.scale(part.times)
  }

  mayJoin(): boolean {
    return this.group > 0
  }

  mayAdd(value: number): boolean {
    if (this.group === 0) return this.total === 0 || value < 1000
    // sixty and eighty go on to nineteen where the language counts in twenties
    const room = this.last >= 100 ? 100 : this.last === 60 || this.last === 80 ? 20 : this.last >= 10 ? 10 : 0
    return value < room
  }

  add(value: number): boolean {
    // quatre-vingt
    if (value === 20 && this.last === 4 && this.group > 0) {
      this.group += 76
      this.last = 80
      this.step = 10
      return true
    }
    if (!this.mayAdd(value)) return false
    this.group += value
    this.last = value >= 100 ? 100 : value > 10 && value < 20 ? 1 : value
    this.step = value % 10 === 0 ? 10 : 1
    return true
  }

  hundred(): boolean {
    if (this.group > 9) return false
    this.group = Math.max(1, this.group) * 100
    this.last = 100
    this.step = 100
    return true
  }

  scale(scale: number): boolean {
    if (this.group === 0 && this.scales > 0 && this.total >= 1e6) return false
    if (this.total > 0 && this.total < scale) {
      this.total = (this.total + this.group) * scale
      this.group = 0
    } else {
      this.total += Math.max(1, this.group) * scale
      this.group = 0
    }
    this.scales++
    this.step = scale
    this.last = 1000
    this.largest = Math.max(this.largest, scale)
    return true
  }
}

/** Splits einundzwanzig and zweihundertfünfzigtausend into their parts; undefined for a word that is no number. */
function compoundReader(facts: LatinNumbers): (word: string) => Part[] | undefined {
  const values = valuesOf(facts.cardinals)
  const scales = valuesOf(facts.scales)
  const hundreds = setOf(facts.hundreds)
  const names = [...values.keys(), ...hundreds, ...scales.keys()]
    .filter(name => name.length > 2)
    .sort((a, b) => b.length - a.length)
  const split = (word: string): string[] | undefined => {
    const parts: string[] = []
    let at = 0
    while (at < word.length) {
      const name = names.find(known => word.startsWith(known, at))
      if (name !== undefined) parts.push(name)
      else if (word.startsWith(facts.joiner, at) && parts.length > 0) parts.push(facts.joiner)
      else return undefined
      at += parts.at(-1)!.length
    }
    return parts
  }
  return word => {
    if (word.length < 5) return undefined
    const names = split(word)
    if (names === undefined || names.length < 2) return undefined
    const parts: Part[] = []
    for (let i = 0; i < names.length; i++) {
      const name = names[i]!
      const value = values.get(name)
      if (value !== undefined && names[i + 1] === facts.joiner) {
        const tens = values.get(names[i + 2] ?? '')
        if (tens === undefined || tens < 20 || value > 9) return undefined
        parts.push({add: tens + value})
        i += 2
      } else if (value !== undefined) parts.push({add: value})
      else if (hundreds.has(name)) parts.push({times: 100})
      else if (scales.has(name)) parts.push({times: scales.get(name)!})
      else return undefined
    }
    return parts
  }
}
