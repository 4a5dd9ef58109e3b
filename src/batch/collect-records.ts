import {namedError} from '../messages/named-error.js'
import {readRun, readShards} from './run-file.js'
import {ShardFolder} from './shard-result.js'
import type {FileStore} from './store/file-store.js'

/**
 * The answers to the records of a run in their order, a shard at a time: what `duizhao pipe check` prints. Throws DuizhaoError `BATCH_UNDONE` where a shard
 * is not done, before anything is given; `BATCH_UNKNOWN`, `BATCH_BROKEN`, and those of the store.
 */
export async function* collectRecords(store: FileStore, run: string): AsyncGenerator<string> {
  const head = await readRun(store, run)
  const folder = new ShardFolder(store)
  for await (const shard of readShards(store, head))
    if ('records' in shard && !(await folder.has(shard.key)))
      throw namedError('BATCH_UNDONE', {}, {path: shard.records.path})
  for await (const shard of readShards(store, head)) {
    const text = await folder.readLines(shard.key)
    if (text !== undefined) yield text
  }
}
