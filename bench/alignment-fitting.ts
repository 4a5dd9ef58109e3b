/** Fitting and cross-validating the weights of the aligner: a linear-chain conditional random field over beads. */
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import process from 'node:process'
import {type PrepareOptions, prepare} from '../src/align/align.js'
import {beadTypeIndex, beadTypes, maxBead} from '../src/align/bead-types.js'
import {bestPath} from '../src/align/best-path.js'
import type {BeadFilter} from '../src/align/coarse.js'
import {at, featureNames, fixedWeights} from '../src/align/feature-names.js'
import {BeadList, type Lattice, visitBeads} from '../src/align/lattice.js'
import {posteriors} from '../src/align/posteriors.js'
import {type Counts, countLinks, type GoldDocument, type Link, sumByDomain} from './align-score.js'

const again = at['null:again']
const width = featureNames.length
/** Documents that lose more of their gold beads to the search than this teach nothing. */
const mostLost = 0.05

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
  readonly goldBeads: readonly number[]
  readonly goldAgain: number
  /** Gold beads that the search does not hold. */
  readonly lost: number
}

/** The documents of the development set, undefined where it is not there. `only` is part of the file name. */
export function readGold(only = ''): GoldDocument[] | undefined {
  const folder = join(process.env.DUIZHAO_EVAL ?? '../shared/eval', 'align', 'dev')
  if (!existsSync(folder)) return undefined
  return readdirSync(folder)
    .filter(name => name.endsWith('.json') && name.includes(only))
    .sort()
    .map(name => JSON.parse(readFileSync(join(folder, name), 'utf8')) as GoldDocument)
}

export function fittingDocument(gold: GoldDocument, options: PrepareOptions): FittingDocument {
  const side = (lang: string, texts: readonly string[]) => ({lang, segments: texts.map(text => ({text}))})
  const prepared = prepare(side('zh', gold.src), side('en', gold.tgt), options)
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
  return {
    gold,
    lattice: list.lattice(band),
    first: Int32Array.from(first),
    names: Uint8Array.from(names),
    values: Float32Array.from(values),
    forced,
    ...goldPath(gold, band, beadOf),
  }
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
  {low, high, offsets}: Lattice['band'],
  beadOf: ReadonlyMap<number, number>,
): Pick<FittingDocument, 'goldBeads' | 'goldAgain' | 'lost'> {
  const goldBeads: number[] = []
  let [i, j, goldAgain, before] = [0, 0, 0, -1]
  for (const [{length: s}, {length: t}] of gold) {
    const type = s > maxBead || t > maxBead ? -1 : beadTypeIndex[s * (maxBead + 1) + t]!
    const node = j < low[i]! || j > high[i]! ? -1 : offsets[i]! + j - low[i]!
    const bead = type < 0 || node < 0 ? undefined : beadOf.get(node * 32 + type)
    if (bead !== undefined) goldBeads.push(bead)
    if (type >= 0 && type < 2 && type === before) goldAgain++
    before = type
    i += s
    j += t
  }
  return {goldBeads, goldAgain, lost: gold.length - goldBeads.length}
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

function addGradient(document: FittingDocument, weights: Float32Array, importance: number, gradient: Float64Array) {
  const {gold, lattice, first, names, values, goldBeads, goldAgain, lost} = document
  if (lost > mostLost * gold.gold.length) return
  score(document, weights)
  const {beads, again: expectedAgain} = posteriors(lattice, weights[again]!)
  if (lost === 0) gradient[again]! += importance * (expectedAgain - goldAgain)
  const add = (bead: number, share: number) => {
    for (let x = first[bead]!; x < first[bead + 1]!; x++) gradient[names[x]!]! += share * values[x]!
  }
  for (let bead = 0; bead < lattice.count; bead++) if (beads[bead]! >= 1e-6) add(bead, importance * beads[bead]!)
  for (const bead of goldBeads) add(bead, -importance)
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

/** The alignment that these weights choose; a bead has to be likelier than `leastGain` to be worth having. */
export function predict(document: FittingDocument, weights: Float32Array, leastGain = 0.3): Prediction {
  score(document, weights)
  for (const bead of document.forced) document.lattice.scores[bead] = -1e3
  const {beads} = posteriors(document.lattice, weights[again]!)
  const path = bestPath(
    document.lattice,
    beads.map(probability => probability - leastGain),
  )
  const range = (from: number, length: number) => Array.from({length}, (_, k) => from + k)
  return {
    links: path.map(({i, j, type}): Link => [range(i, beadTypes[type]![0]), range(j, beadTypes[type]![1])]),
    confidences: path.map(({bead}) => beads[bead]!),
  }
}

/** Predictions for each document by weights fitted on the other folds; a text and its edited version share a fold. */
export function crossValidate(
  documents: readonly FittingDocument[],
  folds: number,
  options: FitOptions,
): Map<FittingDocument, Prediction> {
  const groupOf = ({gold}: FittingDocument) => gold.id.replace(/-edit$/, '')
  const groups = [...new Set(documents.map(groupOf))].sort()
  const foldOf = new Map(groups.map((group, k) => [group, k % folds]))
  const predictions = new Map<FittingDocument, Prediction>()
  for (let fold = 0; fold < folds; fold++) {
    const isHeld = (document: FittingDocument) => foldOf.get(groupOf(document)) === fold
    const weights = fitWeights(
      documents.filter(document => !isHeld(document)),
      options,
    )
    for (const document of documents.filter(isHeld)) predictions.set(document, predict(document, weights))
  }
  return predictions
}

/** Counts by domain of predictions held against the gold alignments. */
export function countPredictions(predictions: ReadonlyMap<FittingDocument, Prediction>): Map<string, Counts> {
  return sumByDomain([...predictions].map(([{gold}, {links}]) => [gold.domain, countLinks(gold.gold, links)]))
}
