import {irregularForms} from './irregular-forms.data.js'

const vowel = /[aeiouy]/u
const isVowel = new Uint8Array(0x80)
for (const letter of 'aeiouy') isVowel[letter.charCodeAt(0)] = 1
const letterY = 0x79
const doubled = /([^aeiouylsz])\1$/u
const adverb = /[cdeghkmnrstwy]li$/u
const shortEnd = /^[^aeiouy]*[aeiouy][^aeiouywx]$|[^aeiouy][aeiouy][^aeiouywx]$/u

/** Suffix and what takes its place once a stem of the given measure is left; longest first within each step. */
const derivations: readonly (readonly [string, string])[] = [
  ['ational', 'ate'],
  ['ization', 'ize'],
  ['isation', 'ize'],
  ['iveness', 'ive'],
  ['fulness', 'ful'],
  ['ousness', 'ous'],
  ['tional', 'tion'],
  ['biliti', 'ble'],
  ['entli', 'ent'],
  ['ousli', 'ous'],
  ['ation', 'ate'],
  ['alism', 'al'],
  ['aliti', 'al'],
  ['iviti', 'ive'],
  ['enci', 'ence'],
  ['anci', 'ance'],
  ['izer', 'ize'],
  ['iser', 'ize'],
  ['abli', 'able'],
  ['alli', 'al'],
  ['ator', 'ate'],
  ['eli', 'e'],
  ['icate', 'ic'],
  ['ative', ''],
  ['alize', 'al'],
  ['alise', 'al'],
  ['iciti', 'ic'],
  ['ical', 'ic'],
  ['ness', ''],
  ['ful', ''],
]

/** The same by their last two letters, which most words share with none. */
const derivationsByEnd = new Map<string, (readonly [string, string])[]>()
for (const derivation of derivations) {
  const end = derivation[0].slice(-2)
  derivationsByEnd.set(end, [...(derivationsByEnd.get(end) ?? []), derivation])
}

const endings = /(?:ement|ance|ence|able|ible|ment|ant|ent|ism|ate|iti|ous|ive|ize|ise|al|er|ic|ou)$|(?<=[st])ion$/u

/**
 * The stem under which an English word of a lexicon or a text is filed: inflection, common derivation, irregular forms
 * and British spelling folded. For comparing words, not for reading: “organisations” and “organize” both give `organ`.
 *
 * Method: Porter, An algorithm for suffix stripping (Program 14:3, 1980), with -our, -ise and -re folded beforehand.
 */
export function stem(word: string): string {
  const irregular = irregularForms.get(word)
  if (irregular !== undefined) return stem(irregular)
  if (word.length < 3) return word
  return finish(derive(derive(inflection(americanSpelling(word)))))
}

const maybeBritish = /our|[tb]res?$|ogues?$|ammes?$|ll(?:ed$|ing$|er)|yse|efence/u
/** What a British word has, where, and what is American for it. */
const american: readonly (readonly [string, RegExp, string])[] = [
  ['our', /our(?=$|s$|ed$|ing$|able$|ite|ful|less|er)/u, 'or'],
  ['re', /(?<=[tb])re(?=s?$)/u, 'er'],
  ['ogue', /ogue(?=s?$)/u, 'og'],
  ['amme', /amme(?=s?$)/u, 'am'],
  ['ll', /(?<=[aeiou])ll(?=ed$|ing$|er)/u, 'l'],
  ['yse', /yse(?=[sdr]?$)/u, 'yze'],
  ['efence', /efence/u, 'efense'],
]

function americanSpelling(given: string): string {
  if (given.length < 5 || !maybeBritish.test(given)) return given
  let word = given
  for (const [part, pattern, spelling] of american) if (word.includes(part)) word = word.replace(pattern, spelling)
  return word
}

function measure(stemmed: string): number {
  let count = 0
  let before = 0
  for (let i = 0; i < stemmed.length; i++) {
    const code = stemmed.charCodeAt(i)
    const here = i === 0 && code === letterY ? 0 : (isVowel[code] ?? 0)
    count += before & ~here
    before = here
  }
  return count
}

function inflection(given: string): string {
  let word = given
  if (word.endsWith('sses') || word.endsWith('ies')) word = word.slice(0, -2)
  else if (word.endsWith('s') && !word.endsWith('ss') && !word.endsWith('us')) word = word.slice(0, -1)
  if (word.endsWith('eed')) word = measure(word.slice(0, -3)) > 0 ? word.slice(0, -1) : word
  else word = withoutTense(word)
  return word.length > 2 && word.endsWith('y') && vowel.test(word.slice(0, -1)) ? `${word.slice(0, -1)}i` : word
}

function withoutTense(word: string): string {
  const suffix = word.endsWith('ed') ? 2 : word.endsWith('ing') ? 3 : 0
  if (suffix === 0 || !vowel.test(word.slice(0, -suffix))) return word
  const rest = word.slice(0, -suffix)
  if (/(?:at|bl|iz)$/u.test(rest)) return `${rest}e`
  if (doubled.test(rest)) return rest.slice(0, -1)
  return measure(rest) === 1 && shortEnd.test(rest) ? `${rest}e` : rest
}

function derive(word: string): string {
  for (const [suffix, replacement] of derivationsByEnd.get(word.slice(-2)) ?? []) {
    if (!word.endsWith(suffix)) continue
    const rest = word.slice(0, -suffix.length)
    return measure(rest) > 0 ? rest + replacement : word
  }
  return word.length > 4 && adverb.test(word) ? word.slice(0, -2) : word
}

function finish(given: string): string {
  let word = given
  const ending = endings.exec(word)
  if (ending !== null && measure(word.slice(0, ending.index)) > 1) word = word.slice(0, ending.index)
  if (word.endsWith('e')) {
    const rest = word.slice(0, -1)
    const m = measure(rest)
    if (m > 1 || (m === 1 && !shortEnd.test(rest))) word = rest
  }
  return word.endsWith('ll') && measure(word) > 1 ? word.slice(0, -1) : word
}
