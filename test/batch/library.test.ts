import {mkdirSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {setTimeout as pause} from 'node:timers/promises'
import {Redis} from 'ioredis'
import {afterAll, beforeAll, beforeEach, describe, expect, test} from 'vitest'
import {
  type BatchInputs,
  batchStatus,
  cancelBatch,
  collectBatch,
  collectConsistency,
  deadLetters,
  type FileStore,
  inputsIn,
  openQueue,
  openStore,
  pauseBatch,
  type SubmitOptions,
  submitBatch,
  workBatch,
} from '../../src/api/batch.js'
import {folderWith} from '../helpers/built-cli.js'
import {hasRedis, startRedis, type TestRedis} from './redis.js'
import {documents, pattern} from './site.js'

describe.skipIf(!hasRedis)('duizhao/batch (skipped where redis-server is not installed)', {timeout: 120_000}, () => {
  let redis: TestRedis
  let site: ReturnType<typeof folderWith>
  let input: FileStore
  let out: FileStore
  let inputs: BatchInputs

  beforeAll(async () => {
    redis = await startRedis()
  })
  afterAll(() => redis.stop())
  beforeEach(async () => {
    const client = new Redis(redis.url)
    await client.flushall()
    client.disconnect()
    site = folderWith(documents(12))
    input = await openStore(site.path)
    out = await openStore(join(site.path, 'out'))
    inputs = await inputsIn(input, {pairs: [pattern], ignore: ['out/']})
    return () => site.remove()
  })

  async function withQueue<Result>(
    use: (queue: Awaited<ReturnType<typeof openQueue>>) => Promise<Result>,
    waits = false,
  ): Promise<Result> {
    const queue = await openQueue(redis.url, {waits})
    try {
      return await use(queue)
    } finally {
      await queue.close()
    }
  }
  const submit = (name: string, more: Partial<SubmitOptions> = {}) =>
    withQueue(queue =>
      submitBatch(inputs, {config: false, glossaries: [join(site.path, 'terms.yaml')]}, queue, {
        name,
        out,
        input,
        shardSize: 4,
        ...more,
      }),
    )
  const status = (name: string) => withQueue(queue => batchStatus(queue, name))
  const work = (options: Parameters<typeof workBatch>[1] = {}) =>
    withQueue(queue => workBatch(queue, {untilEmpty: true, places: [input.address, out.address], ...options}), true)

  test('submits, works, tells how far it is, and collects', async () => {
    expect(await submit('a')).toEqual({total: 3, reused: 0})
    expect(await work()).toMatchObject({done: 3, failed: 0, others: {}})
    expect(await status('a')).toMatchObject({shards: {total: 3, done: 3}, paused: false, cancelled: false, workers: 0})
    const found = []
    for await (const one of collectBatch(out, 'a')) found.push(one)
    expect(found).toHaveLength(12)
    expect(found.every(({isFailed}) => !isFailed)).toBe(true)
    expect(
      found.flatMap(({documents}) => documents).filter(({findings}) => findings.length > 0).length,
    ).toBeGreaterThan(2)
    expect((await collectConsistency(out, 'a')).totals).toMatchObject({documents: 12, uses: 12})
    expect(await submit('a')).toEqual({total: 3, reused: 3})
  })

  test('a smaller priority goes first', async () => {
    const files = documents(12)
    for (const [name, content] of Object.entries(files)) writeFileSync(join(site.path, name), content)
    await submit('low', {priority: 9})
    inputs = {inputs: inputs.inputs.slice(0, 8)}
    await submit('high', {priority: 1, shardSize: 2})
    const stop = new AbortController()
    await work({untilEmpty: false, onShard: () => stop.abort(), signal: stop.signal})
    const [high, low] = [await status('high'), await status('low')]
    expect([high.shards.done > 0, low.shards.done]).toEqual([true, 0])
  })

  test('pause, resume and cancel', async () => {
    await submit('held')
    await withQueue(queue => pauseBatch(queue))
    const stop = new AbortController()
    const working = work({untilEmpty: false, signal: stop.signal})
    await pause(800)
    expect(await status('held')).toMatchObject({paused: true, shards: {done: 0, waiting: 3}, workers: 1})
    expect(await withQueue(queue => cancelBatch(queue, 'held'))).toBe(3)
    expect(await status('held')).toMatchObject({cancelled: true, shards: {waiting: 0, done: 0}})
    await withQueue(queue => pauseBatch(queue, true))
    stop.abort()
    expect(await working).toMatchObject({done: 0})
    await submit('held')
    expect(await status('held')).toMatchObject({cancelled: false, paused: false, shards: {waiting: 3}})
  })

  test('what cannot be written stops the worker and is tried again later', async () => {
    await submit('blocked')
    writeFileSync(join(site.path, 'out/shards'), '')
    const {done, failed, stopped} = await work()
    expect([done, failed, stopped?.code]).toEqual([0, 0, 'OUTPUT_UNWRITABLE'])
    rmSync(join(site.path, 'out/shards'))
    expect(await work()).toMatchObject({done: 3, failed: 0})
  })

  test('a document that cannot be read is a dead letter with its error', async () => {
    writeFileSync(join(site.path, 'd002.zh.md'), Uint8Array.from([0xff, 0xfe, 0x00, 0xd8, 0x01]))
    rmSync(join(site.path, 'd004.en.md'))
    mkdirSync(join(site.path, 'd004.en.md'))
    await submit('dead')
    expect(await work()).toMatchObject({done: 3, failed: 0})
    const letters = []
    for await (const letter of deadLetters(out, 'dead')) letters.push([letter.path, letter.error?.code])
    expect(letters).toEqual([
      ['d002.zh.md', 'FILE_UNDECODABLE'],
      ['d004.zh.md', 'FILE_MISSING'],
    ])
  })

  test('what is not known, and what is not a shard, is named', async () => {
    await expect(status('none')).rejects.toMatchObject({code: 'BATCH_UNKNOWN'})
    await submit('broken')
    await work()
    const [shard] = (await out.list()).filter(name => name.startsWith('shards/'))
    await out.write(shard!, new TextEncoder().encode('rubbish'))
    const read = async () => {
      for await (const _ of collectBatch(out, 'broken'));
    }
    await expect(read()).rejects.toMatchObject({code: 'BATCH_BROKEN', path: expect.stringContaining(shard!)})
  })
})
