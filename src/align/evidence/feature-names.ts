import type {SegmentEnding} from '../../language/contract/alignment-reading.js'
import {endingNames} from '../read/side-facts.js'
import {beadTypes} from '../search/bead-types.js'

type Side = 'source' | 'target'
type JointName = `joint:${SegmentEnding}-${Side}`

const joints = (side: Side): JointName[] => endingNames.map((ending): JointName => `joint:${ending}-${side}`)

const measured = [
  'matched:source',
  'matched:target',
  'mass:source',
  'mass:target',
  'share:source',
  'share:target',
  'share:both',
  'weakest:source',
  'weakest:target',
  'chance',
  'displacement',
  'number:matched',
  'number:unmatched-source',
  'number:unmatched-target',
  'name:matched',
  'name:unmatched',
  'term:matched',
  'term:unmatched',
  'length:short',
  'length:long',
  'length:square',
  'joint:continues',
  'joint:empty',
  'joint:quoted-source',
  'joint:quoted-target',
  'joint:capitals',
  'border:continues',
  'ending:same',
  'ending:question',
  'ending:exclamation',
  'ending:stop-clause',
  'ending:none',
  'sentences:more',
  'sentences:fewer',
  'quotes:open',
  'quotes:close',
  'quotes:pending',
  'brackets:differ',
  'null:mass',
  'null:size',
  'null:brackets',
  'null:dash',
  'null:no-ending',
  'null:partner',
  'null:no-partner',
  'null:empty',
  'null:quoted',
  'null:again',
  'block:joint',
  'block:kind',
  'block:depth',
  'block:cell',
] as const

export type FeatureName = `shape:${number}-${number}` | JointName | (typeof measured)[number]

/** What is measured of a bead, in the order of the weights; the shapes first, in the order of their numbers. */
export const featureNames: readonly FeatureName[] = [
  ...beadTypes.map(([s, t]): FeatureName => `shape:${s}-${t}`),
  ...joints('source'),
  ...joints('target'),
  ...measured,
]

const indices = Object.fromEntries(featureNames.map((name, index) => [name, index]))

/** Index of a feature; the joints of a side stand in the order of the endings, `joint:none-…` first. */
export const at = indices as Readonly<Record<JointName | (typeof measured)[number], number>>

/**
 * Weights that no data decides: the documents that the others are fitted on have neither glossary nor blocks. A term in
 * both is worth a good word; merging across blocks or kinds of blocks takes strong evidence.
 */
export const fixedWeights: Readonly<Partial<Record<FeatureName, number>>> = {
  'term:matched': 1.5,
  'term:unmatched': -0.5,
  'block:joint': -2.5,
  'block:kind': -2,
  'block:depth': -1,
  'block:cell': -3,
}
