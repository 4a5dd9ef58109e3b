/**
 * What docs/performance.md promises, each measured by whole processes with their start, sides in turn, the best run of each; answers
 * are checked. An earlier build (`DUIZHAO_EARLIER`, its cli.js) stands beside today's where it is given. Some ten minutes.
 */
import {spawnSync} from 'node:child_process'
import {rmSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {makeConcepts, makeCorpus} from './corpus.js'
import {
  best,
  cli,
  cpuOfChildren,
  inTurn,
  ourCheck,
  rivals,
  type Side,
  type Taken,
  termRulesOnly,
} from './measured-check.js'
import {realCorpus} from './real-documents.js'

const earlier = process.env.DUIZHAO_EARLIER === undefined ? undefined : resolve(process.env.DUIZHAO_EARLIER)

/** Print the table; `runs` of each side. */
export async function printPromises(runs: number): Promise<void> {
  console.log('| | measured | promise |\n| --- | --- | --- |')
  realPages(runs)
  onePair(5 * runs)
  growth()
  for (const build of [cli, ...(earlier === undefined ? [] : [earlier])]) records(build)
  twentyMegabytes(runs)
}

function row(name: string, measured: string, promise: string): void {
  console.log(`| ${name} | ${measured} | ${promise} |`)
}

const seconds = ({seconds, cpu}: Taken): string => `${seconds.toFixed(2)} s (CPU ${cpu.toFixed(2)})`

function realPages(runs: number): void {
  const concepts = makeConcepts(1000)
  const real = realCorpus(2_090_000, concepts)
  if (real === undefined) console.log('no real pages (set DUIZHAO_EVAL): press releases that nobody wrote')
  const [cached, ours] = [ourCheck('cached', [...termRulesOnly, '--cache']), ourCheck('cold', termRulesOnly)]
  const allRules = [
    {name: 'one thread', args: ['--jobs', '1'], promise: '2 ×'},
    {name: 'threads as without `--jobs`', args: [], promise: ''},
  ].map(({name, args, promise}) => ({
    name: `all rules, ${name}, against the earlier build`,
    promise,
    now: ourCheck('all rules', args),
    before: earlier === undefined ? [] : [ourCheck('all rules, earlier', args, undefined, earlier)],
  }))
  const memory = [1, 2].map(jobs => ourCheck(`--jobs ${jobs}`, [...termRulesOnly, '--jobs', String(jobs)]))
  const rival = rivals()
  const times = inTurn(real ?? makeCorpus(2_090_000, concepts), runs, folder => [
    ...rival,
    ours,
    {
      ...ourCheck('', [...termRulesOnly, '--cache'], () =>
        rmSync(join(folder, '.duizhao-cache'), {recursive: true, force: true}),
      ),
    },
    cached,
    ...allRules.flatMap(({now, before}) => [now, ...before]),
    ...memory,
  ])
  const of = (side: Side): Taken => best(times.get(side)!)
  const against = ([other]: readonly Side[], side: Side): string =>
    other === undefined
      ? seconds(of(side))
      : `${(of(other).seconds / of(side).seconds).toFixed(1)} ×: ${seconds(of(other))} : ${seconds(of(side))}`
  row('real pages cold, term rules, against textlint + prh', against(rival, ours), '10 ×')
  row('the same with `--cache`', against(rival, cached), '90 ×')
  for (const {name, promise, now, before} of allRules) row(name, against(before, now), promise)
  const most = memory.map(side => Math.max(...times.get(side)!.map(({megabytes}) => megabytes)))
  row('most memory, `--jobs 1` / 2', `${most.join(' / ')} MB`, '180 / 260 MB')
}

function onePair(runs: number): void {
  const files = ['release.zh.md', 'release.en.md'].map(name => resolve('examples/scoda', name))
  const builds = [cli, ...(earlier === undefined ? [] : [earlier])]
  const times = builds.map(() => [] as Taken[])
  for (let run = 0; run < runs; run++)
    for (const [i, build] of builds.entries()) {
      const start = performance.now()
      const cpu = cpuOfChildren()
      const {stdout} = spawnSync(process.execPath, [build, 'check', '--no-config', '-g', 'duizhao:scoda', ...files], {
        encoding: 'utf8',
      })
      times[i]!.push({seconds: (performance.now() - start) / 1000, cpu: cpuOfChildren() - cpu, megabytes: 0})
      if (!stdout.includes('No findings')) throw new Error(`one pair: ${stdout}`)
    }
  const told = times.map(own => `${seconds(best(own))}, median ${median(own.map(one => one.seconds)).toFixed(2)} s`)
  row('one pair of releases, whole process', told.join('; earlier '), '.22 s')
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!
}

/** Run another bench of ours, with what it prints. */
function bench(file: string, args: readonly string[], build: string): string {
  const command = ['tools/run-ts.mjs', `bench/${file}`, ...args]
  const {stdout, stderr, status} = spawnSync(process.execPath, command, {
    encoding: 'utf8',
    env: {...process.env, DUIZHAO_CLI: build},
  })
  // an earlier build may say what is mended now
  if (status !== 0 && build === cli) throw new Error(`${file}: ${stdout}${stderr}`)
  return stdout
}

function growth(): void {
  const cells = [
    ...bench('growth-bench.ts', ['shapes'], cli).matchAll(/^\| (.+) \| [\d.]+ \| ([\d.]+) \| ([\d.]+) \| (\d+) \|$/gmu),
  ]
  const [ratio, most, megabytes] = [3, 2, 4].map(i => Math.max(...cells.map(cell => Number(cell[i])))) as [
    number,
    number,
    number,
  ]
  row(
    `growth for four times the size, ${cells.length} shapes, the worst of each`,
    `${ratio} ×, ${most} CPU s, ${megabytes} MB`,
    '6.5 ×, 60 s, 1,500 MB',
  )
}

function records(build: string): void {
  const printed = bench('pipe-bench.ts', ['60000', 'real'], build).trim()
  row(
    `\`pipe check\`, 60,000 real sentences${build === cli ? '' : ', earlier build'}`,
    printed.replace(/^real\s+/u, ''),
    '15,000 a second',
  )
}

function twentyMegabytes(runs: number): void {
  const sides = [1, 2].map(jobs => ourCheck(`--jobs ${jobs}`, [...termRulesOnly, '--jobs', String(jobs)]))
  const times = inTurn(makeCorpus(20_000_000, makeConcepts(1000)), Math.min(runs, 2), () => sides)
  const [one, two] = sides.map(side => best(times.get(side)!)) as [Taken, Taken]
  row(
    '20 MB, `--jobs 2` against 1',
    `${(one.seconds / two.seconds).toFixed(2)} ×: ${seconds(one)} : ${seconds(two)}`,
    '1.5 ×',
  )
}
