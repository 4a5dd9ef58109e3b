import {namedError} from '../messages/named-error.js'
import {type BatchQueue, doneTimes, notedRun} from './queue.js'
import {checkRunName} from './run-file.js'

/** How far a run is. `done` counts reused shards too. */
export interface BatchStatus {
  readonly run: string
  readonly shards: {
    readonly total: number
    readonly done: number
    readonly failed: number
    readonly waiting: number
    readonly active: number
    readonly reused: number
  }
  /** Shards that failed for good, with the reason: the first hundred. */
  readonly failures: readonly {readonly key: string; readonly reason: string}[]
  readonly paused: boolean
  /** Shards a minute, over the last five minutes at most; 0 while none is done. */
  readonly shardsPerMinute: number
  /** Until the rest is done at that rate; absent where it cannot be told. */
  readonly secondsLeft?: number | undefined
}

const mostFailures = 100
const window = 5 * 60_000

/** Look how far a run is. Throws DuizhaoError `BATCH_UNKNOWN`. */
export async function batchStatus(queue: BatchQueue, name: string): Promise<BatchStatus> {
  const run = await notedRun(queue, checkRunName(name))
  if (run === undefined) throw namedError('BATCH_UNKNOWN', {name})
  const keys = new Set(run.keys)
  const [times, active, failed, paused] = await Promise.all([
    doneTimes(queue, run.keys),
    queue.queue.getActive(),
    queue.queue.getFailed(),
    queue.queue.isPaused(),
  ])
  const finished = times.filter(time => time !== undefined)
  const isOpen = new Set(run.keys.filter((_, index) => times[index] === undefined))
  const ours = (jobs: readonly ({readonly id?: string | undefined} | undefined)[]) =>
    jobs.filter(job => job?.id !== undefined && keys.has(job.id) && isOpen.has(job.id))
  const broken = ours(failed) as typeof failed
  const activeCount = ours(active).length
  const waiting = Math.max(0, isOpen.size - broken.length - activeCount)
  const now = Date.now()
  const since = Math.max(run.submitted, now - window)
  const recent = finished.filter(time => time >= since).length
  const minutes = Math.max(1000, now - since) / 60_000
  const shardsPerMinute = Math.round((recent / minutes) * 10) / 10
  const left = waiting + activeCount
  return {
    run: name,
    shards: {
      total: run.total,
      done: run.reused + finished.length,
      failed: broken.length,
      waiting,
      active: activeCount,
      reused: run.reused,
    },
    failures: broken.slice(0, mostFailures).map(job => ({key: job.id ?? '', reason: job.failedReason ?? ''})),
    paused,
    shardsPerMinute,
    ...(recent > 0 && {secondsLeft: Math.ceil((left / recent) * minutes * 60)}),
  }
}

/** Take the shards of a run that wait out of the queue; those that are being done are finished. Gives how many. */
export async function cancelBatch(queue: BatchQueue, name: string): Promise<number> {
  const run = await notedRun(queue, checkRunName(name))
  if (run === undefined) throw namedError('BATCH_UNKNOWN', {name})
  let removed = 0
  for (const key of run.keys) {
    const job = await queue.queue.getJob(key)
    if (job === undefined || (await job.isActive())) continue
    // A worker may take it at this very moment.
    removed += await job.remove().then(
      () => 1,
      () => 0,
    )
  }
  return removed
}
