import type {Precision} from '../../../model/mention.js'

/** How a language that counts in ten thousands (万, 만) writes numbers, measures and dates. Patterns are sources without flags. */
export interface MyriadNumbers {
  /** The characters of the digits 0 to 9, in order; a digit with two characters has both in `moreDigits`. */
  readonly digits: string
  readonly moreDigits?: Readonly<Record<string, number>> | undefined
  /** Up to a thousand, inside of a group of four digits. */
  readonly small: Readonly<Record<string, number>>
  /** Close a group. */
  readonly large: Readonly<Record<string, number>>
  /** Characters before a multiplier that say some of them (数百). */
  readonly several: string
  /** Groups may stand apart: 3만 5천. */
  readonly hasSpaces?: boolean | undefined
  /** Numbers of the language’s own before words that count, “한=1”. */
  readonly native: Readonly<Record<string, number>>
  /** Words behind a number that count things, longest first where one begins another. */
  readonly counters: string
  /** Words of units by the ids of `units.data.ts`. */
  readonly units: Readonly<Record<string, string>>
  readonly percent: string
  readonly points: string
  /** Tenths: 割. */
  readonly tenths?: string | undefined
  /** The half, where no number stands. */
  readonly half: string
  /** Between the whole and its part: 分の. */
  readonly fraction: string
  readonly times: string
  readonly ordinalBefore: string
  readonly ordinalBehind: string
  readonly fiveYearPlan: string
  /** 年, 月, 日 and what makes a span of them (間, 동안). */
  readonly year: string
  readonly month: string
  readonly day: string
  readonly span: string
  readonly decade: string
  /** Eras by the year before their first. */
  readonly eras: Readonly<Record<string, number>>
  readonly parts: Readonly<Record<string, string>>
  /** The quarter behind its number. */
  readonly quarter: string
  readonly halfYears: Readonly<Record<string, string>>
  readonly weekdays: Readonly<Record<string, number>>
  /** Part of the day, hour and minutes in its three groups; `afternoon` matches parts that add twelve hours. */
  readonly time: string
  readonly afternoon: string
  /** Words that a time may begin with. */
  readonly dayParts: string
  /** Behind a unit: a half more (半). */
  readonly halfBehind: string
  /** Letters right before digits that then are a part of a name, unless a unit follows. */
  readonly gluedTo: string
  /** Letters before which a number in words is a part of a word; the inside of a character class. */
  readonly letters: string
  /** Between the two ends of a range. */
  readonly until: string
  readonly precisionBefore: Readonly<Partial<Record<Precision, string>>>
  readonly precisionBehind: Readonly<Partial<Record<Precision, string>>>
  readonly written: {readonly date: readonly [year: string, month: string, day: string]; readonly percent: string}
}

/** Full-width digits and marks as those of ASCII; every unit stays in its place. */
export function foldWidth(text: string): string {
  return /[\uFF01-\uFF5E]/u.test(text)
    ? text.replace(/[\uFF10-\uFF19\uFF0C\uFF0E\uFF05\uFF0D\uFF0F\uFF1A\uFF21-\uFF5A]/gu, unit =>
        String.fromCharCode(unit.charCodeAt(0) - 0xfee0),
      )
    : text
}
