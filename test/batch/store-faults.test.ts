import {mkdtempSync, rmSync} from 'node:fs'
import {createServer, type IncomingMessage, request, type ServerResponse} from 'node:http'
import type {AddressInfo} from 'node:net'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import S3rver from 's3rver'
import {afterAll, beforeAll, beforeEach, expect, test} from 'vitest'
import type {FileStore} from '../../src/batch/store/file-store.js'
import {openS3Store} from '../../src/batch/store/s3-store.js'

type Fault = (asked: IncomingMessage, answer: ServerResponse, pass: () => void) => void

/** How the store answers the next requests; then as it should. */
const faults: Fault[] = []
let requests = 0
const folder = mkdtempSync(join(tmpdir(), 'duizhao-s3-'))
let s3: S3rver
let store: FileStore

const between = createServer((asked, answer) => {
  requests++
  const pass = (cut?: number): void => {
    const {port} = s3Address
    const on = request({port, method: asked.method, path: asked.url, headers: asked.headers}, given => {
      answer.writeHead(given.statusCode ?? 500, given.headers)
      if (cut === undefined) return given.pipe(answer)
      given.once('data', (bytes: Uint8Array) => {
        answer.write(bytes.subarray(0, cut))
        setTimeout(() => answer.destroy(), 20)
      })
    })
    asked.pipe(on)
  }
  const fault = faults.shift()
  if (fault === undefined) pass()
  else fault(asked, answer, () => pass(5))
})
let s3Address: AddressInfo

beforeAll(async () => {
  const buckets = [{name: 'archive', configs: []}]
  s3 = new S3rver({port: 0, address: '127.0.0.1', silent: true, directory: folder, configureBuckets: buckets})
  s3Address = (await s3.run()) as AddressInfo
  await new Promise<void>(resolve => between.listen(0, '127.0.0.1', resolve))
  const {port} = between.address() as AddressInfo
  const env = {
    AWS_ACCESS_KEY_ID: 'S3RVER',
    AWS_SECRET_ACCESS_KEY: 'S3RVER',
    AWS_ENDPOINT_URL: `http://127.0.0.1:${port}`,
  }
  store = await openS3Store('s3://archive/in', env, 200)
  await store.write('a.md', new TextEncoder().encode('a text of some length'))
})
afterAll(async () => {
  between.closeAllConnections()
  between.close()
  await s3.close()
  rmSync(folder, {recursive: true, force: true})
})
beforeEach(() => {
  faults.length = 0
  requests = 0
})

const status =
  (code: number, said = ''): Fault =>
  (asked, answer) => {
    asked.resume()
    answer.writeHead(code).end(said)
  }
const kinds: Record<string, Fault> = {
  'an error of the store': status(500, '<Error><Code>InternalError</Code></Error>'),
  'a store that asks to slow down': status(503, '<Error><Code>SlowDown</Code></Error>'),
  'too many requests': status(429),
  'a connection that breaks off before the answer': asked => asked.destroy(),
  'an answer that breaks off in the middle': (_, __, cut) => cut(),
  'no answer': () => {},
}

test.each(Object.entries(kinds))('%s is got over', async (_, fault) => {
  faults.push(fault, fault)
  expect(new TextDecoder().decode(await store.read('a.md'))).toBe('a text of some length')
  expect(requests).toBe(3)
  faults.push(fault)
  await store.write('b.md', new TextEncoder().encode('b'))
  faults.push(fault)
  expect(await store.list()).toEqual(['a.md', 'b.md'])
})

test.each([
  ['an error of the store', 'InternalError (HTTP 500)'],
  ['a connection that breaks off before the answer', 'UND_ERR_SOCKET'],
  ['an answer that breaks off in the middle', 'UND_ERR_SOCKET'],
  ['no answer', 'ETIMEDOUT'],
])('%s for good is named', {timeout: 30_000}, async (kind, reason) => {
  faults.push(...Array.from({length: 20}, () => kinds[kind]!))
  await expect(store.read('a.md')).rejects.toMatchObject({
    code: 'STORE_FAILED',
    path: 's3://archive/in/a.md',
    found: expect.stringContaining(reason),
  })
  expect(requests).toBe(7)
})

test('a wrong secret is named at once', async () => {
  // s3rver takes any.
  faults.push(status(403, '<Error><Code>SignatureDoesNotMatch</Code></Error>'))
  await expect(store.read('a.md')).rejects.toMatchObject({
    code: 'STORE_CREDENTIALS',
    path: 's3://archive/in/a.md',
    found: expect.stringContaining('SignatureDoesNotMatch (HTTP 403)'),
  })
  expect(requests).toBe(1)
})
