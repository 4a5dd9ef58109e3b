/**
 * How well `duizhao glossary mine` finds terms that were hidden from the glossary:
 *
 *     node tools/run-ts.mjs bench/mining-eval.ts [--show N] [--seed N]     hidden official terms in a corpus of our own sentences
 *     node tools/run-ts.mjs bench/mining-eval.ts --docs [--show N]         proposals from the real documents of the evaluation set
 *
 * A third of the entries of official-terms.tsv is hidden, the rest is the glossary. Every entry stands in three or four sentences made from
 * the frames of bench/mining-frames.data.ts, spread over documents of twelve sentences; a quarter of the renderings is an accepted variant
 * instead of the preferred form. A proposal is right when its source is a hidden entry and its first rendering the preferred or an accepted
 * form (articles, case and plural do not count). The data are looked for in ../shared/eval, or where DUIZHAO_EVAL says.
 */
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {loadLexicon} from '../src/align/lexicon/load-lexicon.js'
import {termUses} from '../src/check/terms/term-uses.js'
import {loadGlossary} from '../src/glossary/read/load.js'
import {termbaseFromRows} from '../src/glossary/termbase-from-rows.js'
import {mineTerms} from '../src/mine/mine-terms.js'
import type {Proposal} from '../src/mine/proposal.js'
import {proposedGlossary} from '../src/mine/proposed-glossary.js'
import type {AlignedPair} from '../src/model/alignment.js'
import type {Glossary} from '../src/model/term.js'
import {alignDocuments} from '../src/pipeline/align.js'
import {parseInput, parsePair} from '../src/pipeline/read.js'
import {unitContext} from '../src/pipeline/unit.js'
import {fillers, frames, places} from './mining-frames.data.js'

interface Entry {
  readonly zh: string
  readonly en: readonly string[]
}

const args = process.argv.slice(2)
const number = (name: string, fallback: number): number =>
  args.includes(name) ? Number(args[args.indexOf(name) + 1]) : fallback
const shown = number('--show', 0)
const data = process.env.DUIZHAO_EVAL ?? '../shared/eval'
if (!existsSync(data)) {
  console.error(`no evaluation data in ${data}: set DUIZHAO_EVAL`)
  process.exit(2)
}
const lexicon = await loadLexicon()
const show = (proposals: readonly Proposal[], mark: (proposal: Proposal) => string): void => {
  for (const [i, proposal] of proposals.slice(0, shown).entries()) {
    const {source, renderings, count, documents, confidence, abbreviation, sourceShort} = proposal
    const wordings = renderings.map(({text, count: n}) => `${text} ×${n}`).join(' | ')
    const more = [abbreviation, sourceShort].filter(part => part !== undefined).join(' ')
    console.log(
      `${String(i + 1).padStart(3)} ${mark(proposal)} ${confidence.toFixed(2)} ${source} = ${wordings}  (${count} in ${documents}) ${more}`,
    )
  }
}

if (args.includes('--docs')) {
  const folder = join(data, 'docs')
  const names = readdirSync(folder).sort()
  const read = (name: string) => ({
    path: name,
    text: new TextDecoder(name.includes('gbk') ? 'gb18030' : 'utf-8').decode(readFileSync(join(folder, name))),
  })
  const pairs: AlignedPair[] = []
  for (const name of names) {
    const english = name.replace('.zh.', '.en.')
    const input = name.includes('.zh.')
      ? parsePair(read(name), read(english))
      : name.includes('.both.')
        ? parseInput(read(name))
        : undefined
    if (input?.kind === 'pair') pairs.push(alignDocuments(input, {lexicon}))
  }
  const glossaries = await Promise.all(
    ['policy', 'scoda', 'places-and-organizations'].map(name => loadGlossary(`duizhao:${name}`)),
  )
  const proposals = mineTerms(pairs, {glossaries, lexicon})
  console.log(`${pairs.length} pairs of documents, ${proposals.length} proposals`)
  show(proposals, () => ' ')
  const again = mineTerms(pairs, {glossaries: [...glossaries, proposedGlossary(proposals, {id: 'merged'})], lexicon})
  console.log(
    `proposed again after a merge: ${again.filter(({source}) => proposals.some(before => before.source === source)).length}, new: ${again.length}`,
  )
  show(again, () => '+')
} else {
  const entries = readEntries()
  const random = generator(number('--seed', 7))
  const hidden = new Set(shuffled(entries, random).slice(0, Math.round(entries.length / 3)))
  const rows = entries.filter(entry => !hidden.has(entry)).map(({zh, en}) => ({zh, en: en[0]!, accept: en.slice(1)}))
  const glossary: Glossary = termbaseFromRows(rows).glossaries[0]!
  const pairs = corpus(entries, random)
  const proposals = mineTerms(pairs, {glossaries: [glossary], lexicon})
  const isRight = (proposal: Proposal): boolean => {
    const entry = [...hidden].find(({zh}) => plain(zh) === plain(proposal.source))
    return entry !== undefined && sameTerm(entry, proposal.renderings[0]?.text ?? '')
  }
  const found = (count: number): number => proposals.slice(0, count).filter(isRight).length
  console.log(
    `${hidden.size} of ${entries.length} entries hidden; ${pairs.length} documents; ${proposals.length} proposals`,
  )
  for (const count of [50, 200]) {
    const right = found(count)
    const made = Math.min(count, proposals.length)
    console.log(
      `at ${count}: precision ${(right / made).toFixed(3)} (${right}/${made}), recall ${(right / hidden.size).toFixed(3)} (${right}/${hidden.size})`,
    )
  }
  show(proposals, proposal => (isRight(proposal) ? '✓' : '·'))
  const missed = [...hidden].filter(({zh}) => !proposals.some(proposal => plain(proposal.source) === plain(zh)))
  if (shown > 0) console.log('not proposed:', missed.map(({zh, en}) => `${zh}=${en[0]}`).join('; '))
}

