import {terminalLine} from '../text/terminal-safe.js'
import type {Io} from './io.js'

/** Steps below which nobody needs to see how far a run is. */
const fewSteps = 10

/** A one-line counter on standard error, only on a terminal and only for long runs. */
export interface Progress {
  step(done: number): void
  end(): void
}

/** A counter over `total` steps; `line` makes its text. */
export function createProgress(io: Io, total: number, quiet: boolean, line: (done: number) => string): Progress {
  if (quiet || io.stderr.isTTY !== true || total < fewSteps) return {step: () => {}, end: () => {}}
  const width = (io.stderr.columns ?? 80) - 1
  const clear = '\r\u001b[K'
  return {
    step: done => {
      io.stderr.write(clear + terminalLine(line(done)).slice(0, width))
    },
    end: () => {
      io.stderr.write(clear)
    },
  }
}
