import {profileFor} from '../language/registry.js'
import {type AlignOptions, type AlignSide, readEvidence} from './align.js'
import {isLexiconFor, isReadForward} from './lexicon/direction.js'
import {matchedWeight} from './search/rough-gains.js'

/** How far two texts answer each other as wholes. */
export interface UnitSupport {
  /** Weight of the words of each side; 0 for both where no lexicon tells which words could answer each other. */
  readonly source: number
  readonly target: number
  /** Of these, what has a counterpart on the other side. */
  readonly matched: number
  /** Length of the target for that of the source, by what is usual between the two languages; 1 is usual, 0 where one has no words. */
  readonly length: number
  /** Length of the source, in characters of Chinese. */
  readonly size: number
}

/**
 * Hold two texts against each other as wholes, in either order of languages: the weight of the words that answer each
 * other, and the lengths. Never throws. Cost: segments of one side times those of the other, times their words.
 */
export function unitSupport(
  source: AlignSide,
  target: AlignSide,
  options: Omit<AlignOptions, 'pairs'> = {},
): UnitSupport {
  const {lexicon} = options
  if (!isReadForward(source.lang, target.lang, lexicon))
    return turned(unitSupport(target, source, turnedOptions(options)))
  const evidence = readEvidence(source, target, options)
  const isKnown = lexicon !== undefined && isLexiconFor(lexicon, source.lang, target.lang)
  const there = new Uint8Array(evidence.target.types.length)
  let matched = 0
  if (isKnown)
    for (let i = 0; i < evidence.source.length; i++)
      for (let j = 0; j < evidence.target.length; j++) matched += matchedWeight(evidence, i, j, there)
  const size = (side: typeof evidence.source): number =>
    side.readings.reduce((sum, reading) => sum + reading.size, 0) / profileFor(side.lang).expansion
  const [own, other] = [size(evidence.source), size(evidence.target)]
  return {
    source: isKnown ? sum(evidence.sourceMass) : 0,
    target: isKnown ? sum(evidence.targetMass) : 0,
    matched,
    length: own === 0 || other === 0 ? 0 : other / own,
    size: own,
  }
}

function sum(values: Float32Array): number {
  return values.reduce((total, value) => total + value, 0)
}

function turned({source, target, matched, length, size}: UnitSupport): UnitSupport {
  return {source: target, target: source, matched, length: length === 0 ? 0 : 1 / length, size: size * length}
}

function turnedOptions({terms, ...rest}: Omit<AlignOptions, 'pairs'>): Omit<AlignOptions, 'pairs'> {
  return {
    ...rest,
    ...(terms === undefined ? {} : {terms: terms.map(term => ({source: term.target, target: term.source}))}),
  }
}
