import type {DictionaryEntry} from './dictd.js'

/** Shares of a word's translations by word. */
type Shares = Map<string, number>

/** What a word is through other languages, with the number of ways that lead there. */
export interface PivotTranslation {
  readonly word: string
  readonly strength: number
  readonly ways: number
}

/** Each language more on a way costs this. */
const decay = 0.6
/** Less than this share of a word is not followed. */
const leastShare = 0.02
/** Words with more translations than this into one language say nothing. */
const mostTranslations = 40

/** Dictionaries between several languages; every one is read in both directions. */
export class TranslationGraph {
  /** By languages, then word. */
  private readonly tables = new Map<string, Map<string, Set<string>>>()

  add(from: string, to: string, entries: readonly DictionaryEntry[]): void {
    for (const {head, translations} of entries)
      for (const word of translations) {
        this.link(from, to, head, word)
        this.link(to, from, word, head)
      }
  }

  /** All words of a language that stand in any dictionary. */
  words(language: string): string[] {
    const words = new Set<string>()
    for (const [key, table] of this.tables)
      if (key.startsWith(`${language} `)) for (const word of table.keys()) words.add(word)
    return [...words].sort()
  }

  /** In how many other languages a word has a translation. */
  reach(word: string, language: string): number {
    let count = 0
    for (const [key, table] of this.tables) if (key.startsWith(`${language} `) && table.has(word)) count++
    return count
  }

  /** What a word is in `to`, directly or over up to two other languages, the strongest first. */
  translate(word: string, from: string, to: string): PivotTranslation[] {
    const sums = new Map<string, {strength: number; ways: Set<string>}>()
    this.walk(new Map([[word, 1]]), [from], to, (chain, shares) => {
      for (const [found, share] of shares) {
        const sum = sums.get(found) ?? {strength: 0, ways: new Set()}
        sum.strength += share * decay ** (chain.length - 1)
        sum.ways.add(chain.join(' '))
        sums.set(found, sum)
      }
    })
    return [...sums]
      .map(([found, {strength, ways}]) => ({word: found, strength, ways: ways.size}))
      .sort((a, b) => b.strength - a.strength || (a.word < b.word ? -1 : 1))
  }

  private walk(shares: Shares, chain: string[], to: string, found: (chain: string[], shares: Shares) => void): void {
    const from = chain.at(-1)!
    for (const [key, table] of this.tables) {
      const [a, b] = key.split(' ') as [string, string]
      if (a !== from || chain.includes(b) || (chain.length === 3 && b !== to)) continue
      const next = step(shares, table)
      if (next.size === 0) continue
      if (b === to) found(chain, next)
      else this.walk(next, [...chain, b], to, found)
    }
  }

  private link(from: string, to: string, a: string, b: string): void {
    const key = `${from} ${to}`
    const table = this.tables.get(key) ?? new Map<string, Set<string>>()
    this.tables.set(key, table)
    const set = table.get(a)
    if (set === undefined) table.set(a, new Set([b]))
    else set.add(b)
  }
}

function step(shares: Shares, table: ReadonlyMap<string, ReadonlySet<string>>): Shares {
  const next: Shares = new Map()
  for (const [word, share] of shares) {
    const found = table.get(word)
    if (found === undefined || found.size > mostTranslations) continue
    const each = share / found.size
    if (each >= leastShare) for (const other of found) next.set(other, (next.get(other) ?? 0) + each)
  }
  return next
}
