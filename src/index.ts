export {
  type AlignOptions as SegmentAlignOptions,
  type AlignSegment,
  type AlignSide,
  type AlignTerm,
  alignParagraphs,
  alignSegments,
  maxSegments,
} from './align/align.js'
export {type ExplainOptions, explainBead} from './align/explain.js'
export type {Lexicon} from './align/lexicon/lexicon.js'
export {loadLexicon} from './align/lexicon/load-lexicon.js'
export {alignWithSimilarity, type Similarity, type SimilarityOptions} from './align/similarity.js'
export {type BilingualOptions, parseBilingual} from './bilingual/read/parse-bilingual.js'
export {
  type BilingualMarkdownOptions,
  emitBilingualMarkdown,
  type MarkdownLayout,
} from './bilingual/write/bilingual-markdown.js'
export {type SplitSide, splitBilingualMarkdown} from './bilingual/write/split.js'
export type {CheckContext} from './check/engine/context.js'
export {
  type ConfiguredRule,
  defineRule,
  type OptionsIssue,
  type OptionsSchema,
  type ReportFinding,
  type Rule,
  type RuleDefinition,
  type RuleLevel,
} from './check/engine/define-rule.js'
export {
  type ActiveRule,
  activateRules,
  type ContextOptions,
  defaultMinConfidence,
  monolingualContext,
  pairContext,
  type RuleSetting,
  type RuleSettings,
  runRules,
} from './check/engine/engine.js'
export {type PresetName, presetNames, presetSettings} from './check/engine/presets.js'
export {rules} from './check/rules/index.js'
export {termUses} from './check/terms/term-uses.js'
export {changeFindings} from './diff/change-findings.js'
export {type ChangeTask, changeTasks, formatTasks} from './diff/change-tasks.js'
export {type CompareOptions, compareVersions, type VersionChange} from './diff/compare-versions.js'
export {type CsvOptions, emitAlignmentCsv} from './emit/alignment-csv.js'
export {emitAlignmentHtml, type HtmlOptions} from './emit/alignment-html.js'
export {emitAlignmentJson} from './emit/alignment-json.js'
export {emitAlignmentJsonLines} from './emit/alignment-jsonl.js'
export {emitTmx, type TmxOptions} from './emit/tmx.js'
export {emitXliff} from './emit/xliff.js'
export {type EnforceOptions, type EnforceResult, enforce} from './enforce/enforce.js'
export type {EnforcedUnit, TraceStep, UnitError} from './enforce/enforced-unit.js'
export {type PromptOptions, promptTerms} from './enforce/prompt-terms.js'
export {
  promptRepairs,
  type RepairInstruction,
  type RepairOptions,
  repairInstructions,
} from './enforce/repair-instructions.js'
export {type SelectedTerm, type SelectTermsOptions, selectTerms} from './enforce/select-terms.js'
export type {EnforceMemory, MemorySuggestion, Translate, TranslateRequest} from './enforce/translate-request.js'
export {type AppliedFixes, type ApplyFixesOptions, applyFixes} from './fix/apply-fixes.js'
export type {AppliedFix} from './fix/fix-texts.js'
export {type FixedUnit, type FixUnitOptions, fixUnit} from './fix/fix-unit.js'
export {unifiedDiff} from './fix/unified-diff.js'
export {
  type ConvertedGlossary,
  writeCsvGlossary,
  writeJsonGlossary,
  writeYamlGlossary,
} from './glossary/formats/write-glossary.js'
export {type GlossaryTestResult, runGlossaryTests} from './glossary/glossary-tests.js'
export type {GlossaryFinding} from './glossary/lint/define-lint-rule.js'
export {type LintOptions, lintGlossary} from './glossary/lint/lint-glossary.js'
export {bundledGlossaries} from './glossary/read/bundled.js'
export {glossaryJsonSchema} from './glossary/read/json-schema.js'
export {loadGlossary} from './glossary/read/load.js'
export {type ParseGlossaryOptions, parseGlossary} from './glossary/read/parse-glossary.js'
export {type RatedDocument, type TermSuccess, termSuccessRate, termSuccessValues} from './glossary/term-success-rate.js'
export {createTermbase, type Termbase} from './glossary/termbase.js'
export {type GlossaryRow, termbaseFromRows} from './glossary/termbase-from-rows.js'
export type {LanguageProfile} from './language/contract/profile.js'
export {detectLanguage, findProfile, knownLanguages, profileFor} from './language/registry.js'
export {type CheckedMatch, CheckedMemory, type CheckedMemoryOptions} from './memory/checked-memory.js'
export {type MemoryMatch, type MemorySearchOptions, TranslationMemory} from './memory/memory.js'
export {appendToMemory, type DamagedLine, type LoadedMemory, loadMemory} from './memory/memory-file.js'
export type {MemoryUnit} from './memory/unit.js'
export {type PairUnits, unitsOfPair} from './memory/units-of-pair.js'
export {createTranslator, type Translator} from './messages/translator.js'
export {type MineOptions, mineTerms} from './mine/mine-terms.js'
export type {Proposal, ProposalPlace, ProposedRendering} from './mine/proposal.js'
export {type ProposedGlossaryOptions, proposedGlossary} from './mine/proposed-glossary.js'
export {type AlignedPair, type Bead, type TranslationUnit, translationUnits} from './model/alignment.js'
export type {
  BilingualDocument,
  BilingualLayout,
  Block,
  BlockKind,
  BlockPair,
  Document,
  DocumentFormat,
  LanguageTag,
  LinkTarget,
  StatedBead,
} from './model/document.js'
export {DuizhaoError, type DuizhaoErrorDetails} from './model/errors.js'
export type {BeadEvidence, EvidencePair} from './model/evidence.js'
export type {Finding, FindingData, FindingPlace, Fix, RuleReport, Severity} from './model/finding.js'
export type {Mention, Precision} from './model/mention.js'
export type {Segment, SegmentedDocument} from './model/segment.js'
export type {Span, TextSpan} from './model/span.js'
export type {
  Concept,
  ConceptEvidence,
  ConceptStatus,
  Glossary,
  GlossaryTest,
  Provenance,
  Term,
  TermCondition,
  TermForm,
  TermStatus,
  TermUse,
  TermVerdict,
} from './model/term.js'
export {type ParseOptions, parseDocument} from './parse/parse-document.js'
export {type AlignOptions, alignDocuments, explainPair} from './pipeline/align.js'
export {type CheckOptions, checkPair, checkPairs, checkSingle, contextsOf} from './pipeline/check.js'
export {type CheckedContext, consistencyReport, termConsistency} from './pipeline/consistency.js'
export {
  type DocumentInput,
  parseInput,
  parsePair,
  type ReadOptions,
  type SidesOfPair,
  type SingleSide,
} from './pipeline/read.js'
export {checkUnits, type UnitInput, unitContext} from './pipeline/unit.js'
export type {
  ConceptConsistency,
  ConsistencyPlace,
  ConsistencyReport,
  ConsistencyTotals,
  Rendering,
} from './report/consistency/consistency.js'
export {formatConsistency} from './report/consistency/formats.js'
export {
  type CheckedDocument,
  type CheckedText,
  type FindingsReport,
  type FindingsSummary,
  findingsReport,
  type ReportedFinding,
} from './report/findings/findings-report.js'
export {type FindingsFormatName, type FormatOptions, formatFindings} from './report/findings/formats.js'
export {segmentDocument} from './segment/segment-document.js'
export {type DecodedText, type DecodeOptions, decodeText} from './text/encoding.js'
export {LineIndex} from './text/line-index.js'
export {MappedText} from './text/mapped-text.js'
