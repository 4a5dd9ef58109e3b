import type {LanguageProfile} from '../language/profile.js'

/** Forms that begin alike are looked up together: the first stem, or the first two code units of a run of characters. */
export interface TermIndex {
  readonly stems: ReadonlyMap<string, readonly TermForm[]>
  readonly starts: ReadonlyMap<string, readonly TermForm[]>
}

interface TermForm {
  readonly term: number
  readonly stems: readonly string[]
  readonly text: string
}

/** Index the wordings of terms for one side; entry k of `terms` is term k. Cost: O(sum of their lengths). */
export function indexTerms(terms: readonly (readonly string[])[], profile: LanguageProfile): TermIndex {
  const stems = new Map<string, TermForm[]>()
  const starts = new Map<string, TermForm[]>()
  const add = (map: Map<string, TermForm[]>, key: string, form: TermForm): void => {
    const known = map.get(key)
    if (known === undefined) map.set(key, [form])
    else known.push(form)
  }
  terms.forEach((wordings, term) => {
    for (const wording of wordings) {
      const {tokens} = profile.readForAlignment(wording)
      const runs = tokens.filter(token => token.kind === 'characters')
      const words = tokens.filter(token => token.kind === 'word').map(token => token.key)
      const text = runs.map(run => run.key).join('')
      if (text.length > 1) add(starts, text.slice(0, 2), {term, stems: [], text})
      else if (words.length > 0) add(stems, words[0]!, {term, stems: words, text: ''})
    }
  })
  return {stems, starts}
}

/** Terms found among the stems of a segment: `found(term, index of the first word)`, each place and form once. */
export function findTermWords(
  index: TermIndex,
  words: readonly string[],
  found: (term: number, word: number) => void,
): void {
  if (index.stems.size === 0) return
  words.forEach((word, at) => {
    for (const form of index.stems.get(word) ?? [])
      if (form.stems.every((stem, k) => words[at + k] === stem)) found(form.term, at)
  })
}

/** Terms found in a run of characters: `found(term, place in the run)`. */
export function findTermRuns(index: TermIndex, run: string, found: (term: number, at: number) => void): void {
  if (index.starts.size === 0) return
  for (let at = 0; at + 1 < run.length; at++)
    for (const form of index.starts.get(run.slice(at, at + 2)) ?? [])
      if (run.startsWith(form.text, at)) found(form.term, at)
}
