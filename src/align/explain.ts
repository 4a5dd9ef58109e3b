import {profileFor} from '../language/registry.js'
import type {BeadEvidence, EvidencePair} from '../model/evidence.js'
import {fitOf} from './evidence/weights/fit-of.js'
import {isReadForward} from './lexicon/direction.js'
import type {Lexicon} from './lexicon/lexicon.js'
import {type AlignTerm, termIndexOf} from './read/find-terms.js'
import {firstWritten, type ReadOptions, type ReadSide, readSide, tokenClass, unknownNames} from './read/read-side.js'
import type {AlignSide} from './read/sides.js'
import {findCandidates} from './search/candidates.js'

/** What the bead was made with: the same lexicon and terms as the alignment had. */
export interface ExplainOptions {
  readonly lexicon?: Lexicon | undefined
  readonly terms?: readonly AlignTerm[] | undefined
}

/**
 * The evidence that speaks for a bead: `source` and `target` hold its segments alone. Words learnt from the rest of the
 * document are not shown. Strongest pairs first, each word once. Source and target in either order of languages.
 */
export function explainBead(source: AlignSide, target: AlignSide, options: ExplainOptions = {}): BeadEvidence {
  const {lexicon, terms = []} = options
  if (!isReadForward(source.lang, target.lang, lexicon)) {
    const swapped = terms.map(term => ({source: term.target, target: term.source}))
    return flip(explainBead(target, source, {lexicon, terms: swapped}))
  }
  const [sourceProfile, targetProfile] = [profileFor(source.lang), profileFor(target.lang)]
  const targetTerms = termIndexOf(terms, 'target', targetProfile, sourceProfile)
  const b = readTexts(target, {lexicon, terms: targetTerms, other: sourceProfile})
  const findNames = sourceProfile.findRomanizedNames?.(unknownNames(b))
  const sourceTerms = termIndexOf(terms, 'source', sourceProfile, targetProfile)
  const a = readTexts(source, {lexicon, terms: sourceTerms, other: targetProfile, findNames})
  const pairs = matchedPairs(a, b, lexicon)
  const ofClass = (kind: number) => pairs.filter(pair => pair.kind === kind).map(({kind: _, ...pair}) => pair)
  return {
    terms: ofClass(tokenClass.term),
    numbers: ofClass(tokenClass.number),
    names: ofClass(tokenClass.name),
    words: ofClass(tokenClass.word),
    length: {source: sizeOf(a), target: sizeOf(b)},
  }
}

function readTexts(side: AlignSide, options: ReadOptions): ReadSide {
  const texts = side.segments.map(segment => segment.text)
  return readSide(side.lang, texts, profileFor(side.lang), options)
}

function matchedPairs(
  source: ReadSide,
  target: ReadSide,
  lexicon: Lexicon | undefined,
): (EvidencePair & {kind: number})[] {
  const candidates = findCandidates(source, target, lexicon, fitOf(source.lang, target.lang).bySound)
  const written = (side: ReadSide) => firstWritten(side)
  const sourceText = written(source)
  const targetText = written(target)
  const pairs = source.types.flatMap((type, t) => {
    const found: (EvidencePair & {kind: number})[] = []
    for (let c = candidates.first[t]!; c < candidates.first[t + 1]!; c++) {
      const other = candidates.targets[c]!
      const strength = Math.round(100 * candidates.strengths[c]!) / 100
      found.push({source: sourceText[t]!, target: targetText[other]!, strength, kind: type.class})
    }
    return found
  })
  pairs.sort((a, b) => b.strength - a.strength)
  const used = {source: new Set<string>(), target: new Set<string>()}
  return pairs.filter(pair => {
    if (used.source.has(pair.source) || used.target.has(pair.target)) return false
    used.source.add(pair.source)
    used.target.add(pair.target)
    return true
  })
}

function sizeOf(side: ReadSide): number {
  return Math.round(side.readings.reduce((sum, reading) => sum + reading.size, 0))
}

function flip(evidence: BeadEvidence): BeadEvidence {
  const swap = (pairs: readonly EvidencePair[]) =>
    pairs.map(({source, target, strength}) => ({source: target, target: source, strength}))
  return {
    terms: swap(evidence.terms),
    numbers: swap(evidence.numbers),
    names: swap(evidence.names),
    words: swap(evidence.words),
    length: {source: evidence.length.target, target: evidence.length.source},
  }
}
