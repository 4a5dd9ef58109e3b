import {statSync} from 'node:fs'
import {availableParallelism} from 'node:os'
import {openResultStore, type ResultStore} from '../cache/result-store.js'
import {stableDigest} from '../cache/stable-digest.js'
import {type ActiveRule, type CheckedPart, joinChecks, type PlacedText} from '../check/engine.js'
import type {Finding} from '../model/finding.js'
import type {CheckedDocument, CheckedText} from '../report/findings-report.js'
import {runTasks, Threads} from '../workers/run-tasks.js'
import {AlignThread} from './align-thread.js'
import {cacheFolder} from './cache-folder.js'
import type {CheckedInput, InputTexts} from './check-one.js'
import {readTextFile} from './files.js'
import type {InputFiles} from './inputs.js'
import type {Io} from './io.js'
import type {CommonOptions, InputChoices, SpeedChoices} from './options.js'
import {createProgress} from './progress.js'
import type {Settings} from './settings.js'

export type CheckFilesOptions = CommonOptions & InputChoices & SpeedChoices

/** A second thread that only aligns is worth its start, a tenth of a second, when it has this much to work on. */
const bytesForAlignThread = 300_000
/** One more thread that does everything is worth its start, most of a second, for this much each. */
const bytesForThread = 3_000_000
/** Inputs that are read at once. */
const readAhead = 16
/** Inputs that are parsed before the alignment of the first of them is there, and what they may have in UTF-16 code units. */
const parseAhead = {inputs: 24, length: 1_000_000}

/**
 * Check files, each input by itself (from the cache where nothing has changed, in several threads where that pays), then
 * all of them together. The answer does not depend on threads or cache.
 */
export async function checkFiles(
  jobs: readonly InputFiles[],
  settings: Settings,
  options: CheckFilesOptions,
  io: Io,
): Promise<CheckedFiles> {
  // With a cache there may be nothing for them to do.
  let help = options.cache === undefined || options.cache === false ? startHelp(jobs, settings, options) : undefined
  try {
    const inputs = await readAll(jobs, options, settings, io)
    const store = await openStore(options, settings)
    const keys = store === undefined ? [] : inputs.map(texts => keyOf(texts, settings, options))
    const known = inputs.map((_, index) => store?.get(keys[index]!))
    const open = inputs.map((_, index) => index).filter(index => known[index] === undefined)
    const openJobs = open.map(index => jobs[index]!)
    help ??= startHelp(openJobs, settings, options)
    const fresh = await checkOpen(open, inputs, help, settings, options, io)
    for (const [index, checked] of fresh) store?.set(keys[index]!, checked)
    await store?.save()
    const checked = inputs.flatMap((texts, index) => {
      const result = known[index] ?? fresh.get(index)
      return result === undefined ? [] : [{texts, result}]
    })
    const failed = open.filter(index => !fresh.has(index)).map(index => inputs[index]![0].path)
    return {documents: join(checked, settings), failed}
  } finally {
    await help?.close()
  }
}

export interface CheckedFiles {
  readonly documents: readonly CheckedDocument[]
  /** Inputs whose check took down its thread, by their first file. */
  readonly failed: readonly string[]
}

/** The threads beside this one. */
interface Help {
  /** Do whole inputs. */
  readonly others: Threads
  /** Aligns for this one. */
  readonly aligner?: AlignThread
  close(): Promise<void>
}

/** They load what they need while this thread reads the files, or begins. */
function startHelp(jobs: readonly InputFiles[], {useLexicon}: Settings, options: CheckFilesOptions): Help {
  const share = options.jobs === 1 ? noShare : shareOf(jobs)
  const count = Math.min(options.jobs ?? threadsFor(share), jobs.length)
  const isSplit = count === 2 && share.aligned > share.all / 2
  const others = new Threads(new URL('./check-worker.js', import.meta.url), {options}, isSplit ? 0 : count - 1)
  if (!isSplit) return {others, close: () => others.close()}
  const aligner = new AlignThread(new URL('./align-worker.js', import.meta.url), {useLexicon})
  return {others, aligner, close: () => aligner.close()}
}

/** Bytes of the inputs, and of those whose two files have to be aligned by their text. */
interface Share {
  readonly all: number
  readonly aligned: number
}

const noShare: Share = {all: 0, aligned: 0}

function shareOf(jobs: readonly InputFiles[]): Share {
  const isAligned = (files: InputFiles): boolean => files.length === 2 && !files.some(file => /\.json$/iu.test(file))
  return {all: sizeOf(jobs.flat()), aligned: sizeOf(jobs.filter(isAligned).flat())}
}

function threadsFor({all, aligned}: Share): number {
  const cores = availableParallelism()
  const full = Math.min(cores, Math.floor(all / bytesForThread))
  return full > 2 ? full : Math.max(1, full, aligned >= bytesForAlignThread ? Math.min(2, cores) : 1)
}

function sizeOf(files: readonly string[]): number {
  return files.reduce((sum, file) => sum + bytesOf(file), 0)
}

/** 0 for what cannot be looked at: that is reported when it is read. */
function bytesOf(file: string): number {
  try {
    return statSync(file).size
  } catch {
    return 0
  }
}

