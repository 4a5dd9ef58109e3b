import {once} from 'node:events'
import {Worker} from 'node:worker_threads'
import {SharedCounter} from './shared-counter.js'

/** What came of a task: its result, or an error as plain data. */
export type Outcome<Result> = {readonly result: Result} | {readonly error: unknown} | {readonly died: true}

export interface TaskRun<Result> {
  /** Tasks in the order in which they are begun; the results come back under their index. */
  readonly count: number
  /** Threads in all; one of them is this one. */
  readonly threads: number
  /** Module that calls `serveTasks`, and what it is given. */
  readonly worker: URL
  readonly workerData: object
  /** Do one task in this thread. */
  work(index: number): Promise<Result>
  /** Called whenever one more task is done. */
  onDone?(done: number): void
}

/** Of a worker to this thread. */
export type WorkerMessage = {readonly began: number} | {readonly index: number; readonly outcome: Outcome<unknown>}

/**
 * Do tasks in this thread and in others, each taking the next one when it is done with the last. A thread that dies
 * leaves `died` for the task that it had begun, and the others go on. Gives the outcomes in order of their index.
 */
export async function runTasks<Result>(run: TaskRun<Result>): Promise<Outcome<Result>[]> {
  const outcomes: Outcome<Result>[] = []
  const counter = new SharedCounter()
  let done = 0
  const settle = (index: number, outcome: Outcome<Result>): void => {
    outcomes[index] = outcome
    run.onDone?.(++done)
  }
  const others = Array.from({length: Math.min(run.threads, run.count) - 1}, () => serve(run, counter, settle))
  for (let index = counter.next(); index < run.count; index = counter.next()) {
    settle(index, await outcomeOf(() => run.work(index)))
    // Messages of the others are taken in between.
    if (others.length > 0) await new Promise(resolve => setImmediate(resolve))
  }
  await Promise.all(others)
  return outcomes
}

export async function outcomeOf<Result>(work: () => Promise<Result>): Promise<Outcome<Result>> {
  try {
    return {result: await work()}
  } catch (error) {
    return {error}
  }
}

async function serve<Result>(
  {worker, workerData, count}: TaskRun<Result>,
  counter: SharedCounter,
  settle: (index: number, outcome: Outcome<Result>) => void,
): Promise<void> {
  const thread = new Worker(worker, {workerData: {...workerData, count, counter: counter.buffer}})
  let begun: number | undefined
  thread.on('message', (message: WorkerMessage) => {
    if ('began' in message) begun = message.began
    else {
      begun = undefined
      // The worker runs the same work on the same data: its results are of the same type.
      settle(message.index, message.outcome as Outcome<Result>)
    }
  })
  thread.on('error', () => {})
  await once(thread, 'exit')
  if (begun !== undefined) settle(begun, {died: true})
}
