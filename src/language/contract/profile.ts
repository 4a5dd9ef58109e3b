import type {LanguageTag} from '../../model/document.js'
import type {Mention} from '../../model/mention.js'
import type {MappedText} from '../../text/mapped-text.js'
import type {AlignmentReading} from './alignment-reading.js'
import type {BoilerplateRule} from './boilerplate-rule.js'
import type {HouseStyle} from './house-style.js'
import type {MiningLanguage} from './mining-language.js'
import type {CapitalizedWord, CharacterNames, NativeName, RomanizedName} from './names.js'
import type {LineUse, Passage} from './passage.js'
import type {SentenceLanguage} from './sentences.js'
import type {TermLanguage} from './term-language.js'

/**
 * Everything that is particular to one language. Nothing outside a profile asks “is this zh?”; a further language is
 * one more profile in `registry.ts`.
 */
export interface LanguageProfile {
  readonly tag: LanguageTag
  /** Share of the letters of `text` that are written in this language's script, 0…1; 0 where there are no letters. */
  scriptShare(text: string): number
  /**
   * How much the words of `text` say that it is in this language: words of grammar, those that no other language has twice. For languages
   * that share their script with others. Cost: linear.
   */
  tellingWords?(text: string): number
  /** What joins two lines of a hard-wrapped paragraph, given the characters on both sides: a space or nothing. */
  lineJoiner(before: string, after: string): '' | ' '
  /** Where sentences end; `splitSentences` puts the rules of the languages together. */
  readonly sentences: SentenceLanguage
  /**
   * The form in which terms are compared: width, script variant, quotes, dashes, spaces and emphasis marks folded,
   * case kept. Mapped to `text`.
   */
  normalise(text: string): MappedText
  /** What the language is called in headers of tables and sections, in any language; lower case. */
  readonly names: readonly string[]
  /** Lines that content management systems print around an article in this language. */
  readonly boilerplate: readonly BoilerplateRule[]
  /** Where a press release opens with its place and date (“BEIJING, Jan. 21, 2024 —”); a match ends behind the date. */
  readonly dateline: RegExp
  /** Numbers, percentages, ordinals, dates, times and periods of a text, ascending, not overlapping. */
  readMentions(text: string): Mention[]
  /**
   * Set where `readMentions` knows digits alone: numbers, per cent, dates and times in figures. Words of number, units, ordinals and
   * months are not read then, and what the other side says with them needs no counterpart.
   */
  readonly digitsOnly?: boolean | undefined
  /**
   * How this language says a mention read in another one; `like` is the wording it would replace, whose style is kept.
   * Undefined where nothing certain can be said.
   */
  writeMention(mention: Mention, like?: string): string | undefined
  /**
   * Names written in a script of their own, with their Latin spellings; absent for a language in Latin letters. With `spelled`
   * (`spellingKey` of words of the other side) those may be left out whose spellings and given names are none of these.
   */
  readNativeNames?(text: string, spelled?: ReadonlySet<string>): NativeName[]
  /**
   * A finder of the names in `wanted` (lower-case Latin letters) in runs of this language's own script, for the aligner;
   * undefined when none of them can be a name of this language.
   */
  findRomanizedNames?(wanted: ReadonlySet<string>): ((run: string) => RomanizedName[]) | undefined
  /** Words that begin with a capital, where a native name of another language may be spelled. */
  readCapitalizedWords?(text: string): CapitalizedWord[]
  /**
   * How a Chinese name that is spelled `key` (`spellingKey`, apostrophes kept) is written in the script of this language, in small letters, the
   * likeliest way first; `syllables` is how many it has, where that is known. Absent for a language in Latin letters.
   */
  spellName?(key: string, syllables?: number): readonly string[]
  /** How names of Chinese persons are read and written with the characters of Chinese; absent where they are not. */
  readonly characterNames?: CharacterNames | undefined
  /** What stands between surname and given name of a Chinese person in the script of this language; a space if absent. */
  readonly nameJoint?: '' | ' ' | undefined
  /** `name` in the case that `like`, which it would replace, is in; undefined where that is not certain. Absent where names are not inflected. */
  inflectName?(name: string, like: string): string | undefined
  /** How terms are read, compared and replaced. */
  readonly terms: TermLanguage
  /** What mining for terms sees of a text. */
  readonly mining: MiningLanguage
  /**
   * What the aligner compares: content words, numbers by value, size, sentence ends and marks. Words in a script that is not this
   * language's own (SCODA in Chinese) get the keys that `other`, the language of the other side, gives its own words
   * ({@link LanguageProfile.stemWord}). Cost: O(length).
   */
  readForAlignment(text: string, other?: LanguageProfile): AlignmentReading
  /** How large (`size` of {@link AlignmentReading}) what Chinese says in one character usually is in this language. */
  readonly expansion: number
  /** The key under which {@link LanguageProfile.readForAlignment} files a word of this language, given in small letters; absent where it is the word itself. */
  stemWord?(word: string): string
  /**
   * A word in this language's own script spelled in Latin letters as it sounds (форум → forum), small; characters read one by one. Absent for a language
   * in Latin letters. The aligner compares names and international words by it.
   */
  spellInLatin?(word: string): string
  /**
   * Stretches of this language in a text of another one, ascending: what a translator left behind. A language that tells itself by its
   * script alone finds nothing in a text that is `within` a language of the same script. Cost: O(length).
   */
  findPassages(text: string, within?: LanguageProfile): Passage[]
  /** Whether a whole line is prose of this language that a translator would not have left, be it as short as a heading. */
  isProseLine?(text: string, use: LineUse): boolean
  readonly houseStyle: HouseStyle
}
