/** Scoring of alignments as vecalign does it (after Sennrich & Volk 2010): strict and lax precision, recall, F1. */

import type {AlignSide} from '../src/align/align.js'

export type Link = readonly [source: readonly number[], target: readonly number[]]

export interface GoldDocument {
  readonly id: string
  /** Kind of text, or the pair of languages. */
  readonly domain: string
  /** Languages of the sides; zh and en unless given. */
  readonly sourceLang?: string
  readonly targetLang?: string
  /** Which text it was made of. */
  readonly document?: string
  readonly form?: string
  readonly src: readonly string[]
  readonly tgt: readonly string[]
  readonly gold: readonly Link[]
}

/** The two sides as the aligner takes them. */
export function sidesOf({sourceLang = 'zh', targetLang = 'en', src, tgt}: GoldDocument): [AlignSide, AlignSide] {
  const side = (lang: string, texts: readonly string[]) => ({lang, segments: texts.map(text => ({text}))})
  return [side(sourceLang, src), side(targetLang, tgt)]
}

/** Strict hits, lax hits, links predicted (null links too); strict hits, lax hits, gold links with both sides filled. */
export type Counts = readonly [number, number, number, number, number, number]

export function countLinks(gold: readonly Link[], predicted: readonly Link[]): Counts {
  const filled = (links: readonly Link[]) => links.filter(([a, b]) => a.length > 0 && b.length > 0)
  const [strict, lax] = hits(gold, predicted)
  const [strictRecall, laxRecall] = hits(filled(predicted), filled(gold))
  return [strict, lax, predicted.length, strictRecall, laxRecall, filled(gold).length]
}

function hits(reference: readonly Link[], candidates: readonly Link[]): [number, number] {
  const keys = new Set(reference.map(link => link.join('|')))
  const mates = new Map<number, Set<number>>()
  for (const [a, b] of reference) for (const i of a) mates.set(i, new Set([...(mates.get(i) ?? []), ...b]))
  let strict = 0
  let lax = 0
  for (const link of candidates) {
    const right = keys.has(link.join('|'))
    if (right) strict++
    if (right || link[0].some(i => link[1].some(j => mates.get(i)?.has(j)))) lax++
  }
  return [strict, lax]
}

export function f1([ps, pl, pn, rs, rl, rn]: Counts): {strict: number; lax: number} {
  const mean = (p: number, r: number) => (p + r === 0 ? 0 : (2 * p * r) / (p + r))
  return {strict: mean(ps / pn, rs / rn), lax: mean(pl / pn, rl / rn)}
}

/** The counts of the documents of each domain, added up. */
export function sumByDomain(counts: readonly (readonly [domain: string, Counts])[]): Map<string, Counts> {
  const sums = new Map<string, Counts>()
  for (const [domain, one] of counts) sums.set(domain, add(sums.get(domain) ?? [0, 0, 0, 0, 0, 0], one))
  return sums
}

function add(a: Counts, b: Counts): Counts {
  return [a[0] + b[0], a[1] + b[1], a[2] + b[2], a[3] + b[3], a[4] + b[4], a[5] + b[5]]
}

const shortNames: Readonly<Record<string, string>> = {
  'official-hansard': 'hansard',
  'official-un': 'UN',
  'press-para': 'press',
}

/** Domains in the order of the tables, and the strict F1 of each, the mean and lax F1 of all as a row of a Markdown table. */
export function scoreRow(name: string, groups: ReadonlyMap<string, Counts>): {head: string; row: string} {
  const domains = [...groups].sort(([a], [b]) => (a < b ? -1 : 1))
  const strict = domains.map(([, counts]) => f1(counts).strict)
  const macro = strict.reduce((sum, value) => sum + value, 0) / strict.length
  const lax = f1([...groups.values()].reduce(add)).lax
  const cells = (list: readonly string[]) => `| ${list.join(' | ')} |`
  return {
    head: cells(['', ...domains.map(([domain]) => shortNames[domain] ?? domain), 'macro', 'lax, all']),
    row: cells([name, ...strict.map(value => value.toFixed(3)), macro.toFixed(4), lax.toFixed(4)]),
  }
}

/** Strict and lax F1 by group, their mean, and over all. */
export function scoreTable(groups: ReadonlyMap<string, Counts>): string {
  const rows = [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, counts]) => ({name, ...f1(counts)}))
  const total = [...groups.values()].reduce(add)
  const mean = (key: 'strict' | 'lax') => rows.reduce((sum, row) => sum + row[key], 0) / rows.length
  return [...rows, {name: 'MACRO', strict: mean('strict'), lax: mean('lax')}, {name: 'ALL (micro)', ...f1(total)}]
    .map(({name, strict, lax}) => `${name.padEnd(18)} strict ${strict.toFixed(3)}  lax ${lax.toFixed(3)}`)
    .join('\n')
}

/** How many beads of each band of confidence are right. */
export function bandTable(judged: readonly (readonly [confidence: number, right: boolean])[]): string {
  const bounds = [0, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 0.99, 1.01]
  return bounds
    .slice(0, -1)
    .map((low, k) => {
      const band = judged.filter(([confidence]) => confidence >= low && confidence < bounds[k + 1]!)
      const right = band.filter(([, ok]) => ok).length
      const share = band.length === 0 ? '' : (right / band.length).toFixed(3)
      return `confidence ${low.toFixed(2)}–${Math.min(1, bounds[k + 1]!).toFixed(2)}: ${band.length} beads, right ${share}`
    })
    .join('\n')
}
