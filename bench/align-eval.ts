/**
 * Strict and lax F1 of the aligner by domain, calibration, speed and memory, on documents with gold alignments
 * (`../shared/eval/align/dev`, or the folder in DUIZHAO_EVAL): `npm run eval:align`.
 */
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import process from 'node:process'
import {alignSegments} from '../src/align/align.js'
import {loadLexicon} from '../src/align/lexicon/load-lexicon.js'
import {bandTable, type Counts, countLinks, type GoldDocument, type Link, scoreTable} from './align-score.js'

const folder = join(process.env.DUIZHAO_EVAL ?? '../shared/eval', 'align', 'dev')
if (!existsSync(folder)) {
  console.log(`no gold alignments in ${folder}; nothing measured`)
  process.exit(0)
}
const documents = readdirSync(folder)
  .filter(name => name.endsWith('.json'))
  .sort()
  .map(name => JSON.parse(readFileSync(join(folder, name), 'utf8')) as GoldDocument)
const units = documents.reduce((sum, {src, tgt}) => sum + src.length + tgt.length, 0)

const started = performance.now()
const lexicon = process.argv.includes('--no-lexicon') ? undefined : loadLexicon({path: 'data/lexicon.zh-en.bin'})
const loaded = performance.now()
const answers = documents.map(({src, tgt}) =>
  alignSegments(
    {lang: 'zh', segments: src.map(text => ({text}))},
    {lang: 'en', segments: tgt.map(text => ({text}))},
    lexicon === undefined ? {} : {lexicon},
  ),
)
const ended = performance.now()

const byDomain = new Map<string, Counts>()
const judged: [confidence: number, right: boolean][] = []
documents.forEach((document, d) => {
  const links = answers[d]!.map(({source, target}): Link => [source, target])
  const counts = countLinks(document.gold, links)
  const sum = byDomain.get(document.domain)
  byDomain.set(document.domain, sum === undefined ? counts : (sum.map((n, k) => n + counts[k]!) as unknown as Counts))
  const gold = new Set(document.gold.map(link => link.join('|')))
  links.forEach((link, k) => {
    judged.push([answers[d]![k]!.confidence, gold.has(link.join('|'))])
  })
})
console.log(scoreTable(byDomain))
console.log(bandTable(judged))
const seconds = (ended - started) / 1000
console.log(
  `${units} units in ${seconds.toFixed(2)} s (lexicon ${((loaded - started) / 1000).toFixed(2)} s): ${Math.round(units / seconds)} units/s; ` +
    `whole process ${performance.now().toFixed(0)} ms, CPU ${Math.round(process.cpuUsage().user / 1000)} ms; peak ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`,
)
