/**
 * `duizhao/rules`: rules of your own, the ones there are, and what a rule looks at.
 *
 * A rule gets the context of one pair and reports facts; the engine adds id, severity and suppressions, and sorts.
 *
 * @module duizhao/rules
 */
export type {AnswerFacts} from '../check/answer/answer-facts.js'
export type {ForeignKind, ForeignMatter} from '../check/answer/foreign-matter.js'
export type {AcceptedPair, AcceptedPassage, AcceptedPassages, Drift} from '../check/engine/accepted.js'
export type {Changes, SideChanges} from '../check/engine/changes.js'
export type {CheckContext} from '../check/engine/context.js'
export {
  type CollectionCheck,
  type CollectionReport,
  type ConfiguredRule,
  defineRule,
  type KeptOf,
  type OptionsIssue,
  type OptionsSchema,
  type ReportFinding,
  type Rule,
  type RuleDefinition,
  type RuleLevel,
  type RuleScope,
} from '../check/engine/define-rule.js'
export {
  type ActivateOptions,
  type ActiveRule,
  activateRules,
  type ContextOptions,
  defaultMinConfidence,
  monolingualContext,
  pairContext,
  type RuleSetting,
  type RuleSettings,
  runRules,
} from '../check/engine/engine.js'
export {type PresetName, presetNames, presetSettings} from '../check/engine/presets.js'
export {rules} from '../check/rules/index.js'
export {termUses} from '../check/terms/term-uses.js'
export type {RuleFinding} from '../model/finding.js'
export type {CodeSpan, Markup} from '../model/markup.js'
export type {
  DateMention,
  IdentifierMention,
  Mention,
  MentionBase,
  OrdinalMention,
  PeriodMention,
  Precision,
  QuantityMention,
  TimeMention,
} from '../model/mention.js'
export type {TermUse, TermVerdict} from '../model/term.js'
