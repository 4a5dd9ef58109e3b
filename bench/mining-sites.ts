/**
 * How well `duizhao glossary mine` finds the terms of real sites, and whether the numbers of `duizhao report` on these terms add up, by the
 * lists of bench/mining-gold.data.ts:
 *
 *     node tools/run-ts.mjs bench/mining-sites.ts SITE=FOLDER… [--show N]
 *
 * SITE is `cloud-native` (pages of three projects in the evaluation set; without arguments this one is measured), `builder-docs` or
 * `debian-handbook`; FOLDER has `NAME.zh.EXT` beside `NAME.en.EXT`. The last two are published: `npm pack @modern-js/builder-doc@2.60.0` (docs/zh, docs/en)
 * and the Debian package debian-handbook 11.20220922 (html/zh-CN, html/en-US; pages with more than 250 Chinese characters).
 *
 * Recall: core terms among the first 200 proposals with a right first rendering. Precision: proposals among the first 50 that either list has,
 * with a right rendering where the list says one. The recount: the uses of each proposed core term counted by plain search in the source files.
 *
 * Report: for each core term as a glossary has it, uses = renderings + missing + not needed, and uses + unpaired against a plain search in the
 * prose of the sources, the longest term first; terms in which the two differ are named.
 */
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {loadLexicon} from '../src/align/lexicon/load-lexicon.js'
import {parseGlossary} from '../src/glossary/read/parse-glossary.js'
import {createTermbase} from '../src/glossary/termbase.js'
import {mineTerms} from '../src/mine/mine-terms.js'
import type {Proposal} from '../src/mine/proposal.js'
import type {AlignedPair} from '../src/model/alignment.js'
import {alignDocuments} from '../src/pipeline/align.js'
import {reportConsistency} from '../src/pipeline/consistency.js'
import {parseInput, parsePair} from '../src/pipeline/read.js'
import {goldTerms} from './mining-gold.data.js'

const args = process.argv.slice(2)
const shown = args.includes('--show') ? Number(args[args.indexOf('--show') + 1]) : 0
const given = args.filter(arg => arg.includes('='))
const sites = given.length > 0 ? given : [`cloud-native=${join(process.env.DUIZHAO_EVAL ?? '../shared/eval', 'docs')}`]
const cloudNative = /^(?:karmada|volcano|kubeedge|d-cms-html-ruitian|d-interleaved-scatterlab)/u
const lexicon = await loadLexicon()

for (const site of sites) {
  const [name = '', folder = ''] = site.split('=')
  const gold = goldTerms[name]
  if (gold === undefined || !existsSync(folder)) {
    console.error(`${site}: no list of that name, or no folder`)
    process.exit(2)
  }
  const pairs = readPairs(folder, name === 'cloud-native' ? cloudNative : /./u)
  const proposals = mineTerms(pairs, {lexicon})
  const core = termsOf(gold.core)
  const also = termsOf(gold.also)
  const rightly = (proposal: Proposal): boolean => {
    const renderings = core.get(plain(proposal.source)) ?? also.get(plain(proposal.source))
    return (
      renderings !== undefined && (renderings.length === 0 || renderings.includes(base(proposal.renderings[0]!.text)))
    )
  }
  const first = proposals.slice(0, 50)
  const right = first.filter(rightly)
  const found = [...core].filter(([source]) =>
    proposals.slice(0, 200).some(proposal => plain(proposal.source) === source && rightly(proposal)),
  )
  const rate = (part: number, whole: number): string => `${(part / whole).toFixed(2)} (${part}/${whole})`
  console.log(
    `${name}: ${pairs.length} pairs, ${proposals.length} proposals; recall of core terms at 200: ${rate(found.length, core.size)}; precision at 50: ${rate(right.length, first.length)}`,
  )
  const differing = proposals.filter(
    proposal => core.has(plain(proposal.source)) && recount(pairs, proposal.source) < proposal.count,
  )
  console.log(`  recount: ${differing.length} terms whose uses by plain search are fewer than the units reported`)
  recountReport(name, pairs, core)
  if (shown === 0) continue
  console.log(
    '  not right:',
    first
      .filter(proposal => !rightly(proposal))
      .map(({source, renderings}) => `${source}=${renderings[0]?.text}`)
      .join('; '),
  )
  console.log('  not found:', [...core.keys()].filter(source => !found.some(([other]) => other === source)).join('; '))
  for (const [i, {source, renderings, count, documents, confidence}] of proposals.slice(0, shown).entries())
    console.log(
      `${String(i + 1).padStart(4)} ${confidence.toFixed(2)} ${source} = ${renderings.map(({text, count: n}) => `${text} ×${n}`).join(' | ')} (${count} in ${documents})`,
    )
}

