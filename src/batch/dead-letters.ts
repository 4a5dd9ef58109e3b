import type {DuizhaoError} from '../model/errors.js'
import {isWithoutText} from '../workspace/check/check-inputs.js'
import {readRun, readShards} from './run-file.js'
import {ShardFolder} from './shard-result.js'
import type {FileStore} from './store/file-store.js'

/** A document of a finished shard that could not be checked. */
export interface DeadLetter {
  /** Its first file. */
  readonly path: string
  /** The shard that it is in. */
  readonly shard: string
  /** What is wrong; absent where its check took down its thread. */
  readonly error?: DuizhaoError | undefined
}

/** The documents of a run that could not be checked, in its order. Throws DuizhaoError `BATCH_UNKNOWN`, `BATCH_BROKEN` and those of the store. */
export async function* deadLetters(store: FileStore, run: string): AsyncGenerator<DeadLetter> {
  const folder = new ShardFolder(store)
  for await (const shard of readShards(store, await readRun(store, run))) {
    if (!('inputs' in shard)) continue
    const found = await folder.read(shard.key)
    if (found === undefined) continue
    for (const [index, [path]] of shard.inputs.entries()) {
      const {result, error} = found.document(index)
      if (result === undefined && !isWithoutText(error)) yield {path, shard: shard.key, ...(error && {error})}
    }
  }
}
