import {execFile, spawn} from 'node:child_process'
import {appendFileSync, mkdtempSync, readFileSync, statSync, truncateSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {appendToMemory, loadMemory} from '../../src/memory/memory-file.js'

const fresh = (): string => join(mkdtempSync(join(tmpdir(), 'duizhao-memory-')), 'memory.jsonl')
const unit = (i: number) => ({
  source: `第${i}批货物已经发出。`,
  target: `Lot ${i} has left.`,
  sourceLang: 'zh',
  targetLang: 'en',
})

test('what was added is there after a restart, once', async () => {
  const path = fresh()
  await appendToMemory(path, [unit(1), unit(2)])
  await appendToMemory(path, [unit(2), unit(3)])
  const {memory, damaged, lines} = await loadMemory(path)
  expect([memory.size, lines, damaged]).toEqual([3, 4, []])
})

test('a file that does not exist is an empty memory', async () => {
  expect((await loadMemory(fresh())).memory.size).toBe(0)
})

test('a writer that was killed costs only the unit it was writing, at whatever byte', async () => {
  const path = fresh()
  await appendToMemory(path, [unit(1), unit(2)])
  const size = statSync(path).size
  const whole = readFileSync(path)
  const secondLine = whole.indexOf(10, 1)
  for (let cut = secondLine + 1; cut < size; cut += 3) {
    writeFileSync(path, whole)
    truncateSync(path, cut)
    await appendToMemory(path, [unit(3)])
    const {memory} = await loadMemory(path)
    expect(memory.find(unit(1).source)?.kind).toBe('exact')
    expect(memory.find(unit(3).source)?.kind).toBe('exact')
  }
})

test('lines that are no units are passed over and named', async () => {
  const path = fresh()
  await appendToMemory(path, [unit(1)])
  appendFileSync(path, '{"source": "半\nnull\n[]\n{"source": "a", "target": "b", "sourceLang": "x?"}\n')
  appendFileSync(path, Buffer.from([0xff, 0xfe, 10]))
  appendFileSync(path, `{"source": "${'长'.repeat(400_000)}", "target": "x"}\n{"source": "好", "target": "good"}`)
  const {memory, damaged} = await loadMemory(path)
  expect(memory.size).toBe(2)
  expect(damaged.map(({reason}) => reason)).toEqual([
    'no-json',
    'no-unit',
    'no-unit',
    'language',
    'no-utf8',
    'too-long',
  ])
})

test('a folder, a pipe or a place that does not exist is an error with a name', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'duizhao-memory-'))
  await expect(loadMemory(folder)).rejects.toMatchObject({code: 'MEMORY_UNREADABLE'})
  await expect(appendToMemory(folder, [unit(1)])).rejects.toMatchObject({code: 'MEMORY_UNWRITABLE'})
  await expect(appendToMemory(join(folder, 'no', 'where.jsonl'), [unit(1)])).rejects.toMatchObject({
    code: 'MEMORY_UNWRITABLE',
  })
  const pipe = join(folder, 'pipe')
  const made = await new Promise<boolean>(resolve => execFile('mkfifo', [pipe], error => resolve(error === null)))
  if (!made) return
  await expect(loadMemory(pipe)).rejects.toMatchObject({code: 'MEMORY_UNREADABLE'})
  await expect(appendToMemory(pipe, [unit(1)])).rejects.toMatchObject({code: 'MEMORY_UNWRITABLE'})
})

test('two writers at once lose nothing', async () => {
  const path = fresh()
  // The appends of `appendToMemory`, by processes that know nothing of each other.
  const script = `
    const {openSync, writeSync} = require('node:fs')
    const file = openSync(process.argv[1], 'a')
    for (let i = 0; i < 400; i++) writeSync(file, '\\n' + JSON.stringify({source: process.argv[2] + i, target: 'x'}) + '\\n')
  `
  const writers = ['甲', '乙'].map(
    name => new Promise(resolve => spawn(process.execPath, ['-e', script, path, name]).on('exit', resolve)),
  )
  const own = appendToMemory(
    path,
    Array.from({length: 400}, (_, i) => unit(i)),
  )
  await Promise.all([...writers, own])
  const {memory, damaged} = await loadMemory(path)
  expect([memory.size, damaged]).toEqual([1200, []])
})
