import type {LanguageProfile} from '../../language/contract/profile.js'

/** Wordings of one concept on both sides. */
export interface AlignTerm {
  readonly source: readonly string[]
  readonly target: readonly string[]
}

/** Called with a term, the step at which it was found, and its number of steps. */
export type TermFound = (term: number, at: number, length: number) => void

interface TermNode {
  next: Map<number, TermNode> | undefined
  /** The wordings that end here. */
  ends: TermForm[] | undefined
}

interface TermForm {
  /** Place among all terms. */
  readonly term: number
  /** Place among all wordings. */
  readonly order: number
  /** Stems or code units. */
  readonly length: number
}

/** A wording as the aligner reads it. */
interface Wording {
  /** Of an unspaced script, what stands between them left out. */
  readonly characters: string
  readonly stems: readonly string[]
}

/** Of the terms that share a wording so many are found: more say nothing more. */
const mostOfWording = 16

/** Wordings by what they consist of, step by step: stems, or code units of a run of characters. */
export class TermIndex {
  private readonly stemIds = new Map<string, number>()
  private readonly stems = emptyNode()
  private readonly units = emptyNode()
  private wordings = 0

  /** Cost: O(length of the wording). */
  add(term: number, {characters, stems}: Wording): void {
    if (characters.length > 1) this.insert(this.units, unitsOf(characters), term)
    else if (stems.length > 0) {
      const ids = stems.map(stem => {
        const id = this.stemIds.get(stem) ?? this.stemIds.size
        this.stemIds.set(stem, id)
        return id
      })
      this.insert(this.stems, ids, term)
    }
  }

  private insert(root: TermNode, steps: ArrayLike<number>, term: number): void {
    let node = root
    for (let i = 0; i < steps.length; i++) {
      node.next ??= new Map()
      const next = node.next.get(steps[i]!) ?? emptyNode()
      node.next.set(steps[i]!, next)
      node = next
    }
    node.ends ??= []
    if (node.ends.length < mostOfWording) node.ends.push({term, order: this.wordings++, length: steps.length})
  }

  /** Terms found among the stems of a segment, each place and form once. */
  findAmongStems(stems: readonly string[], found: TermFound): void {
    if (this.stems.next === undefined) return
    const ids = stems.map(stem => this.stemIds.get(stem) ?? -1)
    for (let at = 0; at < ids.length; at++) if (ids[at]! >= 0) report(this.stems, ids, at, found)
  }

  /** Terms found in a run of characters. */
  findInRun(run: string, found: TermFound): void {
    if (this.units.next === undefined) return
    const units = unitsOf(run)
    for (let at = 0; at + 1 < units.length; at++) report(this.units, units, at, found)
  }
}

function emptyNode(): TermNode {
  return {next: undefined, ends: undefined}
}

export const noTerms = new TermIndex()

const indexes = new WeakMap<readonly AlignTerm[], Map<string, TermIndex>>()

/** The index of one side of a list of terms, `other` being the language of the other side; entry k is term k. Made once a list. Cost: O(sum of their lengths). */
export function termIndexOf(
  terms: readonly AlignTerm[],
  side: 'source' | 'target',
  profile: LanguageProfile,
  other: LanguageProfile,
): TermIndex {
  if (terms.length === 0) return noTerms
  const known = indexes.get(terms) ?? new Map<string, TermIndex>()
  indexes.set(terms, known)
  const key = `${side} ${profile.tag} ${other.tag}`
  const index = known.get(key) ?? indexTerms(terms, side, profile, other)
  known.set(key, index)
  return index
}

function indexTerms(
  terms: readonly AlignTerm[],
  side: 'source' | 'target',
  profile: LanguageProfile,
  other: LanguageProfile,
): TermIndex {
  const index = new TermIndex()
  const known = wordingsOf(profile, other)
  for (const [term, wordings] of terms.entries())
    for (const wording of wordings[side]) index.add(term, readWording(wording, profile, other, known))
  return index
}

/** Wordings that were read, by language and that of the other side: of a large termbase each document has a list of its own, and most of them again. */
const wordings = new Map<LanguageProfile, Map<LanguageProfile, Map<string, Wording>>>()
const mostWordings = 20_000

function wordingsOf(profile: LanguageProfile, other: LanguageProfile): Map<string, Wording> {
  const byOther = wordings.get(profile) ?? new Map<LanguageProfile, Map<string, Wording>>()
  wordings.set(profile, byOther)
  const known = byOther.get(other) ?? new Map<string, Wording>()
  byOther.set(other, known)
  return known
}

function readWording(
  text: string,
  profile: LanguageProfile,
  other: LanguageProfile,
  known: Map<string, Wording>,
): Wording {
  const wording = known.get(text)
  if (wording !== undefined) return wording
  const {tokens} = profile.readForAlignment(text, other)
  const keys = (kind: 'characters' | 'word') => tokens.filter(token => token.kind === kind).map(({key}) => key)
  const read = {characters: keys('characters').join(''), stems: keys('word')}
  if (known.size >= mostWordings) known.clear()
  known.set(text, read)
  return read
}

function unitsOf(text: string): Uint16Array {
  const units = new Uint16Array(text.length)
  for (let i = 0; i < text.length; i++) units[i] = text.charCodeAt(i)
  return units
}

/** The wordings that stand at a place, in their order. */
function report(root: TermNode, steps: ArrayLike<number>, at: number, found: TermFound): void {
  let first: TermForm | undefined
  let more: TermForm[] | undefined
  let node: TermNode | undefined = root
  for (let place = at; place < steps.length; place++) {
    node = node.next?.get(steps[place]!)
    if (node === undefined) break
    if (node.ends === undefined) continue
    for (const form of node.ends) {
      if (first === undefined) first = form
      else if (more === undefined) more = [first, form]
      else more.push(form)
    }
  }
  if (more !== undefined) for (const form of more.sort((a, b) => a.order - b.order)) found(form.term, at, form.length)
  else if (first !== undefined) found(first.term, at, first.length)
}
