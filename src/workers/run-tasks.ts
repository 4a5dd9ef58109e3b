import {once} from 'node:events'
import {Worker} from 'node:worker_threads'
import {SharedCounter} from './shared-counter.js'

/** What came of a task: its result, or an error as plain data. */
export type Outcome<Result> = {readonly result: Result} | {readonly error: unknown} | {readonly died: true}

export interface TaskRun<Result> {
  /** Tasks in the order in which they are begun; the results come back under their index. */
  readonly count: number
  /** Threads beside this one; they end with the run. */
  readonly others: Threads
  /** What the others need to know of the tasks. */
  readonly tasks: unknown
  /** Do one task in this thread. Rejects with `TaskDied` when what it was given to has died. */
  work(index: number): Promise<Result>
  /** Tasks that this thread begins before the first of them is done: more than one where `work` waits. 1 unless given. */
  readonly atOnce?: number | undefined
  /** Called whenever one more task is done. */
  onDone?(done: number): void
}

/** The thread that a task was given to has ended without an answer. */
export class TaskDied extends Error {}

/** Of this thread to a worker: what there is to do. */
export interface TaskMessage {
  readonly count: number
  readonly counter: SharedArrayBuffer
  readonly tasks: unknown
}

/** Of a worker to this thread. */
export type WorkerMessage = {readonly began: number} | {readonly index: number; readonly outcome: Outcome<unknown>}

/** Threads that make themselves ready while their tasks are still being gathered. Each module calls `serveTasks`. */
export class Threads {
  readonly all: readonly {readonly thread: Worker; readonly ended: Promise<unknown>}[]

  constructor(worker: URL, workerData: object, count: number) {
    this.all = Array.from({length: Math.max(0, count)}, () => {
      const thread = new Worker(worker, {workerData})
      thread.on('error', () => {})
      return {thread, ended: once(thread, 'exit')}
    })
  }

  /** End threads for which there is nothing to do. */
  async close(): Promise<void> {
    await Promise.all(this.all.map(({thread}) => thread.terminate()))
  }
}

/**
 * Do tasks in this thread and in others, each taking the next one when it is done with the last. A thread that dies
 * leaves `died` for the task that it had begun, and the others go on. Gives the outcomes in order of their index.
 */
export async function runTasks<Result>(run: TaskRun<Result>): Promise<Outcome<Result>[]> {
  const {count, others, tasks, atOnce = 1} = run
  const outcomes: Outcome<Result>[] = []
  const counter = new SharedCounter()
  let done = 0
  const settle = (index: number, outcome: Outcome<Result>): void => {
    outcomes[index] = outcome
    run.onDone?.(++done)
  }
  const message: TaskMessage = {count, counter: counter.buffer, tasks}
  const served = others.all.map(other => serve(other, message, settle))
  const begun = new Set<Promise<void>>()
  for (let index = counter.next(); index < count; index = counter.next()) {
    const task = outcomeOf(() => run.work(index)).then(outcome => {
      begun.delete(task)
      settle(index, outcome)
    })
    begun.add(task)
    if (begun.size >= atOnce) await Promise.race(begun)
    // Messages of the others are taken in between.
    if (served.length > 0) await new Promise(resolve => setImmediate(resolve))
  }
  await Promise.all([...served, ...begun])
  return outcomes
}

export async function outcomeOf<Result>(work: () => Promise<Result>): Promise<Outcome<Result>> {
  try {
    return {result: await work()}
  } catch (error) {
    return error instanceof TaskDied ? {died: true} : {error}
  }
}

async function serve<Result>(
  {thread, ended}: Threads['all'][number],
  tasks: TaskMessage,
  settle: (index: number, outcome: Outcome<Result>) => void,
): Promise<void> {
  let begun: number | undefined
  thread.on('message', (message: WorkerMessage) => {
    if ('began' in message) begun = message.began
    else {
      begun = undefined
      // The worker runs the same work on the same data: its results are of the same type.
      settle(message.index, message.outcome as Outcome<Result>)
    }
  })
  thread.postMessage(tasks)
  await ended
  if (begun !== undefined) settle(begun, {died: true})
}
