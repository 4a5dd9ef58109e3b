/** Runs of `duizhao check` as processes, and of its rival, on a corpus in a folder: how long each takes, and whether it found what was planted. */
import {spawnSync} from 'node:child_process'
import {existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import type {Corpus} from './corpus.js'

export const cli = resolve(process.env.DUIZHAO_CLI ?? 'dist/cli.js')
const textlint = process.env.TEXTLINT ?? resolve('bench/node_modules/.bin/textlint')
/** Loaded into each process of ours, so that it tells its peak memory as it ends. */
const tellMemory = `data:text/javascript,${encodeURIComponent(
  `import {writeSync} from 'node:fs'; process.on('exit', () => writeSync(2, '\\nRSS ' + process.resourceUsage().maxRSS))`,
)}`

export interface Side {
  readonly name: string
  readonly command: readonly string[]
  /** Number of planted mistakes that it found. */
  found(output: string): number
  /** Before each run. */
  readonly before?: (() => void) | undefined
}

export interface Taken {
  readonly seconds: number
  /** Of the processor; not a number where /proc does not tell. */
  readonly cpu: number
  /** Most memory of a process of ours, else 0. */
  readonly megabytes: number
}

/** Run `sides` in turn, `runs` times each, on a corpus in a folder that is removed afterwards. Throws where one does not find what was planted. */
export function inTurn(corpus: Corpus, runs: number, sides: (folder: string) => readonly Side[]): Map<Side, Taken[]> {
  const folder = mkdtempSync(join(tmpdir(), 'duizhao-bench-'))
  writeInputs(folder, corpus)
  const times = new Map(sides(folder).map(side => [side, [] as Taken[]]))
  for (let run = 0; run < runs; run++) for (const [side, own] of times) own.push(measure(side, folder, corpus.planted))
  rmSync(folder, {recursive: true})
  return times
}

/** The run that took least time. */
export function best(taken: readonly Taken[]): Taken {
  return taken.reduce((a, b) => (b.seconds < a.seconds ? b : a))
}

function writeInputs(folder: string, {pairs, concepts}: Corpus): void {
  mkdirSync(folder, {recursive: true})
  for (const {name, zh, en} of pairs) {
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

/** Options that turn off all rules but those on terms. */
export const termRulesOnly: readonly string[] = readdirSync('src/check/rules')
  .filter(name => !/^(?:term-|index)/u.test(name))
  .flatMap(name => ['--rule', `${name.replace(/\.ts$/u, '')}=off`])

/** `duizhao check` on all pairs of the folder; `command` is another build. */
export function ourCheck(name: string, options: readonly string[], before?: () => void, command = cli): Side {
  return {
    name,
    command: [
      ...[process.execPath, '--import', tellMemory, command],
      ...['check', '--no-config', '-f', 'json', '-g', 'terms.json', '--pair', '{name}.zh.md={name}.en.md'],
      ...options,
    ],
    found: output => output.match(/"ruleId": "term-forbidden"/gu)?.length ?? 0,
    before,
  }
}

/** textlint with prh, the same terms as patterns; none where it is not installed. */
export function rivals(): Side[] {
  if (!existsSync(textlint)) return []
  const command = [textlint, '--config', '.textlintrc.json', '-f', 'json', '*.md']
  return [{name: 'textlint + prh', command, found: output => output.match(/"ruleId":"prh"/gu)?.length ?? 0}]
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
  const kilobytes = Number(/RSS (\d+)/u.exec(stderr)?.[1] ?? 0)
  return {seconds, cpu, megabytes: Math.round(kilobytes / 1024)}
}

/** Seconds of all processes that this one has waited for; not a number where /proc does not tell. */
export function cpuOfChildren(): number {
  if (!existsSync('/proc/self/stat')) return Number.NaN
  const fields = readFileSync('/proc/self/stat', 'utf8').split(') ')[1]!.split(' ')
  return (Number(fields[13]) + Number(fields[14])) / 100
}
