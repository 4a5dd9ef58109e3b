import {namedError} from '../messages/named-error.js'
import {shownPath} from '../workspace/files/shown-path.js'
import type {Inputs} from '../workspace/pairing/find-inputs.js'
import {translationsBeside} from '../workspace/pairing/input-files.js'
import type {Workspace} from '../workspace/workspace.js'
import {type BatchQueue, forgetDone, noteRun} from './queue.js'
import {type BatchSettings, checkRunName, type Shard, writeRun} from './run-file.js'
import {ShardFolder} from './shard-results.js'
import {shardsOf, usualShardSize} from './shards.js'

/** What a worker is given. */
export interface ShardJob extends Shard {
  readonly settings: BatchSettings
  /** Folder of the results. */
  readonly out: string
}

export interface SubmitOptions {
  readonly name: string
  /** Folder of the results. */
  readonly out: string
  readonly shardSize?: number | undefined
  /** Smaller numbers go first; 0, before all others, unless given. */
  readonly priority?: number | undefined
}

/** How often a shard is tried when its worker fails, and the first pause between two tries in milliseconds. */
const attempts = 3
const backoff = 1000

/**
 * Put a run into the queue: only those shards whose results are not there. Submitting the same twice is harmless. Throws DuizhaoError
 * `BATCH_NAME`, `BATCH_OUTSIDE` for a document that other machines could not name alike, and those of writing.
 */
export async function submitBatch(
  {inputs, withoutCounterpart}: Pick<Inputs, 'inputs' | 'withoutCounterpart'>,
  workspace: Workspace,
  given: BatchSettings,
  queue: BatchQueue,
  options: SubmitOptions,
): Promise<{readonly total: number; readonly reused: number}> {
  const name = checkRunName(options.name)
  for (const path of inputs.flat()) if (!isBelow(path)) throw namedError('BATCH_OUTSIDE', {}, {path})
  const all = [...inputs, ...translationsBeside(inputs)]
  const shards = await shardsOf(all, options.shardSize ?? usualShardSize(all.length), workspace, given)
  const out = shownPath(options.out)
  const folder = new ShardFolder(options.out)
  await writeRun(options.out, {name, settings: given, withoutCounterpart, shards})
  const open = shards.filter(({key}) => !folder.has(key))
  await forgetDone(
    queue,
    open.map(({key}) => key),
  )
  for (const shard of open) await removeEnded(queue, shard.key)
  for (let from = 0; from < open.length; from += jobsAtOnce)
    await queue.queue.addBulk(
      open.slice(from, from + jobsAtOnce).map(shard => ({
        name: 'check',
        data: {...shard, settings: given, out} satisfies ShardJob,
        opts: {
          jobId: shard.key,
          attempts,
          backoff: {type: 'exponential', delay: backoff},
          removeOnComplete: true,
          ...(options.priority !== undefined && {priority: options.priority}),
        },
      })),
    )
  await noteRun(
    queue,
    name,
    shards.length,
    open.map(({key}) => key),
  )
  return {total: shards.length, reused: shards.length - open.length}
}

const jobsAtOnce = 500

/** A shard that failed is tried anew; one that waits or runs is left to its worker. */
async function removeEnded({queue}: BatchQueue, key: string): Promise<void> {
  const job = await queue.getJob(key)
  if (job !== undefined && ((await job.isFailed()) || (await job.isCompleted()))) await job.remove()
}

/** Relative, and nowhere above the working directory: what a worker elsewhere may be told to read. */
export function isBelow(path: string): boolean {
  return !/^(?:[a-z]:|[\\/])/iu.test(path) && !path.split(/[\\/]/u).includes('..')
}
