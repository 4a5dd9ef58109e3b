import {statedEntries} from '../../align/align-entries.js'
import {counterpartLanguage} from '../../language/direction.js'
import {namedError} from '../../messages/named-error.js'
import {explainPair, restorePair} from '../../pipeline/align.js'
import type {SidesOfPair} from '../../pipeline/read.js'
import {formatExplanation} from '../../report/alignment-explanation.js'
import {terminalSafe} from '../../text/terminal-safe.js'
import type {ParsedInput} from '../../workspace/check/check-changes.js'
import {alignFormats} from '../../workspace/output/align-formats.js'
import {formatAlignment} from '../../workspace/output/format-alignment.js'
import type {InputFiles} from '../../workspace/pairing/input-files.js'
import {type alignUnits, explainFormats, packedAlignFormats} from '../choices.js'
import {chooseFiles, parseInputs} from '../command-inputs.js'
import {type ExitCode, exitCodes} from '../exit-codes.js'
import {type Io, usesColour} from '../io.js'
import type {CommonOptions, InputChoices, OutputChoices} from '../options.js'
import {checkOutputs, type Output, parseOutputs, writeOutputs} from '../outputs.js'
import {openWorkspace} from '../run-options.js'

interface AlignChoices {
  readonly unit?: (typeof alignUnits)[number] | undefined
  readonly explain?: boolean | undefined
}

/** `duizhao align`: one pair, or one file with both languages, side by side; in Markdown an original with any number of translations. */
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
  if (inputs.length > 1) checkRelease(inputs, outputs)
  await checkOutputs(outputs, inputs.flat())
  const all = await parseInputs(inputs, options, workspace, io)
  const parsed = all[0]!
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
  const texts = [pair]
  if (outputs.some(({format}) => isMarkdown(format)))
    for (const one of furtherTranslations(all)) texts.push(await workspace.align(one, {unit}))
  const restored = texts.map(one => restorePair(one, {unit}))
  await writeOutputs(io, outputs, async (format, toStandardOutput) => {
    if (format === 'docx' || format === 'xlsx') {
      const {packAlignment} = await import('../../workspace/output/pack-alignment.js')
      return packAlignment(pair, format, parsed, translator)
    }
    const text =
      format === 'pretty'
        ? formatExplanation(pair, evidence ?? [], translator, {colour: toStandardOutput && usesColour(io)})
        : formatAlignment(isMarkdown(format) ? restored : pair, format, translator.lang, {evidence, termbase})
    if (format === 'pretty') return text
    // A file or pipe gets the documents' own text as it is; a terminal must not obey it.
    return toStandardOutput && io.stdout.isTTY === true ? terminalSafe(text) : text
  })
  return exitCodes.clean
}

const onePair = 'one pair, or one file with both languages'

const isMarkdown = (format: string): boolean => format.startsWith('md-')

/** Several pairs are those of one original, and Markdown alone holds them. */
function checkRelease(inputs: readonly InputFiles[], outputs: readonly Output<string>[]): void {
  const count = new Set(inputs.flat()).size
  if (inputs.some(files => files.length !== 2 || files[0] !== inputs[0]![0]))
    throw namedError('INPUT_COUNT', {count, expected: onePair})
  const other = outputs.find(({format}) => !isMarkdown(format))
  if (other !== undefined) throw namedError('FORMAT_OF_PAIRS', {format: other.format, count})
}

/** The pairs of an original with its translations but the first, all in the direction of that one. Throws DuizhaoError `INPUT_COUNT` for files of keys, `PAIR_SAME_LANGUAGE`. */
function furtherTranslations([first, ...others]: readonly ParsedInput[]): SidesOfPair[] {
  if (first?.sides.kind !== 'pair') return []
  const {source, target} = first.sides
  const langs = new Set([source.lang, target.lang])
  return others.flatMap(({sides}) => {
    if (sides.kind !== 'pair') return []
    if (source.entries !== undefined) throw namedError('INPUT_COUNT', {count: others.length + 2, expected: onePair})
    const turned: SidesOfPair =
      sides.source.path === source.path ? sides : {kind: 'pair', source: sides.target, target: sides.source}
    const {lang, path} = turned.target
    if (langs.size === langs.add(lang).size)
      throw namedError('PAIR_SAME_LANGUAGE', {lang, other: counterpartLanguage(lang)}, {path})
    return turned
  })
}
