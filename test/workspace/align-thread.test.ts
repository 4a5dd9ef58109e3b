import {expect, test} from 'vitest'
import type {AlignRequest} from '../../src/pipeline/align.js'
import {TaskDied} from '../../src/workers/run-tasks.js'
import {AlignThread, columnsOf, sideOf} from '../../src/workspace/threads/align-thread.js'

/** A thread that answers with the number of terms it knows as confidence; a text “fail” fails it, “die” ends it. */
const worker = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import {parentPort} from 'node:worker_threads'
    let known = []
    parentPort.on('message', ({source, terms}) => {
      known = terms ?? known
      const [text] = source.texts
      if (text === 'die') process.exit(1)
      parentPort.postMessage(text === 'fail' ? {} : {beads: [{source: [0], target: [], confidence: known.length}]})
    })`)}`,
)

const terms = [{source: ['甲'], target: ['a']}]

function request(text: string, given?: typeof terms): AlignRequest {
  const segments = [{text, start: 0, content: () => 'what cannot be sent'}]
  return {
    source: {lang: 'zh', segments},
    target: {lang: 'en', segments: []},
    ...(given === undefined ? {} : {terms: given}),
  }
}

function answer(confidence: number): unknown {
  return [{source: [0], target: [], confidence}]
}

test('answers come to those who asked, with the terms of each', async () => {
  const thread = new AlignThread(worker, {useLexicon: false})
  const answers = await Promise.all([
    thread.align(request('a', terms)),
    thread.align(request('b', terms)),
    thread.align(request('fail', terms)),
    thread.align(request('c')),
    thread.align(request('d', [...terms, ...terms])),
  ])
  expect(answers).toEqual([answer(1), answer(1), undefined, answer(0), answer(2)])
  await thread.close()
})

test('what takes the thread down is told apart from what it leaves', async () => {
  const thread = new AlignThread(worker, {useLexicon: false})
  const asked = ['a', 'die', 'b', 'c'].map(text => thread.align(request(text)))
  const answers = await Promise.allSettled(asked)
  expect(answers).toEqual([
    {status: 'fulfilled', value: answer(0)},
    {status: 'rejected', reason: expect.any(TaskDied)},
    {status: 'fulfilled', value: undefined},
    {status: 'fulfilled', value: undefined},
  ])
  expect(await thread.align(request('d'))).toBeUndefined()
  await thread.close()
})

test('a side comes out of its columns as it went in', () => {
  const segments = [
    {text: '甲', blockIndex: 0, block: 'heading' as const, depth: 2, cell: undefined},
    {text: '乙', blockIndex: 1, block: 'paragraph' as const, depth: undefined, cell: undefined},
  ]
  expect(sideOf(columnsOf({lang: 'zh', segments}))).toEqual({lang: 'zh', segments})
})
