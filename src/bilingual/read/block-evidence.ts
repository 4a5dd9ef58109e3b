import {profileFor} from '../../language/registry.js'
import type {BlockKind, LanguageTag} from '../../model/document.js'
import {displayWidth} from '../../text/display-width.js'
import type {Sided, SideName} from './block-pairs.js'

/** What one block says of its counterpart, in figures that are compared between the sides. */
export interface BlockEvidence {
  readonly side: SideName
  readonly kind: BlockKind
  readonly depth: number
  /** Amount of text; an average block of the side has 1. */
  readonly size: number
  /** Numbers by value, and words that both sides may write alike. */
  readonly keys: ReadonlyMap<string, KeyKind>
}

type KeyKind = 'number' | 'word'

/** The blocks of a file with what they have in common. */
export interface FileEvidence {
  readonly blocks: readonly BlockEvidence[]
  /** How telling it is that two blocks share a key: much for a rare one, nothing for one that stands everywhere. */
  weightOf(key: string): number
}

/** Read each block as the aligner does. Cost: linear in the text. */
export function readEvidence(sided: readonly Sided[], langs: Readonly<Record<SideName, LanguageTag>>): FileEvidence {
  const profiles = {source: profileFor(langs.source), target: profileFor(langs.target)}
  const totals = {source: 0, target: 0}
  const frequencies = new Map<string, number>()
  const read = sided.map(({draft, side}) => {
    const {text} = draft.inline
    const {size: read, tokens} = profiles[side].readForAlignment(text)
    const size = read || displayWidth(text)
    const keys = new Map<string, KeyKind>()
    for (const {kind, key, name} of tokens) {
      if (kind === 'number') keys.set(`#${key}`, 'number')
      else if (kind === 'word') keys.set(name ?? key, 'word')
    }
    for (const key of keys.keys()) frequencies.set(key, (frequencies.get(key) ?? 0) + 1)
    totals[side] += size
    return {side, kind: kindOf(draft.kind), depth: draft.depth ?? 0, size, keys}
  })
  const half = Math.max(1, sided.length / 2)
  const blocks = read.map(block => ({...block, size: (block.size * half) / Math.max(1, totals[block.side])}))
  const most = sided.length + 1
  return {blocks, weightOf: key => Math.min(3, Math.log(most / (frequencies.get(key) ?? 1)))}
}

/** The title in the metadata of a page is a heading to its reader. */
function kindOf(kind: BlockKind): BlockKind {
  return kind === 'metadata' ? 'heading' : kind
}

/** In nats, as the rest: how much likelier two stretches are where one is the translation of the other than where it is not. */
export function pairScore(
  source: readonly BlockEvidence[],
  target: readonly BlockEvidence[],
  file: FileEvidence,
): number {
  return lengthScore(sizeOf(source), sizeOf(target)) + keyScore(source, target, file) + kindScore(source, target)
}

function sizeOf(blocks: readonly BlockEvidence[]): number {
  return blocks.reduce((sum, block) => sum + block.size, 0)
}

/** Blocks that are shorter than this part of an average one may differ much in length. */
const smallest = 0.12
const deviation = 0.45

function lengthScore(source: number, target: number): number {
  const difference = Math.log((target + smallest) / (source + smallest))
  return Math.max(-4, 0.9 - difference ** 2 / (2 * deviation ** 2))
}

function keyScore(source: readonly BlockEvidence[], target: readonly BlockEvidence[], file: FileEvidence): number {
  const [own, other] = [keysOf(source), keysOf(target)]
  let shared = 0
  let unmatched = 0
  for (const [key, kind] of own) {
    if (other.has(key)) shared += file.weightOf(key) * (kind === 'number' ? 1.2 : 0.8)
    else if (kind === 'number') unmatched++
  }
  for (const [key, kind] of other) if (kind === 'number' && !own.has(key)) unmatched++
  return Math.min(8, shared) - Math.min(1.4, 0.35 * unmatched)
}

function keysOf(blocks: readonly BlockEvidence[]): ReadonlyMap<string, KeyKind> {
  return blocks.length === 1 ? blocks[0]!.keys : new Map(blocks.flatMap(block => [...block.keys]))
}

function kindScore(source: readonly BlockEvidence[], target: readonly BlockEvidence[]): number {
  const [one, other] = [source[0]!, target[0]!]
  const headings = Math.abs(headingsIn(source) - headingsIn(target))
  if (headings > 0) return -1.4 * Math.min(2, headings)
  if (one.kind !== other.kind) return -0.4
  const isOtherLevel = one.kind === 'heading' && one.depth !== other.depth && one.depth > 0 && other.depth > 0
  return isOtherLevel ? -0.3 : 0.4
}

function headingsIn(blocks: readonly BlockEvidence[]): number {
  return blocks.filter(({kind}) => kind === 'heading').length
}
