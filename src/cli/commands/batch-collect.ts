import {BatchCollection} from '../../batch/collect.js'
import {collectRecords} from '../../batch/collect-records.js'
import {collectReport} from '../../batch/collect-report.js'
import {deadLetters} from '../../batch/dead-letters.js'
import {type RunHead, readRun} from '../../batch/run-file.js'
import type {FileStore} from '../../batch/store/file-store.js'
import {openStore} from '../../batch/store/open-store.js'
import {errorText, namedError} from '../../messages/named-error.js'
import {createTranslator} from '../../messages/translator.js'
import {consistencyPieces} from '../../report/consistency/formats.js'
import type {CheckedDocument} from '../../report/findings/findings-report.js'
import {jsonSafe, terminalLine} from '../../text/terminal-safe.js'
import type {FailedInput} from '../../workspace/check/check-inputs.js'
import {SpoolFile} from '../../workspace/files/spool-file.js'
import {type Note, noteLines} from '../../workspace/notes.js'
import {answerChecked} from '../answer-check.js'
import {checkFormats, collectedReports} from '../choices.js'
import {type ExitCode, exitCodes} from '../exit-codes.js'
import {type Io, note, usesColour, writeOut} from '../io.js'
import {messageLanguage} from '../message-language.js'
import type {CommonOptions, OutputChoices} from '../options.js'
import {checkOutputs, type Output, parseOutputs, writeOutputs} from '../outputs.js'
import {runOptions} from '../run-options.js'
import {failureNotes} from '../said-inputs.js'
import {streamedOutputs} from '../streamed-outputs.js'

export interface CollectChoices extends CommonOptions, OutputChoices {
  readonly run: string
  readonly output: string
  readonly input?: string | undefined
  readonly report?: boolean | undefined
  readonly maxWarnings?: number | undefined
}

/** `duizhao batch collect`: what `check`, `report` or `pipe check` on one machine says. */
export async function collect(options: CollectChoices, io: Io): Promise<ExitCode> {
  const store = await openStore(options.output)
  const head = await readRun(store, options.run)
  if (head.kind === 'records') return collectAnswers(store, options, io)
  const collection = await openCollection(store, head, options, io)
  return options.report === true
    ? sayReport(collection, options, io)
    : sayFindings(collection, parseOutputs(options.format ?? [], checkFormats, 'pretty', undefined), options, io)
}

async function openCollection(
  store: FileStore,
  head: RunHead,
  options: CollectChoices,
  io: Io,
): Promise<BatchCollection> {
  const {lang, fallbackLang, today} = runOptions({lang: options.lang}, io)
  const place = options.input ?? head.input
  const input = place === undefined ? undefined : await openStore(place)
  return BatchCollection.open(store, head, {input, run: {lang, fallbackLang, today}})
}

type Outputs = readonly Output<(typeof checkFormats)[number]>[]

async function sayFindings(
  collection: BatchCollection,
  outputs: Outputs,
  options: CollectChoices,
  io: Io,
): Promise<ExitCode> {
  const {workspace, head} = collection
  const {withoutCounterpart} = head
  await checkOutputs(outputs, [])
  const streamed = await streamedOutputs(outputs, {workspace, withoutCounterpart}, options, io)
  const documents: CheckedDocument[] = []
  const failed: FailedInput[] = []
  const notes: Note[] = []
  try {
    for await (const one of collection.inputs()) {
      if (one.failed !== undefined) failed.push(one.failed)
      notes.push(...one.notes)
      for (const {document} of one.documents)
        if (streamed === undefined) documents.push(document)
        else await streamed.add(document)
    }
  } catch (error) {
    await streamed?.abandon()
    throw error
  }
  if (streamed !== undefined) return streamed.end({failed, notes})
  const checked = {documents, failed, notes}
  const {texts, notes: said, code} = await answerChecked(checked, {workspace, outputs, withoutCounterpart}, options, io)
  let next = 0
  await writeOutputs(io, outputs, () => texts[next++]!)
  for (const text of said) await note(io, text)
  return code
}

async function sayReport(collection: BatchCollection, options: CollectChoices, io: Io): Promise<ExitCode> {
  const outputs = parseOutputs(options.format ?? [], collectedReports, 'terminal', undefined)
  await checkOutputs(outputs, [])
  const {translator} = collection.workspace.settings
  const spool = new SpoolFile()
  try {
    const {consistency, hasTerms, failed, notes} = await collectReport(collection, spool)
    if (!hasTerms) throw namedError('GLOSSARY_ABSENT', {command: 'report'})
    await writeOutputs(io, outputs, (format, toTerminal) =>
      consistencyPieces(consistency, format, translator, toTerminal && usesColour(io)),
    )
    const said = options.quiet === true ? [] : noteLines(notes, translator)
    for (const line of [...said, ...failureNotes(failed, translator)]) await note(io, line)
    return failed.length > 0 ? exitCodes.failed : exitCodes.clean
  } finally {
    spool.close()
  }
}

async function collectAnswers(store: FileStore, options: CollectChoices, io: Io): Promise<ExitCode> {
  if (options.report === true || options.format !== undefined)
    throw namedError('OPTIONS_EXCLUDE', {first: options.report === true ? '--report' : '--format', second: '--records'})
  let total = 0
  let bad = 0
  let first: {readonly line: number; readonly message: string} | undefined
  for await (const text of collectRecords(store, options.run)) {
    await writeOut(io, text)
    for (const line of text.split('\n').slice(0, -1)) {
      total++
      if (!line.includes('"error":')) continue
      const {error} = JSON.parse(line) as {readonly error?: {readonly message: string}}
      if (error === undefined) continue
      bad++
      first ??= {line: total, message: error.message.replace(/\n/gu, '; ')}
    }
  }
  if (first === undefined) return exitCodes.clean
  const translator = createTranslator(options.lang ?? messageLanguage(undefined, io.env))
  if (options.quiet !== true) await note(io, translator.cli('bad-lines', {count: bad, total, ...first}))
  return exitCodes.findings
}

export interface FailedChoices extends CommonOptions {
  readonly run: string
  readonly output: string
  readonly format?: 'text' | 'json' | undefined
}

/** `duizhao batch failed`: documents of finished shards that could not be checked, each with its reason; JSON Lines with `-f json`. */
export async function failed(options: FailedChoices, io: Io): Promise<ExitCode> {
  const store = await openStore(options.output)
  const translator = createTranslator(options.lang ?? messageLanguage(undefined, io.env))
  for await (const {path, shard, error} of deadLetters(store, options.run)) {
    const message = error === undefined ? translator.cli('input-failed', {path}) : errorText(error, translator)
    const answer = {path, shard, code: error?.code ?? 'UNEXPECTED', message}
    await writeOut(io, `${options.format === 'json' ? jsonSafe(JSON.stringify(answer)) : terminalLine(message)}\n`)
  }
  return exitCodes.clean
}
