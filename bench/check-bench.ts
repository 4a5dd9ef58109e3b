/**
 * The whole process of `duizhao check` on real pages, and on press releases that nobody wrote, against textlint with prh on like
 * work: the term rules, the same terms, planted mistakes that both must find. Each side runs as a user starts it.
 *
 *   npm run bench                      about 2 MB, 1,000 terms
 *   npm run bench -- 20000000 1000 1   other sizes, in bytes and terms, and number of runs
 *   npm run bench -- table             everything that docs/performance.md promises, in one table: see promises-bench.ts
 *
 * Real pages are used where the evaluation sets are (see real-documents.ts), the rival where `npm install --prefix bench` was run or
 * `TEXTLINT` names it; DUIZHAO_CLI is another build. Sides take turns; the best of three runs counts, its CPU seconds stand beside it.
 * On a busy machine two threads are measured too slow.
 */
import {rmSync} from 'node:fs'
import {cpus} from 'node:os'
import {join} from 'node:path'
import {type Corpus, makeConcepts, makeCorpus} from './corpus.js'
import {best, inTurn, ourCheck, rivals, type Side, type Taken, termRulesOnly} from './measured-check.js'
import {printPromises} from './promises-bench.js'
import {realCorpus} from './real-documents.js'

console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}`)
if (process.argv[2] === 'table') await printPromises(Number(process.argv[3] ?? 3))
else compareAll()

function compareAll(): void {
  const [bytes = 2_090_000, terms = 1000, runs = 3] = process.argv.slice(2).map(Number)
  const concepts = makeConcepts(terms)
  const real = realCorpus(bytes, concepts)
  if (real === undefined) console.log('no real pages: set DUIZHAO_EVAL')
  else report('real pages', real, inTurn(real, runs, sides))
  const made = makeCorpus(bytes, concepts)
  report('press releases that nobody wrote', made, inTurn(made, runs, sides))
}

function sides(folder: string): Side[] {
  const cold = () => rmSync(join(folder, '.duizhao-cache'), {recursive: true, force: true})
  return [
    ...rivals(),
    ourCheck('duizhao check, term rules, one thread', [...termRulesOnly, '--jobs', '1']),
    ourCheck('duizhao check, term rules, two threads', [...termRulesOnly, '--jobs', '2']),
    ourCheck('duizhao check, term rules, first run with --cache', [...termRulesOnly, '--cache'], cold),
    ourCheck('duizhao check, term rules, second run with --cache', [...termRulesOnly, '--cache']),
    ourCheck('duizhao check, all rules, two threads', ['--jobs', '2']),
  ]
}

function report(kind: string, {pairs, concepts, planted}: Corpus, times: ReadonlyMap<Side, readonly Taken[]>): void {
  const size = pairs.reduce((sum, {zh, en}) => sum + Buffer.byteLength(zh) + Buffer.byteLength(en), 0)
  console.log(
    `\n${kind}: ${pairs.length} pairs, ${(size / 1e6).toFixed(2)} MB, ${concepts.length} terms, ${planted} planted mistakes, all found`,
  )
  const rows = [...times].map(([{name}, own]) => ({name, ...best(own)}))
  const base = rows[0]!.seconds
  console.log('| | seconds | CPU seconds | MB/s | times as fast |\n| --- | --- | --- | --- | --- |')
  for (const {name, seconds, cpu} of rows)
    console.log(
      `| ${name} | ${seconds.toFixed(2)} | ${cpu.toFixed(2)} | ${(size / 1e6 / seconds).toFixed(2)} | ${(base / seconds).toFixed(1)} |`,
    )
}
