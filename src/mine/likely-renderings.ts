import type {Lexicon} from '../align/lexicon/lexicon.js'
import {profileFor} from '../language/registry.js'
import type {TranslationUnit} from '../model/alignment.js'
import type {LanguageTag} from '../model/document.js'
import type {LanguagePair} from '../model/language-pair.js'
import type {Segment, SegmentedDocument} from '../model/segment.js'
import type {Span, TextSpan} from '../model/span.js'
import {lexiconPrior} from './lexicon-prior.js'
import type {MinedUnit} from './mined-unit.js'
import {phraseOf} from './phrases.js'
import {invert, renderingsOf} from './renderings.js'
import {linkWords} from './word-links.js'

/** A source term in a unit, by its place in the source file. */
export interface SoughtTerm {
  readonly unit: TranslationUnit
  readonly source: SegmentedDocument
  readonly target: SegmentedDocument
  readonly span: TextSpan
}

/** A source term in a unit, as plain data that survives JSON. */
export interface SoughtUnit {
  /** Where the term begins in the source file. */
  readonly at: number
  readonly langs: LanguagePair
  readonly sourceText: string
  readonly targetText: string
  /** The term in `sourceText`. */
  readonly term: readonly [start: number, end: number]
  /** Where each word of `targetText` stands in the target file: start and end in turn. */
  readonly places: readonly number[]
}

/** What has to be known of a source term to look for what stands in its place. Cost: O(length) of its unit. */
export function soughtUnit({unit, source, target, span}: SoughtTerm): SoughtUnit {
  const sourceText = unit.source.map(({text}) => text).join('\n')
  const targetText = unit.target.map(({text}) => text).join('\n')
  const langs = {source: source.document.lang, target: target.document.lang}
  const [start, end] = [placeIn(unit.source, span, 'first'), placeIn(unit.source, span, 'last')]
  const places = wordsOf(targetText, langs.target).flatMap(word => {
    const {start, end} = placeOf(unit.target, word)
    return [start, end]
  })
  return {at: span.start, langs, sourceText, targetText, term: [start, end], places}
}

/**
 * What stands for each source term in the translation, by the links of words that the units themselves and a lexicon give: its place in
 * the target file, or undefined where nothing is linked. Cost: O(words · words) of the units.
 */
export function likelyRenderings(sought: readonly SoughtUnit[], lexicon?: Lexicon): (Span | undefined)[] {
  const [first] = sought
  if (first === undefined) return []
  const units = sought.map(
    ({sourceText, targetText, langs}): MinedUnit => ({
      document: 0,
      line: 0,
      sourceText,
      targetText,
      source: wordsOf(sourceText, langs.source),
      target: wordsOf(targetText, langs.target),
    }),
  )
  const links = linkWords(units, lexiconPrior(lexicon, first.langs.source))
  return sought.map(({term: [from, to], places}, index) => {
    const unit = units[index]!
    const words = [...unit.source.keys()].filter(i => unit.source[i]!.start < to && from < unit.source[i]!.end)
    if (words.length === 0) return undefined
    const phrase = phraseOf(unit.source, words[0]!, words.at(-1)!)
    const [found] = renderingsOf(unit, links[index]!, invert(links[index]!, unit.target.length), phrase)
    return found && {start: places[2 * found.first]!, end: places[2 * found.last + 1]!}
  })
}

function wordsOf(text: string, lang: LanguageTag): MinedUnit['source'] {
  return profileFor(lang).mining.readWords(text)
}

/** The first or the end of the last unit of segments, joined by line feeds, that stands in a span of their file; -1 where none does. */
function placeIn(segments: readonly Segment[], span: Span, which: 'first' | 'last'): number {
  let offset = 0
  let last = -1
  for (const {text, content} of segments) {
    for (let i = 0; i < text.length; i++) {
      const {start} = content.originalSpan(i, i + 1)
      if (start < span.start || start >= span.end) continue
      if (which === 'first') return offset + i
      last = offset + i + 1
    }
    offset += text.length + 1
  }
  return last
}

/** Where a part of segments, joined by line feeds, stands in their file. */
function placeOf(segments: readonly Segment[], part: Span): Span {
  let offset = 0
  for (const {text, content} of segments) {
    if (part.end <= offset + text.length) return content.originalSpan(part.start - offset, part.end - offset)
    offset += text.length + 1
  }
  return {start: 0, end: 0}
}
