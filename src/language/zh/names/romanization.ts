import {mainReadings, otherReadings} from './pinyin.data.js'
import {placeNames, placeSpellings} from './places.data.js'
import {surnameReadings} from './surnames.data.js'

/** By code unit: the place of the usual reading among all, plus one. */
let usual: Uint16Array | undefined
const usualReadings = Object.keys(mainReadings)
let further: ReadonlyMap<string, readonly string[]> | undefined
const readings = new Map<string, readonly string[]>()

/** Readings of one character without tone, the usual one first; ü is `v`. Empty for anything else. Builds its tables at the first call (about 1 ms). */
export function readingsOf(character: string): readonly string[] {
  const known = readings.get(character)
  if (known !== undefined) return known
  usual ??= usualPlaces()
  further ??= furtherReadings()
  const place = character.length === 1 ? usual[character.charCodeAt(0)]! : 0
  const others = further.get(character) ?? []
  const own = place === 0 ? others : [usualReadings[place - 1]!, ...others]
  if (own.length > 0) readings.set(character, own)
  return own
}

function usualPlaces(): Uint16Array {
  const places = new Uint16Array(0x10000)
  for (const [index, reading] of usualReadings.entries()) {
    const characters = mainReadings[reading]!
    for (let at = 0; at < characters.length; at++) places[characters.charCodeAt(at)] = index + 1
  }
  return places
}

function furtherReadings(): ReadonlyMap<string, readonly string[]> {
  const table = new Map<string, string[]>()
  for (const [reading, characters] of Object.entries(otherReadings)) {
    for (const character of characters) {
      const known = table.get(character)
      if (known === undefined) table.set(character, [reading])
      else known.push(reading)
    }
  }
  return table
}

/** Readings of a surname of one or two characters, the expected one first. */
export function surnameReading(surname: string): readonly string[] {
  const special = surnameReadings[surname]
  if (special !== undefined) return special
  return surname.length === 1 ? readingsOf(surname) : [[...surname].map(char => readingsOf(char)[0] ?? '').join('')]
}

let syllables: ReadonlySet<string> | undefined

/** Whether `key` (small letters, ü as `v` or `u`) is one or two syllables that some character is read as. */
export function isOneOrTwoSyllables(key: string): boolean {
  syllables ??= withPlainU([...Object.keys(mainReadings), ...Object.keys(otherReadings)])
  if (key.length > 2 * longestSyllable) return false
  if (syllables.has(key)) return true
  for (let cut = Math.max(1, key.length - longestSyllable); cut <= longestSyllable && cut < key.length; cut++)
    if (syllables.has(key.slice(0, cut)) && syllables.has(key.slice(cut))) return true
  return false
}

/** zhuang, shuang. */
const longestSyllable = 6

function withPlainU(readings: readonly string[]): ReadonlySet<string> {
  return new Set(readings.flatMap(reading => [reading, reading.replaceAll('v', 'u')]))
}

/** Every way to read a string of at most four characters, the usual one first; at most 16. */
export function readingsOfWord(word: string): readonly string[][] {
  let ways: string[][] = [[]]
  for (const character of word) {
    const options = readingsOf(character).slice(0, 4)
    if (options.length === 0) return []
    ways = options.flatMap(option => ways.map(way => [...way, option])).slice(0, 16)
  }
  return ways
}

/** Syllables joined as Chinese names and places are written: Xi’an needs its apostrophe, ü is u after j, q, x, y, and Lü, Nü keep it. */
export function joinSyllables(syllables: readonly string[]): string {
  const joined = syllables
    .map((syllable, i) => (i > 0 && /^[aeo]/u.test(syllable) ? `'${syllable}` : syllable))
    .join('')
  const word = joined.replaceAll('v', 'ü')
  return word.charAt(0).toUpperCase() + word.slice(1)
}

/** “Zeng Zanrong” for a surname and given name, as official text writes it: Lü as Lyu. */
export function writePersonName(surname: string, given: string): string {
  const family = joinSyllables([surnameReading(surname)[0] ?? ''])
  const rest = joinSyllables([...given].map(char => readingsOf(char)[0] ?? ''))
  return `${family} ${rest}`.replace(/([LN])ü/gu, '$1yu')
}

/** Spellings of a place, the expected one first; plain pinyin where the tables say nothing else. */
export function placeSpelling(place: string): readonly string[] {
  return placeSpellings[place] ?? [plainPinyin(place)]
}

/** What pinyin alone would make of a place: Huhehaote for 呼和浩特. */
export function plainPinyin(place: string): string {
  return joinSyllables([...place].map(char => readingsOf(char)[0] ?? ''))
}

/** All places with a known spelling. */
export const places: readonly string[] = [
  ...new Set([...Object.keys(placeSpellings), ...placeNames.split(' ').filter(name => name !== '')]),
]
