import {namedError} from '../../messages/named-error.js'
import type {CheckChoices, NotedAnswer} from '../answer-check.js'
import {findingsFormats} from '../choices.js'
import type {ExitCode} from '../exit-codes.js'
import {type Io, note} from '../io.js'
import type {KeptReport} from '../kept-report.js'
import {checkOutputs, type Output, parseOutputs, writeOutputs} from '../outputs.js'

/** `duizhao check`: findings of pairs, bilingual files and single documents. */
export async function check(files: readonly string[], options: CheckChoices, io: Io): Promise<ExitCode> {
  const outputs = parseOutputs(options.format ?? [], findingsFormats, 'pretty', options.output)
  if (options.stdin === true && options.since !== undefined)
    throw namedError('OPTIONS_EXCLUDE', {first: '--stdin', second: '--since'})
  const {texts, notes, code} = await answer(files, outputs, options, io)
  let next = 0
  await writeOutputs(io, outputs, () => texts[next++]!)
  for (const text of notes) await note(io, text)
  return code
}

/** What is needed to check is loaded only where the report of the last run does not hold any more. */
async function answer(
  files: readonly string[],
  outputs: readonly Output<(typeof findingsFormats)[number]>[],
  options: CheckChoices,
  io: Io,
): Promise<NotedAnswer> {
  const kept = await keptReport(files, options, io)
  const last = await kept?.find()
  if (last !== undefined) {
    await checkOutputs(outputs, last.jobs.flat())
    return {...last.answer, notes: []}
  }
  const {answerCheck} = await import('../answer-check.js')
  return answerCheck(files, outputs, options, io, kept)
}

/** Not where the report depends on more than files: a revision of git, standard input, or a baseline that is written. */
async function keptReport(files: readonly string[], options: CheckChoices, io: Io): Promise<KeptReport | undefined> {
  const {cache = false, since, stdin = false, baseline, writeBaseline = false, pruneBaseline = false} = options
  if (cache === false || since !== undefined || stdin) return undefined
  if (baseline !== undefined || writeBaseline || pruneBaseline) return undefined
  return new (await import('../kept-report.js')).KeptReport(files, options, io)
}
