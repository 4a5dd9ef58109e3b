/**
 * The whole process of `duizhao check` on press releases that nobody wrote, against textlint with prh on like work: the
 * term rules, the same terms, planted mistakes that both must find. Each side runs as a user starts it.
 *
 *   npm run bench                      about 2 MB, 1,000 terms
 *   npm run bench -- 20000000 1000 1   other sizes, in bytes and terms, and number of runs
 *
 * The rival is used where `npm install --prefix bench` was run. Sides take turns; the best of three runs
 * counts. On a busy machine two threads are measured too slow.
 */
import {spawnSync} from 'node:child_process'
import {existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync} from 'node:fs'
import {cpus, tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import {makeConcepts, makeCorpus} from './corpus.js'

const [bytes = 2_090_000, terms = 1000, runs = 3] = process.argv.slice(2).map(Number)
const root = resolve('.')
const textlint = join(root, 'bench/node_modules/.bin/textlint')
const folder = mkdtempSync(join(tmpdir(), 'duizhao-bench-'))
const concepts = makeConcepts(terms)
const corpus = makeCorpus(bytes, concepts)

interface Side {
  readonly name: string
  readonly command: readonly string[]
  /** Number of planted mistakes that it found. */
  found(output: string): number
  /** Before each run. */
  readonly before?: () => void
}

writeInputs()
const times = new Map(sides().map(side => [side, [] as number[]]))
for (let run = 0; run < runs; run++) for (const [side, own] of times) own.push(measure(side))
report()
rmSync(folder, {recursive: true})

function writeInputs(): void {
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

function sides(): Side[] {
  const others = readdirSync(join(root, 'src/check/rules'))
    .filter(name => !/^(?:term-|index)/u.test(name))
    .flatMap(name => ['--rule', `${name.replace(/\.ts$/u, '')}=off`])
  const ours = (name: string, more: readonly string[], before?: () => void): Side => ({
    name,
    command: [
      process.execPath,
      join(root, 'dist/cli.js'),
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

function measure({name, command, found, before}: Side): number {
  before?.()
  const [program = '', ...args] = command
  const start = process.hrtime.bigint()
  const {stdout, stderr} = spawnSync(program, args, {cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 30})
  const seconds = Number(process.hrtime.bigint() - start) / 1e9
  if (found(stdout) !== corpus.planted)
    throw new Error(`${name} found ${found(stdout)} of ${corpus.planted} planted mistakes\n${stderr.slice(0, 500)}`)
  return seconds
}

function report(): void {
  const size = corpus.pairs.reduce((sum, {zh, en}) => sum + Buffer.byteLength(zh) + Buffer.byteLength(en), 0)
  console.log(
    `${corpus.pairs.length} pairs, ${(size / 1e6).toFixed(2)} MB, ${terms} terms, ${corpus.planted} planted mistakes, all found`,
  )
  console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}\n`)
  const best = [...times].map(([{name}, own]) => ({name, seconds: Math.min(...own)}))
  const base = best[0]!.seconds
  console.log('| | seconds | MB/s | times as fast |\n| --- | --- | --- | --- |')
  for (const {name, seconds} of best)
    console.log(
      `| ${name} | ${seconds.toFixed(2)} | ${(size / 1e6 / seconds).toFixed(2)} | ${(base / seconds).toFixed(1)} |`,
    )
}
