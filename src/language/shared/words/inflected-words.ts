import {onFirstUse} from '../on-first-use.js'

/** What a language with inflected words knows of them. Lists are words between spaces, in small letters. */
export interface InflectedWords {
  /** The stem of a word in small letters. */
  readonly stem: (word: string) => string
  /** Words that carry grammar alone. */
  readonly functionWords: string
  /** Pronouns and short forms that stand for what was named before. */
  readonly pronouns: string
  /** What an inflected word may have behind the part that its forms share; an empty ending is always one. */
  readonly endings: string
  /** Vowels that change inside of a word, folded before endings are compared: ä → a. */
  readonly foldVowels?: ((word: string) => string) | undefined
}

/** The words of a language as terms, the aligner and the miner take them. */
export interface WordKnowledge {
  readonly key: (word: string) => string
  /** As `key`, empty for words of grammar. */
  readonly contentKey: (word: string) => string
  readonly isInflection: (word: string, other: string) => boolean
  readonly isGrammar: (word: string) => boolean
  readonly pronouns: () => ReadonlySet<string>
}

const mostRemembered = 20_000

/** Stems are remembered, because words come again: up to 20,000 of them. */
export function wordKnowledge(words: InflectedWords): WordKnowledge {
  const grammar = onFirstUse(() => new Set(words.functionWords.split(' ')))
  const pronouns = onFirstUse(() => new Set(words.pronouns.split(' ')))
  const endings = onFirstUse(() => new Set(['', ...words.endings.split(' ')]))
  const fold = words.foldVowels ?? ((word: string) => word)
  const stems = new Map<string, string>()
  const key = (word: string): string => {
    const known = stems.get(word)
    if (known !== undefined) return known
    if (stems.size >= mostRemembered) stems.clear()
    const stem = /\d/u.test(word) ? word : words.stem(word)
    stems.set(word, stem)
    return stem
  }
  return {
    key,
    contentKey: word => (grammar().has(word) ? '' : key(word)),
    isInflection: (word, other) => {
      const [a, b] = [fold(word), fold(other)]
      let shared = 0
      while (shared < a.length && a[shared] === b[shared]) shared++
      // the ending may begin inside of what both have: natur-e, natur-en
      for (let at = shared; at >= Math.max(2, shared - 3); at--)
        if (endings().has(a.slice(at)) && endings().has(b.slice(at))) return true
      return false
    },
    isGrammar: word => grammar().has(word),
    pronouns,
  }
}
