import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import S3rver from 's3rver'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {type FileStore, piecesOf} from '../../src/batch/store/file-store.js'
import {openStore} from '../../src/batch/store/open-store.js'
import {openS3Store} from '../../src/batch/store/s3-store.js'
import {type BuiltCli, buildCli, folderWith} from '../helpers/built-cli.js'
import {hasRedis, startRedis, type TestRedis} from './redis.js'
import {documents, openSite} from './site.js'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const text = (content: Uint8Array | undefined): string | undefined =>
  content === undefined ? undefined : new TextDecoder().decode(content)

let s3: S3rver
let folder: string
let env: Record<string, string>

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'duizhao-s3-'))
  s3 = new S3rver({
    port: 0,
    address: '127.0.0.1',
    silent: true,
    directory: folder,
    configureBuckets: [{name: 'archive', configs: []}],
  })
  const {port} = await s3.run()
  env = {
    AWS_ACCESS_KEY_ID: 'S3RVER',
    AWS_SECRET_ACCESS_KEY: 'S3RVER',
    AWS_ENDPOINT_URL: `http://127.0.0.1:${port}`,
  }
})
afterAll(async () => {
  await s3.close()
  rmSync(folder, {recursive: true, force: true})
})

describe.each(['folder', 's3'])('a %s', kind => {
  let store: FileStore
  let site: ReturnType<typeof folderWith>
  beforeAll(async () => {
    site = folderWith({})
    store = kind === 's3' ? await openS3Store('s3://archive/a b/中', env) : await openStore(site.path)
  })
  afterAll(() => site.remove())

  test('gives back what it was given, whole or in parts', async () => {
    const name = "zh/it's (1)+中 文&.md"
    expect([await store.has(name), await store.read(name)]).toEqual([false, undefined])
    await store.write(name, bytes('eins'))
    await store.write(name, bytes('青岛 SCODA'))
    expect([await store.has(name), text(await store.read(name))]).toEqual([true, '青岛 SCODA'])
    expect(text(await store.read(name, {start: 3, end: 7}))).toBe('岛 ')
    expect(text(await store.read(name, {start: 7, end: 1000}))).toBe('SCODA')
    expect(text(await store.read(name, {start: 500, end: 1000}))).toBe('')
    expect(await store.has('zh')).toBe(false)
  })

  test('lists all files below, sorted', async () => {
    for (const name of ['b.md', 'a/2.md', 'a/10.md', 'a.md']) await store.write(`list/${name}`, bytes(name))
    const names = (await store.list()).filter(name => name.startsWith('list/'))
    expect(names).toEqual(['list/a.md', 'list/a/10.md', 'list/a/2.md', 'list/b.md'])
  })

  test('is read piece by piece', async () => {
    await store.write('long', bytes('x'.repeat(9 * 1024 * 1024)))
    const sizes: number[] = []
    for await (const piece of piecesOf(store, 'long')) sizes.push(piece.length)
    expect(sizes).toEqual([8 * 1024 * 1024, 1024 * 1024])
  })
})

test('wrong addresses, credentials and stores are told with what to do', async () => {
  await expect(openS3Store('s3://x', env)).rejects.toMatchObject({code: 'STORE_ADDRESS'})
  await expect(openS3Store('s3://archive/../other', env)).rejects.toMatchObject({code: 'STORE_ADDRESS'})
  await expect(openS3Store('s3://archive', {})).rejects.toMatchObject({code: 'STORE_CREDENTIALS'})
  const nobody = await openS3Store('s3://nobody', env)
  for (const asked of [nobody.write('a', bytes('a')), nobody.read('a'), nobody.list()])
    await expect(asked).rejects.toMatchObject({code: 'STORE_ADDRESS', found: expect.stringContaining('s3://nobody')})
  const refused = await openS3Store('s3://archive', {...env, AWS_ACCESS_KEY_ID: 'OTHER'})
  for (const asked of [refused.write('a', bytes('a')), refused.read('a'), refused.has('a'), refused.list()])
    await expect(asked).rejects.toMatchObject({code: 'STORE_CREDENTIALS'})
})

