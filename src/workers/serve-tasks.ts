import {parentPort, workerData} from 'node:worker_threads'
import {outcomeOf, type WorkerMessage} from './run-tasks.js'
import {SharedCounter} from './shared-counter.js'

/** In a worker that `runTasks` started: take tasks until there are none left. */
export async function serveTasks(work: (index: number) => Promise<unknown>): Promise<void> {
  const {count, counter}: {count: number; counter: SharedArrayBuffer} = workerData
  const numbers = new SharedCounter(counter)
  const post = (message: WorkerMessage): void => parentPort?.postMessage(message)
  for (let index = numbers.next(); index < count; index = numbers.next()) {
    post({began: index})
    post({index, outcome: await outcomeOf(() => work(index))})
  }
}