async function readAll(
  jobs: readonly InputFiles[],
  {encoding, quiet = false}: CheckFilesOptions,
  {translator}: Settings,
  io: Io,
): Promise<InputTexts[]> {
  const progress = createProgress(io, jobs.length, quiet, done =>
    translator.cli('progress', {done, total: jobs.length}),
  )
  const read = async ([first, second]: InputFiles): Promise<InputTexts> => {
    const one = await readTextFile(first, encoding)
    return second === undefined ? [one] : [one, await readTextFile(second, encoding)]
  }
  const begun: Promise<InputTexts>[] = []
  const inputs: InputTexts[] = []
  for (let index = 0; index < jobs.length; index++) {
    progress.step(index + 1)
    for (const job of jobs.slice(begun.length, index + readAhead)) {
      const reading = read(job)
      // The first file that cannot be read is reported, when its turn comes.
      reading.catch(() => {})
      begun.push(reading)
    }
    inputs.push(await begun[index]!)
  }
  progress.end()
  return inputs
}

async function openStore(
  {cache = false}: CheckFilesOptions,
  settings: Settings,
): Promise<ResultStore<CheckedInput> | undefined> {
  return cache === false ? undefined : openResultStore(cacheFolder(cache), await settings.identity(), isCheckedInput)
}

/** Only what this program wrote under the same key gets here: a shape that an older one had would have another key. */
function isCheckedInput(value: unknown): value is CheckedInput {
  return typeof value === 'object' && value !== null && 'findings' in value && 'kept' in value && 'sides' in value
}

/** Everything that the answer about an input depends on and that other inputs of the run do not share. */
function keyOf(texts: InputTexts, settings: Settings, {layout}: InputChoices): string {
  const paths = texts.map(({path}) => path)
  return stableDigest([layout ?? '', settings.ruleKey(paths), ...texts.flatMap(({path, text}) => [path, text])])
}

async function checkOpen(
  open: readonly number[],
  inputs: readonly InputTexts[],
  {others, aligner}: Help,
  settings: Settings,
  options: CheckFilesOptions,
  io: Io,
): Promise<Map<number, CheckedInput>> {
  const {translator} = settings
  const size = (texts: InputTexts): number => texts.reduce((sum, {text}) => sum + text.length, 0)
  // Large ones first, so that no thread is left with one at the end.
  const order = [...open].sort((a, b) => size(inputs[b]!) - size(inputs[a]!) || a - b)
  const progress = createProgress(io, order.length, options.quiet ?? false, done =>
    translator.cli('aligning', {done, total: order.length}),
  )
  const tasks = order.map(index => inputs[index]!)
  const outcomes = await runTasks({
    count: tasks.length,
    others,
    tasks,
    work: async task => (await loadCheck())(tasks[task]!, settings, options, aligner),
    atOnce: aligner === undefined ? 1 : inputsAhead(tasks.length === 0 ? 0 : size(tasks[0]!)),
    onDone: done => progress.step(done),
  })
  progress.end()
  const results = new Map<number, CheckedInput>()
  const byInput = new Map(order.map((index, task) => [index, outcomes[task]]))
  for (const index of open) {
    const outcome = byInput.get(index)
    // An error loses its class on the way from another thread; checked again here, the input throws it as it is.
    if (outcome !== undefined && 'error' in outcome) await (await loadCheck())(inputs[index]!, settings, options)
    if (outcome !== undefined && 'result' in outcome) results.set(index, outcome.result)
  }
  return results
}

function inputsAhead(largest: number): number {
  return Math.min(parseAhead.inputs, Math.max(2, Math.floor(parseAhead.length / Math.max(1, largest))))
}

/** Parsers and aligner are loaded only where there is something to parse. */
async function loadCheck(): Promise<typeof import('./check-one.js')['checkOne']> {
  return (await import('./check-one.js')).checkOne
}

interface Checked {
  readonly texts: InputTexts
  readonly result: CheckedInput
}

/** What shows only across inputs; those with rules of their own are compared apart. */
function join(checked: readonly Checked[], settings: Settings): CheckedDocument[] {
  const {termbase, today} = settings
  const groups = new Map<readonly ActiveRule[], Checked[]>()
  for (const one of checked) {
    const rules = settings.rulesFor(one.texts.map(({path}) => path))
    const group = groups.get(rules)
    if (group === undefined) groups.set(rules, [one])
    else group.push(one)
  }
  const found = new Map<Checked, readonly Finding[]>()
  for (const [rules, group] of groups) {
    const findings = joinChecks(group.map(partOf), rules, {termbase, today})
    for (const [index, one] of group.entries()) found.set(one, findings[index]!)
  }
  return checked.map(one => documentOf(one, found.get(one) ?? []))
}

const noText: PlacedText = {text: ''}

function partOf({texts, result}: Checked): CheckedPart {
  const textOf = (side: CheckedInput['source']): PlacedText =>
    side === undefined ? noText : (texts[side.file] ?? texts[0])
  return {...result, source: textOf(result.source), target: textOf(result.target)}
}

function documentOf({texts, result: {source, target}}: Checked, findings: readonly Finding[]): CheckedDocument {
  const checked = ({file, lang}: NonNullable<CheckedInput['source']>): CheckedText => ({
    ...(texts[file] ?? texts[0]),
    lang,
  })
  return {
    ...(source === undefined ? {} : {source: checked(source)}),
    ...(target === undefined ? {} : {target: checked(target)}),
    findings,
  }
}
