/**
 * The whole process of `duizhao check` on real pages, and on press releases that nobody wrote, against textlint with prh on like
 * work: the term rules, the same terms, planted mistakes that both must find. Each side runs as a user starts it.
 *
 *   npm run bench                      about 2 MB, 1,000 terms
 *   npm run bench -- 20000000 1000 1   other sizes, in bytes and terms, and number of runs
 *
 * Real pages are used where the evaluation sets are (see real-documents.ts), the rival where `npm install --prefix bench` was run or
 * `TEXTLINT` names it; DUIZHAO_CLI is another build. Sides take turns; the best of three runs counts, its CPU seconds stand beside it.
 * On a busy machine two threads are measured too slow.
 */
import {spawnSync} from 'node:child_process'
import {existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {cpus, tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import {type Corpus, makeConcepts, makeCorpus} from './corpus.js'
import {realCorpus} from './real-documents.js'

const [bytes = 2_090_000, terms = 1000, runs = 3] = process.argv.slice(2).map(Number)
const root = resolve('.')
const cli = resolve(process.env.DUIZHAO_CLI ?? 'dist/cli.js')
const textlint = process.env.TEXTLINT ?? join(root, 'bench/node_modules/.bin/textlint')
const concepts = makeConcepts(terms)

interface Side {
  readonly name: string
  readonly command: readonly string[]
  /** Number of planted mistakes that it found. */
  found(output: string): number
  /** Before each run. */
  readonly before?: () => void
}

interface Taken {
  readonly seconds: number
  readonly cpu: number
}

console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}`)

const real = realCorpus(bytes, concepts)
if (real === undefined) console.log('no real pages: set DUIZHAO_EVAL')
else compare('real pages', real)
compare('press releases that nobody wrote', makeCorpus(bytes, concepts))

function compare(kind: string, corpus: Corpus): void {
  const folder = mkdtempSync(join(tmpdir(), 'duizhao-bench-'))
  writeInputs(folder, corpus)
  const times = new Map(sides(folder).map(side => [side, [] as Taken[]]))
  for (let run = 0; run < runs; run++) for (const [side, own] of times) own.push(measure(side, folder, corpus.planted))
  report(kind, corpus, times)
  rmSync(folder, {recursive: true})
}

function writeInputs(folder: string, corpus: Corpus): void {
  mkdirSync(folder, {recursive: true})
  for (const {name, zh, en} of corpus.pairs) {
    writeFileSync(join(folder, `${name}.zh.md`), zh)
    writeFileSync(join(folder, `${name}.en.md`), en)
  }
  const entries = concepts.map(({id, zh, en, forbidden}) => ({
    id,
    zh,
    en: [en, {text: forbidden, status: 'forbidden'}],
  }))
  writeFileSync(join(folder, 'terms.json'), JSON.stringify({id: 'bench', concepts: entries}))
  const rules = concepts.map(({en, forbidden}) => ({expected: en, pattern: `/\\b${forbidden}\\b/i`}))
  // YAML holds JSON.
  writeFileSync(join(folder, 'prh.yml'), JSON.stringify({version: 1, rules}))
  writeFileSync(join(folder, '.textlintrc.json'), JSON.stringify({rules: {prh: {rulePaths: ['./prh.yml']}}}))
}

function sides(folder: string): Side[] {
  const others = readdirSync(join(root, 'src/check/rules'))
    .filter(name => !/^(?:term-|index)/u.test(name))
    .flatMap(name => ['--rule', `${name.replace(/\.ts$/u, '')}=off`])
  const ours = (name: string, more: readonly string[], before?: () => void): Side => ({
    name,
    command: [
      process.execPath,
      cli,
      'check',
      '--no-config',
      '-f',
      'json',
      '-g',
      'terms.json',
      '--pair',
      '{name}.zh.md={name}.en.md',
      ...more,
    ],
    found: output => output.match(/"ruleId": "term-forbidden"/gu)?.length ?? 0,
    ...(before === undefined ? {} : {before}),
  })
  const cold = () => rmSync(join(folder, '.duizhao-cache'), {recursive: true, force: true})
  const rival: Side = {
    name: 'textlint + prh',
    command: [textlint, '--config', '.textlintrc.json', '-f', 'json', '*.md'],
    found: output => output.match(/"ruleId":"prh"/gu)?.length ?? 0,
  }
  return [
    ...(existsSync(textlint) ? [rival] : []),
    ours('duizhao check, term rules, one thread', [...others, '--jobs', '1']),
    ours('duizhao check, term rules, two threads', [...others, '--jobs', '2']),
    ours('duizhao check, term rules, first run with --cache', [...others, '--cache'], cold),
    ours('duizhao check, term rules, second run with --cache', [...others, '--cache']),
    ours('duizhao check, all rules, two threads', ['--jobs', '2']),
  ]
}

function measure({name, command, found, before}: Side, folder: string, planted: number): Taken {
  before?.()
  const [program = '', ...args] = command
  const earlier = cpuOfChildren()
  const start = process.hrtime.bigint()
  const {stdout, stderr} = spawnSync(program, args, {cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 30})
  const seconds = Number(process.hrtime.bigint() - start) / 1e9
  const cpu = cpuOfChildren() - earlier
  if (found(stdout) !== planted)
    throw new Error(`${name} found ${found(stdout)} of ${planted} planted mistakes\n${stderr.slice(0, 500)}`)
  return {seconds, cpu}
}

/** Seconds of all processes that this one has waited for; not a number where /proc does not tell. */
function cpuOfChildren(): number {
  if (!existsSync('/proc/self/stat')) return Number.NaN
  const fields = readFileSync('/proc/self/stat', 'utf8').split(') ')[1]!.split(' ')
  return (Number(fields[13]) + Number(fields[14])) / 100
}

function report(kind: string, corpus: Corpus, times: ReadonlyMap<Side, readonly Taken[]>): void {
  const size = corpus.pairs.reduce((sum, {zh, en}) => sum + Buffer.byteLength(zh) + Buffer.byteLength(en), 0)
  console.log(
    `\n${kind}: ${corpus.pairs.length} pairs, ${(size / 1e6).toFixed(2)} MB, ${terms} terms, ${corpus.planted} planted mistakes, all found`,
  )
  const best = [...times].map(([{name}, own]) => ({name, ...own.reduce((a, b) => (b.seconds < a.seconds ? b : a))}))
  const base = best[0]!.seconds
  console.log('| | seconds | CPU seconds | MB/s | times as fast |\n| --- | --- | --- | --- | --- |')
  for (const {name, seconds, cpu} of best)
    console.log(
      `| ${name} | ${seconds.toFixed(2)} | ${cpu.toFixed(2)} | ${(size / 1e6 / seconds).toFixed(2)} | ${(base / seconds).toFixed(1)} |`,
    )
}
