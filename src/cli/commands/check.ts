import {namedError} from '../../messages/named-error.js'
import {cacheFolder} from '../../workspace/cache/cache-folder.js'
import {ReportCache} from '../../workspace/cache/report-cache.js'
import {runDay} from '../../workspace/settings/clock.js'
import type {CheckAnswer, CheckChoices} from '../answer-check.js'
import {checkFormats} from '../choices.js'
import {type ExitCode, exitCodes} from '../exit-codes.js'
import {type Io, note, usesColour} from '../io.js'
import {messageLanguage} from '../message-language.js'
import {checkOutputs, type Output, parseOutputs, writeOutputs} from '../outputs.js'

/** `duizhao check`: findings of pairs, bilingual files and single documents. */
export async function check(files: readonly string[], options: CheckChoices, io: Io): Promise<ExitCode> {
  const outputs = parseOutputs(options.format ?? [], checkFormats, 'pretty', options.output)
  if (options.stdin === true && options.since !== undefined)
    throw namedError('OPTIONS_EXCLUDE', {first: '--stdin', second: '--since'})
  if (options.watch === true) return watchFiles(files, outputs, options, io)
  return checkOnce(files, outputs, options, io)
}

async function watchFiles(
  files: readonly string[],
  outputs: readonly Output<(typeof checkFormats)[number]>[],
  options: CheckChoices,
  io: Io,
): Promise<ExitCode> {
  for (const [name, isGiven] of [
    ['--stdin', options.stdin],
    ['--since', options.since],
  ] as const)
    if (isGiven !== undefined) throw namedError('OPTIONS_EXCLUDE', {first: '--watch', second: name})
  const [{watch}, {createTranslator}, {reportError}, {cacheFolder}] = await Promise.all([
    import('./watch.js'),
    import('../../messages/translator.js'),
    import('../report-error.js'),
    import('../../workspace/cache/cache-folder.js'),
  ])
  const {cache = false, lang} = options
  return watch({
    files,
    outputs: outputs.flatMap(({file}) => file ?? []),
    cache: cache === false ? undefined : cacheFolder(cache),
    translator: createTranslator(lang ?? messageLanguage(undefined, io.env)),
    io,
    // A file that is being written may be broken for a moment.
    run: folder =>
      checkOnce(files, outputs, {...options, cache: folder}, io).catch(error =>
        reportError(error, lang === undefined ? [] : ['--lang', lang], io),
      ),
  })
}

async function checkOnce(
  files: readonly string[],
  outputs: readonly Output<(typeof checkFormats)[number]>[],
  options: CheckChoices,
  io: Io,
): Promise<ExitCode> {
  const {texts, notes, code} = await answer(files, outputs, options, io)
  let next = 0
  await writeOutputs(io, outputs, () => texts[next++]!)
  for (const text of notes) await note(io, text)
  return code
}

/** What is needed to check is loaded only where the report of the last run does not hold any more. */
async function answer(
  files: readonly string[],
  outputs: readonly Output<(typeof checkFormats)[number]>[],
  options: CheckChoices,
  io: Io,
): Promise<CheckAnswer> {
  // A report is kept as text.
  const isText = outputs.every(({format}) => format !== 'xlsx')
  const cache = isText ? await reportCache(files, options, io) : undefined
  const last = await cache?.find()
  if (last !== undefined) {
    await checkOutputs(outputs, last.inputs.flat())
    const {texts, notes, passed} = last.report
    return {texts, notes, code: passed ? exitCodes.clean : exitCodes.findings}
  }
  const {answerCheck} = await import('../answer-check.js')
  return answerCheck(files, outputs, options, io, cache)
}

/** Not where the report depends on more than files: a revision of git, standard input, a lock, or a baseline that is written. */
function reportCache(files: readonly string[], options: CheckChoices, io: Io): ReportCache | undefined {
  const {cache = false, since, stdin = false, baseline, locked, writeBaseline = false, pruneBaseline = false} = options
  if (cache === false || since !== undefined || stdin) return undefined
  if (locked !== undefined || baseline !== undefined || writeBaseline || pruneBaseline) return undefined
  const {pair, config, glossary} = options
  const language = messageLanguage(undefined, io.env)
  return new ReportCache(cacheFolder(cache), {
    files,
    pairs: pair,
    config,
    glossaries: glossary,
    situation: [JSON.stringify(options), language, String(usesColour(io)), runDay(io.env)],
  })
}
