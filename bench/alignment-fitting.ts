/** Fitting and cross-validating the weights of the aligner: a linear-chain conditional random field over beads. */
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import process from 'node:process'
import {type PrepareOptions, prepare} from '../src/align/align.js'
import {at, featureNames, fixedWeights} from '../src/align/evidence/feature-names.js'
import {isReadForward} from '../src/align/lexicon/direction.js'
import type {Lexicon} from '../src/align/lexicon/lexicon.js'
import {findLexicon} from '../src/align/lexicon/load-lexicon.js'
import {beadTypeIndex, beadTypes, maxBead} from '../src/align/search/bead-types.js'
import {beadGains, bestPath} from '../src/align/search/best-path.js'
import type {BeadFilter} from '../src/align/search/coarse.js'
import {BeadList, type Lattice} from '../src/align/search/lattice.js'
import {posteriors} from '../src/align/search/posteriors.js'
import {visitBeads} from '../src/align/search/score-lattice.js'
import {type Counts, countLinks, type GoldDocument, type Link, sidesOf, sumByDomain} from './align-score.js'

const again = at['null:again']
const width = featureNames.length
/** Score of a bead that is not allowed; no infinity, so that sums stay numbers. */
const impossible = -1e9
/** A document with the features of every bead of its lattice, sparse, and the beads of its gold path. */
export interface FittingDocument {
  readonly gold: GoldDocument
  readonly lattice: Lattice
  /** Features of bead b: names[first[b]] … names[first[b + 1]] with their values. */
  readonly first: Int32Array
  readonly names: Uint8Array
  readonly values: Float32Array
  /** Gold beads that only the fitting sees: the search would have passed over them. */
  readonly forced: ReadonlySet<number>
  /** Gold beads that the search does not hold. */
  readonly lost: number
  /** The beads that agree with gold: those of its path, and anything inside what is lost. */
  readonly agreeing: Uint8Array
}

/** The sets of documents with gold alignments: Chinese–English by kind of text, and nine other pairs. */
export const goldSets = {zhen: 'align/dev', pairs: 'langs/align/dev'} as const

/** The documents of a development set, undefined where it is not there. `only` is part of the file name. */
export function readGold(only = '', set: keyof typeof goldSets = 'zhen'): GoldDocument[] | undefined {
  const folder = join(process.env.DUIZHAO_EVAL ?? '../shared/eval', goldSets[set])
  if (!existsSync(folder)) return undefined
  return readdirSync(folder)
    .filter(name => name.endsWith('.json') && name.includes(only))
    .sort()
    .map(name => JSON.parse(readFileSync(join(folder, name), 'utf8')) as GoldDocument)
}

/** A document with the evidence for all its beads. Its sides are turned where the aligner reads them the other way. */
export function fittingDocument(given: GoldDocument, options: PrepareOptions): FittingDocument {
  const [a, b] = sidesOf(given)
  const gold = isReadForward(a.lang, b.lang, options.lexicon) ? given : turned(given)
  const prepared = prepare(...sidesOf(gold), options)
  const {band} = prepared
  const list = new BeadList()
  const first: number[] = [0]
  const names: number[] = []
  const values: number[] = []
  const beadOf = new Map<number, number>()
  const isGold = goldCorners(gold)
  const forced = new Set<number>()
  const isPromising: BeadFilter = (i, j, s, t, from, to) => {
    if (prepared.isPromising(i, j, s, t, from, to)) return true
    if (!isGold(i, j, s, t)) return false
    forced.add(first.length - 1)
    return true
  }
  const add = (from: number, to: number, type: number, features: Float32Array): void => {
    for (let k = 0; k < width; k++) {
      if (features[k] === 0) continue
      names.push(k)
      values.push(features[k]!)
    }
    beadOf.set(from * 32 + type, first.length - 1)
    first.push(names.length)
    list.add(from, to, type, 0)
  }
  visitBeads(
    {...prepared, isPromising},
    {
      pair: add,
      unpaired: (from, to, type, index) => add(from, to, type, prepared.meter.measureUnpaired(type, index)),
    },
  )
  const lattice = list.lattice(band)
  return {
    gold,
    lattice,
    first: Int32Array.from(first),
    names: Uint8Array.from(names),
    values: Float32Array.from(values),
    forced,
    ...goldPath(gold, lattice, beadOf),
  }
}

