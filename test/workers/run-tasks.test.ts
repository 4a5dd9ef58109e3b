import {expect, test} from 'vitest'
import {runTasks} from '../../src/workers/run-tasks.js'

/** A thread that squares; at a multiple of seven it throws, at thirteen it dies. */
const worker = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import {parentPort, workerData} from 'node:worker_threads'
    const cells = new Int32Array(workerData.counter)
    for (let i = Atomics.add(cells, 0, 1); i < workerData.count; i = Atomics.add(cells, 0, 1)) {
      parentPort.postMessage({began: i})
      if (i === 13) process.exit(1)
      const outcome = i % 7 === 0 ? {error: new Error('seven')} : {result: i * i}
      parentPort.postMessage({index: i, outcome})
    }`)}`,
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
    threads,
    worker,
    workerData: {},
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

test('no task, no thread', async () => {
  expect(await runTasks({count: 0, threads: 4, worker, workerData: {}, work: slowSquare})).toEqual([])
})
