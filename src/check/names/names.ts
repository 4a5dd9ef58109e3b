import {type CapitalizedWord, type NativeName, spellingKey} from '../../language/contract/names.js'
import type {Span} from '../../model/span.js'
import {editDistance} from '../../text/edit-distance.js'

/** A name that is spelled rightly on the other side, and where. */
export interface NameMatch {
  readonly native: NativeName
  readonly spelled: Span
  /** The spelling without what its case adds, in small letters, where it has one. */
  readonly base?: string | undefined
}

/** A name that stands on the other side in a spelling that is not its own. */
export interface NameConflict extends NameMatch {
  readonly expected: string
  /** The spelling is right for another name of the text, and stands there once too often. */
  readonly doubled?: boolean | undefined
}

export interface NameComparison {
  readonly matches: readonly NameMatch[]
  readonly conflicts: readonly NameConflict[]
}

/**
 * Compare the names of a text in their own script with the capitalized words of its translation. Right spellings answer first;
 * then a name without answer is held against the words that are left. Only a near miss is a conflict: one half of a person’s
 * name right and the other similar or another reading of the same character, or a place at a distance of one letter or two.
 * A name that is simply absent is none. Cost: O(names · words) of one translation unit; units with more than a million pairs
 * (no sentence has them) are not compared.
 */
export function compareNames(natives: readonly NativeName[], words: readonly CapitalizedWord[]): NameComparison {
  if (natives.length === 0 || words.length === 0 || natives.length * words.length > mostPairs) return nothingCompared
  const spellings = personSpellings(words)
  const persons = natives.filter(name => name.kind === 'person')
  const places = natives.filter(name => name.kind === 'place')
  const spelled = places.length === 0 ? [] : windows(words)
  const placeMatches = matchPlaces(places, spelled)
  const personMatches = matchPersons(persons, spellings)
  const taken = [...placeMatches, ...personMatches]
  const conflicts = [
    ...conflictsOfPlaces(places, spelled, taken),
    ...conflictsOfPersons(persons, spellings, personMatches, taken),
  ]
  return {matches: taken, conflicts: conflicts.sort((a, b) => a.native.start - b.native.start)}
}

const nothingCompared: NameComparison = {matches: [], conflicts: []}

/** Keys of all halves of words that may be a person’s name: no other person can match or nearly match. */
export function spelledKeys(words: readonly CapitalizedWord[]): ReadonlySet<string> {
  const spellings = personSpellings(words)
  if (spellings.length === 0) return noKeys
  const keys = new Set<string>()
  for (const {surname, given} of spellings) keys.add(surname).add(given)
  return keys
}

const noKeys: ReadonlySet<string> = new Set()

function conflictsOfPersons(
  persons: readonly NativeName[],
  spellings: readonly PersonSpelling[],
  matches: readonly NameMatch[],
  taken: readonly NameMatch[],
): NameConflict[] {
  if (persons.length === 0) return []
  const open = spellings.filter(({start, end}) => !taken.some(({spelled}) => overlaps(spelled, {start, end})))
  const unanswered = persons.filter(name => !taken.some(({native}) => overlaps(native, name)))
  const misspelled = personConflicts(unanswered, open)
  const left = open.filter(spelling => !misspelled.some(({spelled}) => overlaps(spelled, spelling)))
  return [...misspelled, ...repeatedConflicts(matches, left)]
}

const mostPairs = 1_000_000

/** Two or three capitalized words that may be surname and given name. */
interface PersonSpelling extends Span {
  readonly surname: string
  readonly given: string
  /** Kuo-hwa: not pinyin, but the bearer’s own spelling. */
  readonly hyphenated: boolean
  /** The surname stands last and the given name is two words, so that no other order can be meant. */
  readonly western?: boolean | undefined
  readonly base?: string | undefined
}

/** The words of a unit are asked about twice. */
let latest: {words: readonly CapitalizedWord[]; spellings: readonly PersonSpelling[]} = {words: [], spellings: []}

function personSpellings(words: readonly CapitalizedWord[]): readonly PersonSpelling[] {
  if (words !== latest.words) latest = {words, spellings: makePersonSpellings(words)}
  return latest.spellings
}

function makePersonSpellings(words: readonly CapitalizedWord[]): PersonSpelling[] {
  const spellings: PersonSpelling[] = []
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!
    const second = words[i + 1]
    if (!word.joined || second === undefined) continue
    const surname = spellingKey(word.text)
    const hyphenated = second.text.includes('-')
    const {start} = word
    spellings.push({start, end: second.end, surname, given: spellingKey(second.text), hyphenated})
    for (const given of second.forms ?? [])
      spellings.push({start, end: second.end, surname, given, hyphenated, base: `${surname} ${given}`})
    const third = words[i + 2]
    if (second.joined && third !== undefined)
      spellings.push(
        {start: word.start, end: third.end, surname, given: spellingKey(second.text + third.text), hyphenated},
        {
          start: word.start,
          end: third.end,
          surname: spellingKey(third.text),
          given: spellingKey(word.text + second.text),
          hyphenated,
          western: true,
        },
      )
  }
  return spellings
}

