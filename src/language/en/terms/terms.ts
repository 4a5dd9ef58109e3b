import type {Span} from '../../../model/span.js'
import {type Likeness, likeness, type Standing, type TermLanguage, type TermText} from '../../contract/term-language.js'
import {
  isNounOrVerb,
  isOtherForm,
  isPhraseVerb,
  isPlainVerb,
  isVerbForm,
  sameNoun,
  verbOfForm,
  verbOfGerund,
} from '../words/inflection.js'
import type {EnglishTermText} from './english-term-text.js'
import {pluralTerm} from './fit-words.js'
import {quickSymbols} from './quick-symbols.js'
import {fitReplacement} from './term-fit.js'
import {gapKind} from './term-gaps.js'
import {addSymbols} from './term-symbols.js'
import {dotted, everydayWords, particles, verbsComplements} from './term-words.data.js'
import {readWords} from './term-words.js'

const acronym = /^(?=.*\p{Lu}.*\p{Lu})[\p{Lu}\d&.+-]+s?$/u
const pronouns = new Set([
  'it',
  'its',
  'itself',
  'they',
  'their',
  'them',
  'this',
  'these',
  'those',
  'which',
  'both',
  'such',
])
const demonstratives = new Set(['this', 'that', 'these', 'those', 'such', 'its', 'their', 'our'])
const joinsParts = new Set(['and', 'or'])
const startsVerb = new Set(['and', 'or', 'while', 'to'])
/** Words between the parts of a coordination. */
const longestCoordination = 6

function asEnglish(text: TermText): EnglishTermText {
  if (!isEnglish(text)) throw new TypeError('not a text read as English')
  return text
}

function isEnglish(text: TermText): text is EnglishTermText {
  return 'words' in text && 'gaps' in text && 'articles' in text
}

function compare(given: TermText, where: TermText, first: number, inflect: boolean): Likeness {
  const term = asEnglish(given)
  const text = asEnglish(where)
  for (let i = 0; i < term.length; i++) {
    if (i > 0 && !gapsAgree(term, i, text, first + i)) return likeness.none
    if (wordsAgree(term, i, text, first + i, inflect)) continue
    return inflect && term.length === 1
      ? likenessOfForm(surface(term, 0), term.words[0]!, text.words[first]!)
      : likeness.none
  }
  const [a, b] = [wording(term, 0, term.length), wording(text, first, first + term.length)]
  if (a === b) return likeness.identical
  return a.toLowerCase() === b.toLowerCase() ? likeness.caseless : likeness.folded
}

/** The normalised text of words `[first, end)`. */
function wording(text: EnglishTermText, first: number, end: number): string {
  return text.normal.text.slice(text.normalStarts[first], text.normalEnds[end - 1])
}

function surface(text: EnglishTermText, index: number): string {
  return wording(text, index, index + 1)
}

function gapsAgree(term: EnglishTermText, i: number, text: EnglishTermText, j: number): boolean {
  const [wanted, found] = [term.gaps[i]!, text.gaps[j]!]
  if (found === wanted || found === gapKind.soft) return true
  if (found === gapKind.comma) return joinsParts.has(text.words[j]!) && term.gaps.indexOf(gapKind.comma) > 0
  return found === gapKind.dot && dotted.has(text.words[j - 1]!)
}

function wordsAgree(term: EnglishTermText, i: number, text: EnglishTermText, j: number, inflect: boolean): boolean {
  const [wanted, found] = [term.words[i]!, text.words[j]!]
  const shape = surface(term, i)
  if (acronym.test(shape) && everydayWords.has(found) && surface(text, j) === surface(text, j).toLowerCase())
    return false
  if (wanted === found) return true
  if (!inflect) return false
  if (sameNoun(wanted, found)) return true
  const verb = verbAt(term, i)
  return verb !== undefined && isVerbForm(found, verb)
}

/** A term of one word may be a verb as well as a noun: of a verb that is seldom a noun, any form will do. */
function likenessOfForm(written: string, word: string, found: string): Likeness {
  if (written !== written.toLowerCase() || word.length < shortestVerb) return likeness.none
  if ((isPhraseVerb(word) || isPlainVerb(word)) && isVerbForm(found, word)) return likeness.folded
  return isOtherForm(word, found) ? likeness.derived : likeness.none
}

const shortestVerb = 3

