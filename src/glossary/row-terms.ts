import {IntVector} from '../text/int-vector.js'
import type {ConceptGatherer} from './text-glossary.js'

/** Where the terms of one concept stand, while its rows are passed over. Languages are numbers. */
export class RowTerms {
  private readonly langs = new IntVector()
  private readonly starts = new IntVector()
  private readonly ends = new IntVector()
  /** Languages in the order in which they came. */
  private readonly order: number[] = []

  constructor(private readonly text: string) {}

  get length(): number {
    return this.langs.length
  }

  add(lang: number, start: number, end: number): void {
    if (!this.order.includes(lang)) this.order.push(lang)
    this.langs.push(lang)
    this.starts.push(start)
    this.ends.push(end)
  }

  has(lang: number, start: number, end: number): boolean {
    for (let i = 0; i < this.langs.length; i++)
      if (this.langs.at(i) === lang && isSame(this.text, this.starts.at(i), this.ends.at(i), start, end)) return true
    return false
  }

  /** Give all to a concept, language by language as it has them when it is read, and forget them. */
  moveTo(gathered: ConceptGatherer, names: readonly string[]): void {
    for (const lang of this.order)
      for (let i = 0; i < this.langs.length; i++)
        if (this.langs.at(i) === lang) gathered.addTermAt(names[lang]!, this.starts.at(i), this.ends.at(i))
    this.clear()
  }

  clear(): void {
    this.langs.length = 0
    this.starts.length = 0
    this.ends.length = 0
    this.order.length = 0
  }
}

/** Whether the same stands at two places of a text. */
export function isSame(text: string, start: number, end: number, otherStart: number, otherEnd: number): boolean {
  if (end - start !== otherEnd - otherStart) return false
  for (let i = start, other = otherStart; i < end; i++, other++)
    if (text.charCodeAt(i) !== text.charCodeAt(other)) return false
  return true
}
