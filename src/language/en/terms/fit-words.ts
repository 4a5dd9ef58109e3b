import {
  isFixedNumber,
  isLikeItsPast,
  isMassNoun,
  isPlural,
  isVerb,
  plural,
  singular,
  verbForm,
  verbFormOf,
  verbOfForm,
} from '../words/inflection.js'
import {foldSpelling} from '../words/spelling.js'

/** A replacement in the number, tense and capitals of what it replaces. */
export interface FittedWords {
  readonly text: string
  /** Nothing about its number or tense had to be guessed. */
  readonly sure: boolean
}

const smallWords = new Set([
  'a',
  'an',
  'the',
  'and',
  'or',
  'of',
  'for',
  'in',
  'on',
  'to',
  'with',
  'at',
  'by',
  'from',
  'as',
])

/** Where a term was found: without markup, what precedes it in its paragraph, and whether every word of its line has a capital. */
export interface FoundWords {
  readonly text: string
  readonly before: string
  readonly isInTitle: boolean
}

/**
 * `replacement` in the form in which `found` has the term `replaced`; undefined where it has no such form: no “renewal” for
 * “updated”. Sure where the head keeps its number (its verb still agrees) and the tense is told by the form alone.
 */
export function fitWords(replacement: string, replaced: string, found: FoundWords): FittedWords | undefined {
  const fitted = fitVerb(replacement, replaced, found.text, found.before)
  if (fitted === 'none') return
  const {text, sure} = fitted ?? fitNumber(replacement, replaced, found.text)
  return {text: fitCapitals(text, replaced, found), sure}
}