describe.skipIf(!hasRedis)('a run (skipped where redis-server is not installed)', {timeout: 120_000}, () => {
  let redis: TestRedis
  let cli: BuiltCli
  beforeAll(async () => {
    redis = await startRedis()
    cli = await buildCli()
  })
  afterAll(() => redis.stop())

  test('from and into a store: the same findings as in a folder', async () => {
    const files = documents(12)
    const store = await openS3Store('s3://archive/in', env)
    for (const [name, content] of Object.entries(files)) await store.write(name, bytes(content))
    const here = openSite(cli, files, {redis: redis.url})
    const alone = (await here.check('-f', 'json')).stdout
    here.remove()
    // A machine without the documents.
    const {submit, batch, collect, remove} = openSite(
      cli,
      {'terms.yaml': files['terms.yaml']!},
      {redis: redis.url, env},
    )
    const [input, out] = ['s3://archive/in', 's3://archive/out']
    expect(await submit('far', '--input', input, '-o', out)).toMatchObject({code: 0})
    const refused = await batch('work', '--until-empty')
    expect(refused.stderr).toContain('--output')
    expect(await submit('far', '--input', input, '-o', out)).toMatchObject({code: 0})
    await batch('work', '--until-empty', '--input', input, '--output', out)
    const collected = await collect('far', '-o', out, '-f', 'json')
    expect(collected.stdout).toBe(alone)
    expect(await submit('again', '--input', input, '-o', out)).toMatchObject({
      stderr: expect.stringContaining('3 shards, 3 already done'),
    })
    remove()
  })

  test('from a mounted folder, by a manifest, in its order', async () => {
    const {'terms.yaml': terms, ...files} = documents(6)
    const archive = folderWith(files)
    const names = ['d003', 'd001', 'd005']
    const lines = names.map(name => JSON.stringify({source: `${name}.zh.md`, target: `${name}.en.md`}))
    const manifest = {'list.jsonl': `${lines.join('\n')}\n\n`, 'bad.jsonl': '{"source": "a"}\n{"quelle": "b"}\n'}
    const site = openSite(cli, {'terms.yaml': terms!, ...manifest}, {redis: redis.url})
    const places = ['--input', archive.path]
    expect(await site.submit('list', '--manifest', 'list.jsonl', ...places)).toMatchObject({code: 0})
    await site.batch('work', '--until-empty', ...places)
    const {findings} = JSON.parse((await site.collect('list', '-f', 'json')).stdout)
    expect([
      ...new Set(
        findings.map(({source, target}: {source: {path: string}; target: {path: string}}) => (target ?? source).path),
      ),
    ]).toEqual(names.map(name => `${name}.en.md`))
    const bad = await site.submit('bad', '--manifest', 'bad.jsonl', ...places)
    expect([bad.code, bad.stderr]).toEqual([2, expect.stringContaining('bad.jsonl:2')])
    site.remove()
    archive.remove()
  })

  test('of records says what pipe check says, byte for byte', async () => {
    const records = Array.from({length: 25}, (_, i) =>
      i === 7
        ? '{"id": 7'
        : JSON.stringify({
            id: i,
            source: '上合示范区发布公告。',
            target: i % 3 === 0 ? 'The SCO Demonstration Zone issued a notice.' : 'SCODA issued a notice.',
          }),
    )
    const content = `\ufeff${records.join('\r\n')}`
    const site = openSite(cli, {'terms.yaml': documents(0)['terms.yaml']!, 'units.jsonl': content}, {redis: redis.url})
    const alone = await cli.run(['pipe', 'check', '-g', 'terms.yaml'], {cwd: site.path, input: content})
    expect(await site.submit('units', '--records', 'units.jsonl', '--shard-size', '4')).toMatchObject({
      stderr: expect.stringContaining('7 shards'),
    })
    expect((await site.collect('units')).stderr).toContain('not finished')
    await site.batch('work', '--until-empty')
    const collected = await site.collect('units')
    expect([collected.stdout, collected.code]).toEqual([alone.stdout, alone.code])
    expect(collected.stderr).toBe(alone.stderr)
    site.remove()
  })
})
