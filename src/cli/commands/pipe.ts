import {choice} from '../arguments.js'
import {type PipeMode, pipeModes} from '../choices.js'
import {type ExitCode, exitCodes} from '../exit-codes.js'
import {type Io, note} from '../io.js'
import type {CommonOptions} from '../options.js'
import {type Answer, answerLines} from '../pipe/answer-lines.js'
import {readLexicon, readSettings, type Settings} from '../settings.js'

/** `duizhao pipe MODE`: one JSON record in, one out. Findings are answers here; only bad lines make the exit code 1. */
export async function pipe(mode: string, options: CommonOptions, io: Io): Promise<ExitCode> {
  const known = choice('pipe', mode, pipeModes)
  // A configuration in the folder where a pipeline happens to run must not change its answers.
  const settings = await readSettings({config: false, ...options}, io)
  const result = await answerLines(io, await answerOf(known, settings))
  if (result.first === undefined) return exitCodes.clean
  const {bad, total, first} = result
  if (options.quiet !== true) await note(io, settings.translator.cli('bad-lines', {count: bad, total, ...first}))
  return exitCodes.findings
}

async function answerOf(mode: PipeMode, settings: Settings): Promise<Answer> {
  const {termbase, translator} = settings
  if (mode === 'segment') return (await import('../pipe/segment-answer.js')).answerSegment
  if (mode === 'rate') return (await import('../pipe/rate-answer.js')).answerRate
  if (mode === 'align') {
    const [{alignAnswer}, lexicon] = await Promise.all([import('../pipe/align-answer.js'), readLexicon(settings)])
    return alignAnswer(termbase, lexicon)
  }
  if (mode === 'prompt') return (await import('../pipe/prompt-answer.js')).promptAnswer(termbase)
  if (mode === 'fix') {
    const {fixAnswer} = await import('../pipe/fix-answer.js')
    return fixAnswer({termbase, rules: settings.unitRules(), translator})
  }
  const {checkAnswer} = await import('../pipe/check-answer.js')
  return checkAnswer({termbase, rules: settings.unitRules(), translator})
}