/** Whether what is left of a line without a term that has a capital has words, each with a capital, and is no sentence. */
export function isTitleLine(line: string): boolean {
  const words = line.match(/\p{L}[\p{L}\p{N}’'-]*/gu)?.filter(word => !smallWords.has(word)) ?? []
  return (
    words.length > 0 && words.every(word => /^\P{Ll}/u.test(word)) && /\p{Ll}/u.test(line) && !/[.!;]\s*$/u.test(line)
  )
}

/** Whether the term is used as a phrase whose first word is its verb. */
export function isVerbPhrase(term: string): boolean {
  return isVerb(foldSpelling(firstWord(term).toLowerCase()))
}

/** The word that carries the number: the last one before “of”, “for” … or before an abbreviation in parentheses. */
export function headWord(text: string): string {
  const {from, to} = headSpan(text)
  return text.slice(from, to)
}

/** Whether a noun phrase has a complement: center of trade, hub for trade. */
export function hasComplement(text: string): boolean {
  return complement.test(text)
}

/** SCODA, PRC, SMEs. */
export function isAcronym(text: string): boolean {
  return /^[\p{Lu}\d&]{2,}s?$/u.test(text)
}

/** With a capital at the start of a sentence, unless the word has capitals of its own. */
export function capitalised(text: string): string {
  return /^\p{Ll}(?!\p{Lu})/u.test(text) ? text.slice(0, 1).toUpperCase() + text.slice(1) : text
}

const complement = /\s(?:of|to|for|in|on|with|at|by|from|between)\s/iu
const wordAtEnd = /(?<![\p{L}\p{N}])[\p{L}\p{N}]+$/u

function headSpan(text: string): {readonly from: number; readonly to: number} {
  const cut = complement.exec(text)?.index ?? text.length
  const phrase = text
    .slice(0, cut)
    .replace(/\s*\([^()]*\)\s*$/u, '')
    .trimEnd()
  return {from: phrase.length - (wordAtEnd.exec(phrase)?.[0].length ?? 0), to: phrase.length}
}

function firstWord(text: string): string {
  return /^[\p{L}\p{N}]+/u.exec(text)?.[0] ?? ''
}

const auxiliary = /(?:^|\s)(?:have|has|had|having|is|are|was|were|be|been|being)(?:\s+\p{L}+ly)?\s+$/iu

/** What tells that the base of a verb follows, and no past that is written alike. */
const beforeBase =
  /(?:^|[^\p{L}])(?:to|will|would|can|could|shall|should|must|may|might|we|they|and|let|help|not)(?:\s+\p{L}+ly)?\s+$/iu

/** A phrase that begins with its verb, in another form: building a hub for build a hub; undefined where it is no such phrase. */
function fitVerb(
  replacement: string,
  replaced: string,
  found: string,
  before: string,
): FittedWords | 'none' | undefined {
  const plain = inBaseForm(replacement, replaced)
  if (plain !== undefined) {
    if (firstWord(found).toLowerCase() === firstWord(replaced).toLowerCase()) return
    return fitVerb(plain.replacement, plain.replaced, found, before) ?? {text: plain.replacement, sure: true}
  }
  const [base, written] = [replaced, found].map(text => foldSpelling(firstWord(text).toLowerCase())) as [string, string]
  const verb = firstWord(replacement).toLowerCase()
  const folded = foldSpelling(verb)
  const own = isVerb(base) ? verbFormOf(written, base) : undefined
  const isHidden = own === 'base' && isLikeItsPast(base)
  const isParticiple = auxiliary.test(before)
  if (own === undefined || (own === 'base' && !(isHidden && isParticiple)))
    return isHidden && !beforeBase.test(before) ? {text: replacement, sure: false} : undefined
  if (!isVerb(folded)) return replacement.includes(' of ') ? undefined : 'none'
  const form = (own === 'past' || isHidden) && isParticiple ? 'participle' : own
  const {text, sure} = verbForm(verb, form)
  // “Improved services” may be a participle with its noun: a form in -ed is told by what stands before it.
  const isTold = form !== 'past' || /\p{L}\s+$/u.test(before)
  return {text: text + replacement.slice(verb.length), sure: sure && isTold}
}

/** Two phrases that begin with their verbs in the same form (building a hub, creating a center), both in the base form. */
function inBaseForm(
  replacement: string,
  replaced: string,
): {readonly replacement: string; readonly replaced: string} | undefined {
  const [own, bad] = [replacement, replaced].map(text => foldSpelling(firstWord(text).toLowerCase())) as [
    string,
    string,
  ]
  const [verb, wrong] = [verbOfForm(own), verbOfForm(bad)]
  if (verb === undefined || wrong === undefined || wrong === bad) return
  const form = verbFormOf(bad, wrong)
  if (form === undefined || form === 'base' || form !== verbFormOf(own, verb) || !isVerb(wrong) || !isVerb(verb)) return
  return {replacement: verb + replacement.slice(own.length), replaced: wrong + replaced.slice(bad.length)}
}

/** The head of the replacement in the number in which the term was found. */
function fitNumber(replacement: string, replaced: string, found: string): FittedWords {
  const [was, is] = [headWord(replaced).toLowerCase(), headWord(found).toLowerCase()]
  const isMany = isPlural(is)
  const {from, to} = headSpan(replacement)
  const head = replacement.slice(from, to)
  let text = replacement
  const hasPlural = !isMassNoun(head.toLowerCase())
  if (head !== '' && was !== is && isMany !== isPlural(was) && (hasPlural || !isMany)) {
    const rest = replacement.slice(to)
    text = replacement.slice(0, from) + (isMany ? pluralAsWritten(head) : singularAsWritten(head))
    text += isMany ? rest.replace(/^(\s*\([\p{Lu}\d&]{2,})\)/u, '$1s)') : rest
  }
  return {text, sure: isPlural(headWord(text).toLowerCase()) === isMany}
}

/** A term for several of what it names: centers of trade. Undefined for names, verb phrases, and words without a number. */
export function pluralTerm(term: string): string | undefined {
  const {from, to} = headSpan(term)
  const head = term.slice(from, to)
  if (!/^\p{Ll}/u.test(head) || isPlural(head) || isFixedNumber(head) || isMassNoun(head) || isVerbPhrase(term)) return
  return term.slice(0, from) + plural(head) + term.slice(to).replace(/^(\s*\([\p{Lu}\d&]{2,})\)/u, '$1s)')
}

function pluralAsWritten(word: string): string {
  return isAcronym(word) && !word.endsWith('s') ? `${word}s` : plural(word)
}

function singularAsWritten(word: string): string {
  return word.slice(0, 1) + singular(word.toLowerCase()).slice(1)
}

function fitCapitals(replacement: string, replaced: string, {text: found, isInTitle}: FoundWords): string {
  if (isInTitle && /^\p{Lu}/u.test(found) && !isAcronym(replacement)) return inTitleCase(replacement)
  if (found === replaced || isAcronym(replacement)) return replacement
  const letters = found.replace(/[^\p{L}]/gu, '')
  if (letters.length > 4 && letters === letters.toUpperCase() && replaced !== replaced.toUpperCase())
    return replacement.toUpperCase()
  if (isTitle(found) && !isTitle(replaced)) return inTitleCase(replacement)
  return /^\p{Lu}/u.test(found) && !/^\p{Lu}/u.test(replaced) ? capitalised(replacement) : replacement
}

function inTitleCase(text: string): string {
  return text
    .split(/(?<=[\s-])/u)
    .map(titleWord)
    .join('')
}

function titleWord(word: string, index: number): string {
  return index > 0 && smallWords.has(word.trim()) ? word : word.slice(0, 1).toUpperCase() + word.slice(1)
}

function isTitle(text: string): boolean {
  const words = text.split(/[\s-]+/u).filter(word => !smallWords.has(word))
  return words.length > 1 && words.every(word => /^[\p{Lu}\p{N}]/u.test(word))
}
