import fc from 'fast-check'
import {hurtingPieces, markPieces, markupPieces, wordPieces} from './hurting-pieces.data.js'

const joined = (pieces: readonly string[], maxLength: number): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...pieces), {maxLength}).map(parts => parts.join(''))

/** Prose of any language with all that hurts in it. */
export const hurtingText: fc.Arbitrary<string> = fc.oneof(
  joined([...hurtingPieces, ...markPieces, ...wordPieces, ' ', ' ', ' ', 'a', '字'], 40),
  fc.string({unit: 'binary', maxLength: 60}),
)

/** Documents with markup, lines and all that hurts. */
export const hurtingDocument: fc.Arbitrary<string> = fc.oneof(
  joined([...markupPieces, ...markPieces, ...wordPieces, ...hurtingPieces, ' ', '\n', '\n\n', '\n'], 40),
  // Deep in one another.
  fc
    .tuple(fc.constantFrom('> ', '- ', '<div>', '[', '*a _', '{', '(“', '<b>', '`'), fc.nat(60), hurtingText)
    .map(([open, depth, text]) => open.repeat(depth) + text),
)

/** How often a property is tried: few times and always the same, or `DUIZHAO_RUNS` times as often, from another seed with `DUIZHAO_SEED`. */
export function tried(runs: number): {numRuns: number; seed: number} {
  const {DUIZHAO_RUNS: times = '1', DUIZHAO_SEED: seed = '20261128'} = process.env
  return {numRuns: Math.ceil(runs * Number(times)), seed: Number(seed)}
}
