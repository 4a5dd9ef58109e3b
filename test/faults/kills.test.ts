import {type ChildProcess, spawn} from 'node:child_process'
import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {hasRedis, startRedis, type TestRedis} from '../batch/redis.js'
import {type BuiltCli, buildCli, folderWith, repository} from '../helpers/built-cli.js'

/** How many processes are killed in all; `npm run kills` kills 300. */
const kills = Number(process.env.DUIZHAO_KILLS ?? 14)
const preload = pathToFileURL(join(repository, 'test/faults/kill-at.mjs')).href
let cli: BuiltCli
let redis: TestRedis | undefined
beforeAll(async () => {
  cli = await buildCli()
  redis = hasRedis ? await startRedis() : undefined
})
afterAll(() => redis?.stop())

type Files = Readonly<Record<string, string>>

const documents: Files = Object.fromEntries([
  ['terms.csv', 'zh,en,status\n枢纽,hub,preferred\n枢纽,node,forbidden\n'],
  ...[1, 2, 3].flatMap(number => [
    [`${number}.zh.md`, `# 枢纽${number}\n\n市里建设枢纽，投资${number}亿元。\n\n枢纽明年启用。\n`],
    [
      `${number}.en.md`,
      `# Node ${number}\n\nThe city builds the **node** for ${number}00 million yuan.\n\nThe node opens next year.\n`,
    ],
  ]),
])
const pairs = ['--pair', '{name}.zh.md={name}.en.md', '-g', 'terms.csv', '--no-config']

/** Something that writes files. */
interface Writer {
  readonly name: string
  readonly files: Files
  args(folder: string): readonly string[]
  /** Run first, and not killed. */
  readonly before?: readonly (readonly string[])[]
  /** Once the process is there: makes it write, and ends when it has. */
  act?(child: ChildProcess): Promise<void>
  /** Files that are old or new, as they are; of others `read` says what is in them. */
  readonly written: RegExp
  /** What a user has in the end, by a run that is not killed. */
  result(folder: string): Promise<unknown>
  readonly isBatch?: boolean
}

const run = async (folder: string, ...args: readonly string[]) => cli.run(args, {cwd: folder})
const stdoutOf = async (folder: string, ...args: readonly string[]): Promise<string> =>
  (await run(folder, ...args)).stdout
const textsOf = (folder: string, names: RegExp): Files =>
  Object.fromEntries(
    readdirSync(folder, {recursive: true, withFileTypes: true})
      .filter(entry => entry.isFile() && names.test(entry.name))
      .map(entry => join(entry.parentPath, entry.name).slice(folder.length + 1))
      .sort()
      .map(name => [name, readFileSync(join(folder, name), 'utf8')]),
  )

const writers: readonly Writer[] = [
  {
    name: 'fix',
    files: documents,
    args: () => ['fix', ...pairs],
    written: /\.md$/u,
    result: async folder => {
      await run(folder, 'fix', ...pairs)
      return textsOf(folder, /\.md$/u)
    },
  },
  {
    name: 'align -o',
    files: {...documents, 'out.tmx': 'what was there before\n'},
    args: () => ['align', '1.zh.md', '1.en.md', '-f', 'tmx', '-o', 'out.tmx', '--no-config'],
    written: /\.tmx$/u,
    result: async folder => {
      await run(folder, 'align', '1.zh.md', '1.en.md', '-f', 'tmx', '-o', 'out.tmx', '--no-config')
      return textsOf(folder, /\.tmx$/u)
    },
  },
  {
    name: 'the cache of a check',
    files: documents,
    args: () => ['check', ...pairs, '--cache', '-f', 'json'],
    written: /^$/u,
    result: folder => stdoutOf(folder, 'check', ...pairs, '--cache', '-f', 'json'),
  },
  {
    name: 'a baseline',
    files: {...documents, 'duizhao-baseline.json': '{"version": 1, "findings": []}\n'},
    args: () => ['check', ...pairs, '--write-baseline'],
    written: /baseline\.json$/u,
    result: async folder => {
      await run(folder, 'check', ...pairs, '--write-baseline')
      return [
        textsOf(folder, /baseline\.json$/u),
        await stdoutOf(folder, 'check', ...pairs, '--baseline', 'duizhao-baseline.json'),
      ]
    },
  },
  {
    name: 'memory add',
    files: documents,
    before: [['memory', 'add', 'm.jsonl', '3.zh.md', '3.en.md']],
    args: () => ['memory', 'add', 'm.jsonl', ...pairs.slice(0, 2)],
    written: /^$/u,
    result: async folder => {
      await run(folder, 'memory', 'add', 'm.jsonl', ...pairs.slice(0, 2))
      return stdoutOf(folder, 'memory', 'export', 'm.jsonl')
    },
  },
  {
    name: 'review, saved',
    files: documents,
    args: () => [
      'review',
      '1.zh.md',
      '1.en.md',
      '2.zh.md',
      '2.en.md',
      '-g',
      'terms.csv',
      '--no-config',
      '--no-open',
      '--lang',
      'en',
    ],
    act: async child => {
      const address = await addressOf(child)
      const post = (action: string, body: object): Promise<Response> =>
        fetch(address + action, {
          method: 'POST',
          headers: {'content-type': 'application/json', origin: new URL(address).origin},
          body: JSON.stringify(body),
        })
      for (const document of [0, 1])
        for (const side of ['target', 'source']) await post('edit', {document, side, start: 0, end: 1, text: '## '})
      await post('save', {})
      child.kill('SIGTERM')
    },
    written: /\.md$/u,
    result: async folder => {
      // Whoever opens it again finds what was saved; what was not is lost with the session.
      expect((await run(folder, 'check', ...pairs)).code).toBeLessThan(2)
      return undefined
    },
  },
  {
    name: 'a shard',
    files: documents,
    isBatch: true,
    before: [['batch', 'submit', ...pairs, '--redis', 'REDIS', '--run', 'RUN', '-o', 'out', '--shard-size', '1']],
    args: () => ['batch', 'work', '--redis', 'REDIS', '--until-empty', '--jobs', '1'],
    written: /^$/u,
    result: async folder => {
      // In another database: a worker that died has its shard until its lock ends, and what it wrote is in the folder.
      const again = `${folder.split(/[\\/]/u).at(-1)!}-again`
      const url = `${redis!.url}/1`
      await run(folder, 'batch', 'submit', ...pairs, '--redis', url, '--run', again, '-o', 'out', '--shard-size', '1')
      await run(folder, 'batch', 'work', '--redis', url, '--until-empty', '--jobs', '1')
      return stdoutOf(folder, 'batch', 'collect', '--run', again, '-o', 'out', '-f', 'json')
    },
  },
]

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    child.stdout!.on('data', part => {
      said += part
      const found = /http:\S+/u.exec(said)
      if (found !== null) resolve(found[0])
    })
    child.once('exit', () => reject(new Error('ended before it listened')))
  })
}

