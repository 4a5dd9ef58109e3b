import type {TermWord} from '../language/contract/mining-language.js'
import type {LanguageProfile} from '../language/contract/profile.js'

/** A text with its words. */
export interface ReadText {
  readonly text: string
  readonly words: readonly TermWord[]
}

/** How often a word stands inside sentences in lower case and with a capital. */
interface Casing {
  lower: number
  capital: number
}

/** The words of one side of a corpus as they are written, from which the base form of a term follows. */
export class WordForms {
  private readonly forms = new Map<string, Casing>()
  private readonly counts = new Map<string, number>()
  /** Words that carry meaning. */
  readonly size: number = 0

  constructor(texts: Iterable<ReadText>) {
    for (const {text, words} of texts)
      for (const {start, end, name, key, empty} of words) {
        if (empty !== true) this.size++
        this.counts.set(key, (this.counts.get(key) ?? 0) + 1)
        const wording = text.slice(start, end)
        const lower = wording.toLowerCase()
        const casing = this.forms.get(lower) ?? {lower: 0, capital: 0}
        if (wording === lower) casing.lower++
        else if (name === true) casing.capital++
        this.forms.set(lower, casing)
      }
  }

  /** How often a word stands in any form. */
  countOf(key: string): number {
    return this.counts.get(key) ?? 0
  }

  /** Singular, in lower case unless it is a name or the language writes it so, without article. */
  baseForm(wording: string, isName: boolean, {mining}: LanguageProfile): string {
    const plain = mining.termOf(wording)
    if (isName) return plain
    const words = plain.split(/(?<=[^\p{L}\p{N}])(?=[\p{L}\p{N}])/u)
    // A capital that stays keeps those before it: Source Map, but Kubernetes cluster.
    let at = words.length
    while (at > 0 && this.isLower(words[at - 1]!)) at--
    const lowered = words.map((word, i) => (i < at ? word : word.toLowerCase())).join('')
    return mining.singularOf?.(lowered, word => (this.forms.get(word)?.lower ?? 0) > 0) ?? lowered
  }
  /** Written in lower case, or with a capital that only the place of the word gave it. */
  private isLower(word: string): boolean {
    const plain = word.replace(/(?<![^\p{L}\p{N}])[^\p{L}\p{N}]+$/u, '')
    const {lower = 0, capital = 0} = this.forms.get(plain.toLowerCase()) ?? {}
    return plain === plain.toLowerCase() || (/^\p{Lu}\p{Ll}+$/u.test(plain) && lower >= capital)
  }
}
