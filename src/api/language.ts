/**
 * `duizhao/language`: the languages that are known, and what a profile of a further one has to answer.
 *
 * @module duizhao/language
 */
export type {AlignmentReading, AlignmentToken, SegmentEnding} from '../language/contract/alignment-reading.js'
export type {BoilerplateRule} from '../language/contract/boilerplate-rule.js'
export type {
  HouseStyle,
  PunctuationOptions,
  QuoteStyle,
  QuoteUse,
  SpacingStyle,
  StyleProblem,
} from '../language/contract/house-style.js'
export type {MiningLanguage, TermWord} from '../language/contract/mining-language.js'
export type {CapitalizedWord, CharacterNames, NativeName, RomanizedName} from '../language/contract/names.js'
export type {LineUse, Passage} from '../language/contract/passage.js'
export type {LanguageProfile} from '../language/contract/profile.js'
export type {QuickSymbols} from '../language/contract/quick-symbols.js'
export type {
  Enclosure,
  EnclosureKind,
  SentenceEnd,
  SentenceEndRule,
  SentenceLanguage,
} from '../language/contract/sentences.js'
export type {
  FittedReplacement,
  Likeness,
  Standing,
  SymbolTable,
  TermLanguage,
  TermText,
} from '../language/contract/term-language.js'
export {detectLanguage, findProfile, knownLanguages, profileFor, registerProfile} from '../language/registry.js'
export type {IntVector} from '../text/int-vector.js'
