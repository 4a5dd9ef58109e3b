/**
 * How the cost of a run grows: first on shapes of text that hurt, each at a size and at four times that size (growth-shapes.ts); then
 * `duizhao check` with the term rules on 1, 10 and 100 MB, with 100 to 100,000 concepts in each
 * format over the same text, in one thread and in two; and the aligner on 10 to 10,000 segments a side. Texts that nobody wrote.
 * “cached” is a plain glossary in a run with `--cache` that finds it compiled, and the results of no document.
 *
 *   npm run bench:growth            without 100 MB
 *   npm run bench:growth -- shapes  the shapes alone; with plot=FILE.svg a drawing of time and memory by size
 *   npm run bench:growth -- all     with it: some minutes
 *   npm run bench:growth -- terms   the growth with the number of concepts alone
 *
 * Whole processes with their start, the best of three runs; each must find the mistakes that were planted.
 */
import {spawnSync} from 'node:child_process'
import {existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import {alignSegments} from '../src/align/align.js'
import {loadLexicon} from '../src/align/lexicon/load-lexicon.js'
import {type CorpusConcept, makeConcepts, makeCorpus} from './corpus.js'
import {type Curve, plotOf} from './growth-plot.js'
import {shapes} from './growth-shapes.js'

const root = resolve('.')
const cli = resolve(process.env.DUIZHAO_CLI ?? 'dist/cli.js')
const folder = mkdtempSync(join(tmpdir(), 'duizhao-growth-'))
const rulesOff = readdirSync(join(root, 'src/check/rules'))
  .filter(name => !/^(?:term-|index)/u.test(name))
  .flatMap(name => ['--rule', `${name.replace(/\.ts$/u, '')}=off`])
const cacheFolder = join(folder, 'cache')
const runs = 3
/** Loaded into each process, so that it tells its peak memory and CPU time as it ends. */
const tellUsage = `data:text/javascript,${encodeURIComponent(
  `import {writeSync} from 'node:fs'; process.on('exit', () => {
    const {maxRSS, userCPUTime, systemCPUTime} = process.resourceUsage()
    writeSync(2, '\\nRSS ' + maxRSS + ' CPU ' + (userCPUTime + systemCPUTime))
  })`,
)}`

console.log(`Node ${process.version}\n`)
if (!process.argv.includes('terms')) growthOfShapes()
if (process.argv.includes('shapes')) {
  rmSync(folder, {recursive: true})
  process.exit()
}
console.log(
  `\n| text | concepts | glossary | threads | seconds | CPU seconds | most memory, MB |\n|---|---|---|---|---|---|---|`,
)
growthOfTerms()
if (!process.argv.includes('terms')) {
  for (const megabytes of process.argv.includes('all') ? [1, 10, 100] : [1, 10]) growthOfText(megabytes, [1])
  growthOfText(20, [1, 2])
  console.log('\n| segments a side | ms | segments of both sides a second |\n|---|---|---|')
  for (const size of [10, 100, 1000, 10_000]) growthOfSegments(size)
}
rmSync(folder, {recursive: true})

/** CPU seconds, so that other work on the machine counts little; without the start. */
function growthOfShapes(): void {
  const start = Math.min(...[1, 2, 3].map(() => run(folder, ['check', '--help']).cpu))
  console.log('| shape | CPU seconds | four times as much | times as long | most memory, MB |\n|---|---|---|---|---|')
  const curves: Curve[] = []
  for (const {name, size, make} of shapes) {
    const [small, middle, large] = [size, 2 * size, 4 * size].map(count => {
      const {files, args} = make(count)
      const place = mkdtempSync(join(folder, 'shape-'))
      for (const [file, text] of Object.entries(files)) writeFileSync(join(place, file), text)
      return run(place, [...args, '--no-config', '-f', 'json'])
    }) as [Ran, Ran, Ran]
    curves.push({
      name,
      seconds: [small.cpu, middle.cpu, large.cpu],
      megabytes: [small, middle, large].map(ran => ran.megabytes),
    })
    const ratio = Math.max(0.01, large.cpu - start) / Math.max(0.05, small.cpu - start)
    const cells = [small.cpu.toFixed(2), large.cpu.toFixed(2), ratio.toFixed(1), large.megabytes]
    console.log(`| ${name} | ${cells.join(' | ')} |`)
    if (large.status !== 0 && large.status !== 1) throw new Error(`${name}: exit code ${large.status}`)
  }
  const file = process.argv.find(arg => arg.startsWith('plot='))?.slice(5)
  if (file !== undefined) writeFileSync(file, plotOf(curves))
}

/** The text has terms of the first hundred concepts only, so that it is the same for all numbers. */
function growthOfTerms(): void {
  const concepts = makeConcepts(100_000)
  const place = writeCorpus('terms', 2_090_000, concepts.slice(0, 100))
  for (const count of [100, 1000, 10_000, 100_000]) {
    const name = `terms-${count}`
    writeGlossaries(place.path, name, concepts.slice(0, count))
    const isEnd = count === 100 || count === 100_000
    for (const format of count < 100_000 ? ['json'] : ['compiled', 'json', 'csv', 'yaml'])
      for (const threads of isEnd ? [1, 2] : [1]) row('2.09 MB', count, `${name}.${format}`, threads, place)
    if (count === 100_000)
      for (const format of ['json', 'csv', 'yaml']) row('2.09 MB', count, `${name}.${format}`, 1, place, 'cached')
  }
}

function growthOfText(megabytes: number, threads: readonly number[]): void {
  const concepts = makeConcepts(1000)
  const place = writeCorpus(`text-${megabytes}`, megabytes * 1e6, concepts)
  writeGlossaries(place.path, 'terms', concepts)
  for (const count of threads) row(`${megabytes} MB`, 1000, 'terms.json', count, place)
  rmSync(place.path, {recursive: true})
}

interface Place {
  readonly path: string
  readonly planted: number
}

function writeCorpus(name: string, bytes: number, concepts: readonly CorpusConcept[]): Place {
  const path = join(folder, name)
  mkdirSync(path)
  const {pairs, planted} = makeCorpus(bytes, concepts)
  for (const pair of pairs) {
    writeFileSync(join(path, `${pair.name}.zh.md`), pair.zh)
    writeFileSync(join(path, `${pair.name}.en.md`), pair.en)
  }
  return {path, planted}
}

function writeGlossaries(path: string, name: string, concepts: readonly CorpusConcept[]): void {
  const entries = concepts.map(({id, zh, en, forbidden}) => ({
    id,
    zh,
    en: [en, {text: forbidden, status: 'forbidden'}],
  }))
  const write = (ending: string, text: string): void => writeFileSync(join(path, `${name}.${ending}`), text)
  write('json', JSON.stringify({id: 'bench', concepts: entries}))
  const rows = concepts.flatMap(({zh, en, forbidden}) => [`${zh},${en},preferred`, `${zh},${forbidden},forbidden`])
  write('csv', ['zh,en,status', ...rows, ''].join('\n'))
  const yaml = concepts.map(
    ({id, zh, en, forbidden}) =>
      `  - id: ${id}\n    zh: [${zh}]\n    en:\n      - ${en}\n      - {text: ${forbidden}, status: forbidden}\n`,
  )
  write('yaml', `id: bench\nconcepts:\n${yaml.join('')}`)
  run(path, ['glossary', 'compile', `${name}.json`, '-o', `${name}.compiled`, '--quiet'])
}

function row(
  text: string,
  count: number,
  glossary: string,
  threads: number,
  {path, planted}: Place,
  cached?: 'cached',
): void {
  const own = ['check', '--no-config', '-f', 'json', '-g', glossary, '--jobs', String(threads)]
  const args = [...own, ...(cached ? ['--cache', cacheFolder] : []), '--pair', '{name}.zh.md={name}.en.md', ...rulesOff]
  if (cached) run(path, args)
  let best = Number.POSITIVE_INFINITY
  let leastCpu = Number.POSITIVE_INFINITY
  let memory = 0
  for (let i = 0; i < runs; i++) {
    forgetResults()
    const started = performance.now()
    const {stdout, megabytes, cpu} = run(path, args)
    best = Math.min(best, (performance.now() - started) / 1000)
    leastCpu = Math.min(leastCpu, cpu)
    memory = Math.max(memory, megabytes)
    const found = stdout.match(/"ruleId": "term-forbidden"/gu)?.length ?? 0
    if (found !== planted) throw new Error(`${glossary}: found ${found} of ${planted} planted mistakes`)
  }
  const format = glossary.slice(glossary.lastIndexOf('.') + 1)
  console.log(
    `| ${text} | ${count.toLocaleString('en-US')} | ${cached ? `${format}, cached` : format} | ${threads} | ${best.toFixed(2)} | ${leastCpu.toFixed(2)} | ${memory} |`,
  )
}

/** Leave compiled glossaries alone in the cache. */
function forgetResults(): void {
  if (!existsSync(cacheFolder)) return
  for (const name of readdirSync(cacheFolder)) if (!name.startsWith('compiled-')) rmSync(join(cacheFolder, name))
}

interface Ran {
  readonly stdout: string
  readonly status: number | null
  readonly megabytes: number
  readonly cpu: number
}

function run(cwd: string, args: readonly string[]): Ran {
  const options = {cwd, encoding: 'utf8', maxBuffer: 2 ** 30} as const
  const {stdout, stderr, status} = spawnSync(process.execPath, ['--import', tellUsage, cli, ...args], options)
  const [, kilobytes = 0, microseconds = 0] = /RSS (\d+) CPU (\d+)/u.exec(stderr) ?? []
  return {stdout, status, megabytes: Math.round(Number(kilobytes) / 1024), cpu: Number(microseconds) / 1e6}
}

function growthOfSegments(size: number): void {
  const lexicon = loadLexicon({path: 'data/lexicon.zh-en.bin'})
  const {pairs} = makeCorpus(size * 1000, makeConcepts(1000))
  const linesOf = (lang: 'zh' | 'en'): {text: string}[] =>
    pairs
      .flatMap(pair => pair[lang].split('\n'))
      .filter(text => text !== '')
      .slice(0, size)
      .map(text => ({text}))
  const [zh, en] = [linesOf('zh'), linesOf('en')]
  if (zh.length !== size || en.length !== size) throw new Error(`${zh.length} and ${en.length} segments for ${size}`)
  let best = Number.POSITIVE_INFINITY
  for (let i = 0; i < runs + 1; i++) {
    const started = performance.now()
    const beads = alignSegments({lang: 'zh', segments: zh}, {lang: 'en', segments: en}, {lexicon})
    best = Math.min(best, performance.now() - started)
    const right = beads.filter(({source: [i], target: [j]}) => i === j).length
    if (right < 0.99 * size) throw new Error(`${right} of ${size} segments are aligned with their own`)
  }
  console.log(
    `| ${size.toLocaleString('en-US')} | ${best.toFixed(1)} | ${Math.round((2000 * size) / best).toLocaleString('en-US')} |`,
  )
}
