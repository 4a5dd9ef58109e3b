import {once} from 'node:events'
import {parentPort} from 'node:worker_threads'
import {outcomeOf, type TaskMessage, type WorkerMessage} from './run-tasks.js'
import {SharedCounter} from './shared-counter.js'

/** In a worker of `Threads`: wait for the tasks of a run, and take them until there are none left. */
export async function serveTasks<Tasks>(work: (tasks: Tasks, index: number) => Promise<unknown>): Promise<void> {
  if (parentPort === null) return
  const port = parentPort
  const [{count, counter, tasks}]: [TaskMessage] = (await once(port, 'message')) as [TaskMessage]
  const numbers = new SharedCounter(counter)
  const post = (message: WorkerMessage): void => port.postMessage(message)
  for (let index = numbers.next(); index < count; index = numbers.next()) {
    post({began: index})
    // The thread that sent them runs the same work on the same data.
    post({index, outcome: await outcomeOf(() => work(tasks as Tasks, index))})
  }
}
