import type {LanguageProfile} from '../language/contract/profile.js'
import {profileFor} from '../language/registry.js'
import {type AlignedPair, comparedUnits, type TranslationUnit, translationUnits} from '../model/alignment.js'
import type {Segment} from '../model/segment.js'
import type {Span} from '../model/span.js'
import {LineIndex} from '../text/line-index.js'
import type {WordPair} from './word-links.js'

/** A translation unit as mining sees it. Spans of words are in `sourceText` and `targetText`. */
export interface MinedUnit extends WordPair {
  /** Number of its pair of documents. */
  readonly document: number
  readonly sourceText: string
  readonly targetText: string
  /** Where the unit begins in the source file. */
  readonly path?: string | undefined
  readonly line: number
}

/** Longer units are lists or tables run together; nothing is learnt from them. */
const mostWords = 200

/** The units of pairs whose pairing is likely (confidence 0.5), in order; the same unit counts once. */
export function minedUnits(pairs: readonly AlignedPair[], minConfidence = 0.5): MinedUnit[] {
  const seen = new Set<string>()
  return pairs.flatMap((pair, document) => {
    const source = profileFor(pair.source.document.lang)
    const target = profileFor(pair.target.document.lang)
    const lines = new LineIndex(pair.source.document.text)
    const {path} = pair.source.document
    return (
      comparedUnits(pair.units ?? translationUnits(pair))
        .filter(unit => isUsable(unit, minConfidence))
        .map(unit => {
          const sourceText = joined(unit.source)
          const targetText = joined(unit.target)
          return {
            document,
            sourceText,
            targetText,
            source: wordsOf(sourceText, source),
            target: wordsOf(targetText, target),
            path,
            line: lines.position(unit.source[0]!.start).line,
          }
        })
        .filter(({source: words, target: others}) => words.length <= mostWords && others.length <= mostWords)
        // A release that stands in two places is no second witness.
        .filter(({sourceText, targetText}) => seen.size !== seen.add(`${sourceText}\n\n${targetText}`).size)
    )
  })
}

function isUsable({source, target, confidence}: TranslationUnit, minConfidence: number): boolean {
  const isProse = (segment: Segment): boolean => segment.block !== 'boilerplate'
  return confidence >= minConfidence && source.some(isProse) && target.some(isProse)
}

/** Segments on a line each: a term stands in one of them. */
function joined(segments: readonly Segment[]): string {
  return segments.map(({text}) => text.replace(/\s+/gu, ' ')).join('\n')
}

function wordsOf(text: string, {mining}: LanguageProfile): WordPair['source'] {
  let offset = 0
  return text.split('\n').flatMap(line => {
    const words = mining.readWords(line).map(word => ({...word, start: word.start + offset, end: word.end + offset}))
    offset += line.length + 1
    return words
  })
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

export function covers(a: Span, b: Span): boolean {
  return a.start <= b.start && b.end <= a.end
}
