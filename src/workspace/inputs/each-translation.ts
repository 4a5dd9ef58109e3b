import {isFirstSource} from '../../language/direction.js'
import type {LanguageTag} from '../../model/document.js'
import type {Span} from '../../model/span.js'
import type {ReadOptions, SidesOfPair} from '../../pipeline/read.js'
import type {InputTexts} from './input-texts.js'
import {parseTexts} from './parse-texts.js'
import type {Sides} from './read-texts.js'

/** Texts of an input and what was read in them. */
export interface ReadInput {
  readonly texts: InputTexts
  readonly sides: Sides
}

/**
 * An input as often as it has translations: a document that holds more than two languages is a pair of its original with each of the
 * others, all with the same original, in the order of their languages. Any other input as it is: also where two languages are asked for,
 * where a further one is in a part of the document only, and files of keys or units. Throws as `parseTexts`. Cost: that of parsing, a language.
 */
export function eachTranslation(input: ReadInput, reading: ReadOptions): readonly ReadInput[] {
  const {texts, sides} = input
  const [text] = texts
  if (texts.length > 1 || sides.kind === 'single' || (reading.targetLang ?? text.targetLang) !== undefined)
    return [input]
  const {leftOut = [], ...first} = sides
  if (leftOut.length === 0 || sides.source.entries !== undefined) return [input]
  const inLanguage = (targetLang: LanguageTag): ReadInput => {
    const own: InputTexts = [{...text, targetLang}]
    return {texts: own, sides: targetLang === first.target.lang ? first : parseTexts(own, reading)}
  }
  const all = [first.target.lang, ...leftOut].sort(inOrder).map(inLanguage)
  const pairs = all.flatMap(({texts, sides}) =>
    isWhole(sides, first) ? [{texts, sides: withSource(sides, first)}] : [],
  )
  return pairs.length === all.length ? pairs : [input]
}

function inOrder(a: LanguageTag, b: LanguageTag): number {
  return Number(isFirstSource(b, a)) - Number(isFirstSource(a, b))
}

/** Whether a translation is one of the whole document, as the first is. */
function isWhole(sides: Sides, first: SidesOfPair): sides is SidesOfPair {
  return (
    sides.kind === 'pair' &&
    sides.layout === first.layout &&
    sides.source.lang === first.source.lang &&
    2 * sides.target.blocks.length >= first.target.blocks.length
  )
}

/** The same pair with the original of another one; what it states of other blocks does not hold then. */
function withSource(sides: SidesOfPair, {source}: SidesOfPair): SidesOfPair {
  const {pairs: _, beads: __, leftOut: ___, ...unstated} = sides
  const spans = sides.source.blocks.map(({span}) => span)
  const isSame = spans.length === source.blocks.length && spans.every((span, i) => isSpan(span, source.blocks[i]!.span))
  return {...(isSame ? {...sides, leftOut: undefined} : unstated), source}
}

function isSpan(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end
}
