import {profileFor} from '../language/registry.js'
import type {Bead} from '../model/alignment.js'
import type {LanguageTag} from '../model/document.js'
import {anchoredBand} from './anchors.js'
import {learnAssociations} from './associations.js'
import {BeadMeter} from './bead-features.js'
import {beadTypes} from './bead-types.js'
import {bestPath} from './best-path.js'
import {findCandidates} from './candidates.js'
import {findCells} from './cells.js'
import {promisingNodes} from './coarse.js'
import {gatherEvidence} from './evidence.js'
import {at} from './feature-names.js'
import {scoreLattice} from './lattice.js'
import type {Lexicon} from './lexicon.js'
import {posteriors} from './posteriors.js'
import {readSide} from './read-side.js'
import {alignmentWeights} from './weights.data.js'

export interface AlignSide {
  readonly lang: LanguageTag
  readonly segments: readonly {readonly text: string}[]
}

export interface AlignOptions {
  readonly lexicon?: Lexicon
  readonly terms?: readonly {readonly source: readonly string[]; readonly target: readonly string[]}[]
}

const margin = Number(process.env.MARGIN ?? 6)

export function alignSegments(source: AlignSide, target: AlignSide, options: AlignOptions = {}): Bead[] {
  if (source.segments.length === 0 || target.segments.length === 0)
    return [
      ...source.segments.map((_, i) => ({source: [i], target: [], confidence: 1})),
      ...target.segments.map((_, j) => ({source: [], target: [j], confidence: 1})),
    ]
  const {meter, band} = prepare(source, target, options)
  const lattice = scoreLattice(band, meter, alignmentWeights)
  const {beads} = posteriors(lattice, alignmentWeights[at['null:again']]!)
  return bestPath(
    lattice,
    beads.map(p => p - 0.3),
  ).map(({i, j, type, bead}) => {
    const [s, t] = beadTypes[type]!
    return {
      source: Array.from({length: s}, (_, k) => i + k),
      target: Array.from({length: t}, (_, k) => j + k),
      confidence: Math.min(1, beads[bead]!),
    }
  })
}

/** Everything up to scoring; for fitting the weights. */
export function prepare(source: AlignSide, target: AlignSide, options: AlignOptions) {
  const {lexicon, terms = []} = options
  const sides = [
    readSide(
      source.lang,
      texts(source),
      profileFor(source.lang),
      lexicon,
      terms.map(term => term.source),
    ),
    readSide(
      target.lang,
      texts(target),
      profileFor(target.lang),
      undefined,
      terms.map(term => term.target),
    ),
  ] as const
  const candidates = findCandidates(...sides, lexicon)
  const evidence = gatherEvidence(...sides, candidates, lexicon)
  const {band, path} = promisingNodes(evidence, anchoredBand(evidence), margin)
  const learnt = process.env.NOASSOC ? undefined : learnAssociations(evidence, path)
  const final = learnt === undefined ? evidence : gatherEvidence(...sides, learnt, lexicon)
  return {evidence: final, band, meter: new BeadMeter(final, findCells(final, band))}
}

function texts(side: AlignSide): string[] {
  return side.segments.map(segment => segment.text)
}
