import type {Span} from '../../model/span.js'
import type {FittedReplacement} from '../term-language.js'
import {isPlural, plural, singular} from './inflection.js'

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
const articleBefore = /(?:^|[^\p{L}\p{N}])(a|an|the)\s+$/iu
/** Letters whose names begin with a vowel: an SCO summit. */
const vowelLetters = /^[AEFHILMNORSX]/u
const vowelSound = /^(?:[aeio]|u(?!ni[^nm]|ni$|s[ae]|til|biq|ran|krain))|^hono[u]?r|^hour|^heir|^honest/iu

/**
 * Put `replacement` where `[span)` of `document` has a form of `replaced`: the number of the head, capitals (sentence start, title case, all
 * capitals) and an article before it are fitted. Safe where nothing but these had to be guessed: markup inside, a
 * replacement of another shape (an acronym after “the”) or a head of its own number leave the decision to a person.
 */
export function fitReplacement(replacement: string, replaced: string, document: string, span: Span): FittedReplacement {
  const {start: from, end} = span
  const found = document.slice(from, end)
  let text = fitNumber(replacement, replaced, found)
  text = fitCapitals(text, replaced, found)
  const article = articleBefore.exec(document.slice(Math.max(0, from - 12), from))
  const isPlain = /^[\p{L}\p{N}\s,.'’&()–—‑‐-]+$/u.test(found)
  const isFit = isPlain && /^[\p{L}\p{N}]/u.test(text) && sameNumber(text, found)
  if (isAcronym(replacement) !== isAcronym(replaced)) return fitName(text, replacement, document, span, article, isFit)
  const safe = isFit && (article === null || hasPreposition(replacement) === hasPreposition(replaced))
  if (article === null || article[1]!.toLowerCase() === 'the') return {start: from, end, text, safe}
  const start = from - article[0].length + article[0].search(/\p{L}/u)
  const written = document.slice(start, from)
  const indefinite = takesAn(text) ? 'an' : 'a'
  const fitted = article[1]!.startsWith('A') ? indefinite.replace('a', 'A') : indefinite
  if (fitted === article[1]) return {start: from, end, text, safe}
  return {start, end, text: fitted + written.slice(article[1]!.length) + text, safe}
}

/** What follows a name that is no part of a longer one. */
const headOfPhrase =
  /^(?:$|['’]s?(?![\p{L}])|[^\p{L}\p{N}\s'’-]|\s+(?:[(–—]|(?:\p{L}{2,}ed|is|are|was|were|has|have|had|will|would|can|may|must|and|or|in|of|to|for|at|by|with|on|from|as|that|which|held|went|began)(?![\p{L}])))/u
const mostEvidence = 50

/**
 * An acronym for a full name or reversely: whether “the” belongs before it is told by its other uses in the document
 * (SCODA, but the SCO). Without such uses the decision is left to a person; an acronym that reads as a word is taken for a name.
 */
function fitName(
  text: string,
  name: string,
  document: string,
  {start, end}: Span,
  article: RegExpExecArray | null,
  isFit: boolean,
): FittedReplacement {
  const after = document.slice(end, end + 24)
  const isHead = headOfPhrase.test(after)
  if (article !== null && article[1]!.toLowerCase() !== 'the') return {start, end, text, safe: false}
  // “the SCO Demonstration Zone Office” keeps its article, whatever becomes of the name.
  if (!isHead && /^\s+\p{Lu}/u.test(after)) return {start, end, text, safe: isFit && article !== null}
  const known = takesThe(name, document, {start, end})
  const wanted = known ?? (isAcronym(name) ? !readsAsWord(name) : article !== null)
  const safe = isFit && isHead && known !== undefined
  if (wanted === (article !== null)) return {start, end, text, safe}
  if (article === null) return {start, end, text: `the ${text}`, safe: false}
  return {start: start - article[0].length + article[0].search(/\p{L}/u), end, text, safe}
}

/** Whether the other uses of `name` in the document have “the” before them; undefined where they differ or are none. */
function takesThe(name: string, document: string, own: Span): boolean | undefined {
  const seen = new Set<boolean>()
  let at = document.indexOf(name)
  for (let count = 0; at >= 0 && count < mostEvidence; count++) {
    const end = at + name.length
    const isOwn = at < own.end && own.start < end
    const isWord = !/[\p{L}\p{N}]$/u.test(document.slice(Math.max(0, at - 1), at))
    if (!isOwn && isWord && headOfPhrase.test(document.slice(end, end + 24))) {
      const before = document.slice(Math.max(0, at - 12), at)
      if (/(?:^|[^\p{L}])the\s+$/iu.test(before)) seen.add(true)
      else if (!/\p{L}(?:['’]s)?\s+$/u.test(before) || freeBefore.test(before)) seen.add(false)
    }
    at = document.indexOf(name, end)
  }
  const [only] = seen
  return seen.size === 1 ? only : undefined
}

/** Words after which a name without an article stands as one. */
const freeBefore = /(?:^|[^\p{L}])(?:in|of|to|for|at|by|with|on|from|and|or|that|building|developing)\s+$/iu

/** SCODA, NATO, ASEAN; not the WTO, the NDRC. */
function readsAsWord(acronym: string): boolean {
  return (
    acronym.length >= 4 &&
    /[AEIOU]/u.test(acronym) &&
    !/[^AEIOU]{3}|[AEIOU]{3}|^[^AEIOU]{2}(?<!SC|ST|TR|BR|CR|PL|FL|DR)/u.test(acronym)
  )
}

function hasPreposition(text: string): boolean {
  return /\s(?:of|to|for|in|on|with)\s/iu.test(text)
}

/** A plural for a singular would leave the verb wrong. */
function sameNumber(text: string, found: string): boolean {
  return isPlural(lastWord(text).toLowerCase()) === isPlural(lastWord(found).toLowerCase())
}

function isAcronym(text: string): boolean {
  return /^[\p{Lu}\d&]{2,}s?$/u.test(text)
}

/** Whether “an” goes before `text`. */
function takesAn(text: string): boolean {
  const first = /^[\p{L}\p{N}]+/u.exec(text)?.[0] ?? ''
  if (isAcronym(first) && first.length <= 5) return vowelLetters.test(first)
  if (/^(?:8|11\b|18\b|11th|18th)/u.test(first)) return true
  return vowelSound.test(first) && !/^one/iu.test(first) && !/^eu/iu.test(first)
}

/** Make the head of the replacement plural where the form found is the plural of the term it replaces, and reversely. */
function fitNumber(replacement: string, replaced: string, found: string): string {
  const [from, to] = [lastWord(replaced), lastWord(found)]
  if (from.toLowerCase() === to.toLowerCase()) return replacement
  const head = lastWord(replacement)
  const rest = replacement.slice(0, replacement.length - head.length)
  if (isPlural(to.toLowerCase()) && !isPlural(from.toLowerCase()))
    return rest + (isAcronym(head) ? `${head}s` : plural(head))
  if (!isPlural(to.toLowerCase()) && isPlural(from.toLowerCase())) return rest + singularAsWritten(head)
  return replacement
}

function singularAsWritten(word: string): string {
  const base = singular(word.toLowerCase())
  return word.slice(0, 1) + base.slice(1)
}

function lastWord(text: string): string {
  return /[\p{L}\p{N}]+$/u.exec(text.trimEnd())?.[0] ?? ''
}

function fitCapitals(replacement: string, replaced: string, found: string): string {
  if (found === replaced || isAcronym(replacement)) return replacement
  const letters = found.replace(/[^\p{L}]/gu, '')
  if (letters.length > 4 && letters === letters.toUpperCase() && replaced !== replaced.toUpperCase())
    return replacement.toUpperCase()
  if (isTitle(found) && !isTitle(replaced))
    return replacement
      .split(/(?<=[\s-])/u)
      .map(titleWord)
      .join('')
  const wasCapital = /^\p{Lu}/u.test(found)
  return wasCapital && !/^\p{Lu}/u.test(replaced)
    ? replacement.slice(0, 1).toUpperCase() + replacement.slice(1)
    : replacement
}

function titleWord(word: string, index: number): string {
  return index > 0 && smallWords.has(word.trim()) ? word : word.slice(0, 1).toUpperCase() + word.slice(1)
}

function isTitle(text: string): boolean {
  const words = text.split(/[\s-]+/u).filter(word => !smallWords.has(word))
  return words.length > 1 && words.every(word => /^[\p{Lu}\p{N}]/u.test(word))
}
