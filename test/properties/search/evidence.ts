import fc from 'fast-check'
import type {Evidence} from '../../../src/align/evidence/evidence.js'
import type {AlignSegment} from '../../../src/align/read/sides.js'
import {createBand} from '../../../src/align/search/band.js'

/** Words of each segment by number, and which words of the two sides answer each other and how strongly. */
export interface Words {
  readonly source: readonly (readonly number[])[]
  readonly target: readonly (readonly number[])[]
  readonly answers: readonly (readonly {readonly target: number; readonly strength: number}[])[]
  readonly sourceWeights: readonly number[]
  readonly targetWeights: readonly number[]
  readonly sections?: {readonly source: readonly number[]; readonly target: readonly number[]} | undefined
  readonly layout?: {readonly source: readonly AlignSegment[]; readonly target: readonly AlignSegment[]} | undefined
}

/** The numbers of a list of lists one after the other, and where each list begins. */
function flat(lists: readonly (readonly number[])[]): {first: Int32Array; values: Int32Array} {
  const first = [0]
  for (const list of lists) first.push(first.at(-1)! + list.length)
  return {first: Int32Array.from(first), values: Int32Array.from(lists.flat())}
}

/** What the search is given of two sides with these words; sizes are the numbers of words. */
export function evidenceOf({
  source,
  target,
  answers,
  sourceWeights,
  targetWeights,
  sections,
  layout = {source: [], target: []},
}: Words): Evidence {
  const side = (segments: Words['source'], types: number) => {
    const {first, values} = flat(segments)
    return {length: segments.length, first, tokenTypes: values, types: Array.from({length: types})}
  }
  const places = targetWeights.map((_, type) =>
    target.flatMap((words, segment) => words.flatMap((word, token) => (word === type ? [{segment, token}] : []))),
  )
  const mass = (segments: Words['source'], weights: readonly number[]) =>
    Float32Array.from(segments, words => words.reduce((sum, word) => sum + weights[word]!, 0))
  return {
    source: side(source, sourceWeights.length),
    target: side(target, targetWeights.length),
    candidates: {
      first: flat(answers.map(list => list.map(({target: type}) => type))).first,
      targets: Int32Array.from(answers.flat(), one => one.target),
      strengths: Float32Array.from(answers.flat(), one => one.strength),
    },
    sourceWeights: Float32Array.from(sourceWeights),
    targetWeights: Float32Array.from(targetWeights),
    postings: flat(places.map(list => list.map(({segment}) => segment))).first,
    postingSegments: Int32Array.from(places.flat(), one => one.segment),
    postingTokens: Int32Array.from(places.flat(), one => one.token),
    sourceMass: mass(source, sourceWeights),
    targetMass: mass(target, targetWeights),
    sourceSizes: Float64Array.from(source, ({length}) => length),
    targetSizes: Float64Array.from(target, ({length}) => length),
    layout: {
      ...layout,
      sections: sections && {source: Int32Array.from(sections.source), target: Int32Array.from(sections.target)},
    },
  } as unknown as Evidence
}

/** Weight of the words of one source segment that stand answered in one target segment: each by its best answer there. */
export function answeredWeight(words: Words, i: number, j: number): number {
  return words.source[i]!.reduce((sum, type) => {
    const there = words.answers[type]!.filter(({target}) => words.target[j]!.includes(target))
    const gains = there.map(
      ({target, strength}) => strength * Math.sqrt(words.sourceWeights[type]! * words.targetWeights[target]!),
    )
    return sum + Math.max(0, ...gains)
  }, 0)
}

const kinds = 5
const segments = (most: number) =>
  fc.array(fc.array(fc.nat(kinds - 1), {maxLength: 4}), {minLength: 1, maxLength: most})
const weights = fc.array(fc.integer({min: 1, max: 8}), {minLength: kinds, maxLength: kinds})

/** Two sides of up to `most` segments in five words each. */
export const words = (most: number): fc.Arbitrary<Words> =>
  fc.record({
    source: segments(most),
    target: segments(most),
    answers: fc.array(
      fc
        .uniqueArray(fc.nat(kinds - 1), {maxLength: 3})
        .chain(targets =>
          fc.tuple(...targets.map(target => fc.constantFrom(0.25, 0.5, 1).map(strength => ({target, strength})))),
        ),
      {minLength: kinds, maxLength: kinds},
    ),
    sourceWeights: weights,
    targetWeights: weights,
  })

/** Borders of a band of so many rows and columns, both going up or staying. */
export const bandOf = (rows: number, columns: number) =>
  fc.tuple(...[0, 1].map(() => fc.array(fc.nat(columns), {minLength: rows + 1, maxLength: rows + 1}))).map(([a, b]) =>
    createBand(
      Int32Array.from(a!, (value, i) => Math.min(value, b![i]!)),
      Int32Array.from(a!, (value, i) => Math.max(value, b![i]!)),
      columns,
    ),
  )
