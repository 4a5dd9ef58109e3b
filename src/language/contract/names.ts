import type {Span} from '../../model/span.js'

/** A stretch of text that may be a name in its own script, with the ways to spell it in Latin letters. */
export interface NativeName extends Span {
  readonly kind: 'person' | 'place'
  /** As official text spells it. */
  readonly expected: string
  /** Keys (see `spellingKey`) of right spellings of a whole place name or, for a person, of the surname. */
  readonly spellings: readonly string[]
  /** Persons: keys of right spellings of the given name. */
  readonly given?: readonly string[] | undefined
  /** Persons: surnames as the bearer’s family may write them (Lee, Wong); no mistake and no reading. */
  readonly own?: readonly string[] | undefined
  /** Keys of known wrong spellings: other readings of the surname (Ceng), a place in plain pinyin (Huhehaote). */
  readonly wrong: readonly string[]
  /** Keys of what may stand in its place: all places of the same rank or, for a person, all surnames; with their number of words at most. */
  readonly rivals?: ReadonlyMap<string, number> | undefined
  /** What stands beside it says that it is a brand, or a foreign name written by its sound: only its right spelling tells anything. */
  readonly doubtful?: boolean | undefined
}

/** Words that begin with a capital, one after the other, with only spaces between them. */
export interface CapitalizedWord extends Span {
  readonly text: string
  readonly key: string
  /** Whether the next word of the list follows after one space. */
  readonly joined: boolean
  /** Keys of further words that it may be an inflected form of, in a language that inflects names. */
  readonly forms?: readonly string[] | undefined
}

/** Characters that read like a name spelled in Latin letters: `length` of them from `at`, both in UTF-16 code units of the run. */
export interface RomanizedName {
  /** The spelling, as it was asked for. */
  readonly key: string
  readonly at: number
  readonly length: number
}

/** Names of Chinese persons in a language that writes them with the characters of Chinese in its own forms. */
export interface CharacterNames {
  /** Persons whose names are certain to begin and end there, ascending. Cost: linear. */
  read(text: string): readonly Span[]
  /** Characters as Simplified Chinese compares them; as long as `run`. */
  fold(run: string): string
  /** A name that is written `name` in Simplified Chinese, with the forms of `like` where they are right ones; undefined where a form is not certain. */
  write(name: string, like: string): string | undefined
}

/** What two spellings of one name have in common: small letters without hyphens; lü, lyu and lv are one; apostrophes are kept on request. */
export function spellingKey(name: string, keepApostrophe = false): string {
  return plainKey(name) ?? foldedKey(name, keepApostrophe)
}

/** The quick way for the many names of ASCII letters only; undefined for others. */
function plainKey(name: string): string | undefined {
  for (let i = 0; i < name.length; i++) {
    const small = name.charCodeAt(i) | 0x20
    if (small < 0x61 || small > 0x7a) return undefined
  }
  const key = name.toLowerCase()
  return key.includes('yu') ? key.replace(/([ln])yu(?!a|e)/gu, '$1v') : key
}

function foldedKey(name: string, keepApostrophe: boolean): string {
  const small = name
    .toLowerCase()
    .normalize('NFC')
    .replace(/[\s-]/gu, '')
    .replace(/[ǖǘǚǜ]/gu, 'ü')
  const plain = keepApostrophe ? small.replace(/[’‘ʼ]/gu, "'") : small.replace(/['’‘ʼ]/gu, '')
  return plain.replace(/ü/gu, 'v').replace(/([ln])yu(?!a|e)/gu, '$1v')
}
