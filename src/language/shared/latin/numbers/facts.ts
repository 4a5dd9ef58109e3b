import type {Precision} from '../../../../model/mention.js'

/** Words and what they say, as “word=value” between commas: “deux=2, mille=1000”. */
export type ValuedWords = string

/** How a language in Latin letters with a decimal comma writes numbers, measures and dates. Patterns are sources without flags, in small letters. */
export interface LatinNumbers {
  /** Numbers up to a hundred and what is added to them. */
  readonly cardinals: ValuedWords
  /** Multiply what stands before them by a hundred: cent, hundert. */
  readonly hundreds: string
  /** Multiply what stands before them: mille, Mio, milliards. */
  readonly scales: ValuedWords
  /** Stands between tens and ones: et, y, und. */
  readonly joiner: string
  /** Ones stand before tens in one word: einundzwanzig. */
  readonly isCompound?: boolean | undefined
  /** Numbers that are articles or other words as often. */
  readonly doubtful: string
  /** “A dozen”, “a hundred or so”; in the plural “dozens”. */
  readonly collectives: {readonly one: ValuedWords; readonly many: ValuedWords}
  /** Parts of a whole by what they divide it into: tiers=3. */
  readonly fractions: ValuedWords
  /** Say one half by themselves (moitié), or before a unit (demi). */
  readonly halves: {readonly alone: string; readonly beforeUnit: string; readonly behind: string}
  readonly ordinals: ValuedWords
  /** What is behind the digits of an ordinal. */
  readonly ordinalSuffix: string
  /** What is behind the Roman digits of an ordinal; undefined where they stand alone. */
  readonly romanSuffix?: string | undefined
  readonly months: ValuedWords
  /** Months are written with a capital. */
  readonly hasCapitalMonths?: boolean | undefined
  readonly weekdays: ValuedWords
  /** Between day and month, month and year: de. */
  readonly of: string
  readonly daySuffix: string
  /** Between the two ends of a range. */
  readonly until: string
  /** Between the two ends where `between` stands before the first. */
  readonly and: string
  readonly between: string
  /** Stand before a number that is a year. */
  readonly beforeYear: string
  /** Beginning, middle and end of a month or year: début=early. */
  readonly parts: ValuedWords
  /** Before or behind the number of a decade. */
  readonly decadeBefore?: string | undefined
  readonly decadeBehind?: string | undefined
  /** Quarter and half of a year: trimestre=3, semestre=6. */
  readonly partsOfYear: ValuedWords
  /** Hour and minutes in its two groups. */
  readonly time: string
  readonly percent: string
  readonly points: string
  readonly fiveYearPlan: string
  /** Words of units by the ids of `units.data.ts`. */
  readonly units: Readonly<Record<string, string>>
  /** Between a number and its unit: de, d’. */
  readonly unitLink: string
  readonly precisionBefore: Readonly<Partial<Record<Precision, string>>>
  readonly precisionBehind: Readonly<Partial<Record<Precision, string>>>
  /** Before a number that names: No., Nr. */
  readonly numberSign: string
  /** “Twice”, “to double”: doublé=2. */
  readonly factors: ValuedWords
  /** Behind a number: times as much. */
  readonly times: string
  /** How this language writes: grouping mark, names of months, percent sign with its space. */
  readonly written: {readonly group: string; readonly months: string; readonly date: string; readonly percent: string}
}

/** A list of valued words as a map. */
export function valuesOf(words: ValuedWords): Map<string, number> {
  return new Map(
    words.split(',').map(entry => {
      const [word = '', value = ''] = entry.trim().split('=')
      return [word, Number(value)]
    }),
  )
}

/** A list of words with a word as value (début=early). */
export function wordsOf(words: ValuedWords): Map<string, string> {
  return new Map(
    words.split(',').map(entry => {
      const [word = '', value = ''] = entry.trim().split('=')
      return [word, value]
    }),
  )
}

/** Words between spaces as a set. */
export function setOf(words: string): Set<string> {
  return new Set(words.split(' ').filter(word => word !== ''))
}
