import type {DateMention, Mention, QuantityMention} from '../../../../model/mention.js'
import {countDigits, isDigitAt} from '../../characters.js'
import {markGlosses} from '../../glosses.js'
import {phoneNumber, readIdentifier, readWordWithDigits} from '../../identifiers.js'
import {onFirstUse} from '../../on-first-use.js'
import {referenceNumberEnd} from '../../reference-numbers.js'
import {cardinalReader} from './cardinals.js'
import {dateReader} from './dates.js'
import {type LatinNumbers, setOf, valuesOf, wordsOf} from './facts.js'
import {ordinalReader} from './ordinals.js'
import {quantityReader} from './quantities.js'
import {endOfWord, isLetterAt} from './word-at.js'

/** What a language in Latin letters reads of numbers. */
export interface NumberReaders {
  /** Numbers, percentages, ordinals, dates, times and periods, ascending, not overlapping. Cost: linear. */
  readonly readMentions: (text: string) => Mention[]
  /** The number or month at `at`, as the aligner takes it. */
  readonly readNumber: (
    text: string,
    at: number,
    word: string,
  ) => {readonly value: number; readonly end: number} | undefined
}

const referenceLabel = /(?:tel|tél|fax|teléfono|telefon)[.:\s]*$/iu
/** A figure with marks between groups of three (1.250.000) is no version. */
const grouped = /\d{1,3}(?:\.\d{3}){1,6}(?!\d|\.\d)/y

/** All readers of numbers from what a language knows of them; tables are built when the first text is read. */
export function numberReaders(facts: LatinNumbers): NumberReaders {
  const cardinal = cardinalReader(facts)
  const quantities = quantityReader(facts, cardinal)
  const dates = dateReader(facts)
  const ordinals = ordinalReader(facts, cardinal)
  const known = onFirstUse(() => ({
    openers: openersOf(facts),
    factors: valuesOf(facts.factors),
    decadeBefore:
      facts.decadeBefore === undefined ? undefined : new RegExp(`(?<!\\p{L})(?:${facts.decadeBefore})\\s$`, 'iu'),
    decadeBehind: facts.decadeBehind === undefined ? undefined : new RegExp(`(?:${facts.decadeBehind})`, 'uy'),
  }))

  const readDecade = (text: string, at: number): DateMention | undefined => {
    const digits = countDigits(text, at, 5)
    if ((digits !== 2 && digits !== 4) || text[at + digits - 1] !== '0') return undefined
    const {decadeBefore, decadeBehind} = known()
    let end = at + digits
    if (decadeBehind !== undefined) {
      decadeBehind.lastIndex = end
      if (!decadeBehind.test(text)) return undefined
      end = decadeBehind.lastIndex
    } else if (decadeBefore?.test(text.slice(Math.max(0, at - 16), at)) !== true) return undefined
    const year = Number(text.slice(at, at + digits))
    return {kind: 'date', start: at, end, year: digits === 2 ? 1900 + year : year, part: 'decade'}
  }

  const readAtDigit = (text: string, at: number): Mention | undefined =>
    readDecade(text, at) ??
    dates.readTime(text, at) ??
    dates.readDigits(text, at) ??
    ordinals.readDigits(text, at) ??
    quantities.read(text, at)

  const readAtWord = (text: string, at: number, word: string): Mention | undefined => {
    const {factors} = known()
    const found =
      dates.readWord(text, at, word) ??
      ordinals.readFraction(text, at, word) ??
      quantities.readHalf(text, at, word) ??
      quantities.readCollective(text, at, word) ??
      readQuantityInWords(text, at)
    if (found !== undefined) return found
    const factor = factors.get(word)
    if (factor !== undefined)
      return {
        kind: 'number',
        start: at,
        end: at + word.length,
        value: factor,
        step: 1,
        precision: 'exact',
        factor: true,
        weak: true,
      }
    return ordinals.readWord(text, at, word)
  }

  const readQuantityInWords = (text: string, at: number): QuantityMention | undefined => {
    const found = quantities.read(text, at)
    // an article before a unit or nothing
    return found?.value === 1 && found.unit === undefined && found.kind === 'number' ? undefined : found
  }

  const readMentions = (text: string): Mention[] => {
    const {openers} = known()
    const mentions: Mention[] = []
    let last = 0
    let at = 0
    while (at < text.length) {
      let found: Mention | undefined
      let end = at + 1
      if (isDigitAt(text, at)) {
        const named = readName(text, at)
        if (named === undefined) {
          found = isLetterAt(text, at - 1) ? undefined : readAtDigit(text, at)
          found ??= readWordWithDigits(text, at, last)
          end = found?.end ?? at + countDigits(text, at, 40)
        } else {
          found = named.mention
          end = named.end
        }
      } else if (isLetterAt(text, at)) {
        end = endOfWord(text, at)
        const word = text.slice(at, end).toLowerCase()
        if (openers.has(word)) found = readAtWord(text, at, word)
        else if (facts.isCompound === true && word.length >= 8) found = readQuantityInWords(text, at)
        found ??= /^[IVX]/u.test(text[at]!) ? ordinals.readRoman(text, at) : undefined
        found ??= /^[A-Z]/u.test(text[at]!) && end - at <= 3 ? sum(text, at) : undefined
        end = found?.end ?? end
      } else if ('€$£¥'.includes(text[at]!)) {
        found = sum(text, at)
        end = found?.end ?? end
      }
      if (found !== undefined && found.start >= last) {
        mentions.push(found)
        last = found.end
      }
      at = Math.max(end, at + 1)
    }
    markGlosses(text, mentions)
    return mentions
  }

  /** A sum behind the sign of its currency. */
  const sum = (text: string, at: number): QuantityMention | undefined => {
    if (isLetterAt(text, at - 1)) return undefined
    const found = quantities.read(text, at)
    return found?.unit !== undefined && found.kind === 'number' && !isLetterAt(text, at + 3) ? found : undefined
  }

  const readNumber: NumberReaders['readNumber'] = (text, at, word) => {
    if (word !== '') {
      const month = dates.monthOf(word, text.slice(at, at + word.length))
      if (month !== undefined) return {value: month, end: at + word.length}
      if (!known().openers.has(word) && !(facts.isCompound === true && word.length >= 8)) return undefined
    }
    const found = cardinal(text, at)
    return found !== undefined && (word === '' || found.value > 1) ? found : undefined
  }

  return {readMentions, readNumber}
}

/** The telephone number, version, address or the like whose first digit is at `at`. */
function readName(
  text: string,
  at: number,
): {readonly end: number; readonly mention?: Mention | undefined} | undefined {
  const end = referenceNumberEnd(text, at, referenceLabel)
  if (end > at) return {end, mention: phoneNumber(text, at, end)}
  grouped.lastIndex = at
  return grouped.test(text) ? undefined : readIdentifier(text, at)
}

/** All words at which a mention may begin. */
function openersOf(facts: LatinNumbers): ReadonlySet<string> {
  const {cardinals, hundreds, scales, fractions, ordinals, months, weekdays, parts, factors, collectives, halves} =
    facts
  return new Set([
    ...[cardinals, scales, fractions, ordinals, months, weekdays, factors, collectives.one, collectives.many].flatMap(
      words => [...valuesOf(words).keys()],
    ),
    ...wordsOf(parts).keys(),
    ...setOf(`${hundreds} ${halves.alone} ${halves.beforeUnit}`),
  ])
}
