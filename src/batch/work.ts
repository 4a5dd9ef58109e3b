import type {Job} from 'bullmq'
import * as z from 'zod'
import {namedError, unexpectedError} from '../messages/named-error.js'
import {DuizhaoError} from '../model/errors.js'
import type {Workspace} from '../workspace/workspace.js'
import {type BatchQueue, noteDone, prefix, queueName} from './queue.js'
import {openBatchWorkspace, settingsSchema, shardSchema} from './run-file.js'
import {RecordedResults, ShardFolder} from './shard-results.js'
import {shardKey} from './shards.js'
import {isBelow} from './submit.js'

/** A worker that does not say within this time that it is alive has lost its shard to another one, in milliseconds. */
const lockDuration = 30_000
const stalledInterval = 5000
/** Workers that may die over a shard before it counts as failed: what kills every worker is the shard. */
const mostStalls = 8
/** How often an idle worker looks whether the queue is empty, in milliseconds. */
const idle = 500

/** What stands in the queue may come from anywhere. */
const jobSchema = z.strictObject({...shardSchema.shape, settings: settingsSchema, out: z.string().min(1).max(4096)})

export interface WorkOptions {
  /** End when nothing waits and nothing is being done; else go on until the process is asked to end. */
  readonly untilEmpty?: boolean | undefined
  /** Threads; 1 unless given: another worker costs no more. */
  readonly jobs?: number | undefined
  /** Told of each shard that is done or has failed for good. */
  readonly onShard?: ((key: string, error?: DuizhaoError) => void) | undefined
  /** Fires when the worker is to finish its shard and end. */
  readonly signal?: AbortSignal | undefined
}

/** Work on shards, one after the other. Gives how many were done and how many failed here. */
export async function workBatch(
  queue: BatchQueue,
  options: WorkOptions = {},
): Promise<{readonly done: number; readonly failed: number}> {
  const {untilEmpty = false, jobs = 1, onShard, signal} = options
  const {Worker} = queue.bullmq
  const workspaces = new Map<string, Workspace>()
  let done = 0
  let failed = 0
  const worker = new Worker(
    queueName,
    job => workShard(job, queue, workspaces, jobs, queue.bullmq.UnrecoverableError),
    {
      connection: queue.connect() as never,
      prefix,
      concurrency: 1,
      lockDuration,
      stalledInterval,
      maxStalledCount: mostStalls,
    },
  )
  worker.on('error', () => {})
  worker.on('completed', ({id = ''}) => {
    done++
    onShard?.(id)
  })
  worker.on('failed', (job, error) => {
    if (
      job === undefined ||
      (job.attemptsMade < (job.opts.attempts ?? 1) && !(error instanceof queue.bullmq.UnrecoverableError))
    )
      return
    failed++
    onShard?.(job.id ?? '', unexpectedError(error.cause instanceof DuizhaoError ? error.cause : error))
  })
  await new Promise<void>(resolve => {
    const finish = (): void => {
      clearInterval(timer)
      resolve()
    }
    const timer = setInterval(async () => {
      if (untilEmpty && (await isEmpty(queue).catch(() => false))) finish()
    }, idle)
    if (signal?.aborted === true) finish()
    signal?.addEventListener('abort', finish, {once: true})
  })
  await worker.close()
  return {done, failed}
}

async function isEmpty({queue}: BatchQueue): Promise<boolean> {
  const counts = await queue.getJobCounts('waiting', 'active', 'delayed', 'prioritized')
  return Object.values(counts).every(count => count === 0)
}

async function workShard(
  {data, id = ''}: Job,
  queue: BatchQueue,
  workspaces: Map<string, Workspace>,
  jobs: number,
  Unrecoverable: new (message: string) => Error,
): Promise<void> {
  try {
    const {key, inputs, settings: given, out} = validJob(data)
    const folder = new ShardFolder(out)
    if (!folder.has(key)) {
      const workspace = await workspaceFor(key, inputs, given, workspaces)
      const recorded = new RecordedResults()
      await workspace.checkFiles(inputs, {jobs, store: recorded}).catch(error => {
        // The only input of a shard that cannot be read: it is named when the shards are collected.
        if (!(error instanceof DuizhaoError) || inputs.length > 1) throw error
      })
      await folder.write(key, recorded.results)
    }
    await noteDone(queue, key)
  } catch (cause) {
    if (!(cause instanceof DuizhaoError)) throw cause
    // What a text or a setting says is wrong is as wrong the next time.
    const error = new Unrecoverable(`${id.slice(0, 12)}: ${cause.message}`)
    error.cause = cause
    throw error
  }
}

function validJob(data: unknown): z.output<typeof jobSchema> {
  const parsed = jobSchema.safeParse(data)
  const job = parsed.data
  if (job === undefined || ![job.out, ...job.inputs.flat()].every(isBelow)) throw namedError('BATCH_JOB_INVALID')
  return job
}

/** Glossaries and configuration stay loaded while they are the same. Throws DuizhaoError `BATCH_CHANGED` where they, a document or the program are not those that were submitted. */
async function workspaceFor(
  key: string,
  inputs: z.output<typeof jobSchema>['inputs'],
  given: z.output<typeof settingsSchema>,
  workspaces: Map<string, Workspace>,
): Promise<Workspace> {
  const name = JSON.stringify(given)
  for (const isFresh of [false, true]) {
    const known = isFresh ? undefined : workspaces.get(name)
    if (!isFresh && known === undefined) continue
    const workspace = known ?? (await openBatchWorkspace(given))
    if ((await shardKey(inputs, await workspace.settingsOf(inputs[0]!), given)) !== key) continue
    workspaces.set(name, workspace)
    return workspace
  }
  throw namedError('BATCH_CHANGED')
}
