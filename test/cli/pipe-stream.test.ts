import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {existsSync, readFileSync} from 'node:fs'
import {createInterface} from 'node:readline'
import {PassThrough} from 'node:stream'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {AnswerThreads} from '../../src/cli/pipe/answer-threads.js'
import {createTranslator} from '../../src/messages/translator.js'
import {type BuiltCli, buildCli} from '../helpers/built-cli.js'

let cli: BuiltCli

beforeAll(async () => {
  cli = await buildCli()
})

afterAll(() => cli.remove())

/** Records that no two times are the same; every 1,000th line is no record. */
function lineOf(id: number): string {
  if (id % 1000 === 999) return 'no record\n'
  const source = `展馆今天接待观众${1000 + id}人次，雨水花园同日开放。`
  const target = `The hall received ${1000 + id} visitors today, and the rain garden opened the same day.`
  return `${JSON.stringify({id, source, target, glossary: [{zh: '雨水花园', en: 'rain garden'}]})}\n`
}

/** Feed records as fast as they are taken, read the answers, and note the most memory of the process (Linux only). */
async function stream(count: number, ...args: string[]) {
  const child = spawn(process.execPath, [cli.main, 'pipe', 'check', ...args], {stdio: ['pipe', 'pipe', 'ignore']})
  const feed = async (): Promise<void> => {
    for (let id = 0; id < count; id++) if (!child.stdin.write(lineOf(id))) await once(child.stdin, 'drain')
    child.stdin.end()
  }
  void feed()
  let next = 0
  let misplaced = 0
  let bad = 0
  let halfway = 0
  for await (const line of createInterface({input: child.stdout})) {
    if (next % 1000 === 999) bad += line.includes('"RECORD_JSON"') ? 1 : 0
    else if (!line.startsWith(`{"id":${next},"findings":[],`)) misplaced++
    next++
    if (next === count >> 1) halfway = megabytesOf(child.pid!)
  }
  return {answers: next, misplaced, bad, megabytes: halfway}
}

function megabytesOf(pid: number): number {
  const status = `/proc/${pid}/status`
  if (!existsSync(status)) return 0
  return Number(/VmHWM:\s*(\d+)/u.exec(readFileSync(status, 'utf8'))?.[1] ?? 0) / 1024
}

test('a long stream is answered in order, each line once, in bounded memory', async () => {
  const {megabytes, ...outcome} = await stream(12_000)
  expect(outcome).toEqual({answers: 12_000, misplaced: 0, bad: 12})
  expect(megabytes).toBeLessThan(400)
}, 60_000)

test('with several threads the answers are the same, in the same order', async () => {
  const {megabytes: _, ...outcome} = await stream(12_000, '--jobs', '2')
  expect(outcome).toEqual({answers: 12_000, misplaced: 0, bad: 12})
}, 60_000)

test('what a thread leaves that dies is answered here', async () => {
  const source = `
    import {parentPort} from 'node:worker_threads'
    let blocks = 0
    parentPort.on('message', lines => {
      if (++blocks > 2) process.exit(1)
      parentPort.postMessage({text: 'there ' + Buffer.from(lines) + '\\n', total: 1, bad: 0})
    })
    parentPort.postMessage('ready')`
  const stdout = new PassThrough()
  const threads = new AnswerThreads({
    others: 2,
    worker: new URL(`data:text/javascript,${encodeURIComponent(source)}`),
    workerData: {},
    context: {answer: () => ({answered: 'here'}), translator: createTranslator('en')},
    io: {stdin: stdout, stdout, stderr: stdout, env: {}},
  })
  while (!threads.begin()) await new Promise(resolve => setImmediate(resolve))
  let answered = 0
  for (let id = 0; id < 40; id++)
    await threads.add(new TextEncoder().encode(`{"id":${id}}`), () => {
      answered++
    })
  await threads.finish()
  await threads.end()
  const lines = String(stdout.read()).trimEnd().split('\n')
  expect(answered).toBe(40)
  expect(lines.map(line => Number(/"id":(\d+)/u.exec(line)?.[1]))).toEqual(Array.from({length: 40}, (_, id) => id))
  expect(lines.some(line => line.startsWith('there'))).toBe(true)
  expect(lines.at(-1)).toBe('{"id":39,"answered":"here"}')
})
