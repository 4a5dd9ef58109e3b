import {availableParallelism} from 'node:os'
import {completeLanguage} from '../../messages/message-languages.js'
import {recordAnswer, recordModes} from '../../records/answer-record.js'
import {readSettings} from '../../workspace/settings/settings.js'
import {choice} from '../arguments.js'
import {type ExitCode, exitCodes} from '../exit-codes.js'
import {type Io, note} from '../io.js'
import {optimiseLess} from '../optimise-late.js'
import type {CommonOptions} from '../options.js'
import {answerLines} from '../pipe/answer-lines.js'
import {AnswerThreads} from '../pipe/answer-threads.js'
import {runOptions} from '../run-options.js'

export interface PipeOptions extends CommonOptions {
  readonly jobs?: number | undefined
}

/** More threads than this wait for the one that reads and writes. */
const mostThreads = 8
/** Each further one compiles all code for itself and takes some 80 MB. */
const threadsUnasked = 2

/** `duizhao pipe MODE`: one JSON record in, one out. Findings are answers here; only bad lines make the exit code 1. */
export async function pipe(mode: string, options: PipeOptions, io: Io): Promise<ExitCode> {
  optimiseLess()
  const known = choice('pipe', mode, recordModes)
  // A configuration in the folder where a pipeline happens to run must not change its answers.
  const run = runOptions({config: false, ...options}, io)
  const settings = await readSettings(run)
  const {translator} = settings
  const answer = await recordAnswer(known, {...settings, promptLang: run.lang && completeLanguage(run.lang)})
  const threads = new AnswerThreads({
    others: Math.min(options.jobs ?? Math.min(availableParallelism(), threadsUnasked), mostThreads) - 1,
    worker: new URL('./pipe-worker.js', import.meta.url),
    workerData: {mode: known, run},
    context: {answer, translator},
    io,
  })
  const result = await answerLines(io, {answer, translator}, threads)
  if (result.first === undefined) return exitCodes.clean
  const {bad, total, first} = result
  if (options.quiet !== true) await note(io, translator.cli('bad-lines', {count: bad, total, ...first}))
  return exitCodes.findings
}
