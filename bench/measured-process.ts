/** Runs of the command as processes of their own, with what each took of the machine. */
import {type ChildProcess, spawn} from 'node:child_process'
import {resolve} from 'node:path'

export const cli = resolve(process.env.DUIZHAO_CLI ?? 'dist/cli.js')

/** Loaded into each process, so that it tells what it took as it ends. */
const tellUsage = `data:text/javascript,${encodeURIComponent(
  `import {writeSync} from 'node:fs'
   process.on('exit', () => {
     const {userCPUTime, systemCPUTime, maxRSS} = process.resourceUsage()
     writeSync(2, '\\nUSAGE ' + (userCPUTime + systemCPUTime) / 1e6 + ' ' + maxRSS)
   })`,
)}`

/** How a process of the command ended. */
export interface Measured {
  /** Null where it was killed. */
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
  /** By the clock. */
  readonly seconds: number
  /** Of the processor; not a number where it was killed. */
  readonly cpu: number
  /** The most memory that it held, in megabytes; not a number where it was killed. */
  readonly megabytes: number
}

/** A process of the command that runs. */
export interface Running {
  readonly child: ChildProcess
  readonly ended: Promise<Measured>
}

export interface StartOptions {
  /** Another build of the command. */
  readonly command?: string | undefined
  /** For standard input. */
  readonly input?: string | undefined
}

export function start(args: readonly string[], cwd: string, {command = cli, input}: StartOptions = {}): Running {
  const began = performance.now()
  const child = spawn(process.execPath, ['--import', tellUsage, command, ...args], {
    cwd,
    stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
  })
  let stdout = ''
  let stderr = ''
  child.stdout!.setEncoding('utf8').on('data', text => {
    stdout += text
  })
  child.stderr!.setEncoding('utf8').on('data', text => {
    stderr += text
  })
  child.stdin?.end(input)
  const ended = new Promise<Measured>((done, fail) => {
    child.on('error', fail)
    child.on('close', code => {
      const [said = '', usage] = stderr.split('\nUSAGE ')
      const [cpu, kilobytes] = usage?.split(' ').map(Number) ?? []
      done({
        code,
        stdout,
        stderr: said,
        seconds: (performance.now() - began) / 1000,
        cpu: cpu ?? Number.NaN,
        megabytes: Math.round((kilobytes ?? Number.NaN) / 1024),
      })
    })
  })
  return {child, ended}
}

/** Run the command to its end. Throws where it does not end with one of `codes`. */
export async function run(
  args: readonly string[],
  cwd: string,
  {codes = [0], ...options}: StartOptions & {readonly codes?: readonly number[] | undefined} = {},
): Promise<Measured> {
  const measured = await start(args, cwd, options).ended
  if (!codes.includes(measured.code ?? -1))
    throw new Error(`duizhao ${args.join(' ')} ended with ${measured.code}\n${measured.stderr.slice(0, 2000)}`)
  return measured
}
