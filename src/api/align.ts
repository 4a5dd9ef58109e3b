/**
 * `duizhao/align`: the aligner on segments of your own, why a bead was made, a similarity of your own, and the segments and
 * languages below.
 *
 * @module duizhao/align
 */
export {
  type AlignOptions as SegmentAlignOptions,
  type AlignSegment,
  type AlignSide,
  type AlignTerm,
  alignParagraphs,
  alignSegments,
  maxSegments,
} from '../align/align.js'
export {type ExplainOptions, explainBead} from '../align/explain.js'
export type {Lexicon} from '../align/lexicon/lexicon.js'
export type {LexiconTables} from '../align/lexicon/lexicon-format.js'
export {type LexiconOptions, loadLexicon} from '../align/lexicon/load-lexicon.js'
export {alignWithSimilarity, type Similarity, type SimilarityOptions} from '../align/similarity.js'
export type {BeadEvidence, EvidencePair} from '../model/evidence.js'
export {type ParseOptions, parseDocument} from '../parse/parse-document.js'
export {type FileText, readDocument, replaceInDocument} from '../parse/read-document.js'
export {type AlignOptions, alignDocuments, explainPair} from '../pipeline/align.js'
export {segmentDocument} from '../segment/segment-document.js'