/** The verb at word `i` of a verb phrase: its head, and each verb that is coordinated with it. */
function verbAt(term: EnglishTermText, i: number): string | undefined {
  const head = headVerb(term, term.words[0]?.endsWith('ly') === true ? 1 : 0)
  if (head === undefined) return
  const startsPart = i <= 1 || term.gaps[i] === gapKind.comma || startsVerb.has(term.words[i - 1]!)
  if (!startsPart || (i === 1 && head.index !== 1 && term.words[0] !== 'to')) return
  if (head.inflected) return verbOfForm(term.words[i]!)
  return i === head.index || isPhraseVerb(term.words[i]!) ? term.words[i] : undefined
}

/** “lay a solid foundation”, “leave no one”, “open up”: no noun goes before such a word, so a verb it is. */
function hasVerbsComplement(term: EnglishTermText): boolean {
  const [, second] = term.words
  if (second === undefined) return false
  // “log in” says all that it says: nothing follows that “in” could go with
  return term.articles[1] === 1 || verbsComplements.has(second) || (term.length === 2 && particles.has(second))
}

/**
 * A gerund, or what may be a noun as well, heads a phrase only with two words after it: “developing country” is no tense
 * of “develop country”.
 */
function headVerb(
  term: EnglishTermText,
  index: number,
): {readonly index: number; readonly inflected: boolean} | undefined {
  const word = term.words[index]
  if (word === undefined || term.length < 2) return
  if (isPhraseVerb(word)) return {index, inflected: false}
  if (term.length > 2 && isNounOrVerb(word)) return {index, inflected: false}
  if (term.length > 2 && verbOfGerund(word) !== undefined) return {index, inflected: true}
  if (index > 0 || !hasVerbsComplement(term)) return
  const verb = verbOfForm(word)
  return {index, inflected: verb !== undefined && verb !== word}
}

function standing(where: TermText, first: number, end: number): Standing {
  const text = asEnglish(where)
  if (end - first > 1 || acronym.test(surface(text, first))) return 'sure'
  const {text: normal} = text.normal
  const after = text.normalEnds[first]!
  if (normal[after] === '-' && first + 1 < text.length && text.normalStarts[first + 1] === after + 1)
    return particles.has(text.words[first + 1]!) ? 'no' : 'sure'
  return 'sure'
}

/** Capitals are excused in headings and at the start of a sentence; small letters for capitals are not. */
function hasCaseOf(given: TermText, where: TermText, first: number): boolean {
  const term = asEnglish(given)
  const text = asEnglish(where)
  const {title, capitals} = textCaseOf(text)
  const excused = title || startsSentence(text, first)
  for (let i = 0; i < term.length; i++) {
    const [wanted, found] = [surface(term, i), surface(text, first + i)]
    if (wanted.slice(0, found.length) === found.slice(0, wanted.length)) continue
    if (found === found.toUpperCase() && capitals) continue
    const capitalised = wanted.slice(0, 1).toUpperCase() + wanted.slice(1)
    const mayBe = (i === 0 && excused) || title
    if (!(mayBe && capitalised.slice(0, found.length) === found.slice(0, capitalised.length))) return false
  }
  return true
}

