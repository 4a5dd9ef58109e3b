import {type ChildProcess, spawn, spawnSync} from 'node:child_process'
import {mkdtempSync, rmSync} from 'node:fs'
import {createServer} from 'node:net'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

/** Whether a Redis can be started here. */
export const hasRedis = spawnSync('redis-server', ['--version']).status === 0

/** A Redis of the test's own, with nothing in it. */
export interface TestRedis {
  readonly url: string
  stop(): Promise<void>
  /** SIGSTOP makes it slow without an end, SIGCONT ends that. */
  signal(name: NodeJS.Signals): void
  /** As after a restart: the same address, what was in it kept. */
  restart(): Promise<void>
}

/** `settings` are those of redis-server; a `requirepass` is in the address. */
export async function startRedis(settings: Readonly<Record<string, string>> = {}): Promise<TestRedis> {
  const port = await freePort()
  const folder = mkdtempSync(join(tmpdir(), 'duizhao-redis-'))
  let process: ChildProcess
  const start = async (): Promise<void> => {
    process = spawn('redis-server', [
      '--port',
      String(port),
      '--bind',
      '127.0.0.1',
      '--appendonly',
      'yes',
      '--dir',
      folder,
      ...Object.entries(settings).flatMap(([name, value]) => [`--${name}`, value]),
    ])
    await new Promise<void>((resolve, reject) => {
      process.on('error', reject)
      process.stdout!.on('data', text => /Ready to accept/u.test(String(text)) && resolve())
    })
  }
  const end = (): Promise<void> =>
    new Promise(resolve => {
      process.on('exit', () => resolve())
      process.kill()
    })
  await start()
  return {
    url: `redis://${settings.requirepass === undefined ? '' : `:${settings.requirepass}@`}127.0.0.1:${port}`,
    signal: name => {
      process.kill(name)
    },
    stop: async () => {
      await end()
      rmSync(folder, {recursive: true})
    },
    restart: async () => {
      await end()
      await start()
    },
  }
}

export function freePort(): Promise<number> {
  return new Promise(resolve => {
    const server = createServer()
    server.listen(0, '127.0.0.1', () => {
      const {port} = server.address() as {port: number}
      server.close(() => resolve(port))
    })
  })
}
