/**
 * `duizhao`: read a pair of documents, align it, check it against glossaries, write it as one bilingual document.
 *
 * Each stage is a pure function: text in, data out, the same for the same input. Spans are `[start, end)` in UTF-16 code units of the
 * text that was given. What is wrong in a text is a {@link Finding}; wrong use throws {@link DuizhaoError}.
 *
 * @module duizhao
 */
export type {Lexicon} from './align/lexicon/lexicon.js'
export {type LexiconOptions, loadLexicon} from './align/lexicon/load-lexicon.js'
export {
  type BilingualMarkdownOptions,
  emitBilingualMarkdown,
  type MarkdownLayout,
} from './bilingual/written/bilingual-markdown.js'
export {type SplitSide, type SplitSides, splitBilingualMarkdown} from './bilingual/written/split.js'
export {activateRules} from './check/engine/engine.js'
export {bundledGlossaries} from './glossary/read/bundled.js'
export {type CompiledGlossaryStore, type LoadGlossaryOptions, loadGlossary} from './glossary/read/load.js'
export {parseGlossary} from './glossary/read/parse-glossary.js'
export {createTermbase, type Termbase} from './glossary/termbase.js'
export {detectLanguage} from './language/registry.js'
export {loadMessages} from './messages/load-messages.js'
export type {MessageData} from './messages/message-data.js'
export type {MessageLanguage, ReportLanguage} from './messages/message-languages.js'
export {createTranslator, type Translator} from './messages/translator.js'
export {type AlignedPair, type Bead, type TranslationUnit, translationUnits} from './model/alignment.js'
export type {
  BilingualLayout,
  Block,
  BlockKind,
  BlockPair,
  Document,
  DocumentFormat,
  LanguageTag,
  LinkTarget,
  PackedParagraph,
  PackedPlace,
  StatedBead,
} from './model/document.js'
export {type ErrorCode, errorCodes} from './model/error-codes.js'
export {DuizhaoError, type DuizhaoErrorDetails, type ErrorPlace} from './model/errors.js'
export type {Finding, FindingData, FindingPlace, Fix, RuleFinding, Severity} from './model/finding.js'
export type {LanguagePair} from './model/language-pair.js'
export type {
  EntryForm,
  EntryGroup,
  Placeholder,
  PlaceholderLookalike,
  PlaceholderSyntax,
  PluralCategory,
  ResourceEntry,
  StatedForm,
} from './model/resource.js'
export type {Segment, SegmentedDocument} from './model/segment.js'
export type {Span, TextReplacement, TextSpan} from './model/span.js'
export type {
  Concept,
  ConceptEvidence,
  ConceptStatus,
  FilePlace,
  Glossary,
  GlossaryExtension,
  GlossaryPin,
  GlossaryTest,
  Provenance,
  Term,
  TermCondition,
  TermForm,
  TermStatus,
} from './model/term.js'
export {type AlignableSides, type AlignOptions, alignDocuments} from './pipeline/align.js'
export {type CheckOptions, checkPair, checkPairs, checkSingle} from './pipeline/check.js'
export {reportConsistency} from './pipeline/consistency.js'
export {
  type DirectionOptions,
  type DocumentInput,
  parseInput,
  parsePair,
  type ReadOptions,
  type SidesOfPair,
  type SingleSide,
} from './pipeline/read.js'
export {checkUnits, type UnitInput} from './pipeline/unit.js'
export {formatConsistency} from './report/consistency/formats.js'
export {reportFindings} from './report/findings/findings-report.js'
export {formatFindings} from './report/findings/formats.js'
export type {SegmentUnit} from './segment/segment-document.js'
export {type DecodedText, type DecodeOptions, decodeText} from './text/encoding.js'
export {type LineColumn, LineIndex} from './text/line-index.js'
export type {MappedRun, MappedText} from './text/mapped-text.js'
export type {MarkupToken} from './text/markup-token.js'
