/**
 * `duizhao batch` over a Redis and workers of its own, on releases that nobody wrote, against one machine's `check`:
 *
 *   npm run bench:batch                    10,000 documents, throughput on 3,000 and on all of them: some eight minutes on two idle cores
 *   npm run bench:batch -- 2000 600        other numbers of documents
 *
 * It fails where a document is lost or doubled, where what is collected is not what one machine says byte for byte, or where
 * collecting takes more memory than is promised. Times by the clock mean something on an idle machine only; CPU seconds stand beside them.
 */
import {mkdtempSync, readdirSync, readFileSync, rmSync, statSync} from 'node:fs'
import {cpus, loadavg, tmpdir} from 'node:os'
import {join} from 'node:path'
import {writeArchive} from './archive.js'
import {printPlan} from './batch-plan.js'
import {BatchGround, inputArgs, inputsOfRun, life, type WorkedRun} from './batch-run.js'
import {type Measured, run} from './measured-process.js'

const [documents = 10_000, part = Math.round(documents * 0.3)] = process.argv.slice(2).map(Number)
const most = {collectMegabytes: 400, resubmitShare: 0.02}
/** Shards that take less time than there is between two deaths, with three workers on two cores. */
const small = ['--shard-size', '25']
const failures: string[] = []
const root = mkdtempSync(join(tmpdir(), 'duizhao-batch-bench-'))

console.log(
  `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, load ${loadavg()[0]!.toFixed(1)}, ${new Date().toISOString().slice(0, 16)}`,
)
try {
  const killed = await killedRun()
  const folder = join(root, 'part')
  writeArchive(folder, part, 21)
  const pair = await throughput(folder, part, true)
  await throughput(join(root, 'all'), documents)
  await printPlan({...killed, ...pair}, root)
} finally {
  rmSync(root, {recursive: true, force: true})
}
for (const failure of failures) console.log(`NOT KEPT: ${failure}`)
console.log(failures.length === 0 ? 'all promises kept' : `${failures.length} promises not kept`)
if (failures.length > 0) process.exitCode = 1

/** Three workers, one of them killed all the time. */
async function killedRun() {
  const folder = join(root, 'all')
  const archive = writeArchive(folder, documents)
  const {bytes, planted, broken} = archive
  console.log(
    `\n${documents} documents, ${megabytes(bytes)} in both languages, ${planted} planted mistakes, ${broken} that cannot be read or compared`,
  )
  const alone = await told(
    'check on one machine, two threads',
    ['check', ...inputArgs, ...['-f', 'json=alone.json', '-f', 'sarif=alone.sarif']],
    folder,
  )
  const ground = await BatchGround.open(folder)
  const submitted = await ground.submit('all', ...small)
  say('batch submit', submitted)
  const worked = await ground.work(2, {killed: 1})
  const shards = await ground.shards('all')
  sayWorked('3 workers, one of them killed', worked)
  console.log(
    `  killed ${worked.kills} times, after ${life.least} to ${life.most} s each (lock 30 s, looked for every 5 s, at most 8 deaths a shard); shards taken ${worked.taken} times for ${shards.total}, ${worked.stalled} from dead workers; shard ${spread(worked.seconds)}`,
  )
  const {counts, unfinished} = inputsOfRun(folder, 'all')
  expect(shards.done === shards.total && shards.failed === 0, `shards done: ${JSON.stringify(shards)}`)
  expect(
    counts.every(count => count === 1),
    'each input is in one shard, once',
  )
  const results = bytesBelow(join(folder, 'out/shards'))
  console.log(
    `  ${counts.length} inputs, each once; results ${megabytes(results)}; ${unfinished} files half written by killed workers`,
  )
  const collected = await told(
    'batch collect',
    ['batch', ...['collect', '--run', 'all', '-o', 'out', '-f', 'json=joined.json', '-f', 'sarif=joined.sarif']],
    folder,
  )
  for (const format of ['json', 'sarif'])
    expect(same(folder, `alone.${format}`, `joined.${format}`), `collect says what check says, in ${format}`)
  const before = new Set(submitted.stderr.split('\n'))
  const warnings = alone.stderr.split('\n').filter(line => line === '' || !before.has(line))
  expect(
    collected.code === alone.code && collected.stderr === warnings.join('\n'),
    'collect ends and warns as check does, but for what submit has said',
  )
  expect(
    collected.megabytes <= most.collectMegabytes,
    `collect in ${most.collectMegabytes} MB: ${collected.megabytes} MB`,
  )
  await compareReports(folder)
  const again = await ground.submit('all', ...small)
  const share = again.cpu / worked.cpu
  say('batch submit, unchanged', again, `${(100 * share).toFixed(1)} % of the CPU seconds of the run`)
  expect(share <= most.resubmitShare, `an unchanged run in ${100 * most.resubmitShare} % of its time`)
  await ground.close()
  return {archive, submitted, collected}
}

