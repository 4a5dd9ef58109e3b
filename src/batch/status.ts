import {type BatchQueue, chunked, doneTimes, knownBuilds, noteCancelled, notedRun, redisTime} from './queue.js'
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
  /** Whether it was taken out of the queue. */
  readonly cancelled: boolean
  /** Shards a minute, over the last five minutes at most; 0 while none is done. */
  readonly shardsPerMinute: number
  /** Until the rest is done at that rate; absent where it cannot be told. */
  readonly secondsLeft?: number | undefined
  /** The version of the program that submitted it; only workers of the same build take its shards. */
  readonly program: {readonly version: string; readonly build: string}
  /** Workers of that build that are connected. */
  readonly workers: number
}

const mostFailures = 100
const window = 5 * 60_000

/** Look how far a run is. Throws DuizhaoError `BATCH_UNKNOWN` and `REDIS_…`. */
export async function batchStatus(queue: BatchQueue, name: string): Promise<BatchStatus> {
  return queue.ask(async () => {
    const run = await notedRun(queue, checkRunName(name))
    const jobs = await queue.queueOf(run.build)
    const keys = new Set(run.keys)
    const [times, active, failed, paused, workers, now] = await Promise.all([
      doneTimes(queue, run.keys),
      jobs.getActive(),
      jobs.getFailed(),
      jobs.isPaused(),
      jobs.getWorkersCount(),
      redisTime(queue.redis),
    ])
    const finished = times.filter(time => time !== undefined)
    const isOpen = new Set(run.keys.filter((_, index) => times[index] === undefined))
    const ours = (jobs: readonly ({readonly id?: string | undefined} | undefined)[]) =>
      jobs.filter(job => job?.id !== undefined && keys.has(job.id) && isOpen.has(job.id))
    const broken = ours(failed) as typeof failed
    const activeCount = ours(active).length
    const cancelled = run.cancelled !== undefined
    const waiting = cancelled ? 0 : Math.max(0, isOpen.size - broken.length - activeCount)
    const since = Math.max(run.submitted, now - window)
    const recent = finished.filter(time => time >= since).length
    const minutes = Math.max(1000, now - since) / 60_000
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
      cancelled,
      shardsPerMinute: Math.round((recent / minutes) * 10) / 10,
      ...(recent > 0 && {secondsLeft: Math.ceil((left / recent) * minutes * 60)}),
      program: {version: run.version, build: run.build},
      workers,
    }
  })
}

/** Shards that are looked at together. */
const atOnce = 100

/** Take the shards of a run that wait out of the queue; those that are being done are finished. Gives how many. Throws as {@link batchStatus}. */
export async function cancelBatch(queue: BatchQueue, name: string): Promise<number> {
  return queue.ask(async () => {
    const run = await notedRun(queue, checkRunName(name))
    await noteCancelled(queue, name)
    const jobs = await queue.queueOf(run.build)
    let removed = 0
    const remove = async (key: string): Promise<void> => {
      const job = await jobs.getJob(key)
      if (job === undefined || (await job.isActive())) return
      // A worker may take it at this very moment.
      await job.remove().then(
        () => removed++,
        () => {},
      )
    }
    for (const chunk of chunked(run.keys, atOnce)) await Promise.all(chunk.map(remove))
    return removed
  })
}

/** Let no worker take a further shard, or go on. Throws DuizhaoError `REDIS_…`. */
export async function pauseBatch(queue: BatchQueue, isResumed = false): Promise<void> {
  await queue.ask(async () => {
    for (const build of new Set([queue.build, ...(await knownBuilds(queue)).keys()])) {
      const jobs = await queue.queueOf(build)
      await (isResumed ? jobs.resume() : jobs.pause())
    }
  })
}
