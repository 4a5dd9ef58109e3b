/**
 * False alarms on honest official translations: every finding of every rule, with the bundled glossaries, on real sentence pairs of official
 * publications (bench/official/README.md).
 *
 *     node tools/run-ts.mjs bench/official-eval.ts [--all] [WORD…]
 *
 * Each pair is checked by itself, and the pairs of one source as a document. A finding is false unless its pair says under `differs` why the two
 * texts do differ. `--all` prints those too, a WORD only the pairs, rules and concepts with it in their ids. Exit code 1 where more than
 * 1 % of the pairs have a false finding.
 */
import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import process from 'node:process'
import {loadLexicon} from '../src/align/lexicon/load-lexicon.js'
import {loadGlossary} from '../src/glossary/read/load.js'
import {createTermbase} from '../src/glossary/termbase.js'
import {createTranslator} from '../src/messages/translator.js'
import type {Finding} from '../src/model/finding.js'
import {alignDocuments} from '../src/pipeline/align.js'
import {checkPair} from '../src/pipeline/check.js'
import {parsePair} from '../src/pipeline/read.js'

interface Source {
  readonly id: string
  readonly published: string
}

interface Pair {
  readonly id: string
  readonly source: string
  readonly zh: string
  readonly en: string
  /** By rule, or by rule and concept (`term-missing scoda`): how the two texts differ. */
  readonly differs?: Readonly<Record<string, string>> | undefined
}

/** Share of pairs with a false finding that is put up with. */
const most = 0.01

const showsAll = process.argv.includes('--all')
const wanted = process.argv.slice(2).filter(argument => !argument.startsWith('--'))
const sources = new Map(readLines<Source>('sources.jsonl').map(source => [source.id, source]))
const pairs = readLines<Pair>('pairs.jsonl').map(pair => ({...pair, zh: withChineseMarks(pair.zh)}))
const glossaries = readdirSync('glossaries').filter(name => name.endsWith('.yaml'))
const termbase = createTermbase(await Promise.all(glossaries.map(name => loadGlossary(join('glossaries', name)))))
const lexicon = await loadLexicon()
const translator = createTranslator('en')

const alone = measure(
  'each pair by itself',
  pairs.map(pair => [pair]),
)
const together = measure(
  'pairs of a source as a document',
  [...sources.keys()].map(id => pairs.filter(({source}) => source === id)),
)
if (Math.max(alone, together) > most) process.exitCode = 1

/** Share of the pairs with a false finding. */
function measure(name: string, documents: readonly (readonly Pair[])[]): number {
  const alarming = new Set<string>()
  let known = 0
  let found = 0
  for (const document of documents) {
    for (const finding of findingsOf(document)) {
      const pair = pairOf(finding, document)
      const reason = pair.differs?.[`${finding.ruleId} ${finding.concept}`] ?? pair.differs?.[finding.ruleId]
      if (reason === undefined) {
        found++
        alarming.add(pair.id)
      } else known++
      if (reason === undefined || showsAll) print(pair, finding, reason)
    }
  }
  const share = alarming.size / pairs.length
  console.log(
    `${name}: ${pairs.length} pairs of ${documents.length === pairs.length ? sources.size : documents.length} sources, ` +
      `${found} false findings in ${alarming.size} pairs (${(100 * share).toFixed(2)} %), ${known} of texts that differ`,
  )
  return share
}

function findingsOf(document: readonly Pair[]): Finding[] {
  const text = (lang: 'zh' | 'en') => document.map(pair => `${pair[lang]}\n`).join('\n')
  const input = parsePair(
    {text: text('zh'), format: 'text', lang: 'zh'},
    {text: text('en'), format: 'text', lang: 'en'},
  )
  const {published = ''} = sources.get(document[0]!.source) ?? {}
  const date = /^\d{4}-\d{2}-\d{2}$/u.test(published) ? published : undefined
  return checkPair(alignDocuments(input, {lexicon, termbase}), {termbase, date})
}

/** The pair in which a finding stands; each is a line, with an empty one behind. */
function pairOf({source, target}: Finding, document: readonly Pair[]): Pair {
  const lang = target === undefined ? 'zh' : 'en'
  const place = (target ?? source)?.start ?? 0
  const ends = document.map((_, i) => document.slice(0, i + 1).reduce((sum, pair) => sum + pair[lang].length + 2, 0))
  return document[ends.findIndex(end => place < end)] ?? document.at(-1)!
}

function print({id, zh, en}: Pair, finding: Finding, reason: string | undefined): void {
  const {ruleId, concept, messageId, data, severity} = finding
  if (wanted.length > 0 && !wanted.some(word => `${id} ${ruleId} ${concept}`.includes(word))) return
  console.log(`${id} ${severity} ${ruleId} ${concept ?? ''}: ${translator.finding(ruleId, messageId, data)}`)
  console.log(`    ${zh}\n    ${en}${reason === undefined ? '' : `\n    differs: ${reason}`}`)
}

/** The store in which the pages were read writes the full-width marks of Chinese text half-width; they are put back. */
function withChineseMarks(text: string): string {
  return text.replace(/(?<!\d)[,:;?!()]|[,:;?!()](?!\d)/gu, mark => String.fromCharCode(mark.charCodeAt(0) + 0xfee0))
}

function readLines<T>(name: string): T[] {
  return readFileSync(join('bench/official', name), 'utf8')
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line) as T)
}