function turned({src, tgt, gold, sourceLang = 'zh', targetLang = 'en', ...rest}: GoldDocument): GoldDocument {
  const links = gold.map(([a, b]): Link => [b, a])
  return {...rest, src: tgt, tgt: src, sourceLang: targetLang, targetLang: sourceLang, gold: links}
}

function goldCorners({gold}: GoldDocument): (i: number, j: number, s: number, t: number) => boolean {
  const corners = new Set<string>()
  let [i, j] = [0, 0]
  for (const [{length: s}, {length: t}] of gold) {
    corners.add(`${i} ${j} ${s} ${t}`)
    i += s
    j += t
  }
  return (...corner) => corners.has(corner.join(' '))
}

function goldPath(
  {gold}: GoldDocument,
  {band, count, from, types}: Lattice,
  beadOf: ReadonlyMap<number, number>,
): Pick<FittingDocument, 'lost' | 'agreeing'> {
  const {low, high, offsets} = band
  const agreeing = new Uint8Array(count)
  const lost: {i: number; j: number; s: number; t: number}[] = []
  let [i, j] = [0, 0]
  for (const [{length: s}, {length: t}] of gold) {
    const type = s > maxBead || t > maxBead ? -1 : beadTypeIndex[s * (maxBead + 1) + t]!
    const node = j < low[i]! || j > high[i]! ? -1 : offsets[i]! + j - low[i]!
    const bead = type < 0 || node < 0 ? undefined : beadOf.get(node * 32 + type)
    if (bead === undefined) lost.push({i, j, s, t})
    else agreeing[bead] = 1
    i += s
    j += t
  }
  if (lost.length > 0)
    for (let bead = 0, row = 0; bead < count; bead++) {
      while (from[bead]! >= offsets[row + 1]!) row++
      const column = low[row]! + from[bead]! - offsets[row]!
      const [s, t] = beadTypes[types[bead]!]!
      if (
        lost.some(
          span => row >= span.i && column >= span.j && row + s <= span.i + span.s && column + t <= span.j + span.t,
        )
      )
        agreeing[bead] = 1
    }
  return {lost: lost.length, agreeing}
}

/** What is fitted on one or both sets: `zhen`, `pairs` or both with a comma between them. */
export function readGoldSets(names: string, only?: string): GoldDocument[] | undefined {
  const sets = names.split(',').map(name => readGold(only, name as keyof typeof goldSets))
  return sets.includes(undefined) ? undefined : sets.flatMap(set => set!)
}

/** The lexicon that ships for the languages of a document. */
export function shippedLexiconOf(document: GoldDocument): Lexicon | undefined {
  const [{lang: source}, {lang: target}] = sidesOf(document)
  return findLexicon({source, target})
}

export interface FitOptions {
  readonly rounds: number
  /** Strength of the pull towards 0; 1 unless given. */
  readonly l2?: number
  /** Features that are left out. */
  readonly off?: ReadonlySet<string>
}

/** Weights by Rprop on the conditional likelihood of the gold paths, pulled towards 0. */
export function fitWeights(documents: readonly FittingDocument[], {rounds, l2 = 1, off}: FitOptions): Float32Array {
  const weights = initialWeights()
  const importance = importances(documents)
  const gradient = new Float64Array(width)
  const last = new Float64Array(width)
  const step = new Float64Array(width).fill(0.1)
  const fixed = featureNames.map(name => (off?.has(name) ? 0 : fixedWeights[name]))
  for (let round = 0; round < rounds; round++) {
    fixed.forEach((value, k) => {
      if (value !== undefined) weights[k] = value
    })
    gradient.fill(0)
    for (const document of documents) addGradient(document, weights, importance.get(document.gold.domain)!, gradient)
    for (let k = 0; k < width; k++) {
      if (fixed[k] !== undefined) continue
      const slope = gradient[k]! + l2 * weights[k]!
      const sign = slope * last[k]!
      if (sign > 0) step[k] = Math.min(1, step[k]! * 1.2)
      else if (sign < 0) step[k] = Math.max(1e-4, step[k]! * 0.5)
      last[k] = sign < 0 ? 0 : slope
      if (sign >= 0) weights[k]! -= Math.sign(slope) * step[k]!
    }
  }
  return weights
}