function recountReport(
  name: string,
  pairs: readonly AlignedPair[],
  core: ReadonlyMap<string, readonly string[]>,
): void {
  const concepts = [...core].map(([zh, en], i) => ({id: `t${i}`, zh: [zh], en}))
  const termbase = createTermbase([parseGlossary(JSON.stringify({id: name, concepts}), {format: 'json'})])
  const report = reportConsistency(pairs, {termbase})
  const wrong = report.concepts.filter(
    ({count, renderings, missing, notNeeded}) =>
      count !== renderings.reduce((sum, rendering) => sum + rendering.count, 0) + missing.length + notNeeded,
  )
  const byHand = countPlainly(pairs, [...core.keys()])
  const reported = new Map(report.concepts.map(({source, count, unpaired}) => [plain(source), count + unpaired]))
  const differing = [...core.keys()].filter(term => (byHand.get(term) ?? 0) !== (reported.get(term) ?? 0))
  const {uses, unpaired} = report.totals
  const counted = [...byHand.values()].reduce((sum, count) => sum + count, 0)
  console.log(
    `  report: ${uses} uses and ${unpaired} unpaired of ${report.concepts.length} terms, by plain search ${counted}; ${wrong.length} terms whose numbers do not add up; differing: ${differing.map(term => `${term} ${reported.get(term) ?? 0}/${byHand.get(term) ?? 0}`).join(', ') || 'none'}`,
  )
}

/** Occurrences in the prose of the sources without code, each character in one term only, the longest first. */
function countPlainly(pairs: readonly AlignedPair[], terms: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  const longestFirst = terms.toSorted((a, b) => b.length - a.length)
  for (const {source} of pairs) {
    for (const {start, end} of source.segments) {
      let text = plain(source.document.text.slice(start, end).replace(/`[^`]*`|<[^<>]*>|\]\([^()]*\)/gu, '\0'))
      for (const term of longestFirst) {
        const parts = text.split(term)
        if (parts.length > 1) counts.set(term, (counts.get(term) ?? 0) + parts.length - 1)
        text = parts.join('\0')
      }
    }
  }
  return counts
}

function readPairs(folder: string, wanted: RegExp): AlignedPair[] {
  const read = (name: string) => ({path: name, text: readFileSync(join(folder, name), 'utf8')})
  return readdirSync(folder)
    .sort()
    .filter(name => wanted.test(name))
    .flatMap(name => {
      const input = name.includes('.zh.')
        ? parsePair(read(name), read(name.replace('.zh.', '.en.')))
        : name.includes('.both.')
          ? parseInput(read(name))
          : undefined
      return input?.kind === 'pair' ? [alignDocuments(input, {lexicon})] : []
    })
}

function termsOf(list: string): Map<string, readonly string[]> {
  const entries = list.split(';').map(entry => entry.trim().split('='))
  return new Map(
    entries.map(([source, renderings]) => [
      plain(source!),
      (renderings ?? '')
        .split('|')
        .filter(text => text !== '')
        .map(base),
    ]),
  )
}

function plain(text: string): string {
  return text.replace(/\s/gu, '').toLowerCase()
}

function base(text: string): string {
  return text.toLowerCase().replaceAll('-', ' ')
}

function recount(pairs: readonly AlignedPair[], term: string): number {
  return pairs.reduce(
    (sum, {source}) => sum + source.segments.filter(({text}) => plain(text).includes(plain(term))).length,
    0,
  )
}
