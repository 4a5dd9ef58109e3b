import type {Job} from 'bullmq'
import * as z from 'zod'
import {namedError, unexpectedError} from '../messages/named-error.js'
import {DuizhaoError} from '../model/errors.js'
import type {Workspace} from '../workspace/workspace.js'
import {answerShard} from './answer-shard.js'
import {checkShard} from './check-shard.js'
import {documentReader, isBelow, ShardDocuments} from './documents.js'
import {type BatchQueue, knownBuilds, noteDone, prefix, queueName} from './queue.js'
import {digestOfLines, recordKey} from './record-shards.js'
import {loadBullmq} from './redis.js'
import {
  type DocumentShard,
  listName,
  openBatchWorkspace,
  type RecordShard,
  readShard,
  settingsSchema,
} from './run-file.js'
import {ShardFolder} from './shard-result.js'
import {shardKey} from './shards.js'
import {type FileStore, piecesOf} from './store/file-store.js'
import {FolderStore} from './store/folder-store.js'
import {openStore} from './store/open-store.js'
import {type Suspects, suspectsOf} from './suspects.js'

/** A worker that does not say within this time that it is alive has lost its shard to another one, in milliseconds. */
const lockDuration = 30_000
/** How often it is looked for such workers. */
const stalledInterval = 5000
/** Workers that may die over a shard before it counts as failed: what kills every worker is the shard. */
const mostStalls = 8
/** How often an idle worker looks whether the queue is empty, in milliseconds. */
const idle = 500

/** What a worker is given. What stands in the queue may come from anywhere. */
const jobSchema = z.strictObject({
  key: z.string().regex(/^[0-9a-f]{40}$/u),
  /** The list of shards that this one is in, and the place of its line in bytes. */
  list: listName,
  start: z.int().min(0),
  end: z.int().min(1),
  settings: settingsSchema,
  /** Where the results are kept, and where the documents are unless they are below the working directory. */
  out: z.string().min(1).max(4096),
  input: z.string().min(1).max(4096).optional(),
})
export type ShardJob = z.output<typeof jobSchema>

/** How a worker works. */
export interface WorkOptions {
  /** End when nothing waits and nothing is being done; else go on until the process is asked to end. */
  readonly untilEmpty?: boolean | undefined
  /** Threads; 1 unless given: another worker costs no more. */
  readonly jobs?: number | undefined
  /** Stores outside the working directory that jobs may name. Those below it they may name anyway. */
  readonly places?: readonly string[] | undefined
  /** Told of each shard that is done or has failed for good. */
  readonly onShard?: ((key: string, error?: DuizhaoError) => void) | undefined
  /** Fires when the worker is to finish its shard and end. */
  readonly signal?: AbortSignal | undefined
  /** How long a shard stays with a worker that does not say that it is alive, in milliseconds; 30,000 unless given. */
  readonly lockDuration?: number | undefined
}

/** What a worker did. */
export interface Worked {
  readonly done: number
  readonly failed: number
  /** Why the worker ended before its time: it cannot write what it finds. Its shard went back to the queue. */
  readonly stopped?: DuizhaoError | undefined
  /** Shards of other builds of the program that wait, by their version. */
  readonly others: Readonly<Record<string, number>>
}

/** What is wrong with this worker and with no shard: it ends, and others may do its shard. */
const ofWorker: ReadonlySet<string> = new Set([
  'BATCH_ELSEWHERE',
  'OUTPUT_UNWRITABLE',
  'PEER_MISSING',
  'STORE_ADDRESS',
  'STORE_CREDENTIALS',
])
/** What may be right the next time: everything but what a text, a setting or a job says. */
const passing: ReadonlySet<string> = new Set(['STORE_FAILED', ...ofWorker])

/** Work on shards, one after the other. The queue has to be one that waits. Throws DuizhaoError `REDIS_…`. */
export async function workBatch(queue: BatchQueue, options: WorkOptions = {}): Promise<Worked> {
  const {untilEmpty = false, onShard, signal} = options
  const bullmq = await loadBullmq()
  const {Worker, UnrecoverableError} = bullmq
  const places = await Promise.all((options.places ?? []).map(openStore))
  let done = 0
  let failed = 0
  let stopped: DuizhaoError | undefined
  const end = new AbortController()
  const stop = (reason: DuizhaoError): void => {
    stopped = reason
    end.abort()
  }
  const known = new Set(places.map(({address}) => address))
  const bench = new Workbench(queue, bullmq, {jobs: options.jobs ?? 1, places: known, stop})
  const worker = new Worker(queueName(), job => bench.work(job), {
    connection: queue.connect() as never,
    prefix,
    skipVersionCheck: true,
    concurrency: 1,
    lockDuration: options.lockDuration ?? lockDuration,
    stalledInterval: Math.min(stalledInterval, options.lockDuration ?? stalledInterval),
    maxStalledCount: mostStalls,
  })
  worker.on('error', error => queue.teller.trouble(error))
  worker.on('completed', ({id = ''}) => {
    done++
    queue.teller.over()
    onShard?.(id)
  })
  worker.on('failed', (job, error) => {
    const {cause} = error
    if (job !== undefined && job.attemptsMade < (job.opts.attempts ?? 1) && !(error instanceof UnrecoverableError))
      return
    failed++
    onShard?.(job?.id ?? '', unexpectedError(cause instanceof DuizhaoError ? cause : error))
  })
  await new Promise<void>(resolve => {
    const timer = untilEmpty
      ? setInterval(async () => {
          if (await isEmpty(queue).catch(() => false)) end.abort()
        }, idle)
      : undefined
    end.signal.addEventListener('abort', () => {
      clearInterval(timer)
      resolve()
    })
    if (signal?.aborted === true) end.abort()
    signal?.addEventListener('abort', () => end.abort(), {once: true})
  })
  await worker.close()
  return {done, failed, ...(stopped && {stopped}), others: await waitingElsewhere(queue).catch(() => ({}))}
}

