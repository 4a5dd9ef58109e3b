/**
 * `duizhao/glossary`: glossary files, their lint and tests, conversion, the termbase that is made of them, and terms that aligned
 * texts have and a glossary has not.
 *
 * @module duizhao/glossary
 */

export {type CompareGlossariesOptions, compareGlossaries} from '../glossary/compare/compare-glossaries.js'
export type {GlossaryChange, GlossaryChangeKind} from '../glossary/compare/glossary-change.js'
export {extendGlossary} from '../glossary/extend-glossary.js'
export type {ConversionLoss, ConvertedGlossary, LossReason} from '../glossary/formats/conversion-loss.js'
export type {GlossaryFormat} from '../glossary/formats/format-names.js'
export {emitGlossaryTbx, type TbxDialect, type TbxOptions} from '../glossary/formats/tbx/write-tbx.js'
export {
  emitGlossaryCsv,
  emitGlossaryJson,
  emitGlossaryYaml,
} from '../glossary/formats/write-glossary.js'
export {emitGlossaryXlsx} from '../glossary/formats/write-xlsx.js'
export {glossaryDigest} from '../glossary/glossary-digest.js'
export {type GlossaryTestResult, runGlossaryTests, type TestText} from '../glossary/glossary-tests.js'
export type {GlossaryFinding} from '../glossary/lint/define-lint-rule.js'
export {type LintOptions, lintGlossary} from '../glossary/lint/lint-glossary.js'
export {bundledGlossaries} from '../glossary/read/bundled.js'
export {glossaryJsonSchema} from '../glossary/read/json-schema.js'
export {type CompiledGlossaryStore, type LoadGlossaryOptions, loadGlossary} from '../glossary/read/load.js'
export {type ParseGlossaryOptions, parseGlossary} from '../glossary/read/parse-glossary.js'
export {
  type RatedDocument,
  type TermSuccess,
  termSuccessRate,
  termSuccessValues,
} from '../glossary/term-success-rate.js'
export {createTermbase, type Termbase} from '../glossary/termbase.js'
export {type GlossaryRow, type RowLanguages, termbaseFromRows} from '../glossary/termbase-from-rows.js'
export {type MineOptions, mineTerms} from '../mine/mine-terms.js'
export type {Proposal, ProposalPlace, ProposedRendering} from '../mine/proposal.js'
export {type ProposedGlossaryOptions, proposedGlossary} from '../mine/proposed-glossary.js'
