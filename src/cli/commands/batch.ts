import {setTimeout as pause} from 'node:timers/promises'
import {inputsIn, readManifest} from '../../batch/manifest.js'
import {type BatchQueue, openQueue, type QueueOptions} from '../../batch/queue.js'
import type {BatchSettings} from '../../batch/run-file.js'
import {type BatchStatus, batchStatus, cancelBatch, pauseBatch} from '../../batch/status.js'
import type {FileStore} from '../../batch/store/file-store.js'
import {openStore} from '../../batch/store/open-store.js'
import {type BatchInputs, submitBatch, submitRecords} from '../../batch/submit.js'
import {workBatch} from '../../batch/work.js'
import {errorText, namedError} from '../../messages/named-error.js'
import {createTranslator, type Translator} from '../../messages/translator.js'
import type {DuizhaoError} from '../../model/errors.js'
import {jsonSafe, terminalLine} from '../../text/terminal-safe.js'
import type {Workspace} from '../../workspace/workspace.js'
import {choose} from '../command-inputs.js'
import {type ExitCode, exitCodes} from '../exit-codes.js'
import {type Io, note, writeOut} from '../io.js'
import {messageLanguage} from '../message-language.js'
import {optimiseLate} from '../optimise-late.js'
import type {CommonOptions, InputChoices} from '../options.js'
import {openWorkspace, runOptions} from '../run-options.js'
import {endRun} from '../said-inputs.js'

interface RedisChoice {
  readonly redis: string
}

export interface SubmitChoices extends CommonOptions, InputChoices, RedisChoice {
  readonly run: string
  readonly output: string
  readonly input?: string | undefined
  readonly manifest?: string | undefined
  readonly records?: string | undefined
  readonly shardSize?: number | undefined
  readonly priority?: number | undefined
}

/** `duizhao batch submit`: put a check into the queue. */
export async function submit(files: readonly string[], options: SubmitChoices, io: Io): Promise<ExitCode> {
  const {run: name, shardSize, priority, records, manifest} = options
  const ways = [files[0], manifest && '--manifest', records && '--records'].filter(way => way !== undefined)
  if (ways.length > 1) throw namedError('OPTIONS_EXCLUDE', {first: ways[1]!, second: ways[0]!})
  if (options.input !== undefined && files[0] !== undefined)
    throw namedError('OPTIONS_EXCLUDE', {first: '--input', second: files[0]})
  return withQueue(options, {}, async queue => {
    // A configuration in the folder where a pipeline happens to run does not change the answers to records.
    const said = records === undefined ? options : {config: false as const, ...options}
    const workspace = await openWorkspace(said, io)
    const {translator} = workspace.settings
    const out = await openStore(options.output)
    const input = options.input === undefined ? undefined : await openStore(options.input)
    const given = batchSettings(said, io)
    const how = {name, out, input, shardSize, priority}
    const {total, reused} =
      records === undefined
        ? await submitBatch(await inputsOf(files, options, {workspace, input, io}), given, queue, how)
        : await submitRecords(records, {...given, lang: translator.lang}, queue, how)
    if (options.quiet !== true) await note(io, translator.cli('batch-submitted', {run: name, count: total, reused}))
    return endRun(exitCodes.clean, workspace, options, io)
  })
}

async function inputsOf(
  files: readonly string[],
  options: SubmitChoices,
  {workspace, input, io}: {readonly workspace: Workspace; readonly input: FileStore | undefined; readonly io: Io},
): Promise<BatchInputs> {
  if (options.manifest !== undefined) return readManifest(options.manifest)
  if (input === undefined) return choose(files, options, workspace, io, 'batch submit')
  const {config, sourceLang} = workspace.settings
  const {pair: pairs = config.pairs} = options
  if (pairs.length === 0) throw namedError('INPUT_ABSENT', {command: 'batch submit'})
  return inputsIn(input, {pairs, ignore: config.ignore, sourceLang})
}

/** What workers on other machines have to know of the options. */
function batchSettings(options: SubmitChoices, io: Io): BatchSettings {
  const {config, glossaries, rules, lexicon, minConfidence, sourceLang} = runOptions(options, io)
  const {encoding, layout, targetLang} = options
  const settings = {config, glossaries, rules, lexicon, minConfidence, sourceLang, targetLang, encoding, layout}
  // As it will be when it has been through JSON.
  return JSON.parse(JSON.stringify(settings)) as BatchSettings
}

export interface WorkChoices extends RedisChoice {
  readonly untilEmpty?: boolean | undefined
  /** In seconds. */
  readonly lock?: number | undefined
  readonly jobs?: number | undefined
  readonly input?: readonly string[] | undefined
  readonly output?: readonly string[] | undefined
  readonly quiet?: boolean | undefined
  readonly lang?: CommonOptions['lang']
}

/** Failed shards that are told one by one. */
const toldFailures = 20