/** Between plain counts and equal domains. */
function importances(documents: readonly FittingDocument[]): Map<string, number> {
  const links = new Map<string, number>()
  for (const {gold} of documents) links.set(gold.domain, (links.get(gold.domain) ?? 0) + gold.gold.length)
  return new Map([...links].map(([domain, count]) => [domain, 300 / (count + 150)]))
}

/** What the model expects less what it expects of the alignments that agree with gold. */
function addGradient(document: FittingDocument, weights: Float32Array, importance: number, gradient: Float64Array) {
  const {lattice, first, names, values, agreeing} = document
  score(document, weights)
  const all = posteriors(lattice, weights[again]!)
  for (let bead = 0; bead < lattice.count; bead++) if (agreeing[bead] === 0) lattice.scores[bead] = impossible
  const right = posteriors(lattice, weights[again]!)
  // no alignment of the search agrees with gold
  if (right.beads.some((share, bead) => agreeing[bead] === 0 && !(share < 0.01))) return
  gradient[again]! += importance * (all.again - right.again)
  for (let bead = 0; bead < lattice.count; bead++) {
    const share = importance * (all.beads[bead]! - right.beads[bead]!)
    if (Math.abs(share) < 1e-6) continue
    for (let x = first[bead]!; x < first[bead + 1]!; x++) gradient[names[x]!]! += share * values[x]!
  }
}

function score({lattice, first, names, values}: FittingDocument, weights: Float32Array): void {
  for (let bead = 0; bead < lattice.count; bead++) {
    let sum = 0
    for (let x = first[bead]!; x < first[bead + 1]!; x++) sum += values[x]! * weights[names[x]!]!
    lattice.scores[bead] = sum
  }
}

function initialWeights(): Float32Array {
  const weights = new Float32Array(width)
  beadTypes.forEach(([s, t], k) => {
    weights[k] = s * t === 0 ? 0 : -2 * (s + t - 2)
  })
  weights[at['matched:source']] = 3
  weights[at['matched:target']] = 3
  weights[at['mass:source']] = -1
  weights[at['mass:target']] = -1
  weights[at['length:square']] = -0.3
  return weights
}

export interface Prediction {
  readonly links: readonly Link[]
  readonly confidences: readonly number[]
}

/** The alignment that these weights choose. */
export function predict(document: FittingDocument, weights: Float32Array): Prediction {
  score(document, weights)
  for (const bead of document.forced) document.lattice.scores[bead] = impossible
  const {beads} = posteriors(document.lattice, weights[again]!)
  const path = bestPath(document.lattice, beadGains(document.lattice, beads))
  const range = (from: number, length: number) => Array.from({length}, (_, k) => from + k)
  return {
    links: path.map(({i, j, type}): Link => [range(i, beadTypes[type]![0]), range(j, beadTypes[type]![1])]),
    confidences: path.map(({bead}) => beads[bead]!),
  }
}

/**
 * Predictions for each document by weights fitted on the other folds; a text and its edited versions share a fold.
 * `more` are documents to fit on, not to predict.
 */
export function crossValidate(
  documents: readonly FittingDocument[],
  folds: number,
  options: FitOptions,
  more: readonly FittingDocument[] = [],
): Map<FittingDocument, Prediction> {
  const groups = [...new Set(documents.map(groupOf))].sort()
  const foldOf = new Map(groups.map((group, k) => [group, k % folds]))
  const predictions = new Map<FittingDocument, Prediction>()
  for (let fold = 0; fold < folds; fold++) {
    const isHeld = (document: FittingDocument) => foldOf.get(groupOf(document)) === fold
    const weights = fitWeights(
      [...documents, ...more].filter(document => !isHeld(document)),
      options,
    )
    for (const document of documents.filter(isHeld)) predictions.set(document, predict(document, weights))
  }
  return predictions
}

/** One text: its edited forms, and what it is in other pairs. */
function groupOf({gold: {id, document}}: FittingDocument): string {
  return document?.replace(/^[^:]*:/, '') ?? id.replace(/^ntrex-/, '').replace(/(?:-edit\d*)+$/, '')
}

/** Counts by domain of predictions held against the gold alignments. */
export function countPredictions(predictions: ReadonlyMap<FittingDocument, Prediction>): Map<string, Counts> {
  return sumByDomain([...predictions].map(([{gold}, {links}]) => [gold.domain, countLinks(gold.gold, links)]))
}
