import {collectBatch} from '../../batch/collect.js'
import {type BatchQueue, openQueue} from '../../batch/queue.js'
import type {BatchSettings} from '../../batch/run-file.js'
import {type BatchStatus, batchStatus, cancelBatch} from '../../batch/status.js'
import {submitBatch} from '../../batch/submit.js'
import {workBatch} from '../../batch/work.js'
import {errorText} from '../../messages/named-error.js'
import {createTranslator, type Translator} from '../../messages/translator.js'
import type {DuizhaoError} from '../../model/errors.js'
import {jsonSafe} from '../../text/terminal-safe.js'
import {answerChecked} from '../answer-check.js'
import {checkFormats} from '../choices.js'
import {choose} from '../command-inputs.js'
import {type ExitCode, exitCodes} from '../exit-codes.js'
import {type Io, note, writeOut} from '../io.js'
import {messageLanguage} from '../message-language.js'
import type {CommonOptions, InputChoices, OutputChoices} from '../options.js'
import {checkOutputs, parseOutputs, writeOutputs} from '../outputs.js'
import {openWorkspace, runOptions} from '../run-options.js'
import {endRun} from '../said-inputs.js'

interface RedisChoice {
  readonly redis: string
}

export interface SubmitChoices extends CommonOptions, InputChoices, RedisChoice {
  readonly run: string
  readonly output: string
  readonly shardSize?: number | undefined
  readonly priority?: number | undefined
}

/** `duizhao batch submit`: put a check into the queue. */
export async function submit(files: readonly string[], options: SubmitChoices, io: Io): Promise<ExitCode> {
  return withQueue(options, async queue => {
    const workspace = await openWorkspace(options, io)
    const inputs = await choose(files, options, workspace, io, 'batch submit')
    const {run: name, output: out, shardSize, priority} = options
    const given = batchSettings(options, io)
    const {total, reused} = await submitBatch(inputs, workspace, given, queue, {
      name,
      out,
      shardSize,
      priority,
    })
    if (options.quiet !== true)
      await note(io, workspace.settings.translator.cli('batch-submitted', {run: name, count: total, reused}))
    return endRun(exitCodes.clean, workspace, options, io)
  })
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
  readonly jobs?: number | undefined
  readonly quiet?: boolean | undefined
  readonly lang?: CommonOptions['lang']
}

/** Failed shards that are told one by one. */
const toldFailures = 20

/** `duizhao batch work`: check shards until there are none, or until the process is asked to end. */
export async function work(options: WorkChoices, io: Io): Promise<ExitCode> {
  const translator = translatorOf(options, io)
  const stop = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort())
  return withQueue(options, async queue => {
    let told = 0
    const onShard = (_: string, error?: DuizhaoError): void => {
      if (error !== undefined && told++ < toldFailures) void note(io, errorText(error, translator))
    }
    const {untilEmpty, jobs} = options
    const {done, failed} = await workBatch(queue, {untilEmpty, jobs, onShard, signal: stop.signal})
    if (options.quiet !== true) await note(io, translator.cli('batch-worked', {count: done, failed}))
    return exitCodes.clean
  })
}

export interface StatusChoices extends RedisChoice {
  readonly run: string
  readonly format?: 'text' | 'json' | undefined
  readonly lang?: CommonOptions['lang']
}

/** `duizhao batch status`: how far a run is. */
export async function status(options: StatusChoices, io: Io): Promise<ExitCode> {
  return withQueue(options, async queue => {
    const found = await batchStatus(queue, options.run)
    const isJson = options.format === 'json'
    await writeOut(
      io,
      isJson
        ? `${jsonSafe(JSON.stringify({version: 1, ...found}, null, 2))}\n`
        : statusText(found, translatorOf(options, io)),
    )
    return exitCodes.clean
  })
}

function statusText(
  {run, shards, failures, paused, shardsPerMinute, secondsLeft}: BatchStatus,
  translator: Translator,
): string {
  const {total: count, done, failed, waiting, active, reused} = shards
  const lines = [
    translator.cli('batch-status', {run, count, done, failed, waiting, active, reused}),
    ...(secondsLeft === undefined || done === count
      ? []
      : [translator.cli('batch-rate', {rate: shardsPerMinute, minutes: Math.ceil(secondsLeft / 60)})]),
    ...(paused ? [translator.cli('batch-paused')] : []),
    ...failures.slice(0, toldFailures).map(({key, reason}) => `${key.slice(0, 12)} ${reason.split('\n')[0] ?? ''}`),
  ]
  return `${lines.join('\n')}\n`
}

/** `duizhao batch pause`, `resume`: of the whole queue; shards that are being done are finished. */
export async function pause(options: RedisChoice, resume: boolean): Promise<ExitCode> {
  return withQueue(options, async ({queue}) => {
    await (resume ? queue.resume() : queue.pause())
    return exitCodes.clean
  })
}

/** `duizhao batch cancel`: take a run out of the queue. */
export async function cancel(options: StatusChoices, io: Io): Promise<ExitCode> {
  return withQueue(options, async queue => {
    const removed = await cancelBatch(queue, options.run)
    await note(io, translatorOf(options, io).cli('batch-cancelled', {run: options.run, count: removed}))
    return exitCodes.clean
  })
}

export interface CollectChoices extends CommonOptions, OutputChoices {
  readonly run: string
  readonly output: string
  readonly maxWarnings?: number | undefined
}

/** `duizhao batch collect`: what a check on one machine says. */
export async function collect(options: CollectChoices, io: Io): Promise<ExitCode> {
  const {run, output, format = []} = options
  const outputs = parseOutputs(format, checkFormats, 'pretty', undefined)
  const {lang, fallbackLang, today} = runOptions({lang: options.lang}, io)
  const {workspace, checked, withoutCounterpart} = await collectBatch(output, run, {lang, fallbackLang, today})
  await checkOutputs(outputs, [])
  const {texts, notes, code} = await answerChecked(checked, {workspace, outputs, withoutCounterpart}, options, io)
  let next = 0
  await writeOutputs(io, outputs, () => texts[next++]!)
  for (const text of notes) await note(io, text)
  return code
}

async function withQueue({redis}: RedisChoice, use: (queue: BatchQueue) => Promise<ExitCode>): Promise<ExitCode> {
  const queue = await openQueue(redis)
  try {
    return await use(queue)
  } finally {
    await queue.close()
  }
}

function translatorOf({lang}: Pick<CommonOptions, 'lang'>, io: Io): Translator {
  return createTranslator(lang ?? messageLanguage(undefined, io.env))
}