async function isEmpty(queue: BatchQueue): Promise<boolean> {
  const counts = await (await queue.queueOf()).getJobCounts('waiting', 'active', 'delayed', 'prioritized')
  return Object.values(counts).every(count => count === 0)
}

async function waitingElsewhere(queue: BatchQueue): Promise<Record<string, number>> {
  const found: Record<string, number> = {}
  for (const [build, version] of await knownBuilds(queue)) {
    if (build === queue.build) continue
    const counts = await (await queue.queueOf(build)).getJobCounts('waiting', 'delayed', 'prioritized')
    const count = Object.values(counts).reduce((sum, count) => sum + count, 0)
    if (count > 0) found[`${version} (${build})`] = count
  }
  return found
}

/** What a worker keeps from one shard to the next: glossaries and configuration stay loaded while they are the same. */
class Workbench {
  private readonly workspaces = new Map<string, Workspace>()
  private readonly stores = new Map<string, Promise<FileStore>>()

  constructor(
    private readonly queue: BatchQueue,
    private readonly bullmq: typeof import('bullmq'),
    private readonly how: {
      readonly jobs: number
      readonly places: ReadonlySet<string>
      /** End this worker. */
      readonly stop: (reason: DuizhaoError) => void
    },
  ) {}

  async work(taken: Job): Promise<void> {
    try {
      const job = this.validJob(taken.data)
      const out = await this.storeAt(job.out)
      const folder = new ShardFolder(out)
      if (!(await folder.has(job.key))) await this.workShard(job, out, folder, suspectsOf(taken))
      await noteDone(this.queue, job.key)
    } catch (cause) {
      if (!(cause instanceof DuizhaoError)) throw cause
      if (ofWorker.has(cause.code)) this.how.stop(cause)
      // What a text or a setting says is wrong is as wrong the next time.
      const Thrown = passing.has(cause.code) ? Error : this.bullmq.UnrecoverableError
      const error = new Thrown(`${taken.id?.slice(0, 12)}: ${cause.message}`)
      error.cause = cause
      throw error
    }
  }

  private async workShard(
    job: ShardJob,
    out: FileStore,
    folder: ShardFolder,
    suspects: Suspects | undefined,
  ): Promise<void> {
    const {start, end, list, key} = job
    const shard = await readShard(out, list, {start, end})
    if (shard.key !== key) throw namedError('BATCH_JOB_INVALID')
    const input = job.input === undefined ? undefined : await this.storeAt(job.input)
    if ('records' in shard) return this.workRecords(shard, input ?? new FolderStore('.'), job, folder)
    if (!shard.inputs.flat().every(isBelow)) throw namedError('BATCH_JOB_INVALID')
    const documents = new ShardDocuments(documentReader(input))
    const workspace = await this.workspaceFor(job, workspace => this.keyOf(shard, workspace, job, documents)).catch(
      async error => {
        const names = shard.inputs.flat()
        throw (await documents.areAbsent(names)) ? namedError('BATCH_ELSEWHERE', {}, {path: names[0]!}) : error
      },
    )
    await folder.write(key, await checkShard(shard.inputs, workspace, {documents, jobs: this.how.jobs, suspects}))
  }

  private async workRecords(
    {records}: RecordShard,
    input: FileStore,
    job: ShardJob,
    folder: ShardFolder,
  ): Promise<void> {
    if (!isBelow(records.path)) throw namedError('BATCH_JOB_INVALID')
    if (!(await input.has(records.path))) throw namedError('BATCH_ELSEWHERE', {}, {path: records.path})
    const digest = await digestOfLines(piecesOf(input, records.path, records))
    const {settings} = await this.workspaceFor(job, ({settings}) => recordKey(settings, records, digest))
    await folder.writeLines(job.key, await answerShard(input, records, settings))
  }

  private async keyOf(
    {inputs}: DocumentShard,
    workspace: Workspace,
    {settings}: ShardJob,
    documents: ShardDocuments,
  ): Promise<string> {
    return shardKey(inputs, await workspace.settingsOf(inputs[0]!), settings, documents)
  }

  /** The workspace that gives a shard its key. Throws DuizhaoError `BATCH_CHANGED` where files or settings are not those that were submitted. */
  private async workspaceFor(
    {key, settings}: ShardJob,
    keyWith: (workspace: Workspace) => Promise<string>,
  ): Promise<Workspace> {
    const name = JSON.stringify(settings)
    const known = this.workspaces.get(name)
    if (known !== undefined && (await keyWith(known)) === key) return known
    const fresh = await openBatchWorkspace(settings)
    if ((await keyWith(fresh)) !== key) throw namedError('BATCH_CHANGED')
    this.workspaces.set(name, fresh)
    return fresh
  }

  private validJob(data: unknown): ShardJob {
    const parsed = jobSchema.safeParse(data)
    if (!parsed.success) throw namedError('BATCH_JOB_INVALID', {}, {}, parsed.error)
    for (const place of [parsed.data.out, parsed.data.input])
      if (place !== undefined && !isBelow(place) && !this.how.places.has(place))
        throw namedError('BATCH_PLACE', {place})
    return parsed.data
  }

  private storeAt(address: string): Promise<FileStore> {
    const known = this.stores.get(address) ?? openStore(address)
    this.stores.set(address, known)
    return known
  }
}
