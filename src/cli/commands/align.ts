import {namedError} from '../../messages/named-error.js'
import {alignDocuments, explainPair, restorePair} from '../../pipeline/align.js'
import {formatExplanation} from '../../report/alignment-explanation.js'
import {terminalSafe} from '../../text/terminal-safe.js'
import {alignFormats, type alignUnits, explainFormats} from '../choices.js'
import {chooseFiles} from '../choose-files.js'
import {type ExitCode, exitCodes} from '../exit-codes.js'
import {formatAlignment} from '../format-alignment.js'
import {type Io, usesColour} from '../io.js'
import type {CommonOptions, InputChoices, OutputChoices} from '../options.js'
import {checkOutputs, parseOutputs, writeOutputs} from '../outputs.js'
import {readInputs} from '../read-inputs.js'
import {readLexicon, readSettings} from '../settings.js'

interface AlignChoices {
  readonly unit?: (typeof alignUnits)[number] | undefined
  readonly explain?: boolean | undefined
}

/** `duizhao align`: one pair, or one file with both languages, side by side. */
export async function align(
  files: readonly string[],
  options: CommonOptions & InputChoices & OutputChoices & AlignChoices,
  io: Io,
): Promise<ExitCode> {
  const outputs =
    options.explain === true
      ? parseOutputs(options.format ?? [], explainFormats, 'pretty', options.output)
      : parseOutputs(options.format ?? [], alignFormats, 'md-table', options.output)
  const settings = await readSettings(options, io)
  const jobs = await chooseFiles(files, options, settings, io, 'align')
  if (jobs.length > 1)
    throw namedError('INPUT_COUNT', {count: jobs.flat().length, expected: 'one pair, or one file with both languages'})
  await checkOutputs(outputs, jobs.flat())
  const input = (await readInputs(jobs, options, settings.translator, io))[0]!
  if (input.kind === 'single') {
    const {path, lang} = input.document
    throw namedError('INPUT_MONOLINGUAL', {lang}, path === undefined ? {} : {path})
  }
  const lexicon = await readLexicon(settings)
  const {termbase} = settings
  const knowledge = {termbase, lexicon}
  const {unit, explain} = options
  const pair = alignDocuments(input, {...knowledge, unit})
  const evidence = explain === true ? explainPair(pair, knowledge) : undefined
  const restored = outputs.some(({format}) => format.startsWith('md-'))
    ? restorePair(pair, unit === undefined ? {} : {unit})
    : pair
  await writeOutputs(io, outputs, (format, toStandardOutput) => {
    const text =
      format === 'pretty'
        ? formatExplanation(pair, evidence ?? [], settings.translator, {colour: toStandardOutput && usesColour(io)})
        : formatAlignment(
            format.startsWith('md-') ? restored : pair,
            format,
            settings.translator.lang,
            evidence === undefined ? {} : {evidence},
          )
    if (format === 'pretty') return text
    // A file or pipe gets the documents' own text as it is; a terminal must not obey it.
    return toStandardOutput && io.stdout.isTTY === true ? terminalSafe(text) : text
  })
  return exitCodes.clean
}
