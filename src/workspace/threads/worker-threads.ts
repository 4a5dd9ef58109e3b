import {statSync} from 'node:fs'
import {availableParallelism} from 'node:os'
import {Threads} from '../../workers/run-tasks.js'
import type {InputFiles} from '../pairing/input-files.js'
import {AlignThread} from './align-thread.js'

/** A second thread that only aligns is worth its start, a tenth of a second, when it has this much to work on. */
const bytesForAlignThread = 300_000
/** One more thread that does everything is worth its start, most of a second, for this much each. */
const bytesForThread = 3_000_000

/** The threads beside the one that has the run. */
export interface WorkerThreads {
  /** Do whole inputs. */
  readonly others: Threads
  /** Aligns for the first one. */
  readonly aligner?: AlignThread | undefined
  close(): Promise<void>
}

export interface ThreadOptions {
  /** Threads in all; without it, as many as pay. */
  readonly jobs: number | undefined
  readonly useLexicon: boolean
  /** Data of `check-worker`. */
  readonly workerData: object
}

/**
 * Start threads for inputs whose sizes are given in bytes: they load what they need while the first thread reads the files, or
 * begins. Two threads share the work by its kind, more of them by inputs.
 */
export function startThreads(
  jobs: readonly InputFiles[],
  sizes: readonly number[],
  options: ThreadOptions,
): WorkerThreads {
  const {useLexicon, workerData} = options
  const share = shareOf(jobs, sizes)
  const count = Math.min(options.jobs ?? threadsFor(share), jobs.length)
  const isSplit = count === 2 && share.aligned > share.all / 2
  const others = new Threads(new URL('./check-worker.js', import.meta.url), workerData, isSplit ? 0 : count - 1)
  if (!isSplit) return {others, close: () => others.close()}
  const aligner = new AlignThread(new URL('./align-worker.js', import.meta.url), {useLexicon})
  return {others, aligner, close: () => aligner.close()}
}

/** Bytes of the inputs, and of those whose two files have to be aligned by their text. */
interface Share {
  readonly all: number
  readonly aligned: number
}

function shareOf(jobs: readonly InputFiles[], sizes: readonly number[]): Share {
  const isAligned = (files: InputFiles): boolean => files.length === 2 && !files.some(file => /\.json$/iu.test(file))
  const sum = (counts: (files: InputFiles) => boolean): number =>
    jobs.reduce((bytes, files, index) => bytes + (counts(files) ? sizes[index]! : 0), 0)
  return {all: sum(() => true), aligned: sum(isAligned)}
}

function threadsFor({all, aligned}: Share): number {
  const cores = availableParallelism()
  const full = Math.min(cores, Math.floor(all / bytesForThread))
  return full > 2 ? full : Math.max(1, full, aligned >= bytesForAlignThread ? Math.min(2, cores) : 1)
}

/** Bytes of the files of an input; 0 for what cannot be looked at: that is reported when it is read. */
export function bytesOf(files: InputFiles): number {
  let bytes = 0
  for (const file of files)
    try {
      bytes += statSync(file).size
    } catch {}
  return bytes
}
