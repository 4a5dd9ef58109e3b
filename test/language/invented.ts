import type {LanguageProfile} from '../../src/language/contract/profile.js'
import type {SentenceLanguage} from '../../src/language/contract/sentences.js'
import {profileFor} from '../../src/language/registry.js'
import {countLetterWords} from '../../src/language/shared/script-count.js'
import type {Mention} from '../../src/model/mention.js'

/** A language that nobody speaks: letters, a full stop and digits of its own, everything else as for any language. */
interface Invention {
  readonly tag: string
  /** Inside of a character class. */
  readonly letters: string
  readonly stop: string
  readonly digits: string
  /** What it is called in headers. */
  readonly names: readonly string[]
}

function invent({tag, letters, stop, digits, names}: Invention): LanguageProfile {
  const words = new RegExp(`[${letters}]+`, 'gu')
  const passage = new RegExp(`[${letters}]+(?:[ ,]{1,2}[${letters}]+)*`, 'gu')
  const sentences: SentenceLanguage = {
    endsSentence: ({text, stopEnd}) => (text[stopEnd - 1] === stop ? true : undefined),
    ownScriptOnly: true,
    longestEnclosure: 800,
  }
  const generic = profileFor(tag)
  return {
    ...generic,
    digitsOnly: undefined,
    scriptShare: text => {
      const own = text.match(words)?.length ?? 0
      return own === 0 ? 0 : own / Math.max(own, countLetterWords(text))
    },
    sentences,
    names,
    writeMention: (mention: Mention) =>
      mention.kind === 'number'
        ? String(mention.value).replace(/\d/gu, digit => [...digits][Number(digit)]!)
        : undefined,
    mining: {...generic.mining, isNative: text => new RegExp(`[${letters}]`, 'u').test(text)},
    findPassages: text =>
      Array.from(text.matchAll(passage), ({0: found, index}) => ({
        start: index,
        end: index + found.length,
        kind: found.split(' ').length >= 4 ? 'sentence' : 'words',
        marked: false,
      })),
  }
}

/** Two languages that no code knows by name; register both before a pair of them is read (`registerProfile`). */
export const inventedLanguages: readonly [LanguageProfile, LanguageProfile] = [
  invent({
    tag: 'qaa',
    letters: '\\u2D30-\\u2D67',
    stop: '።',
    digits: '0123456789',
    names: ['qaa', 'ⵇⴰⴰ'],
  }),
  invent({
    tag: 'qab',
    letters: '\\u1401-\\u166C',
    stop: '᙮',
    digits: '᱐᱑᱒᱓᱔᱕᱖᱗᱘᱙',
    names: ['qab', 'ᖃᐸ'],
  }),
]

/** What the samples say: a heading, then three paragraphs of two sentences. */
const samples: Readonly<Record<string, readonly string[]>> = {
  zh: [
    '# 港务局公布新计划',
    '港务局今年新建47个泊位。工程在春天开工。',
    '港务局登记了3200艘渔船。每艘渔船都有编号。',
    '居民可以在新码头散步。港务局欢迎大家参观。',
  ],
  en: [
    '# Port authority announces new plan',
    'The port authority is building 47 new berths this year. Work began in spring.',
    'The port authority has registered 3,200 fishing boats. Every fishing boat carries a number.',
    'Residents can walk along the new quay. The port authority invites everyone to visit.',
  ],
  qaa: [
    '# ⴱⴰⵔⵓ ⴷⵉⵎⴰ ⵙⴽⴰⵏ ⵓⵔⵉ ⵣⴻⵍ',
    'ⴱⴰⵔⵓ ⴷⵉⵎⴰ ⵍⵉⵜ 47 ⵓⵔⵉ ⴳⴰⵎⵓ ⵟⴰⵍⴰ። ⴼⵓⵔ ⵇⵉⵏⴰ ⵡⴻⵙⵜ።',
    'ⴱⴰⵔⵓ ⴷⵉⵎⴰ ⵏⵓⵎ 3200 ⵃⴰⵢⵓ ⵔⵉⴱ። ⵣⴰⵏ ⵃⴰⵢⵓ ⵔⵉⴱ ⵎⴻⵜ ⴽⵓⵏ።',
    'ⵙⵉⵍⴰ ⵡⵓⵜ ⵉⵏ ⵓⵔⵉ ⴽⴰⵛ። ⴱⴰⵔⵓ ⴷⵉⵎⴰ ⵢⵉⵔ ⵣⴰⵏ ⴰⵎⴰⵏ።',
  ],
  qab: [
    '# ᒪᑭ ᑐᓚ ᐊᕐᓂ ᓴᑯ ᐱᓇ',
    'ᒪᑭ ᑐᓚ ᑲᓂ ᓴᑯ ᱔᱗ ᐅᓗ ᐃᒥ᙮ ᐊᒧ ᑕᓯ ᓄᑭ᙮',
    'ᒪᑭ ᑐᓚ ᐱᒐ ᱓᱒᱐᱐ ᓯᕙ ᐅᑎ᙮ ᖃᓂ ᓯᕙ ᐅᑎ ᒐᓗ ᑭᐊ᙮',
    'ᐃᓗ ᓴᐱ ᒥᑯ ᓴᑯ ᑐᕋ᙮ ᒪᑭ ᑐᓚ ᕿᓇ ᖃᓂ ᐊᓕ᙮',
  ],
}

/** What the term of the samples (`port authority`) is in each language. */
export const sampleTerms: Readonly<Record<string, string>> = {
  zh: '港务局',
  en: 'port authority',
  qaa: 'ⴱⴰⵔⵓ ⴷⵉⵎⴰ',
  qab: 'ᒪᑭ ᑐᓚ',
}

/**
 * The same release in zh, en, qaa or qab, as Markdown: a heading and three paragraphs of two sentences. It has the term of
 * {@link sampleTerms} in the heading, in the first, third and last sentence, and the numbers 47 and 3200 in the first and third.
 */
export function sampleText(tag: string): string {
  const lines = samples[tag]
  if (lines === undefined) throw new Error(`no sample in ${tag}`)
  return `${lines.join('\n\n')}\n`
}
