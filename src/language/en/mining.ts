import type {MiningLanguage, TermWord} from '../contract/mining-language.js'
import {governingVerbs, neverInTerms, onlyInside, pastForms} from './mining.data.js'
import {functionWords} from './words/function-words.data.js'
import {isMassNoun, isNounOrVerb, isPlural, isVerb, singular, verbOfForm} from './words/inflection.js'
import {stem} from './words/stem.js'

const token = /[\p{L}\p{N}]+(?:[-'’.&/][\p{L}\p{N}]+)*|&|\S/gu
const initialism = /^\s?[(（](?:the\s|hereinafter\s|“|"|')*([\p{Lu}][\p{L}\p{N}&-]{1,11})(?:”|"|')?[)）]/u

function readWords(text: string): TermWord[] {
  const words: TermWord[] = []
  const lowers: string[] = []
  const titled = isTitle(text)
  let apart = true
  for (const {0: piece, index} of text.matchAll(token)) {
    if (!/^[\p{L}\p{N}&]/u.test(piece)) {
      if (!/^["'“”‘’*_`]$/u.test(piece)) apart = true
      continue
    }
    const possessive = /['’]s$/u.exec(piece)
    const wording = possessive === null ? piece : piece.slice(0, possessive.index)
    words.push(word(wording, index, apart, titled || startsSentence(text, index)))
    lowers.push(wording.toLowerCase())
    apart = false
  }
  return withRoles(words, lowers)
}

function startsSentence(text: string, index: number): boolean {
  return /(?:^|[.!?:])["'“”‘’(\s]*$/u.test(text.slice(Math.max(0, index - 4), index))
}

/** The rest of what may stand inside a term belongs to names only. */
const joiners = new Set(['of', 'for', 'in', 'de'])
const lists = new Set(['and', '&'])

function word(wording: string, start: number, apart: boolean, first: boolean): TermWord {
  const end = start + wording.length
  const lower = wording.toLowerCase()
  const key = stem(lower)
  const base = {start, end, key, apart}
  const capital = /\p{Lu}/u.test(wording)
  if (onlyInside.has(lower))
    return {
      ...base,
      starts: false,
      ends: false,
      inside: true,
      empty: true,
      joins: lists.has(lower) ? 'list' : joiners.has(lower) ? undefined : 'clause',
    }
  // Inside a name they are its words: March in “March Expo”, Two in “Two Sessions”.
  if (neverInTerms.has(lower) || functionWords.has(lower))
    return {...base, starts: false, ends: false, inside: false, empty: true}
  if (!capital && pastForms.has(lower)) return {...base, starts: false, ends: false, inside: false}
  const figure = !/\p{L}/u.test(wording)
  const free = !figure && (capital || !governingVerbs.has(lower))
  const name = capital && (!first || /\p{Lu}.*\p{Lu}/u.test(wording)) ? {name: true} : {}
  return {...base, starts: free, ends: !figure && (capital || !governingVerbs.has(lower)), inside: true, ...name}
}

const determiners = new Set(
  'a an the this that these those its your our their his her each any every some no another all both'.split(' '),
)
const prepositions = new Set(
  'of for in on with by from into as per via between through over under about without within'.split(' '),
)
const beforeVerbs = new Set(
  "to will can could may might must should would shall cannot not don't doesn't didn't won't we you they i who let let's please".split(
    ' ',
  ),
)
const beforeParticiples = new Set('is are was were be been being has have had get gets'.split(' '))

/** What the words beside each word make of it: a noun after “the”, a verb after “to”; a word before a noun describes it. */
function withRoles(words: readonly TermWord[], lowers: readonly string[]): TermWord[] {
  return words.map((word, i) => {
    const before = word.apart ? undefined : lowers[i - 1]
    const next = words[i + 1]?.apart === false ? words[i + 1]! : undefined
    const after = next === undefined ? undefined : lowers[i + 1]!
    const describes = next !== undefined && next.empty !== true && next.inside && !isVerb(lowers[i + 1]!)
    const role = roleOf(lowers[i]!, before, after, describes)
    return {...word, ...(role === undefined ? {} : {role}), head: !describes}
  })
}

/** Endings of nouns that are no forms of verbs. */
const nominal = /(?:[st]ions?|ments?|it(?:y|ies)|ness(?:es)?|or(?:y|ies)|[ae]nces?|ships?|isms?)$/u

function roleOf(
  lower: string,
  before: string | undefined,
  after: string | undefined,
  describes: boolean,
): TermWord['role'] {
  const base = verbOfForm(lower)
  const opensPhrase = after !== undefined && determiners.has(after)
  if (before !== undefined && beforeVerbs.has(before) && !isPlural(lower)) return 'verb'
  if (/(?:ed|ing)$/u.test(lower) && before !== undefined && beforeParticiples.has(before)) return 'verb'
  if (opensPhrase && (before === undefined || !determiners.has(before))) return 'verb'
  if (before !== undefined && determiners.has(before)) return 'noun'
  if (/(?:ed|ly)$/u.test(lower) && lower.length > 4) return describes && lower.endsWith('ed') ? undefined : 'verb'
  if (nominal.test(lower) && !isVerb(lower)) return 'noun'
  if (/ing$/u.test(lower)) return undefined
  if (before !== undefined && prepositions.has(before)) return 'noun'
  if (isVerb(lower) && !isNounOrVerb(lower)) return before === undefined ? 'verb' : undefined
  return base === undefined && isPlural(lower) ? 'noun' : undefined
}

/** Title Case: the capitals say nothing about names. */
function isTitle(text: string): boolean {
  const words = text.match(/\p{L}[\p{L}'’-]{3,}/gu) ?? []
  return words.length > 1 && !/[.!?;:,]["”’)]?$/u.test(text.trim()) && words.every(part => /^\p{Lu}/u.test(part))
}

function singularOf(term: string, isWord: (word: string) => boolean): string {
  const last = /(?<!\p{Ll})\p{Ll}+$/u.exec(term)?.[0]
  if (last === undefined || isMassNoun(last) || !isPlural(last)) return term
  const one = singular(last)
  return isWord(one) ? term.slice(0, -last.length) + one : term
}

const endings =
  /(?:i[sz](?:ations?|ing|e[drs]?|ers?)|ations?|ions?|ments?|ings?|ness|ably|able|ible|ally|al|ive|ively|ity|ances?|ences?|ants?|ents?|ers?|ors?|e[ds]|ly|y|e|s)$/u

function sameRoot(a: string, b: string): boolean {
  if (stem(a) === stem(b) || singular(a) === singular(b)) return true
  const [x, y] = [a.replace(endings, ''), b.replace(endings, '')]
  return (
    x.length >= 4 &&
    y.length >= 4 &&
    (x === y || x.startsWith(y) || y.startsWith(x)) &&
    Math.abs(x.length - y.length) <= 2
  )
}

/** Terms of English as its words show them. */
export const mining: MiningLanguage = {
  readWords,
  shortFormAfter: (text, index) => initialism.exec(text.slice(index, index + 60))?.[1],
  longestTerm: 12,
  isNative: () => true,
  termOf: wording => wording.replace(/\s+/gu, ' ').replace(/^(?:the|a|an)\s/iu, ''),
  singularOf,
  sameRoot,
}
