import {statedEntries} from '../../align/align-entries.js'
import {namedError} from '../../messages/named-error.js'
import {explainPair, restorePair} from '../../pipeline/align.js'
import {formatExplanation} from '../../report/alignment-explanation.js'
import {terminalSafe} from '../../text/terminal-safe.js'
import {alignFormats} from '../../workspace/output/align-formats.js'
import {formatAlignment} from '../../workspace/output/format-alignment.js'
import {type alignUnits, explainFormats, packedAlignFormats} from '../choices.js'
import {chooseFiles, parseInputs} from '../command-inputs.js'
import {type ExitCode, exitCodes} from '../exit-codes.js'
import {type Io, usesColour} from '../io.js'
import type {CommonOptions, InputChoices, OutputChoices} from '../options.js'
import {checkOutputs, parseOutputs, writeOutputs} from '../outputs.js'
import {openWorkspace} from '../run-options.js'

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
      : parseOutputs(options.format ?? [], [...alignFormats, ...packedAlignFormats], 'md-table', options.output)
  const workspace = await openWorkspace(options, io)
  const {translator} = workspace.settings
  const inputs = await chooseFiles(files, options, workspace, io, 'align')
  if (inputs.length > 1)
    throw namedError('INPUT_COUNT', {
      count: new Set(inputs.flat()).size,
      expected: 'one pair, or one file with both languages',
    })
  await checkOutputs(outputs, inputs.flat())
  const parsed = (await parseInputs(inputs, options, workspace, io))[0]!
  const {sides, settings} = parsed
  const {termbase} = settings
  if (sides.kind === 'single') {
    const {path, lang} = sides.document
    throw namedError('INPUT_MONOLINGUAL', {lang}, {path})
  }
  const {unit, explain} = options
  const pair = statedEntries(await workspace.align(sides, {unit}))
  const langs = {source: pair.source.document.lang, target: pair.target.document.lang}
  const lexicon = explain === true ? await settings.lexicon(langs) : undefined
  const evidence = explain === true ? explainPair(pair, {termbase, lexicon}) : undefined
  const restored = outputs.some(({format}) => format.startsWith('md-')) ? restorePair(pair, {unit}) : pair
  await writeOutputs(io, outputs, async (format, toStandardOutput) => {
    if (format === 'docx' || format === 'xlsx') {
      const {packAlignment} = await import('../../workspace/output/pack-alignment.js')
      return packAlignment(pair, format, parsed, translator)
    }
    const text =
      format === 'pretty'
        ? formatExplanation(pair, evidence ?? [], translator, {colour: toStandardOutput && usesColour(io)})
        : formatAlignment(format.startsWith('md-') ? restored : pair, format, translator.lang, {evidence, termbase})
    if (format === 'pretty') return text
    // A file or pipe gets the documents' own text as it is; a terminal must not obey it.
    return toStandardOutput && io.stdout.isTTY === true ? terminalSafe(text) : text
  })
  return exitCodes.clean
}
