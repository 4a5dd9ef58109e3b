import {
  type AlignmentReading,
  leavesQuotationClosed,
  leavesQuotationOpen,
  type SegmentEnding,
} from '../../language/contract/alignment-reading.js'
import {type ReadSide, tokenClass} from './read-side.js'

/** Endings in the order of their numbers in {@link SideFacts}. */
export const endingNames: readonly SegmentEnding[] = [
  'none',
  'stop',
  'question',
  'exclamation',
  'colon',
  'semicolon',
  'comma',
  'ellipsis',
]

/** What is known of the segments and tokens of a side, as arrays for the inner loops. */
export interface SideFacts {
  readonly sizes: Float64Array
  /** Size of all segments before. */
  readonly sums: Float64Array
  readonly endings: Uint8Array
  readonly continues: Uint8Array
  readonly sentences: Float64Array
  readonly marks: Uint8Array
  /** 1 where a quotation is still open after the segment. */
  readonly quoted: Uint8Array
  /** Weight of the words of a segment, and how many numbers, names and terms it has. */
  readonly wordMass: Float32Array
  readonly numbers: Float32Array
  readonly names: Float32Array
  readonly terms: Float32Array
  /** Per token: weight, class, and place in the document by size. */
  readonly weights: Float32Array
  readonly classes: Uint8Array
  readonly places: Float64Array
}

/** A quotation that nobody closes is forgotten after this many segments. */
const longestQuotation = 8

export function sideFacts(side: ReadSide, sizes: Float64Array, typeWeights: Float32Array): SideFacts {
  const {readings, length, first, tokenTypes, types} = side
  const sums = new Float64Array(length + 1)
  for (let i = 0; i < length; i++) sums[i + 1] = sums[i]! + sizes[i]!
  const places = new Float64Array(tokenTypes.length)
  const classes = new Uint8Array(tokenTypes.length)
  const weights = new Float32Array(tokenTypes.length)
  const counts = Array.from({length: 4}, () => new Float32Array(length))
  const endings = new Uint8Array(length)
  const continues = new Uint8Array(length)
  const sentences = new Float64Array(length)
  const marks = new Uint8Array(length)
  for (let i = 0; i < length; i++) {
    const reading = readings[i]!
    endings[i] = endingNames.indexOf(reading.ending)
    continues[i] = reading.continues ? 1 : 0
    sentences[i] = reading.sentences
    marks[i] = reading.marks
  }
  for (let i = 0; i < length; i++)
    for (let k = first[i]!; k < first[i + 1]!; k++) {
      places[k] = sums[i]! + side.places[k]! * sizes[i]!
      const type = tokenTypes[k]!
      const kind = types[type]!.class
      classes[k] = kind
      weights[k] = typeWeights[type]!
      const isWord = kind === tokenClass.word || kind === tokenClass.name
      if (isWord) counts[0]![i]! += weights[k]!
      if (kind !== tokenClass.word) counts[kind]![i]!++
    }
  return {
    sizes,
    sums,
    endings,
    continues,
    sentences,
    marks,
    quoted: openQuotations(readings),
    wordMass: counts[0]!,
    numbers: counts[tokenClass.number]!,
    names: counts[tokenClass.name]!,
    terms: counts[tokenClass.term]!,
    weights,
    classes,
    places,
  }
}

function openQuotations(readings: readonly AlignmentReading[]): Uint8Array {
  const quoted = new Uint8Array(readings.length)
  let since = 0
  readings.forEach(({marks}, i) => {
    if ((marks & leavesQuotationOpen) !== 0) since = 1
    else if ((marks & leavesQuotationClosed) !== 0 || since > longestQuotation) since = 0
    else if (since > 0) since++
    quoted[i] = since > 0 ? 1 : 0
  })
  return quoted
}
