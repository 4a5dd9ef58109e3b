import type {TranslationUnit} from '../../model/alignment.js'
import type {LanguageTag} from '../../model/document.js'
import type {Segment} from '../../model/segment.js'
import {contentHash} from '../../text/content-hash.js'

/** One passage that was accepted with its translation: hashes of the words of its sentences. An empty side had no counterpart. */
export interface AcceptedPassage {
  readonly source: readonly string[]
  readonly target: readonly string[]
}

/** Passages of two languages, the original first. */
export interface AcceptedPair {
  readonly sourceLang: LanguageTag
  readonly targetLang: LanguageTag
  readonly passages: readonly AcceptedPassage[]
}

/** What became of a passage since it was accepted; undefined for one that is as it was. */
export type Drift = 'sourceChanged' | 'targetChanged' | 'neverAccepted'

/** The hash of the words of a sentence: layout, marks and spaces do not count. Undefined where it has none. */
export function wordsHash({text}: Pick<Segment, 'text'>): string | undefined {
  const words = text.replace(/[^\p{L}\p{N}]+/gu, '')
  return words === '' ? undefined : contentHash(words)
}

/** The hashes of a unit. */
export function passageOf({source, target}: TranslationUnit): AcceptedPassage {
  return {source: hashesOf(source), target: hashesOf(target)}
}

/** Passages accepted as translations of each other. Wherever they stand now: moving one is no change. */
export class AcceptedPassages {
  private readonly links = new Map<string, Links>()

  constructor(pairs: readonly AcceptedPair[]) {
    for (const {sourceLang, targetLang, passages} of pairs) {
      const key = keyOf(sourceLang, targetLang)
      const links = this.links.get(key) ?? {sources: new Map(), targets: new Map()}
      this.links.set(key, links)
      for (const {source, target} of passages) {
        for (const hash of source) add(links.sources, hash, target)
        for (const hash of target) add(links.targets, hash, source)
      }
    }
  }

  /** What became of each unit of a pair, in their order. Cost: linear. */
  drift(units: readonly TranslationUnit[], sourceLang: LanguageTag, targetLang: LanguageTag): (Drift | undefined)[] {
    const {sources, targets} = this.links.get(keyOf(sourceLang, targetLang)) ?? noLinks
    const passages = units.map(passageOf)
    const here = {
      source: new Set(passages.flatMap(({source}) => source)),
      target: new Set(passages.flatMap(({target}) => target)),
    }
    return passages.map(({source, target}) => {
      const sourceKnown = source.every(hash => sources.has(hash))
      const targetKnown = target.every(hash => targets.has(hash))
      if (!sourceKnown && !targetKnown) return 'neverAccepted'
      if (!sourceKnown) return target.length === 0 ? 'neverAccepted' : 'sourceChanged'
      if (!targetKnown) return source.length === 0 ? 'neverAccepted' : 'targetChanged'
      if (!source.every(hash => allIn(sources.get(hash), here.target))) return 'targetChanged'
      if (!target.every(hash => allIn(targets.get(hash), here.source))) return 'sourceChanged'
      return undefined
    })
  }
}

interface Links {
  readonly sources: Map<string, Set<string>>
  readonly targets: Map<string, Set<string>>
}

const noLinks: Links = {sources: new Map(), targets: new Map()}

function keyOf(source: LanguageTag, target: LanguageTag): string {
  return `${source} ${target}`
}

function add(links: Map<string, Set<string>>, hash: string, others: readonly string[]): void {
  const known = links.get(hash) ?? new Set()
  for (const other of others) known.add(other)
  links.set(hash, known)
}

/** A sentence that stands twice may have two translations, of which one is enough. */
function allIn(hashes: ReadonlySet<string> | undefined, here: ReadonlySet<string>): boolean {
  return hashes === undefined || hashes.size === 0 || [...hashes].some(hash => here.has(hash))
}

function hashesOf(segments: readonly Segment[]): string[] {
  return segments.map(wordsHash).filter(hash => hash !== undefined)
}