/** What `report` says, where shards carry what it needs. */
async function compareReports(folder: string): Promise<void> {
  const help = await run(['batch', 'collect', '--help'], folder)
  if (!help.stdout.includes('--report')) return console.log('  collect --report: not there')
  const alone = await told('report on one machine', ['report', ...inputArgs, '-f', 'json'], folder)
  const joined = await told(
    'batch collect --report',
    [...['batch', 'collect', '--run', 'all', '-o', 'out', '--report', '-f', 'json']],
    folder,
  )
  expect(joined.stdout === alone.stdout && alone.stdout !== '', 'collect --report says what report says')
}

/** One worker, then two, on the same documents: started before the clock begins, and where `withStart` also with their start. */
async function throughput(
  folder: string,
  count: number,
  withStart = false,
): Promise<{readonly one: WorkedRun; readonly part: number}> {
  console.log(`\nthroughput, ${count} documents`)
  const ground = await BatchGround.open(folder)
  const runOf = async (workers: number, isReady: boolean): Promise<WorkedRun> => {
    ground.forgetResults()
    await ground.submit('part')
    const worked = await ground.work(workers, {isReady})
    sayWorked(
      `${workers} worker${workers === 1 ? '' : 's'}${isReady ? ', started before' : ', with start and end'}`,
      worked,
    )
    return worked
  }
  if (withStart) say('a worker that finds nothing to do', await ground.idle())
  const [one, two] = [await runOf(1, true), await runOf(2, true)]
  const [first, ...others] = one.seconds
  console.log(`  the first shard of one worker ${first?.toFixed(2)} s, the others ${spread(others)}`)
  const times = (a: number, b: number): string => `${(a / b).toFixed(2)} ×`
  console.log(
    `THROUGHPUT of two workers against one, ${count} documents, started before the clock begins: ${times(one.makespan, two.makespan)} by the clock, ${times(2 * one.cpu, two.cpu)} by CPU seconds a shard`,
  )
  if (withStart) {
    const [alone, both] = [await runOf(1, false), await runOf(2, false)]
    console.log(`  with start and end: ${times(alone.wall, both.wall)}`)
  }
  await ground.close()
  return {one, part: count}
}

async function told(name: string, args: readonly string[], folder: string): Promise<Measured> {
  const measured = await run(args, folder, {codes: [0, 1, 2]})
  say(name, measured)
  return measured
}

function say(name: string, {seconds, cpu, megabytes: most, code}: Measured, more = ''): void {
  console.log(`${name}: ${seconds.toFixed(2)} s, CPU ${cpu.toFixed(2)} s, ${most} MB, code ${code} ${more}`.trimEnd())
}

function sayWorked(name: string, {wall, makespan, cpu, redis, seconds, workers}: WorkedRun): void {
  console.log(
    `${name}: ${wall.toFixed(1)} s (${makespan.toFixed(1)} s from the first shard to the last), CPU ${cpu.toFixed(1)} s; Redis ${redis.calls} calls (${Math.round(redis.calls / seconds.length)} a shard), CPU ${redis.cpu.toFixed(2)} s; a worker ${Math.max(...workers.map(worker => worker.megabytes))} MB`,
  )
}

function spread(seconds: readonly number[]): string {
  const sorted = [...seconds].sort((a, b) => a - b)
  const at = (share: number): string => (sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(2)
  return `${at(0)} s, median ${at(0.5)}, longest ${at(1)}`
}

function expect(isKept: boolean, promise: string): void {
  if (!isKept) failures.push(promise)
}

function same(folder: string, a: string, b: string): boolean {
  return readFileSync(join(folder, a)).equals(readFileSync(join(folder, b)))
}

function bytesBelow(folder: string): number {
  const files = readdirSync(folder, {recursive: true, withFileTypes: true}).filter(file => file.isFile())
  return files.reduce((sum, {parentPath, name}) => sum + statSync(join(parentPath, name)).size, 0)
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`
}
