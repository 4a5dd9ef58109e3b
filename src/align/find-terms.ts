import type {LanguageProfile} from '../language/profile.js'

/** Wordings of one concept on both sides. */
export interface AlignTerm {
  readonly source: readonly string[]
  readonly target: readonly string[]
}

/** Wordings by what they consist of, step by step: stems, or code units of a run of characters. */
export interface TermIndex {
  readonly stems: TermNode
  readonly units: TermNode
}

interface TermNode {
  readonly next: Map<string, TermNode>
  /** The wordings that end here, by their place among all. */
  readonly ends: TermForm[]
}

interface TermForm {
  readonly term: number
  readonly order: number
  /** Stems or code units. */
  readonly length: number
}

function emptyNode(): TermNode {
  return {next: new Map(), ends: []}
}

export const noTerms: TermIndex = {stems: emptyNode(), units: emptyNode()}

const indexes = new WeakMap<readonly AlignTerm[], Map<string, TermIndex>>()

/** The index of one side of a list of terms; entry k is term k. Made once a list. Cost: O(sum of their lengths). */
export function termIndexOf(
  terms: readonly AlignTerm[],
  side: 'source' | 'target',
  profile: LanguageProfile,
): TermIndex {
  if (terms.length === 0) return noTerms
  const known = indexes.get(terms) ?? new Map<string, TermIndex>()
  indexes.set(terms, known)
  const key = `${side} ${profile.tag}`
  const index = known.get(key) ?? indexTerms(terms, side, profile)
  known.set(key, index)
  return index
}

function indexTerms(terms: readonly AlignTerm[], side: 'source' | 'target', profile: LanguageProfile): TermIndex {
  const index: TermIndex = {stems: emptyNode(), units: emptyNode()}
  let order = 0
  for (const [term, wordings] of terms.entries())
    for (const wording of wordings[side]) {
      const {tokens} = profile.readForAlignment(wording)
      const runs = tokens.filter(token => token.kind === 'characters')
      const words = tokens.filter(token => token.kind === 'word').map(token => token.key)
      const text = runs.map(run => run.key).join('')
      if (text.length > 1) insert(index.units, text.split(''), {term, order: order++, length: text.length})
      else if (words.length > 0) insert(index.stems, words, {term, order: order++, length: words.length})
    }
  return index
}

function insert(root: TermNode, steps: readonly string[], form: TermForm): void {
  let node = root
  for (const step of steps) {
    const next = node.next.get(step) ?? emptyNode()
    node.next.set(step, next)
    node = next
  }
  node.ends.push(form)
}

/** Terms found among the stems of a segment: `found(term, index of the first word, number of words)`, each place and form once. */
export function findTermWords(
  {stems}: TermIndex,
  words: readonly string[],
  found: (term: number, word: number, length: number) => void,
): void {
  if (stems.next.size === 0) return
  for (let at = 0; at < words.length; at++)
    for (const {term, length} of formsAt(stems, at, place => words[place])) found(term, at, length)
}

/** Terms found in a run of characters: `found(term, place in the run, length)`. */
export function findTermRuns(
  {units}: TermIndex,
  run: string,
  found: (term: number, at: number, length: number) => void,
): void {
  if (units.next.size === 0) return
  for (let at = 0; at + 1 < run.length; at++)
    for (const {term, length} of formsAt(units, at, place => run[place])) found(term, at, length)
}

const noForms: readonly TermForm[] = []

/** The wordings that stand at a place, in their order. */
function formsAt(root: TermNode, at: number, stepAt: (place: number) => string | undefined): readonly TermForm[] {
  let forms: readonly TermForm[] = noForms
  let node: TermNode | undefined = root
  for (let place = at; node !== undefined; place++) {
    const step = stepAt(place)
    node = step === undefined ? undefined : node.next.get(step)
    if (node === undefined || node.ends.length === 0) continue
    forms = forms.length === 0 ? node.ends : [...forms, ...node.ends]
  }
  return forms.length < 2 ? forms : [...forms].sort((a, b) => a.order - b.order)
}