function matchPersons(names: readonly NativeName[], spellings: readonly PersonSpelling[]): NameMatch[] {
  const matches: NameMatch[] = []
  // a three-character name is tried before its first two characters, as the reader lists them
  for (const native of names) {
    if (matches.some(match => overlaps(match.native, native) && !sameStart(match.native, native))) continue
    for (const spelling of spellings)
      if (isRight(native, spelling)) {
        const {start, end, base} = spelling
        matches.push({native, spelled: {start, end}, base})
      }
  }
  return matches
}

function sameStart(a: Span, b: Span): boolean {
  return a.start === b.start
}

/** Surname first as in official text, or last as in the West; a family’s own spelling of the surname is its own affair. */
function isRight(
  {spellings, given = [], own = []}: NativeName,
  {surname, given: written, western}: PersonSpelling,
): boolean {
  if (given.includes(written) && (spellings.includes(surname) || own.includes(surname))) return true
  if (western === true) return false
  return given.includes(surname) && (spellings.includes(written) || own.includes(written))
}

function personConflicts(names: readonly NativeName[], spellings: readonly PersonSpelling[]): NameConflict[] {
  const candidates = names.flatMap(native =>
    spellings.flatMap(spelling => {
      const miss = nearMiss(native, spelling)
      return miss === undefined ? [] : [{native, spelling, ...miss}]
    }),
  )
  candidates.sort(
    (a, b) => a.distance - b.distance || length(b.native) - length(a.native) || a.native.start - b.native.start,
  )
  const conflicts: NameConflict[] = []
  for (const {native, spelling, isWestern} of candidates) {
    if (conflicts.some(conflict => overlaps(conflict.native, native) || overlaps(conflict.spelled, spelling))) continue
    const expected = isWestern ? inWesternOrder(native.expected) : native.expected
    conflicts.push({native, spelled: {start: spelling.start, end: spelling.end}, expected})
  }
  return conflicts
}

/** “Jianguo Wang” for “Wang Jianguo”. */
function inWesternOrder(name: string): string {
  const [surname = '', ...given] = name.split(' ')
  return [...given, surname].join(' ')
}

/** A name of two syllables and more that is spelled rightly once and nearly so the next time. */
function repeatedConflicts(matches: readonly NameMatch[], spellings: readonly PersonSpelling[]): NameConflict[] {
  const long = matches.filter(({native}) => length(native) > 2).map(({native}) => native)
  return personConflicts(
    [...new Set(long)],
    spellings.filter(({surname, given}) => Math.max(surname.length, given.length) >= 5),
  )
}

/**
 * How far a spelling is from a name, 0…1; undefined where it is not near enough to be meant for it. Western order is held to the
 * same: 王建国 is no “Jianhua Wang”.
 */
function nearMiss(native: NativeName, spelling: PersonSpelling): NearMiss | undefined {
  if (native.doubtful === true || spelling.hyphenated) return undefined
  const {surname, given} = spelling
  if (spelling.western === true) {
    const distance = halvesMiss(native, surname, given)
    return distance === undefined ? undefined : {distance, isWestern: true}
  }
  const divided = isDividedElsewhere(native.spellings, native.given ?? [], spelling) ? 0.1 : undefined
  const chinese = divided ?? halvesMiss(native, surname, given)
  const western = halvesMiss(native, given, surname)
  if (western !== undefined && (chinese === undefined || western < chinese)) return {distance: western, isWestern: true}
  return chinese === undefined ? undefined : {distance: chinese, isWestern: false}
}

interface NearMiss {
  readonly distance: number
  readonly isWestern: boolean
}

function halvesMiss(native: NativeName, surname: string, written: string): number | undefined {
  const {spellings, given = [], own = [], wrong, rivals} = native
  if (own.includes(surname)) return undefined
  if (given.includes(written)) {
    if (wrong.includes(surname)) return 0.1
    const distance = furtherness(surname, spellings)
    const isLong = written.length >= 5
    // a whole given name under another family's surname: 佘淑敏 as “Yu Shumin”
    if (isLong && length(native) > 2 && rivals?.has(surname) === true) return Math.min(distance, 0.6)
    return distance <= (isLong ? 0.5 : 0.4) ? distance : undefined
  }
  if (!spellings.includes(surname)) return undefined
  const distance = furtherness(written, given)
  // two letters of four make another name: Seng is no Fen
  const most = written.length >= 5 ? 0.4 : written.length === 4 ? 0.3 : 0.5
  return distance <= most ? distance : undefined
}

