/** Documents as an editor leaves them: passages cut on one side, neighbouring sentences joined. For fitting the aligner. */

import {beadTypes} from '../src/align/search/bead-types.js'
import type {LanguageProfile} from '../src/language/contract/profile.js'
import {profileFor} from '../src/language/registry.js'
import type {GoldDocument, Link} from './align-score.js'

const cutShare = 0.045
const cutTargetShare = 2 / 3
const joinSourceShare = 0.12
const joinTargetShare = 0.06

interface Piece {
  readonly source: readonly string[]
  readonly target: readonly string[]
}

/** The same document for the same seed. About 9 % of the links lose a side, in runs of one to three. */
export function editedDocument({id, domain, src, tgt, gold, ...rest}: GoldDocument, seed: number): GoldDocument {
  const {sourceLang = 'zh', targetLang = 'en'} = rest
  const random = randomNumbers(seed)
  const pieces = gold.map(([a, b]): Piece => ({source: a.map(i => src[i]!), target: b.map(j => tgt[j]!)}))
  const cut = cutPassages(pieces, random)
  const joined = joinNeighbours(joinNeighbours(cut, 'source', sourceLang, random), 'target', targetLang, random)
  return {...rest, id: `${id}-edit${seed}`, domain: `${domain.replace(/-edit$/u, '')}-edit`, ...laidOut(joined)}
}

/** Mulberry32: numbers from 0 to 1 that depend on the seed alone. */
function randomNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

function cutPassages(pieces: readonly Piece[], random: () => number): Piece[] {
  const result: Piece[] = []
  let left = 0
  let side: 'source' | 'target' = 'target'
  for (const piece of pieces) {
    if (left === 0 && random() < cutShare) {
      left = 1 + Math.floor(random() * 3)
      side = random() < cutTargetShare ? 'target' : 'source'
    }
    const isWhole = piece.source.length > 0 && piece.target.length > 0
    if (left > 0 && isWhole) result.push({...piece, [side]: []})
    else result.push(piece)
    if (left > 0) left--
  }
  return result
}

/** Joins the last text of a piece with the first one of the next, which makes one piece of the two. */
function joinNeighbours(pieces: readonly Piece[], side: keyof Piece, lang: string, random: () => number): Piece[] {
  const joiner = profileFor(lang).lineJoiner
  const share = side === 'source' ? joinSourceShare : joinTargetShare
  const result: Piece[] = []
  for (const piece of pieces) {
    const last = result.at(-1)
    const joined = last === undefined ? undefined : joinPieces(last, piece, side, joiner)
    if (joined === undefined || random() >= share) result.push(piece)
    else result[result.length - 1] = joined
  }
  return result
}

/** Undefined where a side is empty, or the result is no bead that the aligner looks for. */
function joinPieces(a: Piece, b: Piece, side: keyof Piece, joiner: LanguageProfile['lineJoiner']): Piece | undefined {
  if (a[side].length === 0 || b[side].length === 0) return undefined
  const other = side === 'source' ? 'target' : 'source'
  const [before, after] = [a[side].at(-1)!, b[side][0]!]
  const texts = [...a[side].slice(0, -1), `${before}${joiner(before, after)}${after}`, ...b[side].slice(1)]
  const joined: Piece = {...a, [side]: texts, [other]: [...a[other], ...b[other]]}
  return beadTypes.some(([s, t]) => s === joined.source.length && t === joined.target.length) ? joined : undefined
}

/** Numbers the texts; what has one side only becomes one link a text. */
function laidOut(pieces: readonly Piece[]): Pick<GoldDocument, 'src' | 'tgt' | 'gold'> {
  const src: string[] = []
  const tgt: string[] = []
  const gold: Link[] = []
  for (const {source, target} of pieces) {
    const a = source.map((_, k) => src.length + k)
    const b = target.map((_, k) => tgt.length + k)
    src.push(...source)
    tgt.push(...target)
    if (a.length > 0 && b.length > 0) gold.push([a, b])
    else gold.push(...a.map((i): Link => [[i], []]), ...b.map((j): Link => [[], [j]]))
  }
  return {src, tgt, gold}
}
