/**
 * `duizhao/batch`: the same check over many machines, as `duizhao batch` does it (docs/scale.md). `openQueue` connects to Redis,
 * `submitBatch` or `submitRecords` puts a run into the queue, any number of `workBatch` does it, and `collectBatch`, `collectConsistency` or
 * `collectRecords` puts the results together. Needs the packages `bullmq` and `ioredis`, and `aws4fetch` for `s3://` places.
 *
 * @module duizhao/batch
 */

export {collectRecords} from '../batch/collect-records.js'
export {type CollectBatchOptions, type CollectedFiles, collectBatch, collectConsistency} from '../batch/collected.js'
export {type DeadLetter, deadLetters} from '../batch/dead-letters.js'
export {inputsIn, readManifest, type StorePairing} from '../batch/manifest.js'
export {type BatchQueue, openQueue, type QueueOptions} from '../batch/queue.js'
export type {BatchSettings} from '../batch/run-file.js'
export {type BatchStatus, batchStatus, cancelBatch, pauseBatch} from '../batch/status.js'
export type {ByteRange, FileStore} from '../batch/store/file-store.js'
export {openStore} from '../batch/store/open-store.js'
export {
  type BatchInputs,
  type SubmitOptions,
  type Submitted,
  submitBatch,
  submitRecords,
} from '../batch/submit.js'
export {type Worked, type WorkOptions, workBatch} from '../batch/work.js'
export type {PairFiles} from '../workspace/pairing/input-files.js'
