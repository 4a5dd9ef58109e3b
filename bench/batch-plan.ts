/** From what a run measured to what a larger one takes: by simulation, and what to rent for it. */
import type {Archive} from './archive.js'
import type {WorkedRun} from './batch-run.js'
import {bottleneck, type Costs, simulate} from './batch-simulation.js'
import {generator} from './corpus.js'
import {type Measured, start} from './measured-process.js'
import {benchRecord} from './pipe-records.js'
import {queueCost} from './queue-cost.js'

/** What was measured. */
export interface MeasuredRun {
  readonly archive: Archive
  readonly submitted: Measured
  readonly collected: Measured
  /** One worker on so many documents. */
  readonly one: WorkedRun
  readonly part: number
}

/** Assumed, not measured: bytes a second of a storage that all workers share (ten gigabits). */
const storage = 1.25e9
/** Scripts a second that a worker asks for besides its shards: is its lock renewed, has someone died. */
const callsOfWorker = 1 / 15 + 1 / 5
/** From a death to the next worker: the lock, and half of the time between two looks. */
const takeover = 32.5
const workerCounts = [1, 2, 10, 30, 100, 300, 1000]

/** Print the costs, a million short records, and a hundred million documents. */
export async function printPlan(
  {archive, submitted, collected, one, part}: MeasuredRun,
  folder: string,
): Promise<void> {
  const each = (measured: Measured): number => measured.cpu / archive.documents
  const cpuOfDocument = one.workers[0]!.cpu / part
  const queue = await queueCost(2000)
  console.log(
    [
      `\ncosts: a document ${(1000 * cpuOfDocument).toFixed(2)} ms of CPU with its share of the start of a worker`,
      `  submit ${(1e6 * each(submitted)).toFixed(0)} µs and collect ${(1e6 * each(collected)).toFixed(0)} µs of CPU a document`,
      `  the queue: ${Math.round(queue.calls)} calls of Redis a shard, ${(1e6 * queue.redis).toFixed(0)} µs of its CPU, ${(queue.bytes / 1000).toFixed(1)} kB while it waits, ${(1e6 * queue.own).toFixed(0)} µs in Node`,
    ].join('\n'),
  )
  const costs = {
    start: 1,
    redisPerShard: queue.redis,
    redisCallsPerShard: queue.calls,
    redisCallsOfWorker: callsOfWorker,
    // Of each shard three scripts are asked for: put it there, take it, end it.
    redisPerCall: queue.redis / 3,
    storage,
    takeover,
  }
  const records = await recordSeconds(folder)
  console.log(
    `\n1,000,000 short records in 2,000 shards of 500, a shard ${(1000 * mean(records)).toFixed(0)} ms (simulated)`,
  )
  printWorkers(2000, {...costs, shardSeconds: records, bytesPerShard: 500 * 400})
  const random = generator(5)
  // As on a core of its own: what the processor gave to others meanwhile is left out.
  const share = Math.min(1, one.workers[0]!.cpu / one.workers[0]!.seconds)
  const draw = (): number => share * one.seconds[Math.floor(random() * one.seconds.length)]!
  // As many of those that were measured as make a thousand documents.
  const times = Math.round((1000 * one.seconds.length) / part)
  const sums = Array.from({length: 500}, () => Array.from({length: times}, draw).reduce((a, b) => a + b))
  const bytesPerShard = (1000 * archive.bytes) / archive.documents
  const whole = {...costs, shardSeconds: sums, bytesPerShard}
  console.log(`\n100,000,000 documents in 100,000 shards of 1,000, a shard ${mean(sums).toFixed(1)} s (simulated)`)
  printWorkers(100_000, whole)
  console.log('the same where each worker dies every four hours')
  printWorkers(100_000, whole, 1 / 4)
  const hours = (seconds: number): string => ((1e8 * seconds) / 3600).toFixed(1)
  console.log(
    `around it, CPU of one process each: submit ${hours(each(submitted))} h, collect ${hours(each(collected))} h; ` +
      `work ${hours(cpuOfDocument)} core hours; Redis holds ${((1e5 * queue.bytes) / 1e6).toFixed(0)} MB; documents ${((1e8 * archive.bytes) / archive.documents / 1e9).toFixed(0)} GB`,
  )
}

function printWorkers(shards: number, costs: Costs, deathsPerHour = 0): void {
  console.log(
    '| workers | hours | utilisation | calls of Redis a second | Redis busy | storage busy | deaths | held up by |',
  )
  console.log('| --- | --- | --- | --- | --- | --- | --- | --- |')
  for (const workers of workerCounts) {
    const one = simulate(shards, workers, costs, generator(workers), deathsPerHour)
    const percent = (share: number): string => `${(100 * share).toFixed(1)} %`
    console.log(
      `| ${workers} | ${(one.seconds / 3600).toPrecision(3)} | ${percent(one.utilisation)} | ${Math.round(one.redisCallsPerSecond)} | ${percent(one.redisBusy)} | ${percent(one.storageBusy)} | ${one.deaths} | ${bottleneck(one)} |`,
    )
  }
}

const recordsInShard = 500

/** How long 500 short records take, one time after the other, in a process that runs already. */
async function recordSeconds(folder: string): Promise<number[]> {
  const count = 40 * recordsInShard
  const lines = Array.from({length: count}, (_, id) => JSON.stringify(benchRecord('terms', id)))
  const times: number[] = []
  let seen = 0
  let before: number | undefined
  const {child, ended} = start(['pipe', 'check', '--jobs', '1'], folder, {input: `${lines.join('\n')}\n`})
  child.stdout!.on('data', text => {
    seen += String(text).split('\n').length - 1
    const now = performance.now() / 1000
    before ??= now
    if (seen < recordsInShard) return
    times.push(((now - before) * recordsInShard) / seen)
    seen = 0
    before = now
  })
  const {cpu, seconds} = await ended
  // The first ones are those in which code is compiled; the others as on a core of its own.
  return times.slice(2).map(time => time * Math.min(1, cpu / seconds))
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0) / Math.max(1, numbers.length)
}
