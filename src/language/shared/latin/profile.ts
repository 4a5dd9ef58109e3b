import type {BoilerplateRule} from '../../contract/boilerplate-rule.js'
import type {HouseStyle} from '../../contract/house-style.js'
import type {LanguageProfile} from '../../contract/profile.js'
import {readCapitalizedWords} from '../capitalized-words.js'
import {normalise} from '../normal-text.js'
import {onFirstUse} from '../on-first-use.js'
import {countScripts} from '../script-count.js'
import {alignmentReader} from '../words/alignment-reader.js'
import {type InflectedWords, wordKnowledge} from '../words/inflected-words.js'
import {type SentenceFacts, sentenceEndRule} from '../words/sentence-end.js'
import {wordMining} from '../words/word-mining.js'
import {wordTerms} from '../words/word-terms.js'
import {countTellingWords} from './latin-languages.js'
import type {LatinNumbers} from './numbers/facts.js'
import {numberReaders} from './numbers/mentions.js'
import {mentionWriter} from './numbers/write.js'
import {latinPassages} from './passages.js'

/** All that a language in Latin letters has of its own: words, abbreviations, numbers, marks. */
export interface LatinLanguage {
  readonly tag: string
  /** What the language is called in headers, in small letters. */
  readonly names: readonly string[]
  readonly words: InflectedWords
  readonly sentences: SentenceFacts
  readonly numbers: LatinNumbers
  readonly houseStyle: HouseStyle
  readonly boilerplate: readonly BoilerplateRule[]
  readonly dateline: RegExp
  readonly expansion: number
}

/** The profile of a language in Latin letters from what it has of its own. Nothing is built before it is used. */
export function latinProfile(language: LatinLanguage): LanguageProfile {
  const {tag, numbers, words, houseStyle, boilerplate, dateline, expansion, names} = language
  const known = wordKnowledge(words)
  const readers = onFirstUse(() => numberReaders(numbers))
  return {
    tag,
    names,
    scriptShare: text => {
      const {han, latin, other} = countScripts(text)
      return latin === 0 ? 0 : latin / (han + latin + other)
    },
    tellingWords: text => countTellingWords(text, tag),
    lineJoiner: () => ' ',
    sentences: {endsSentence: sentenceEndRule(language.sentences), ownScriptOnly: false, longestEnclosure: 1500},
    normalise,
    boilerplate,
    dateline,
    readMentions: text => readers().readMentions(text),
    writeMention: mentionWriter(numbers),
    readCapitalizedWords,
    terms: wordTerms({...known, joinsByHyphen: true}),
    mining: wordMining('\\p{Script=Latin}', {isGrammar: known.isGrammar, key: known.key}),
    readForAlignment: alignmentReader({
      readNumber: (text, at, word) => readers().readNumber(text, at, word),
      key: known.contentKey,
      isLatin: true,
    }),
    stemWord: known.key,
    expansion,
    findPassages: latinPassages(tag, known.isGrammar),
    houseStyle,
  }
}
