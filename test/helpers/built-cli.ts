import {spawn} from 'node:child_process'
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join, resolve} from 'node:path'
import {fileURLToPath} from 'node:url'
import {inject} from 'vitest'

export const repository = resolve(dirname(fileURLToPath(import.meta.url)), '../..')

export interface Outcome {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

export interface RunOptions {
  readonly cwd?: string
  readonly input?: string | Uint8Array
  readonly env?: Readonly<Record<string, string>>
  /** Another user of this machine, by number; needs the rights of root. */
  readonly uid?: number
}

/** The command as a user has it: built, and run as a process of its own. */
export interface BuiltCli {
  readonly main: string
  run(args: readonly string[], options?: RunOptions): Promise<Outcome>
  remove(): void
}

/** The command that the global set-up built, once for all tests. */
export async function buildCli(): Promise<BuiltCli> {
  const main = inject('builtCli')
  return {main, run: (args, options) => runNode([main, ...args], options), remove: () => {}}
}

/** Run Node with a clean environment: no colours, no locale, no configuration from outside. */
export function runNode(args: readonly string[], {cwd, input = '', env = {}, uid}: RunOptions = {}): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {cwd, env: {PATH: process.env.PATH ?? '', HOME: tmpdir(), ...env}, uid})
    const out: Buffer[] = []
    const err: Buffer[] = []
    child.stdout.on('data', chunk => out.push(chunk))
    child.stderr.on('data', chunk => err.push(chunk))
    child.stdin.on('error', () => {})
    child.on('error', reject)
    child.on('close', code =>
      resolve({code, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString()}),
    )
    child.stdin.end(input)
  })
}

/** A folder with files, removed by `remove`. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): {path: string; remove(): void} {
  const path = mkdtempSync(join(tmpdir(), 'duizhao-files-'))
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), {recursive: true})
    writeFileSync(join(path, name), content)
  }
  return {path, remove: () => rmSync(path, {recursive: true})}
}
