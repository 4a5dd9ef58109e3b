import type {NativeName} from '../../contract/names.js'
import {spellingKey} from '../../contract/names.js'
import {isFirm, isPartOfForeignName, isPerson, isRatherPerson, isSpelledWithBefore} from './name-context.js'
import {confusedPlaces, misreadPlaces, notCities, notPlaces, provinces} from './places.data.js'
import {
  isOneOrTwoSyllables,
  placeSpelling,
  places,
  plainPinyin,
  readingsOf,
  readingsOfWord,
  surnameReading,
  writePersonName,
} from './romanization.js'
import {compoundSurnames, ownSpellings, surnames} from './surnames.data.js'

const compoundsByFirst = new Map<string, string[]>()
for (const surname of compoundSurnames)
  compoundsByFirst.set(surname[0]!, [...(compoundsByFirst.get(surname[0]!) ?? []), surname])
const han = /^\p{Script=Han}$/u

/** Compound surnames that are ordinary words as well, or parts of them: 公司, 东方, 上官. */
const compoundsOfWords = new Set([
  '司马',
  '東方',
  '东方',
  '南门',
  '西门',
  '百里',
  '公孙',
  '第五',
  '单于',
  '长孙',
  '上官',
])

/** Those of them that brands and places begin with as well: 东方优选. */
const brandWords = new Set(['東方', '东方', '南门', '西门', '百里', '第五'])

/** Characters that stand in no given name: function words and measure words. */
const notInGivenNames = new Set('的了是在及或等对被把就都而且但又还这那其此们个第分位次届')
/** Function words that begin a given name (向东, 为民) but do not end one: 王明向大家介绍. */
const notLastInGivenNames = new Set('向以将从为与也时名')

/**
 * Every stretch that may be a Chinese person’s name (a surname with one or two characters behind it, so most are none: 高质量) and
 * every known place. They overlap; whoever compares them with the other language decides. With `spelled`, only persons whose
 * surname or given name is spelled by one of these keys. Cost: linear in the text.
 */
export function readNativeNames(text: string, spelled?: ReadonlySet<string>): NativeName[] {
  const names = readPlaces(text)
  if (spelled === undefined) readPersons(text, undefined, names)
  else {
    const possible = [...spelled].filter(mayBeOfPerson)
    if (possible.length > 0) readPersons(text, new Set(possible), names)
  }
  return names
}

/** Words of the other language come again and again as well: whether they may be pinyin is remembered. */
const judgedKeys = new Map<string, boolean>()

function mayBeOfPerson(key: string): boolean {
  let known = judgedKeys.get(key)
  if (known === undefined) {
    if (judgedKeys.size >= mostRemembered) judgedKeys.clear()
    known = isOneOrTwoSyllables(key) || surnameKeys().has(key)
    judgedKeys.set(key, known)
  }
  return known
}

/** What a character may begin. */
const nameStarts = new Uint8Array(0x10000)
const startOfPlace = 1
const surnameOfOne = 2
const surnameOfTwo = 4
for (const surname of surnames) nameStarts[surname.charCodeAt(0)]! |= surnameOfOne
for (const surname of compoundSurnames) nameStarts[surname.charCodeAt(0)]! |= surnameOfTwo

function readPersons(text: string, spelled: ReadonlySet<string> | undefined, names: NativeName[]): void {
  for (let at = 0; at < text.length - 1; at++) {
    const starts = nameStarts[text.charCodeAt(at)]!
    if (starts <= startOfPlace) continue
    const char = text[at]!
    if ((starts & surnameOfTwo) !== 0) {
      const compound = wordAt(text, at, compoundsByFirst.get(char)!)
      // rare enough to be compared without the quick look: a wrongly divided one has neither half right
      if (compound !== undefined) addPersons(text, at, compound, undefined, names)
      // 欧阳明 is neither 欧 of the name 阳明 nor 阳 of the name 明
      if (compound !== undefined && !compoundsOfWords.has(compound)) {
        at++
        continue
      }
    }
    if ((starts & surnameOfOne) !== 0) addPersons(text, at, char, spelled, names)
  }
}

/** The first of words of two characters and more that stands at `at`. */
function wordAt(text: string, at: number, words: readonly string[]): string | undefined {
  const second = text.charCodeAt(at + 1)
  for (const word of words) if (word.charCodeAt(1) === second && text.startsWith(word, at)) return word
  return undefined
}

function addPersons(
  text: string,
  at: number,
  surname: string,
  spelled: ReadonlySet<string> | undefined,
  names: NativeName[],
): void {
  const from = at + surname.length
  for (let length = 2; length > 0; length--) {
    if (from + length > text.length) continue
    const name = personName(surname, text.slice(from, from + length))
    if (name === undefined || !isSpelled(name, spelled)) continue
    const end = from + length
    if (spelled !== undefined && isSpelledWithBefore(text, at, name.spellings, spelled)) return
    names.push(
      isDoubtful(text, at, end, surname) ? {start: at, end, doubtful: true, ...name} : {start: at, end, ...name},
    )
  }
}

function isDoubtful(text: string, start: number, end: number, surname: string): boolean {
  if (isFirm(text, end) || isPartOfForeignName(text, start, end)) return true
  return brandWords.has(surname) && !isPerson(text, start, end)
}

function isSpelled({spellings, given}: NameFacts, spelled: ReadonlySet<string> | undefined): boolean {
  return spelled === undefined || hasAny(spelled, spellings) || hasAny(spelled, given)
}

function hasAny(keys: ReadonlySet<string>, wanted: readonly string[] = []): boolean {
  for (const key of wanted) if (keys.has(key)) return true
  return false
}

