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
  const found = document.slice(span.start, span.end)
  let text = fitNumber(replacement, replaced, found)
  text = fitCapitals(text, replaced, found)
  const article = articleBefore.exec(document.slice(Math.max(0, span.start - 12), span.start))
  const sameShape = isAcronym(replacement) === isAcronym(replaced)
  const isPlain = /^[\p{L}\p{N}\s,.'’&()–—‑‐-]+$/u.test(found)
  const safe = isPlain && (sameShape || article === null) && /^[\p{L}\p{N}]/u.test(text)
  if (article === null || article[1]!.toLowerCase() === 'the') return {...span, text, safe}
  const start = span.start - article[0].length + article[0].search(/\p{L}/u)
  const written = document.slice(start, span.start)
  const indefinite = takesAn(text) ? 'an' : 'a'
  const fitted = article[1]!.startsWith('A') ? indefinite.replace('a', 'A') : indefinite
  if (fitted === article[1]) return {...span, text, safe}
  return {start, end: span.end, text: fitted + written.slice(article[1]!.length) + text, safe}
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
