import type {SymbolTable} from '../language/term-language.js'

/** Numbers words in the order in which they come, from 0. */
export class WordTable implements SymbolTable {
  private readonly numbers = new Map<string, number>()

  get size(): number {
    return this.numbers.size
  }

  add(word: string): number {
    const known = this.numbers.get(word)
    if (known !== undefined) return known
    this.numbers.set(word, this.numbers.size)
    return this.numbers.size - 1
  }

  find(word: string): number {
    return this.numbers.get(word) ?? -1
  }
}
