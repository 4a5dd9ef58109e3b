import {isLatinLetterAt} from '../../shared/characters.js'
import {smallNumbers} from './number-words.data.js'
import {skipGap} from './numerals.js'
import {unitWords} from './units.data.js'

const unitNames = new Map(Object.entries(unitWords))
const smallNames = new Map(Object.entries(smallNumbers))

const behindFeet =
  /(?:-|\s{1,3}(?:and\s{1,3})?)(\d{1,2}|[a-z]{3,6})(?:(?:-|\s{0,3})(?:in|inch|inches)\b)?(?![\w.,]\d|\s{1,3}(?:percent|feet|foot))/iy

/** Five feet four inches, 6-foot-2: one length. */
export function readInches(text: string, at: number): {feet: number; end: number} | undefined {
  behindFeet.lastIndex = at
  const found = behindFeet.exec(text)
  if (found === null || (!/in/u.test(found[0]) && !found[0].startsWith('-'))) return undefined
  const inches = smallNames.get(found[1]!.toLowerCase()) ?? Number(found[1])
  return inches > 0 && inches < 12 ? {feet: inches / 12, end: behindFeet.lastIndex} : undefined
}

export interface UnitWord {
  readonly unit: string
  readonly end: number
}

/** First words of units of several words. */
const firstWords = new Set(
  [...unitNames.keys()].filter(name => name.includes(' ')).map(name => name.slice(0, name.indexOf(' '))),
)

const unitChunk =
  /(℃|°C|㎡|[A-Za-z][A-Za-z.]*[²³2-3]?)(?:[-\s]{1,3}[A-Za-z][A-Za-z]*[²³2-3]?)?(?:[-\s]{1,3}[A-Za-z][A-Za-z]*)?/y

/** The unit behind a number, up to three words, plural or not: square kilometers, million-mu, metric tons. */
export function readUnit(text: string, numberEnd: number): UnitWord | undefined {
  const at = skipGap(text, numberEnd)
  if (!isLatinLetterAt(text, at) && !'℃°㎡'.includes(text[at] ?? '-')) return undefined
  unitChunk.lastIndex = at
  const [chunk, first] = unitChunk.exec(text) ?? []
  if (chunk === undefined || first === undefined) return undefined
  let end = firstWords.has(first.toLowerCase()) ? chunk.length : first.length
  while (end > 0) {
    const name = chunk.slice(0, end).replace(/[-\s]{1,3}/gu, ' ')
    // 5G and 100M are names, at the end of a sentence too: a one-letter unit is written small
    const unit = /^[A-Z]\.?$/u.test(name) ? capitalUnits[name[0]!] : lookUp(name.toLowerCase())
    // the Report 2022 won the award
    if (
      unit === 'krw' &&
      /^\s{1,3}(?:the|an?|its|his|her|their|in|by|first|second|third)\b/u.test(text.slice(at + end, at + end + 8))
    )
      return undefined
    if (unit === undefined && name === 'in' && isInch(text, at + end)) return {unit: 'inch', end: at + end}
    if (unit !== undefined) return withCurrencyTail(text, unit, at + (chunk[end - 1] === '.' ? end - 1 : end))
    end = Math.max(chunk.lastIndexOf(' ', end - 1), chunk.lastIndexOf('-', end - 1), chunk.lastIndexOf('\n', end - 1))
  }
  return undefined
}

/** Units that are written with one capital letter. */
const capitalUnits: Readonly<Record<string, string>> = {V: 'volt'}

function lookUp(name: string): string | undefined {
  const plain = name.endsWith('.') ? name.slice(0, -1) : name
  // “the 14 has” is no area
  if (plain === 'has') return undefined
  return (
    unitNames.get(plain) ?? (plain.length > 2 && plain.endsWith('s') ? unitNames.get(plain.slice(0, -1)) : undefined)
  )
}

/** 6 in wide, 8 in x 10 in: behind most numbers “in” is the preposition. */
function isInch(text: string, end: number): boolean {
  return /^(?:[.,;)]|$|\s{1,3}(?:wide|tall|long|thick|deep|high|x|×|of\s(?:snow|rain))\b|\s?[x×]\s?\d)/u.test(
    text.slice(end, end + 9),
  )
}

/** 350 million yuan (RMB), 50 million U.S. dollars. */
function withCurrencyTail(text: string, unit: string, end: number): UnitWord {
  return {unit: unit === 'pound' && /^\s{1,3}(?:sterling)/u.test(text.slice(end, end + 10)) ? 'gbp' : unit, end}
}
