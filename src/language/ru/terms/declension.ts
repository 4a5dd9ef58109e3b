import {onFirstUse} from '../../shared/on-first-use.js'

/** Cases in the order of the tables: nominative, genitive, dative, accusative, instrumental, prepositional. */
export const cases = [0, 1, 2, 3, 4, 5] as const
export type Case = (typeof cases)[number]

/** Gender of a noun, or that it is in the plural as it stands. */
export type Gender = 'm' | 'f' | 'n' | 'p'

/** A noun by what its ending tells: how many letters come off, and the endings of its cases in the singular and plural; `-` where one is not sure. */
interface Pattern {
  readonly ending: RegExp
  readonly gender: Gender
  readonly cut: number
  readonly singular: readonly string[]
  readonly plural: readonly string[]
}

const pattern = (ending: RegExp, gender: Gender, cut: number, singular: string, plural: string): Pattern => ({
  ending,
  gender,
  cut,
  singular: singular.split(' ').map(given => given.replace('0', '')),
  plural: plural.split(' ').map(given => given.replace('0', '')),
})

/** Inanimate nouns without vowels that come and go; the first that fits. */
const nouns = onFirstUse((): readonly Pattern[] => [
  pattern(/ость$/u, 'f', 1, 'ь и и ь ью и', 'и ей ям и ями ях'),
  pattern(/ие$/u, 'n', 1, 'е я ю е ем и', 'я й ям я ями ях'),
  pattern(/ия$/u, 'f', 1, 'я и и ю ей и', 'и й ям и ями ях'),
  pattern(/ий$/u, 'm', 1, 'й я ю й ем и', 'и ев ям и ями ях'),
  pattern(/[аеоя]й$/u, 'm', 1, 'й я ю й ем е', 'и ев ям и ями ях'),
  pattern(/ство$/u, 'n', 1, 'о а у о ом е', 'а 0 ам а ами ах'),
  pattern(/[бвдзлмнпрст]о$/u, 'n', 1, 'о а у о ом е', 'а - ам а ами ах'),
  pattern(/[гкх]а$/u, 'f', 1, 'а и е у ой е', 'и - ам и ами ах'),
  pattern(/[аеиоуыэюя][бвдзлмнпрстф]а$/u, 'f', 1, 'а ы е у ой е', 'ы 0 ам ы ами ах'),
  pattern(/[бвдзлмнпрстф]а$/u, 'f', 1, 'а ы е у ой е', 'ы - ам ы ами ах'),
  pattern(/(?<![оеё])[гкх]$/u, 'm', 0, '0 а у 0 ом е', 'и ов ам и ами ах'),
  pattern(/[бвдзлмнпрстф]$/u, 'm', 0, '0 а у 0 ом е', 'ы ов ам ы ами ах'),
  pattern(/[жчшщ]$/u, 'm', 0, '0 а у 0 - е', 'и ей ам и ами ах'),
])

const plurals = onFirstUse((): readonly Pattern[] => [
  pattern(/ии$/u, 'p', 1, '- - - - - -', 'и й ям и ями ях'),
  pattern(/ства$/u, 'p', 1, '- - - - - -', 'а 0 ам а ами ах'),
  pattern(/(?:ы|[гкхжчшщ]и|а)$/u, 'p', 1, '- - - - - -', '. - ам . ами ах'),
])

/** An adjective in the nominative: its stem and what its endings begin with. */
const adjective = /^(.{2,})(ый|ой|ая|яя|ое|ее|ые|(?<=[гкхжчшщ])ие|(?<=[гкхжчшщн])ий)$/u
const genders: Readonly<Record<string, Gender>> = {
  ый: 'm',
  ой: 'm',
  ий: 'm',
  ая: 'f',
  яя: 'f',
  ое: 'n',
  ее: 'n',
  ые: 'p',
  ие: 'p',
}

/** A word of a term in its dictionary form, in all cases and both numbers; undefined where it has no gender that is known. */
export interface Declined {
  readonly gender: Gender
  /** The form, or undefined where it is not sure. */
  form(given: Case, plural: boolean): string | undefined
}

/** A noun by its ending; undefined for words that are none or are not sure. */
export function nounOf(word: string, plural: boolean): Declined | undefined {
  if (plural) return declinedBy(word, plurals())
  // список, конец: the vowel goes
  if (/[бвгджзйклмнпрстфхцчшщ][оеё](?:к|ц)$|(?:ек|ок|ец)$/u.test(word)) return undefined
  return declinedBy(word, nouns())
}

function declinedBy(word: string, patterns: readonly Pattern[]): Declined | undefined {
  const found = patterns.find(({ending}) => ending.test(word))
  if (found === undefined) return undefined
  const stem = word.slice(0, word.length - found.cut)
  return {
    gender: found.gender,
    form: (given, plural) => {
      const ending = (plural ? found.plural : found.singular)[given]!
      if (ending === '-') return undefined
      return ending === '.' ? word : stem + ending
    },
  }
}

const hard: Readonly<Record<Gender, string>> = {
  m: 'ый ого ому ый ым ом',
  f: 'ая ой ой ую ой ой',
  n: 'ое ого ому ое ым ом',
  p: 'ые ых ым ые ыми ых',
}
const soft: Readonly<Record<Gender, string>> = {
  m: 'ий его ему ий им ем',
  f: 'яя ей ей юю ей ей',
  n: 'ее его ему ее им ем',
  p: 'ие их им ие ими их',
}

/** An adjective in the nominative; undefined for other words. */
export function adjectiveOf(word: string): Declined | undefined {
  const found = adjective.exec(word)
  if (found === null) return undefined
  const [, stem = '', ending = ''] = found
  const own = genders[ending]!
  const hushing = /[жчшщ]$/u.test(stem)
  const velar = /[гкх]$/u.test(stem)
  const isSoft = !velar && !hushing && (ending === 'ий' || ending === 'яя' || ending === 'ее' || ending === 'ие')
  return {
    gender: own,
    form: (given, plural) => {
      const gender = plural ? 'p' : own
      if (given === 0 && !plural) return word
      if (given === 3 && gender === 'm') return word
      let written = (isSoft ? soft : hard)[gender].split(' ')[given]!
      if (velar || hushing) written = written.replace(/^ы/u, 'и')
      if (hushing) written = written.replace(/^о/u, 'е')
      return stem + written
    },
  }
}
