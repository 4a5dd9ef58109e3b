import type {Span} from '../../../model/span.js'
import type {FittedReplacement} from '../../contract/term-language.js'
import {readsAsWord, takesAn} from '../words/articles.js'
import {isFixedNumber, isMassNoun, isPlural} from '../words/inflection.js'
import {withoutMarkup, writeOver} from './fit-markup.js'
import {capitalised, fitWords, hasComplement, headWord, isAcronym, isTitleLine, isVerbPhrase} from './fit-words.js'

const articleBefore = /(?:^|[^\p{L}\p{N}])(a|an|the)(\s+(?:[*_~"“‘'[(]|<[a-z]+>)*)$/iu
const determinerBefore =
  /(?:^|[^\p{L}])(?:its|their|our|your|his|her|this|that|these|those|each|every|any|some|no|\p{L}+['’]s?)\s+$/iu
const sentenceStart =
  /(?:^|\n[ \t]*\n|[\p{Ll}\p{N}]{3}[)"”’*_]{0,3}[.!?…]["”’)*_]{0,3}\s+|[。！？]["”’]?\s*)\s*(?:[#>*_~"“‘'[(+-]|<[a-z]\w*>|\s){0,8}$/u
const window = 48

/**
 * Put `replacement` where `[span)` of `document` has a form of `replaced`: number of the head, tense of a verb phrase, capitals
 * (sentence start, title case, all capitals), possessive, an article before it and markup inside are fitted. Safe where nothing
 * but these had to be guessed: markup that has to be moved, a replacement of another shape (an acronym after “the”) or a head of
 * its own number leave the decision to a person. Undefined where the form cannot be made: no “renewal” for “updated”.
 */
export function fitReplacement(
  replacement: string,
  replaced: string,
  document: string,
  span: Span,
  inFormat: (text: string) => string = text => text,
): FittedReplacement | undefined {
  const found = document.slice(span.start, span.end)
  const before = document.slice(Math.max(0, span.start - window), span.start)
  const plain = withoutMarkup(found)
  const fitted = fitWords(replacement, replaced, {text: plain, before, isInTitle: isInTitle(document, span)})
  if (fitted === undefined) return
  const {text: form, sure} = fitted
  const starts = !/^\p{Ll}/u.test(plain) && isAtSentenceStart(before, span.start)
  const text = starts ? capitalised(form) : form
  const place: Place = {replacement, replaced, document, span, plain, text, starts}
  const owner = fitPossessive(place)
  const article = fitArticle(place, articleBefore.exec(before))
  const isNew = article.text !== '' && article.start === span.start
  const wording = isNew && /^\p{Ll}/u.test(replacement) ? withoutCapital(text) : text.slice(article.dropped)
  const written = writeOver(found, wording, replaced, inFormat)
  if (written === undefined) return
  const isFit = sure && written.isKept && /^[\p{L}\p{N}]/u.test(text) && owner.safe
  return {
    start: article.start,
    end: owner.end,
    text: article.text + written.text + owner.text,
    safe: isFit && article.safe,
  }
}

interface Place {
  readonly replacement: string
  readonly replaced: string
  readonly document: string
  readonly span: Span
  /** What was found, without markup. */
  readonly plain: string
  /** The replacement in its form. */
  readonly text: string
  /** A sentence starts here, and what was found begins with no small letter. */
  readonly starts: boolean
}

/** An article takes over the capital of a sentence; a title keeps its own. */
function withoutCapital(text: string): string {
  return /^\p{Lu}\P{Lu}*$/u.test(text) ? text.slice(0, 1).toLowerCase() + text.slice(1) : text
}

const longestTitle = 200

/** A heading or a line by itself in which all words have capitals, whatever the found ones have. */
function isInTitle(document: string, {start, end}: Span): boolean {
  const before = document.slice(Math.max(0, start - longestTitle), start)
  const after = document.slice(end, end + longestTitle)
  const line = `${before.slice(before.lastIndexOf('\n') + 1)} ${after.split('\n', 1)[0]!}`
  return line.length < longestTitle && isTitleLine(line.replace(/<[^<>]*>|\{#[^{}]*\}|\]\([^()]*\)/gu, ' '))
}

/** `before` is the end of what precedes; the start of a file counts. */
function isAtSentenceStart(before: string, start: number): boolean {
  return sentenceStart.test(start <= window ? before : `x${before}`)
}

/** The nodes' → the children's, the child's → the customs'. */
function fitPossessive({document, span: {start, end}, plain, text}: Place): {
  readonly text: string
  readonly end: number
  readonly safe: boolean
} {
  const [, mark, s] = /^(['’])(s(?![\p{L}\p{N}]))?(?![\p{L}\p{N}])/u.exec(document.slice(end, end + 3)) ?? []
  const kept = {text: '', end, safe: true}
  if (mark === undefined) return kept
  if (s === undefined) {
    if (!/s$/iu.test(plain) || /s$/iu.test(text)) return kept
    const isQuote = /['‘]$|['‘][^'’\n]*$/u.test(document.slice(Math.max(0, start - window), start))
    return isQuote
      ? {...kept, safe: false}
      : {text: `${mark}${isAllCapitals(text) ? 'S' : 's'}`, end: end + 1, safe: true}
  }
  if (text.endsWith(')')) return {...kept, safe: false}
  const last = /[\p{L}]+$/u.exec(text)?.[0].toLowerCase() ?? ''
  return last.endsWith('s') && (isPlural(last) || isFixedNumber(last)) ? {text: mark, end: end + 2, safe: true} : kept
}

function isAllCapitals(text: string): boolean {
  return text === text.toUpperCase() && !isAcronym(text)
}

interface FittedArticle {
  readonly start: number
  /** Goes before the replacement, from `start` on. */
  readonly text: string
  /** So many units of the replacement's beginning are left out. */
  readonly dropped: number
  readonly safe: boolean
}

const own = /^(a|an|the)\s+/iu

function fitArticle(place: Place, match: RegExpExecArray | null): FittedArticle {
  const {replacement, replaced, document, span, text, plain} = place
  const kept: FittedArticle = {start: span.start, text: '', dropped: 0, safe: true}
  const written = own.exec(text)
  if (written !== null) return fitOwnArticle(place, match, written)
  if (match === null && /^(?:a|an|the|one)\s/u.test(replaced) && /^(?:a|an|the|one)\s/iu.test(plain))
    return fitReplacedArticle(place, kept)
  if (isAcronym(replacement) !== isAcronym(replaced)) return fitName(place, match)
  if (match === null) return {...kept, safe: isVerbPhrase(replaced) || fitsBare(place)}
  const [, article = '', space = ''] = match
  const start = span.start - space.length - article.length
  if (article.toLowerCase() === 'the')
    return {
      ...kept,
      safe:
        hasComplement(replaced) === hasComplement(replacement) ||
        (hasComplement(replacement) && isHead(document, span)),
    }
  const head = headWord(text).toLowerCase()
  const isCountable = !isFixedNumber(head) && !(isMassNoun(head) && isHead(document, span))
  const safe = isCountable && (!hasComplement(replacement) || isHead(document, span))
  const fitted = indefinite(article, text)
  return fitted === article ? {...kept, safe} : {start, text: fitted + space, dropped: 0, safe}
}

/** Without an article: “party leadership” may need one as “leadership of the party”, “sea economics” as “ocean economy”. */
function fitsBare({replacement, replaced, document, span, plain, text}: Place): boolean {
  const isMany = isPlural(headWord(text).toLowerCase())
  if (isDetermined(document, span)) return true
  const [was, is] = [headWord(plain), headWord(text)].map(word => isFixedNumber(word.toLowerCase()))
  if (was && !is) return false
  return isMany || hasComplement(replaced) || !/\sof\s/iu.test(replacement)
}

/** After “its”, “this”, “China’s”: no article is wanted. */
function isDetermined(document: string, {start}: Span): boolean {
  return determinerBefore.test(document.slice(Math.max(0, start - window), start))
}

/** “a” or “an” as `text` wants it, with the capitals of `article`. */
function indefinite(article: string, text: string): string {
  const fitted = takesAn(text) ? 'an' : 'a'
  if (/^A[nN]?$/u.test(article)) return article === 'AN' && fitted === 'an' ? 'AN' : fitted.replace('a', 'A')
  return fitted
}

/** The replacement brings an article of its own: it is not doubled. */
function fitOwnArticle(
  {document, span, text}: Place,
  match: RegExpExecArray | null,
  [whole, article = '']: RegExpExecArray,
): FittedArticle {
  const kept: FittedArticle = {start: span.start, text: '', dropped: 0, safe: true}
  if (match === null) return {...kept, dropped: isDetermined(document, span) ? whole.length : 0}
  const [, before = '', space = ''] = match
  if (before.toLowerCase() === article.toLowerCase()) return {...kept, dropped: whole.length}
  const start = span.start - space.length - before.length
  const isMore = before.toLowerCase() === 'the'
  const fitted = isMore ? before : indefinite(before, text.slice(whole.length))
  return {start, text: fitted + space, dropped: whole.length, safe: isMore}
}

/** The wording that is replaced has an article or “one” of its own, the replacement has not. */
function fitReplacedArticle({plain, text, replaced}: Place, kept: FittedArticle): FittedArticle {
  const word = /^\p{L}+/u.exec(plain)![0]
  if (word.toLowerCase() === 'the')
    return {...kept, text: own.test(replaced) ? `${word} ` : '', safe: own.test(replaced)}
  if (isPlural(headWord(text).toLowerCase())) return {...kept, safe: false}
  const article = indefinite(word.toLowerCase() === 'one' ? (/^\p{Lu}/u.test(word) ? 'A' : 'a') : word, text)
  return {...kept, text: `${article} `, safe: word.toLowerCase() !== 'one'}
}

/** What follows a name that is no part of a longer one. */
const headOfPhrase =
  /^(?:$|['’]s?(?![\p{L}])|[^\p{L}\p{N}\s'’-]|\s+(?:[(–—]|(?:\p{L}{2,}ed|is|are|was|were|has|have|had|will|would|can|may|must|and|or|in|of|to|for|at|by|with|on|from|as|that|which|held|went|began)(?![\p{L}])))/u
const mostEvidence = 50

function isHead(document: string, {end}: Span): boolean {
  return headOfPhrase.test(document.slice(end, end + 24))
}

/**
 * An acronym for a full name or reversely: whether “the” belongs before it is told by its other uses in the document
 * (SCODA, but the SCO). Without such uses the decision is left to a person; an acronym that reads as a word is taken for a name.
 */
function fitName(
  {replacement: name, document, span, text, starts}: Place,
  match: RegExpExecArray | null,
): FittedArticle {
  const {start, end} = span
  const kept: FittedArticle = {start, text: '', dropped: 0, safe: false}
  const [, article = '', space = ''] = match ?? []
  const from = start - space.length - article.length
  // A common noun written out: a SEZ, the SEZ, SEZs.
  const isCommon = /^\p{Ll}/u.test(name) && /\s/u.test(name)
  if (match !== null && article.toLowerCase() !== 'the')
    return {start: from, text: indefinite(article, text) + space, dropped: 0, safe: isCommon}
  if (isCommon && (match !== null || isPlural(headWord(text).toLowerCase()))) return {...kept, safe: true}
  // “the SCO Demonstration Zone Office” keeps its article, whatever becomes of the name.
  if (!isHead(document, span) && /^\s+\p{Lu}/u.test(document.slice(end, end + 24)))
    return {...kept, safe: match !== null}
  const known = takesThe(name, document, span)
  const wanted = known ?? (isAcronym(name) ? !readsAsWord(name) : match !== null)
  const safe = isHead(document, span) && known !== undefined
  if (wanted === (match !== null)) return {...kept, safe}
  return match === null
    ? {...kept, text: starts ? 'The ' : 'the '}
    : {...kept, start: from, text: space.trimStart(), safe}
}

/** Whether the other uses of `name` in the document have “the” before them; undefined where they differ or are none. */
function takesThe(name: string, document: string, span: Span): boolean | undefined {
  const seen = new Set<boolean>()
  let at = document.indexOf(name)
  for (let count = 0; at >= 0 && count < mostEvidence; count++) {
    const end = at + name.length
    const isOwn = at < span.end && span.start < end
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
