/**
 * Runs test files of the compiled tree in one process: `node worker.js cover|run FILE…`. `cover` goes on after a failure and
 * says of each file whether it passed, how long it took and which probes it reached; `run` ends with code 1 at the first failure.
 */
import {runCollected} from './vitest-stand-in.js'

declare global {
  var reached: (id: number) => void
}

/** What one file did in a run with probes. */
export interface Covered {
  readonly file: string
  readonly passed: boolean
  readonly ms: number
  /** Probes reached by its tests. */
  readonly ids: readonly number[]
  /** Probes reached while its modules were loaded. */
  readonly loaded: readonly number[]
  readonly reason?: string | undefined
}

const [mode, ...files] = process.argv.slice(2)
let ids = new Set<number>()
globalThis.reached = id => void ids.add(id)

for (const file of files) {
  const started = performance.now()
  ids = new Set()
  let loaded: readonly number[] = []
  let reason: string | undefined
  try {
    await import(file)
    loaded = [...ids]
    ids = new Set()
    await runCollected(file)
  } catch (error) {
    if (mode === 'run') process.exit(1)
    reason = error instanceof Error ? error.message.slice(0, 200) : String(error)
    await runCollected(file).catch(() => {})
  }
  const ms = Math.round(performance.now() - started)
  const covered: Covered = {file, passed: reason === undefined, ms, ids: [...ids], loaded, reason}
  if (mode === 'cover') process.stdout.write(`\0${JSON.stringify(covered)}\n`)
}
process.exit(0)