/** `duizhao batch work`: check shards until there are none, or until the process is asked to end. */
export async function work(options: WorkChoices, io: Io): Promise<ExitCode> {
  optimiseLate()
  const translator = translatorOf(options, io)
  const stop = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort())
  const onTrouble = (trouble: DuizhaoError | undefined): void => {
    const text =
      trouble === undefined
        ? translator.cli('batch-redis-back')
        : `${errorText(trouble, translator)}\n${translator.cli('batch-redis-waiting')}`
    void note(io, text)
  }
  return withQueue(options, {waits: true, onTrouble}, async queue => {
    let told = 0
    const onShard = (_: string, error?: DuizhaoError): void => {
      if (error !== undefined && told++ < toldFailures) void note(io, errorText(error, translator))
    }
    const {untilEmpty, lock, jobs, input = [], output = []} = options
    const places = [...input, ...output]
    const {done, failed, stopped, others} = await workBatch(queue, {
      untilEmpty,
      lockDuration: lock === undefined ? undefined : 1000 * lock,
      jobs,
      places,
      onShard,
      signal: stop.signal,
    })
    if (options.quiet !== true) await note(io, translator.cli('batch-worked', {count: done, failed}))
    for (const [version, count] of Object.entries(others))
      await note(io, translator.cli('batch-other-build', {version, count}))
    if (stopped === undefined) return exitCodes.clean
    await note(io, `${errorText(stopped, translator)}\n${translator.cli('batch-stopped')}`)
    return exitCodes.failed
  })
}

export interface StatusChoices extends RedisChoice {
  readonly run: string
  readonly format?: 'text' | 'json' | undefined
  readonly watch?: boolean | undefined
  readonly lang?: CommonOptions['lang']
}

/** How often a run that is watched is looked at, in milliseconds. */
const watching = 2000

/** `duizhao batch status`: how far a run is; with `--watch` until there is nothing left to do. */
export async function status(options: StatusChoices, io: Io): Promise<ExitCode> {
  const isJson = options.format === 'json'
  const translator = translatorOf(options, io)
  const isLive = options.watch === true && !isJson && io.stdout.isTTY === true
  const textOf = (found: BatchStatus): string =>
    isJson
      ? `${jsonSafe(JSON.stringify({version: 1, ...found}, null, options.watch === true ? undefined : 2))}\n`
      : statusText(found, translator)
  return withQueue(options, {}, async queue => {
    let said = ''
    for (;;) {
      const found = await batchStatus(queue, options.run)
      const text = textOf(found)
      const isOver = options.watch !== true || found.shards.waiting + found.shards.active === 0
      // On a terminal one line is written over and over, elsewhere a line whenever something is new.
      if (isLive && !isOver) await writeOut(io, `\r\u001b[K${terminalLine(text)}`)
      else if (text !== said) await writeOut(io, `${isLive ? '\r\u001b[K' : ''}${text}`)
      said = text
      if (isOver) return exitCodes.clean
      await pause(watching)
    }
  })
}

function statusText(found: BatchStatus, translator: Translator): string {
  const {run, shards, failures, paused, cancelled, shardsPerMinute, secondsLeft, workers} = found
  const {total: count, done, failed, waiting, active, reused} = shards
  const lines = [
    translator.cli('batch-status', {run, count, done, failed, waiting, active, reused}),
    ...(secondsLeft === undefined || done === count
      ? []
      : [translator.cli('batch-rate', {rate: shardsPerMinute, minutes: Math.ceil(secondsLeft / 60)})]),
    ...(paused ? [translator.cli('batch-paused')] : []),
    ...(cancelled ? [translator.cli('batch-is-cancelled')] : []),
    ...(workers === 0 && waiting > 0 ? [translator.cli('batch-no-workers', {version: found.program.version})] : []),
    ...failures.slice(0, toldFailures).map(({key, reason}) => `${key.slice(0, 12)} ${reason.split('\n')[0] ?? ''}`),
  ]
  return `${lines.map(terminalLine).join('\n')}\n`
}

/** `duizhao batch pause`, `resume`: of the whole queue; shards that are being done are finished. */
export async function hold(options: RedisChoice, isResumed: boolean): Promise<ExitCode> {
  return withQueue(options, {}, async queue => {
    await pauseBatch(queue, isResumed)
    return exitCodes.clean
  })
}

/** `duizhao batch cancel`: take a run out of the queue. */
export async function cancel(options: StatusChoices, io: Io): Promise<ExitCode> {
  return withQueue(options, {}, async queue => {
    const removed = await cancelBatch(queue, options.run)
    await note(io, translatorOf(options, io).cli('batch-cancelled', {run: options.run, count: removed}))
    return exitCodes.clean
  })
}

async function withQueue(
  {redis}: RedisChoice,
  how: QueueOptions,
  use: (queue: BatchQueue) => Promise<ExitCode>,
): Promise<ExitCode> {
  const queue = await openQueue(redis, how)
  try {
    return await use(queue)
  } finally {
    await queue.close()
  }
}

function translatorOf({lang}: Pick<CommonOptions, 'lang'>, io: Io): Translator {
  return createTranslator(lang ?? messageLanguage(undefined, io.env))
}