interface Ended {
  readonly isKilled: boolean
  readonly changes: number
  readonly ms: number
}

/** Run a writer; killed at a change of a file, or after a time. */
async function runWriter(writer: Writer, folder: string, killAt: number | 'count', killAfter?: number): Promise<Ended> {
  const named = (args: readonly string[]): string[] =>
    args.map(arg => (arg === 'REDIS' ? redis!.url : arg === 'RUN' ? folder.split(/[\\/]/u).at(-1)! : arg))
  for (const args of writer.before ?? []) await run(folder, ...named(args))
  const started = performance.now()
  const child = spawn(process.execPath, ['--import', preload, cli.main, ...named(writer.args(folder))], {
    cwd: folder,
    env: {PATH: process.env.PATH ?? '', HOME: folder, KILL_AT: String(killAt)},
  })
  let said = ''
  child.stderr.on('data', part => {
    said += part
  })
  const timer = killAfter === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfter)
  const ended = new Promise<NodeJS.Signals | null>(resolve => child.once('close', (_, signal) => resolve(signal)))
  await writer.act?.(child).catch(() => {})
  const signal = await ended
  clearTimeout(timer)
  return {
    isKilled: signal === 'SIGKILL',
    changes: Number(/CHANGES (\d+)/u.exec(said)?.[1] ?? 0),
    ms: performance.now() - started,
  }
}

describe('a process that is killed leaves each file as it was or as it was to be, and the next run is right', () => {
  const share = Math.ceil(kills / writers.length)
  test.each(writers)('$name', {timeout: 60_000 + 20_000 * share}, async writer => {
    if (writer.isBatch && redis === undefined) return
    const whole = folderWith(writer.files)
    const {changes, ms} = await runWriter(writer, whole.path, 'count')
    const after = textsOf(whole.path, writer.written)
    const result = await writer.result(whole.path)
    whole.remove()
    expect(changes).toBeGreaterThan(0)
    let killed = 0
    for (let i = 0; i < share; i++) {
      const folder = folderWith(writer.files)
      const before = textsOf(folder.path, writer.written)
      // By turns at each change of a file, and at any time.
      const isTimed = i % 3 === 2
      const ended = isTimed
        ? await runWriter(writer, folder.path, -1, ms * ((i * 0.618) % 1))
        : await runWriter(writer, folder.path, share < 10 ? Math.floor(changes * ((0.9 + i * 0.618) % 1)) : i % changes)
      if (ended.isKilled) killed++
      for (const [name, text] of Object.entries(textsOf(folder.path, writer.written)))
        expect([before[name], after[name]], `${name} after kill ${i}`).toContain(text)
      expect(await writer.result(folder.path), `the run after kill ${i}`).toEqual(result)
      folder.remove()
    }
    expect(killed).toBeGreaterThan(0)
    if (share >= 10) console.log(`${writer.name}: ${killed} of ${share} killed, ${changes} changes of files`)
  })
})
