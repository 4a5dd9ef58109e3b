import type {FixedTexts, LocatedFinding} from '../../fix/fix-texts.js'
import {fixTextsAsync} from '../../fix/fix-texts.js'
import {parseInput, parsePair} from '../../pipeline/read.js'
import {findingsReport} from '../../report/findings/findings-report.js'
import {formatFindings} from '../../report/findings/formats.js'
import {packageVersion} from '../../text/package-version.js'
import {terminalSafe} from '../../text/terminal-safe.js'
import {type Checked, checkDocuments} from '../check-documents.js'
import {findingsFormats} from '../choices.js'
import {chooseFiles} from '../choose-files.js'
import {type ExitCode, exitCodes} from '../exit-codes.js'
import {replaceInFile} from '../files.js'
import {type Io, note, usesColour, writeOut} from '../io.js'
import type {CommonOptions, InputChoices, OutputChoices} from '../options.js'
import {checkOutputs, parseOutputs, writeOutputs} from '../outputs.js'
import {type ReadInput, readInputs} from '../read-inputs.js'
import {readSettings} from '../settings.js'

export interface FixChoices extends CommonOptions, InputChoices, OutputChoices {
  readonly unsafe?: boolean | undefined
  readonly dryRun?: boolean | undefined
  readonly targetOnly?: boolean | undefined
}

/** `duizhao fix`: apply what can be put right, write the files, and report what is left. */
export async function fix(files: readonly string[], options: FixChoices, io: Io): Promise<ExitCode> {
  const outputs = parseOutputs(options.format ?? [], findingsFormats, 'pretty', options.output)
  const settings = await readSettings(options, io)
  const {translator} = settings
  const jobs = await chooseFiles(files, options, settings, io, 'fix')
  await checkOutputs(outputs, jobs.flat())
  const inputs = await readInputs(jobs, options, translator, io)
  let checked: readonly Checked[] = []
  let quiet = options.quiet === true
  const fixed = await fixTextsAsync(
    textsOf(inputs),
    async texts => {
      checked = await checkDocuments(
        inputs.map(input => withTexts(input, texts, options)),
        settings,
        io,
        quiet,
      )
      quiet = true
      return checked.flatMap(located)
    },
    {unsafe: options.unsafe === true, untouched: untouchedOf(inputs, options)},
  )
  await putOut(inputs, fixed, options, io)
  if (options.quiet !== true)
    await note(io, translator.cli(options.dryRun === true ? 'would-fix' : 'fixed', countsOf(fixed)))
  const report = findingsReport(
    checked.map(document => document.report),
    translator,
  )
  const isAnswer = options.dryRun === true || options.stdin === true
  await writeOutputs(io, isAnswer ? outputs.filter(({file}) => file !== undefined) : outputs, (format, toTerminal) =>
    formatFindings(report, format, {version: packageVersion(), colour: toTerminal && usesColour(io)}),
  )
  return report.summary.errors > 0 ? exitCodes.findings : exitCodes.clean
}

function countsOf({applied}: FixedTexts): {count: number; files: number} {
  return {count: applied.length, files: new Set(applied.map(edit => edit.in)).size}
}

/** The fixed text on standard output for `--stdin`, a diff for `--dry-run`, else the files themselves. */
async function putOut(inputs: readonly ReadInput[], fixed: FixedTexts, options: FixChoices, io: Io): Promise<void> {
  const before = textsOf(inputs)
  const show = (text: string): Promise<void> => writeOut(io, io.stdout.isTTY === true ? terminalSafe(text) : text)
  if (options.dryRun === true) {
    const {unifiedDiff} = await import('../../fix/unified-diff.js')
    for (const [path, text] of before) await show(unifiedDiff(path, text, fixed.texts.get(path)!))
  } else if (options.stdin === true) {
    for (const text of fixed.texts.values()) await show(text)
  } else {
    for (const [path, text] of before) {
      const passes = fixed.passes.map(edits => edits.get(path) ?? []).filter(edits => edits.length > 0)
      if (passes.length > 0) await replaceInFile(path, text, passes, options.encoding)
    }
  }
}

/** Every file once, by its name. */
function textsOf(inputs: readonly ReadInput[]): Map<string, string> {
  const documents = inputs.flatMap(input => (input.kind === 'single' ? [input.document] : [input.source, input.target]))
  return new Map(documents.map(({path, text}) => [path ?? '', text]))
}

/** With `--target-only`, files that are the source of a pair and nothing else. */
function untouchedOf(inputs: readonly ReadInput[], {targetOnly = false}: FixChoices): Set<string> {
  if (!targetOnly) return new Set()
  const isSource = (input: ReadInput): boolean => (input.kind === 'single' ? input.side === 'source' : true)
  const sources = inputs
    .filter(isSource)
    .map(input => (input.kind === 'single' ? input.document.path : input.source.path) ?? '')
  const targets = new Set(
    inputs.flatMap(input =>
      input.kind === 'pair' ? [input.target.path ?? ''] : isSource(input) ? [] : [input.document.path ?? ''],
    ),
  )
  return new Set(sources.filter(path => !targets.has(path)))
}

/** The same input with the texts as they are now. */
function withTexts(input: ReadInput, texts: ReadonlyMap<string, string>, {layout}: FixChoices): ReadInput {
  if (input.kind === 'single') {
    const {document} = input
    const text = texts.get(document.path ?? '')!
    return text === document.text ? input : parseInput({...named(document.path), text, lang: document.lang})
  }
  const {source, target} = input
  const [sourceText, targetText] = [texts.get(source.path ?? '')!, texts.get(target.path ?? '')!]
  if (sourceText === source.text && targetText === target.text) return input
  if (source.path === target.path)
    return parseInput({...named(source.path), text: sourceText}, layout === undefined ? {} : {layout})
  return parsePair(
    {...named(source.path), text: sourceText, lang: source.lang},
    {...named(target.path), text: targetText, lang: target.lang},
  )
}

function named(path: string | undefined): {path?: string | undefined} {
  return path === undefined ? {} : {path}
}

function located({context, report}: Checked): LocatedFinding[] {
  const sourceText = context.source.document.path ?? ''
  const targetText = context.target.document.path ?? ''
  return report.findings.map(finding => ({finding, sourceText, targetText}))
}
