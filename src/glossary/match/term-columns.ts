import type {LanguageTag} from '../../model/document.js'
import type {Concept} from '../../model/term.js'

/** The terms of many concepts one after the other, as a search needs them. */
export interface TermColumns {
  /** The terms of the concept at place `i` are `[starts[i], starts[i + 1])`. */
  readonly starts: ArrayLike<number>
  readonly langs: readonly LanguageTag[]
  /** Which of {@link langs} a term is in. */
  langOf(index: number): number
  textOf(index: number): string
}

/** Cost: O(terms). */
export function columnsOf(concepts: readonly Concept[]): TermColumns {
  const terms = concepts.flatMap(concept => concept.terms)
  const starts = [0]
  for (const concept of concepts) starts.push(starts.at(-1)! + concept.terms.length)
  const numbers = new LanguageNumbers()
  const langs = terms.map(({lang}) => numbers.of(lang))
  return {starts, langs: numbers.langs, langOf: index => langs[index]!, textOf: index => terms[index]!.text}
}

/** Numbers languages in the order in which they come. */
export class LanguageNumbers {
  readonly langs: LanguageTag[] = []

  of(lang: LanguageTag): number {
    const known = this.langs.indexOf(lang)
    return known >= 0 ? known : this.langs.push(lang) - 1
  }
}