/** “Ou Yangming” for Ouyang Ming: all letters, but surname and given name part elsewhere. */
function isDividedElsewhere(surnames: readonly string[], given: readonly string[], spelling: PersonSpelling): boolean {
  const written = spelling.surname + spelling.given
  return surnames.some(surname => written.startsWith(surname) && given.includes(written.slice(surname.length)))
}

/** Share of the letters that differ, to the nearest of the right spellings. */
function furtherness(written: string, right: readonly string[]): number {
  return Math.min(
    1,
    ...right.map(spelling => editDistance(written, spelling) / Math.max(written.length, spelling.length)),
  )
}

function matchPlaces(places: readonly NativeName[], words: readonly Window[]): NameMatch[] {
  return places.flatMap(native =>
    words
      .filter(({key}) => native.spellings.includes(key))
      .map(({start, end, base}) => ({native, spelled: {start, end}, base})),
  )
}

function conflictsOfPlaces(
  places: readonly NativeName[],
  words: readonly Window[],
  taken: readonly NameMatch[],
): NameConflict[] {
  const open = places.filter(
    native => !taken.some(match => match.native.spellings[0] === native.spellings[0] || overlaps(match.native, native)),
  )
  if (open.length === 0) return []
  const near = placeConflicts(open, words, taken)
  const left = open.filter(native => !near.some(conflict => conflict.expected === native.expected))
  const free = words.filter(
    word => !taken.some(({spelled}) => overlaps(spelled, word)) && !near.some(({spelled}) => overlaps(spelled, word)),
  )
  return [...near, ...(doubledConflict(left, places, words) ?? replacedConflict(left, free))]
}

/** 陕西省和山西省 as “Shanxi and Shanxi”: a name that is wrong for one place stands once more than the place that it is right for. */
function doubledConflict(
  open: readonly NativeName[],
  places: readonly NativeName[],
  words: readonly Window[],
): NameConflict[] | undefined {
  for (const native of open) {
    for (const wrong of native.wrong) {
      const written = words.filter(({key}) => key === wrong)
      const meant = places.filter(({spellings}) => spellings.includes(wrong))
      const word = written[meant.filter(({start}) => start < native.start).length]
      if (word === undefined || meant.length === 0 || written.length <= meant.length) continue
      return [{native, spelled: {start: word.start, end: word.end}, expected: native.expected, doubled: true}]
    }
  }
  return undefined
}

/** The one place of a sentence that has no answer, where its translation names one other place of the same rank instead. */
function replacedConflict(open: readonly NativeName[], words: readonly Window[]): NameConflict[] {
  const [native] = open
  if (
    native?.rivals === undefined ||
    native.doubtful === true ||
    open.some(({expected}) => expected !== native.expected)
  )
    return []
  const others = words.filter(({key, words: count}) => count <= (native.rivals?.get(key) ?? 0))
  const [other] = others
  if (other === undefined || others.some(({key}) => key !== other.key)) return []
  return [{native, spelled: {start: other.start, end: other.end}, expected: native.expected}]
}

function placeConflicts(
  places: readonly NativeName[],
  words: readonly Window[],
  taken: readonly NameMatch[],
): NameConflict[] {
  const conflicts: NameConflict[] = []
  for (const native of places) {
    if (conflicts.some(conflict => conflict.expected === native.expected)) continue
    const near = words
      .filter(word => native.doubtful !== true && !taken.some(({spelled}) => overlaps(spelled, word)))
      .map(word => ({word, distance: placeDistance(native, word)}))
      .filter(({distance}) => distance <= 1)
      .sort((a, b) => a.distance - b.distance || a.word.start - b.word.start)[0]
    if (near !== undefined)
      conflicts.push({native, spelled: {start: near.word.start, end: near.word.end}, expected: native.expected})
  }
  return conflicts
}

/** Letters that differ: one in a name of five letters and more, and its first letter right; a known wrong spelling counts as none. */
function placeDistance({spellings, wrong, expected}: NativeName, {key, words}: Window): number {
  if (words > expected.split(' ').length) return 2
  if (wrong.includes(key)) return 0
  const distances = spellings
    .filter(right => right.length >= 5 && right[0] === key[0])
    .map(right => editDistance(key, right, 2))
  return Math.min(2, ...distances)
}

/** Single words and pairs of neighbours: Hong Kong. */
interface Window extends Span {
  readonly key: string
  readonly words: number
  readonly base?: string | undefined
}

function windows(words: readonly CapitalizedWord[]): Window[] {
  return words.flatMap((word, i) => {
    const next = words[i + 1]
    const single = {start: word.start, end: word.end, key: word.key, words: 1}
    const forms = word.forms?.map(base => ({...single, key: base, base})) ?? []
    return word.joined && next !== undefined
      ? [single, ...forms, {start: word.start, end: next.end, key: word.key + next.key, words: 2}]
      : [single, ...forms]
  })
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

function length({start, end}: Span): number {
  return end - start
}
