import type {SymbolTable} from '../../language/contract/term-language.js'

/** Numbers words in the order in which they come, from 0 or after those of `base`, which must not grow any more. */
export class WordTable implements SymbolTable {
  private readonly numbers = new Map<string, number>()

  constructor(private readonly base?: WordTable) {}

  /** The table that gives `words` their places as numbers. */
  static of(words: readonly string[]): WordTable {
    const table = new WordTable()
    words.forEach((word, number) => {
      table.numbers.set(word, number)
    })
    return table
  }

  /** Its own words, in the order of their numbers. */
  words(): string[] {
    return [...this.numbers.keys()]
  }

  get size(): number {
    return this.numbers.size + (this.base?.size ?? 0)
  }

  add(word: string): number {
    const known = this.find(word)
    if (known >= 0) return known
    const number = this.size
    this.numbers.set(word, number)
    return number
  }

  find(word: string): number {
    const inherited = this.base === undefined ? -1 : this.base.find(word)
    return inherited >= 0 ? inherited : (this.numbers.get(word) ?? -1)
  }
}