type NameFacts = Omit<NativeName, 'start' | 'end'>

/** The same characters come again and again in a run: what they may spell is remembered, up to this many. */
const mostRemembered = 20_000
const persons = new Map<string, NameFacts | 'none'>()

function personName(surname: string, given: string): NameFacts | undefined {
  const key = `${surname} ${given}`
  let name = persons.get(key)
  if (name === undefined) {
    if (persons.size >= mostRemembered) persons.clear()
    name = (isGivenName(given) ? readPerson(surname, given) : undefined) ?? 'none'
    persons.set(key, name)
  }
  return name === 'none' ? undefined : name
}

function readPerson(surname: string, given: string): NameFacts | undefined {
  const ways = readingsOfWord(given)
  if (ways.length === 0) return undefined
  const family = surnameReading(surname)
  return {
    kind: 'person',
    expected: writePersonName(surname, given),
    spellings: withPlainU(family),
    given: withPlainU(ways.map(way => way.join(''))),
    own: (ownSpellings[surname] ?? []).filter(spelling => !family.includes(spelling)),
    rivals: surnameKeys(),
    wrong: surname.length === 1 ? readingsOf(surname).filter(reading => !family.includes(reading)) : [],
  }
}

function isGivenName(given: string): boolean {
  for (const char of given) if (!han.test(char) || notInGivenNames.has(char)) return false
  return !notLastInGivenNames.has(given.at(-1)!)
}

let allSurnameKeys: ReadonlyMap<string, number> | undefined

/** Right spellings of all surnames, each one word. */
function surnameKeys(): ReadonlyMap<string, number> {
  allSurnameKeys ??= new Map(
    [...surnames, ...compoundSurnames].flatMap(surname => withPlainU(surnameReading(surname)).map(key => [key, 1])),
  )
  return allSurnameKeys
}

/** Lü is often written Lu; a reader knows it from no other name. */
function withPlainU(keys: readonly string[]): string[] {
  return [...new Set(keys.flatMap(key => (key.includes('v') ? [key, key.replaceAll('v', 'u')] : [key])))]
}

const placesByFirst = new Map<string, string[]>()
for (const place of [...places, ...notPlaces].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))) {
  const group = placesByFirst.get(place[0]!)
  if (group === undefined) placesByFirst.set(place[0]!, [place])
  else group.push(place)
}
for (const first of placesByFirst.keys()) nameStarts[first.charCodeAt(0)]! |= startOfPlace
const excluded = new Set(notPlaces)

function readPlaces(text: string): NativeName[] {
  const names: NativeName[] = []
  for (let at = 0; at < text.length; at++) {
    if ((nameStarts[text.charCodeAt(at)]! & startOfPlace) === 0) continue
    const place = wordAt(text, at, placesByFirst.get(text[at]!)!)
    if (place === undefined) continue
    if (!excluded.has(place)) names.push(placeName(text, place, at))
    at += place.length - 1
  }
  return names
}

/** Not more than there are places. */
const placeFacts = new Map<string, NameFacts>()

function placeName(text: string, place: string, at: number): NativeName {
  let facts = placeFacts.get(place)
  if (facts === undefined) {
    facts = readPlace(place)
    placeFacts.set(place, facts)
  }
  const {kind, expected, spellings, wrong, rivals} = facts
  const end = at + place.length
  // 总统莱西 is a president, whatever the place of the name
  const doubtful = isRatherPerson(text, at, end) || isPartOfForeignName(text, at, end) ? true : undefined
  return {kind, expected, spellings, wrong, rivals, start: at, end, doubtful}
}

const municipalities = ['北京', '天津', '上海', '重庆']
const cities = places.filter(
  place => municipalities.includes(place) || !(provinces.includes(place) || notCities.includes(place)),
)
const rivalKeys = new Map<string, ReadonlyMap<string, number>>()

/** Spellings of all places of the same rank, with their number of words; undefined for districts, rivers and the like. */
function rivalsOf(place: string): ReadonlyMap<string, number> | undefined {
  const ranks = [...(provinces.includes(place) ? provinces : []), ...(cities.includes(place) ? cities : [])]
  if (ranks.length === 0) return undefined
  const id = String(ranks.length)
  const known = rivalKeys.get(id) ?? keysOf(ranks)
  rivalKeys.set(id, known)
  return known
}

function keysOf(names: readonly string[]): ReadonlyMap<string, number> {
  const keys = new Map<string, number>()
  for (const spelling of names.flatMap(placeSpelling)) {
    const key = spellingKey(spelling, true)
    keys.set(key, Math.max(keys.get(key) ?? 0, spelling.split(' ').length))
  }
  return keys
}

function readPlace(place: string): NameFacts {
  const spellings = placeSpelling(place)
  const keys = [...new Set(spellings.map(spelling => spellingKey(spelling, true)))]
  const plain = spellingKey(plainPinyin(place), true)
  const otherwise = [...readingsOfWord(place).map(way => way.join('')), ...(misreadPlaces[place] ?? [])]
  const others = (confusedPlaces[place] ?? []).flatMap(other =>
    placeSpelling(other).map(spelling => spellingKey(spelling, true)),
  )
  const unmarked = plain.replaceAll("'", '')
  const wrong = [...new Set([plain, unmarked, ...otherwise, ...others])].filter(key => !keys.includes(key))
  const rivals = rivalsOf(place)
  const facts = {kind: 'place' as const, expected: spellings[0]!, spellings: keys, wrong}
  return rivals === undefined ? facts : {...facts, rivals}
}
