/**
 * Throw inputs at the parsers, segmenters, matchers, writers and readers and hold the laws of `test/laws` over them:
 *
 *   npm run fuzz -- [TARGET…] [seconds=60] [rounds=1] [seed=1] [folder=FOLDER]
 *   npm run fuzz -- list                      the targets
 *   npm run fuzz -- shorten TARGET FILE       a shorter input that breaks the same law
 *
 * With `@jazzer.js/core` (`DUIZHAO_JAZZER` names the folder of its `node_modules`) inputs are led by what they reach in the code, without it
 * they are seeds with random changes. Inputs that reached something new stay in the folder (`node_modules/.cache/fuzz`), and so do
 * finds; a target goes on from there. The exit code is 1 where something was found.
 */
import {spawnSync} from 'node:child_process'
import {existsSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {buildSync} from 'esbuild'

const options = Object.fromEntries(
  process.argv.slice(2).flatMap(arg => (/^\w+=/u.test(arg) ? [arg.split('=', 2) as [string, string]] : [])),
)
const named = process.argv.slice(2).filter(arg => !/^\w+=/u.test(arg))
const [seconds, rounds, seed] = [options.seconds ?? 60, options.rounds ?? 1, options.seed ?? 1].map(Number) as [
  number,
  number,
  number,
]
const folder = resolve(options.folder ?? 'node_modules/.cache/fuzz')
const entry = join(folder, 'build', 'entry.cjs')
const jazzer = join(resolve(process.env.DUIZHAO_JAZZER ?? '.'), 'node_modules/@jazzer.js/core/dist/cli.js')

buildSync({
  entryPoints: ['tools/fuzz/entry.ts'],
  outfile: entry,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  // Data are looked for beside the code: as if it stood in `dist/`.
  define: {'import.meta.url': 'placeOfScript'},
  banner: {js: `const placeOfScript = ${JSON.stringify(`file://${resolve('dist/script.js')}`)}`},
  logLevel: 'error',
})

interface Ran {
  readonly status: number | null
  readonly output: string
}

function node(args: readonly string[], env: NodeJS.ProcessEnv = {}): Ran {
  const {status, stdout, stderr} = spawnSync(process.execPath, ['--stack-trace-limit=30', ...args], {
    encoding: 'utf8',
    env: {...process.env, ...env},
    maxBuffer: 2 ** 28,
  })
  return {status, output: stdout + stderr}
}

/** Led by coverage. */
function runJazzer(target: string, round: number): Ran {
  const fuzzer = [
    `-max_total_time=${seconds}`,
    `-seed=${seed + round}`,
    '-max_len=2048',
    '-rss_limit_mb=4096',
    `-dict=${join(folder, `${target}.dict`)}`,
    `-artifact_prefix=${join(folder, 'finds', target)}-`,
  ]
  const args = [
    jazzer,
    entry,
    join(folder, 'corpus', target),
    '--disableBugDetectors=.*',
    // Of waiting: the law is about the processor's time.
    '--timeout=120000',
    '-i',
    'build/',
    '--',
    ...fuzzer,
  ]
  return node(args, {DUIZHAO_FUZZ_TARGET: target})
}

function runTarget(target: string, round: number): boolean {
  node([entry, 'seeds', target, folder])
  const {status, output} = existsSync(jazzer)
    ? runJazzer(target, round)
    : node([entry, 'mutants', target, folder, String(seconds), String(seed + round)])
  const count = /Done (\d+) runs/u.exec(output)?.[1] ?? [...output.matchAll(/^#(\d+)/gmu)].at(-1)?.[1] ?? '0'
  const reached = [...output.matchAll(/cov: (\d+)/gu)].at(-1)?.[1]
  const what = `${new Date().toISOString().slice(11, 19)}  ${target}: ${count} inputs${reached === undefined ? '' : `, ${reached} places reached`}`
  console.log(
    status === 0
      ? what
      : `${what}: FOUND (code ${status})\n${output.split('\n').filter(isTelling).slice(-40).join('\n')}`,
  )
  return status === 0
}

/** Not the progress of the fuzzer. */
function isTelling(line: string): boolean {
  return !/^(?:#\d+|INFO:|NEW_FUNC|0x|\s*$)/u.test(line)
}

if (named[0] === 'shorten') {
  console.log(node([entry, 'shorten', named[1] ?? '', resolve(named[2] ?? '')]).output)
  process.exit()
}
const all = node([entry, 'list']).output.trim().split('\n')
if (named[0] === 'list') {
  console.log(all.join('\n'))
  process.exit()
}
console.log(`${existsSync(jazzer) ? 'led by coverage' : 'random changes'}, ${seconds} s a target, in ${folder}`)
let found = 0
for (let round = 0; round < rounds; round++)
  for (const target of named.length === 0 ? all : named) if (!runTarget(target, round)) found++
process.exit(found === 0 ? 0 : 1)