function startsSentence(text: EnglishTermText, first: number): boolean {
  const start = text.normalStarts[first]!
  const before = text.normal.text.slice(Math.max(0, start - 40), start).trimEnd()
  return before === '' || /(?:[.!?:;"'(]|^)$/u.test(before) || /(?:^|[.!?:"'(]\s?)(?:The|A|An)$/u.test(before)
}

interface TextCase {
  readonly title: boolean
  readonly capitals: boolean
}

const textCases = new WeakMap<EnglishTermText, TextCase>()

/** How the whole text is capitalised; worked out once. */
function textCaseOf(text: EnglishTermText): TextCase {
  let textCase = textCases.get(text)
  if (textCase === undefined) {
    const {normal} = text
    textCase = {title: hasTitleCase(text), capitals: normal.text === normal.text.toUpperCase()}
    textCases.set(text, textCase)
  }
  return textCase
}

function hasTitleCase(text: EnglishTermText): boolean {
  if (text.normal.text.trimEnd().endsWith('.')) return false
  let long = 0
  let capitals = 0
  for (let i = 0; i < text.length; i++) {
    const word = surface(text, i)
    if (word.length < 4 || !/^\p{L}/u.test(word)) continue
    long++
    if (/^\p{Lu}/u.test(word)) capitals++
  }
  return long >= 2 && capitals >= long * 0.8
}

function refersBack(where: TermText, terms: readonly TermText[]): boolean {
  const text = asEnglish(where)
  if (text.words.some(word => pronouns.has(word))) return true
  return terms.some(term => hasShortForm(text, asEnglish(term)))
}

/** “the committee”, “this new zone”: the last words of the term after an article or a demonstrative. */
function hasShortForm(text: EnglishTermText, term: EnglishTermText): boolean {
  return term.length > 1 && (hasTail(text, term, term.length - 1) || hasTail(text, term, term.words.indexOf('of') - 1))
}

/** Words of the term up to `last`, but not all of it: of “National Bureau of Statistics” also “the bureau”, with no “of” behind it. */
function hasTail(text: EnglishTermText, term: EnglishTermText, last: number): boolean {
  const head = term.words[last]
  if (head === undefined) return false
  for (let i = 0; i < text.length; i++) {
    if (!sameNoun(text.words[i]!, head) || (last < term.length - 1 && text.words[i + 1] === 'of')) continue
    let from = i
    let k = last - 1
    while (from > 0 && k >= 0 && text.articles[from] === 0 && text.words[from - 1] === term.words[k]) {
      from--
      k--
    }
    // All its words are no short form: the term stands there as a part of a longer name.
    if (k < 0 && last === term.length - 1) continue
    if (text.articles[from] === 1 || (from > 0 && demonstratives.has(text.words[from - 1]!))) return true
  }
  return false
}

/**
 * “industrial and supply chains” has industrial chain: all words but the last, then other words with an “and”, “or” or
 * comma right after the first part, then the last word.
 */
function findCoordinated(where: TermText, given: TermText): Span | undefined {
  const text = asEnglish(where)
  const term = asEnglish(given)
  const count = term.length - 1
  if (count < 1) return
  for (let first = 0; first + count < text.length; first++) {
    if (!prefixAgrees(term, count, text, first)) continue
    const next = first + count
    const coordinates = joinsParts.has(text.words[next]!) || text.gaps[next] === gapKind.comma
    if (!coordinates) continue
    const head = coordinatedHead(text, next, term.words[count]!)
    if (head !== undefined) return {start: text.starts[first]!, end: text.ends[head]!}
  }
  return
}

function prefixAgrees(term: EnglishTermText, count: number, text: EnglishTermText, first: number): boolean {
  for (let i = 0; i < count; i++) {
    if (i > 0 && !gapsAgree(term, i, text, first + i)) return false
    if (!wordsAgree(term, i, text, first + i, true)) return false
  }
  // “open APIs and their framework” has no open framework: a plural is no part of the head after it.
  const [wanted, found] = [term.words[count - 1]!, text.words[first + count - 1]!]
  return wanted === found || !sameNoun(wanted, found)
}

/** Index of the head that closes the coordination, after an “and” or “or” and another word: “trade and unions” shares nothing. */
function coordinatedHead(text: EnglishTermText, from: number, head: string): number | undefined {
  let joinedAt = text.length
  for (let i = from; i < Math.min(text.length, from + longestCoordination); i++) {
    if (i > from && text.gaps[i]! > gapKind.comma) return
    if (joinsParts.has(text.words[i]!)) joinedAt = i
    else if (i > joinedAt + 1 && sameNoun(text.words[i]!, head)) return i
  }
  return
}

/** Three words, or a proper name of two, or an acronym of three letters: nobody writes it meaning something else. */
function isDistinctive(given: TermText): boolean {
  const term = asEnglish(given)
  if (term.length >= 3) return true
  const surfaces = Array.from({length: term.length}, (_, i) => surface(term, i))
  if (term.length === 2)
    return surfaces.every(word => /^\p{Lu}/u.test(word)) || surfaces.some(word => acronym.test(word))
  return surfaces.some(word => acronym.test(word) && word.length >= 3)
}

/** English: by word, whatever the number, tense, spelling, quotes, hyphens, articles and markup. */
export const terms: TermLanguage = {
  read: (text, table, add = false) => readWords(text, table, add),
  addSymbols,
  quickSymbols,
  likeness: compare,
  standing,
  hasCaseOf,
  refersBack,
  findCoordinated,
  isDistinctive,
  introduce: (full, short) => `${full} (${short})`,
  plural: pluralTerm,
  fit: fitReplacement,
}
