import type {Translator} from '../messages/translator.js'
import {terminalLine} from '../text/terminal-safe.js'
import {noProgress, type ShowProgress} from '../workspace/progress.js'
import type {Io} from './io.js'

/** Steps below which nobody needs to see how far a run is. */
const fewSteps = 10

const messages = {reading: 'progress', checking: 'aligning'} as const

/** A one-line counter on standard error, only on a terminal and only for long runs. */
export function progressOn(io: Io, quiet: boolean | undefined, translator: Translator): ShowProgress {
  if (quiet === true || io.stderr.isTTY !== true) return noProgress
  const clear = '\r\u001b[K'
  return (phase, total) => {
    if (total < fewSteps) return noProgress(phase, total)
    const width = (io.stderr.columns ?? 80) - 1
    return {
      step: done => {
        io.stderr.write(clear + terminalLine(translator.cli(messages[phase], {done, total})).slice(0, width))
      },
      end: () => {
        io.stderr.write(clear)
      },
    }
  }
}
