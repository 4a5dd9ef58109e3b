import {namedError} from '../messages/named-error.js'
import {type PairFiles, translationsBeside} from '../workspace/pairing/input-files.js'
import {documentReader, isBelow} from './documents.js'
import {type BatchQueue, chunked, forgetDone, noteRun} from './queue.js'
import {recordShards} from './record-shards.js'
import {
  type BatchSettings,
  checkRunName,
  openBatchWorkspace,
  type PlacedShard,
  type RunHead,
  type Shard,
  writeRun,
} from './run-file.js'
import {ShardFolder} from './shard-result.js'
import {shardsOf, usualShardSize} from './shards.js'
import type {FileStore} from './store/file-store.js'
import {FolderStore} from './store/folder-store.js'
import type {ShardJob} from './work.js'

/** The documents of a run, in its order. */
export interface BatchInputs {
  readonly inputs: readonly PairFiles[]
  /** Those that stand alone because their counterpart is not there. */
  readonly withoutCounterpart?: readonly string[] | undefined
}

/** Where a run goes, and how. */
export interface SubmitOptions {
  /** Of the run. */
  readonly name: string
  /** Where the results are kept. */
  readonly out: FileStore
  /** Where the documents are, unless they are below the working directory. */
  readonly input?: FileStore | undefined
  readonly shardSize?: number | undefined
  /** Smaller numbers go first; 0, before all others, unless given. */
  readonly priority?: number | undefined
}

/** What was put into the queue. */
export interface Submitted {
  readonly total: number
  /** Shards whose results were there. */
  readonly reused: number
}

/** How often a shard is tried when its worker fails, and the first pause between two tries in milliseconds. */
const attempts = 3
const backoff = 1000

/**
 * Put a check of documents into the queue: only those shards whose results are not there. Submitting the same twice is harmless. Throws DuizhaoError
 * `BATCH_NAME`, `BATCH_OUTSIDE` for a document that other machines could not name alike, `REDIS_…`, and those of writing.
 */
export async function submitBatch(
  {inputs, withoutCounterpart = []}: BatchInputs,
  given: BatchSettings,
  queue: BatchQueue,
  options: SubmitOptions,
): Promise<Submitted> {
  const name = checkRunName(options.name)
  for (const path of inputs.flat()) if (!isBelow(path)) throw namedError('BATCH_OUTSIDE', {}, {path})
  const all = [...inputs, ...translationsBeside(inputs)]
  const read = documentReader(options.input)
  const workspace = await openBatchWorkspace(given)
  const shards = await shardsOf(all, options.shardSize ?? usualShardSize(all.length), workspace, {given, read})
  return submitShards(shards, queue, options, {name, kind: 'documents', settings: given, withoutCounterpart})
}

/** The same for records as `pipe check` takes them, line by line in a file. Throws as {@link submitBatch}, and `FILE_MISSING`. */
export async function submitRecords(
  file: string,
  given: BatchSettings,
  queue: BatchQueue,
  options: SubmitOptions,
): Promise<Submitted> {
  const name = checkRunName(options.name)
  if (!isBelow(file)) throw namedError('BATCH_OUTSIDE', {}, {path: file})
  const {settings} = await openBatchWorkspace(given)
  const shards = await recordShards(options.input ?? new FolderStore('.'), file, settings, options.shardSize)
  return submitShards(shards, queue, options, {name, kind: 'records', settings: given, withoutCounterpart: []})
}

async function submitShards(
  shards: readonly Shard[],
  queue: BatchQueue,
  {out, input, priority}: SubmitOptions,
  run: Pick<RunHead, 'name' | 'kind' | 'settings'> & {readonly withoutCounterpart: readonly string[]},
): Promise<Submitted> {
  const place = input === undefined ? {} : {input: input.address}
  const {head, placed} = await writeRun(
    out,
    {...run, withoutCounterpart: [...run.withoutCounterpart], ...place, build: queue.build},
    shards,
  )
  const folder = new ShardFolder(out)
  const open: PlacedShard[] = []
  for (const chunk of chunked(placed, atOnce)) {
    const done = await Promise.all(chunk.map(({shard}) => folder.has(shard.key)))
    open.push(...chunk.filter((_, index) => !done[index]))
  }
  const keys = open.map(({shard}) => shard.key)
  await queue.ask(async () => {
    await forgetDone(queue, keys)
    for (const chunk of chunked(keys, atOnce)) await Promise.all(chunk.map(key => removeEnded(queue, key)))
    for (const chunk of chunked(open, jobsAtOnce))
      await (await queue.queueOf()).addBulk(
        chunk.map(({shard: {key}, place}) => ({
          name: 'check',
          data: {
            key,
            list: head.list,
            ...place,
            settings: run.settings,
            out: out.address,
            ...(input && {input: input.address}),
          } satisfies ShardJob,
          opts: {
            jobId: key,
            attempts,
            backoff: {type: 'exponential', delay: backoff},
            removeOnComplete: true,
            ...(priority !== undefined && {priority}),
          },
        })),
      )
    await noteRun(queue, run.name, shards.length, keys)
  })
  return {total: shards.length, reused: shards.length - open.length}
}

const jobsAtOnce = 500
/** Shards that are looked for at once. */
const atOnce = 16

/** A shard that failed is tried anew; one that waits or runs is left to its worker. */
async function removeEnded(queue: BatchQueue, key: string): Promise<void> {
  const job = await (await queue.queueOf()).getJob(key)
  if (job !== undefined && ((await job.isFailed()) || (await job.isCompleted()))) await job.remove()
}
