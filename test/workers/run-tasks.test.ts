import {expect, test} from 'vitest'
import {runTasks, TaskDied, Threads} from '../../src/workers/run-tasks.js'

/** A thread that squares; at a multiple of seven it throws, at thirteen it dies. */
const worker = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import {parentPort} from 'node:worker_threads'
    parentPort.once('message', ({count, counter, tasks}) => {
      const cells = new Int32Array(counter)
      for (let i = Atomics.add(cells, 0, 1); i < count; i = Atomics.add(cells, 0, 1)) {
        parentPort.postMessage({began: i})
        if (i === 13) process.exit(1)
        const outcome = i % 7 === 0 ? {error: new Error('seven')} : {result: tasks[i] * i}
        parentPort.postMessage({index: i, outcome})
      }
    })`)}`,
)

const slowSquare = async (index: number): Promise<number> => {
  await new Promise(resolve => setTimeout(resolve, 100))
  if (index % 7 === 0) throw new Error('seven')
  return index * index
}

test.each([1, 2, 4])('%s threads: every task once, in order, whatever becomes of the others', async threads => {
  let done = 0
  const outcomes = await runTasks({
    count: 20,
    others: new Threads(worker, {}, threads - 1),
    tasks: Array.from({length: 20}, (_, index) => index),
    work: threads === 1 ? async index => index * index : slowSquare,
    onDone: count => {
      done = count
    },
  })
  expect(outcomes).toHaveLength(20)
  expect(done).toBe(20)
  for (const [index, outcome] of outcomes.entries())
    if ('result' in outcome) expect(outcome.result).toBe(index * index)
    else expect('died' in outcome ? 13 : index % 7).toBe('died' in outcome ? index : 0)
})

test('several tasks at once where each waits; one that died with what it was given to', async () => {
  let most = 0
  let now = 0
  const outcomes = await runTasks({
    count: 9,
    others: new Threads(worker, {}, 0),
    tasks: [],
    atOnce: 3,
    work: async index => {
      most = Math.max(most, ++now)
      await new Promise(resolve => setTimeout(resolve, 20 - 2 * index))
      now--
      if (index === 4) throw new TaskDied()
      return index
    },
  })
  expect(most).toBe(3)
  expect(outcomes).toEqual(Array.from({length: 9}, (_, index) => (index === 4 ? {died: true} : {result: index})))
})

test('no task, and threads that have nothing to do', async () => {
  const others = new Threads(worker, {}, 3)
  expect(await runTasks({count: 0, others, tasks: [], work: slowSquare})).toEqual([])
  const idle = new Threads(worker, {}, 2)
  await idle.close()
  await Promise.all(idle.all.map(({ended}) => ended))
})

test('a thread that ends before it is told anything leaves all to the others', async () => {
  const others = new Threads(new URL('data:text/javascript,process.exit(1)'), {}, 1)
  await others.all[0]!.ended
  const outcomes = await runTasks({count: 3, others, tasks: [], work: async index => index})
  expect(outcomes).toEqual([{result: 0}, {result: 1}, {result: 2}])
})
