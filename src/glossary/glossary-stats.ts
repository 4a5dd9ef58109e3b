import type {Concept, Glossary} from '../model/term.js'
import {compareCodeUnits} from '../text/compare.js'
import {glossaryDigest} from './glossary-digest.js'

/** How often each value occurs, most frequent first. */
export type Counts = Readonly<Record<string, number>>

/** What is in a glossary. */
export interface GlossaryStats {
  readonly id: string
  readonly version?: string | undefined
  /** See `glossaryDigest`. */
  readonly digest: string
  readonly path?: string | undefined
  readonly concepts: number
  readonly tests: number
  /** Terms by language, then by status. */
  readonly terms: Readonly<Record<string, Counts>>
  readonly domains: Counts
  /** Concepts by the best confidence among their sources; `none` for those without a source. */
  readonly confidence: Counts
  /** Concepts that proposals made and nobody has decided on. */
  readonly proposed: number
}

/** Count what a glossary holds. Cost: O(terms). */
export function glossaryStats(glossary: Glossary): GlossaryStats {
  const {id, version, path, concepts, tests} = glossary
  const languages = new Set(concepts.flatMap(({terms}) => terms.map(({lang}) => lang)))
  const statuses = (lang: string): string[] =>
    concepts.flatMap(({terms}) => terms.filter(term => term.lang === lang).map(({status}) => status))
  return {
    id,
    version,
    digest: glossaryDigest(glossary),
    path,
    concepts: concepts.length,
    tests: tests.length,
    terms: Object.fromEntries([...languages].map(lang => [lang, count(statuses(lang))])),
    domains: count(concepts.map(({domain}) => domain ?? 'none')),
    confidence: count(concepts.map(bestConfidence)),
    proposed: concepts.filter(({status}) => status === 'proposed').length,
  }
}

const confidences = ['high', 'medium', 'low'] as const

function bestConfidence({sources = []}: Concept): string {
  if (sources.length === 0) return 'none'
  return confidences.find(level => sources.some(({confidence}) => confidence === level)) ?? 'unstated'
}

function count(values: readonly string[]): Counts {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return Object.fromEntries([...counts].sort(([a, n], [b, m]) => m - n || compareCodeUnits(a, b)))
}