function plain(text: string): string {
  return text.replace(/[\s“”"《》·-]/gu, '')
}

/** By the checker itself: is the rendering a right form of the entry? */
function sameTerm({zh, en}: Entry, rendering: string): boolean {
  const termbase = termbaseFromRows([{zh, en: en[0]!, accept: en.slice(1)}])
  const context = unitContext({source: zh, target: rendering}, {termbase})
  return termUses(context)
    .flat()
    .some(({verdict, target}) => verdict === 'ok' && target !== undefined && target.text.length >= rendering.length - 4)
}

function readEntries(): Entry[] {
  const lines = readFileSync(join(data, 'term', 'official-terms.tsv'), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
  return lines.map(line => {
    const [zh, en, accepted] = line.split('\t')
    return {zh: zh!, en: [en!, ...(accepted ?? '').split('|').filter(text => text !== '')]}
  })
}

function generator(seed: number): (below: number) => number {
  let state = seed
  return below => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff
    return (state >>> 8) % below
  }
}

function shuffled<T>(items: readonly T[], random: (below: number) => number): T[] {
  const list = [...items]
  for (let i = list.length - 1; i > 0; i--) {
    const j = random(i + 1)
    ;[list[i], list[j]] = [list[j]!, list[i]!]
  }
  return list
}

/** Each entry in three or four sentences; sentences of two entries; documents of twelve sentences with fillers between. */
function corpus(entries: readonly Entry[], random: (below: number) => number): AlignedPair[] {
  const uses = shuffled(
    entries.flatMap(entry => Array.from({length: 3 + random(2)}, () => entry)),
    random,
  )
  const sentences: {zh: string; en: string}[] = []
  while (uses.length > 0) {
    const frame = frames[random(frames.length)]!
    let {zh, en} = frame
    for (const slot of ['{A}', '{B}']) {
      if (!zh.includes(slot)) continue
      const entry = uses.pop() ?? entries[random(entries.length)]!
      const form = entry.en.length > 1 && random(4) === 0 ? entry.en[1 + random(entry.en.length - 1)]! : entry.en[0]!
      zh = zh.replace(slot, entry.zh)
      en = en.replace(slot, form)
    }
    sentences.push({zh, en}, ...(random(2) === 0 ? [fillers[random(fillers.length)]!] : []))
  }
  const documents: AlignedPair[] = []
  for (let i = 0; i < sentences.length; i += 12) {
    const part = sentences.slice(i, i + 12).map(({zh, en}) => {
      const place = places[random(places.length)]!
      const figure = String(2 + random(80))
      const fill = (text: string, name: string): string => text.replaceAll('{P}', name).replaceAll('{N}', figure)
      return {zh: fill(zh, place[0]), en: capital(fill(en, place[1]))}
    })
    const sides = parsePair(
      {text: part.map(({zh}) => zh).join('\n\n'), path: `r${i / 12}.zh.md`, lang: 'zh'},
      {text: part.map(({en}) => en).join('\n\n'), path: `r${i / 12}.en.md`, lang: 'en'},
    )
    documents.push(alignDocuments(sides, {lexicon}))
  }
  return documents
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
