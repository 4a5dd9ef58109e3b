import {openResultStore, type ResultStore} from '../cache/result-store.js'
import {stableDigest} from '../cache/stable-digest.js'
import {type ActiveRule, type CheckedPart, joinChecks, type PlacedText} from '../check/engine/engine.js'
import type {Finding} from '../model/finding.js'
import type {CheckedDocument, CheckedText} from '../report/findings/findings-report.js'
import {runTasks} from '../workers/run-tasks.js'
import {cacheFolder} from './cache-folder.js'
import type {CheckedInput, InputTexts} from './check-one.js'
import {readTextFile} from './files.js'
import {bytesOf, type Help, startHelp} from './helping-threads.js'
import type {InputFiles} from './inputs.js'
import type {Io} from './io.js'
import type {CommonOptions, InputChoices, SpeedChoices} from './options.js'
import {createProgress} from './progress.js'
import type {Settings} from './settings.js'

export type CheckFilesOptions = CommonOptions & InputChoices & SpeedChoices

/** Inputs that are read at once. */
const readAhead = 16
/** Inputs that are parsed before the alignment of the first of them is there, and what they may have in bytes. */
const parseAhead = {inputs: 12, bytes: 2_000_000}

export interface CheckedFiles {
  readonly documents: readonly CheckedDocument[]
  /** Inputs whose check took down its thread, by their first file. */
  readonly failed: readonly string[]
}

/** What all steps of a run need. */
interface Run {
  readonly jobs: readonly InputFiles[]
  readonly settings: Settings
  readonly options: CheckFilesOptions
  readonly io: Io
}

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
  const run = {jobs, settings, options, io}
  const store = await openStore(options, settings)
  return store === undefined ? checkAll(run) : checkChanged(store, run)
}

async function checkAll(run: Run): Promise<CheckedFiles> {
  // They load what they need while this thread reads the files.
  const started = startFor([...run.jobs.keys()], run)
  try {
    const inputs = await readInputs(run)
    const results = await checkInputs(inputs, started, run)
    return finish(inputs, place => results.get(place), run)
  } finally {
    await started.help.close()
  }
}

async function checkChanged(store: ResultStore<CheckedInput>, run: Run): Promise<CheckedFiles> {
  const {settings, options} = run
  const inputs = await readInputs(run)
  const keys = inputs.map(texts => keyOf(texts, settings, options))
  const known = keys.map(key => store.get(key))
  const open = [...inputs.keys()].filter(place => known[place] === undefined)
  // There may be nothing for them to do.
  const started = startFor(open, run)
  try {
    const fresh = await checkInputs(inputs, started, run)
    for (const [place, checked] of fresh) store.set(keys[place]!, checked)
    await store.save()
    return finish(inputs, place => known[place] ?? fresh.get(place), run)
  } finally {
    await started.help.close()
  }
}

interface Started {
  readonly help: Help
  /** The inputs, large ones first, so that no thread is left with one at the end. */
  readonly order: readonly number[]
  /** Bytes of the largest input. */
  readonly largest: number
}

function startFor(places: readonly number[], {jobs, settings, options}: Run): Started {
  const isAlone = options.jobs === 1
  const sizes = new Map(places.map(place => [place, isAlone ? 0 : bytesOf(jobs[place]!)]))
  const order = [...places].sort((a, b) => sizes.get(b)! - sizes.get(a)! || a - b)
  const help = startHelp(
    places.map(place => jobs[place]!),
    [...sizes.values()],
    {jobs: options.jobs, useLexicon: settings.useLexicon, workerData: {options}},
  )
  return {help, order, largest: sizes.get(order[0] ?? -1) ?? 0}
}

/** The texts of all inputs; rejects with what is wrong with the first that cannot be read. */
async function readInputs({jobs, settings, options, io}: Run): Promise<InputTexts[]> {
  const progress = createProgress(io, jobs.length, options.quiet ?? false, done =>
    settings.translator.cli('progress', {done, total: jobs.length}),
  )
  const read = async ([first, second]: InputFiles): Promise<InputTexts> => {
    const one = await readTextFile(first, options.encoding)
    return second === undefined ? [one] : [one, await readTextFile(second, options.encoding)]
  }
  const begun: Promise<InputTexts>[] = []
  const inputs: InputTexts[] = []
  for (let place = 0; place < jobs.length; place++) {
    progress.step(place + 1)
    for (const job of jobs.slice(begun.length, place + readAhead)) {
      const reading = read(job)
      // What went wrong is told when its turn comes.
      reading.catch(() => {})
      begun.push(reading)
    }
    inputs.push(await begun[place]!)
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

/** Results by the places of the inputs; none for an input whose check took down its thread. */
async function checkInputs(
  inputs: readonly InputTexts[],
  {help: {others, aligner}, order, largest}: Started,
  {settings, options, io}: Run,
): Promise<Map<number, CheckedInput>> {
  const progress = createProgress(io, order.length, options.quiet ?? false, done =>
    settings.translator.cli('aligning', {done, total: order.length}),
  )
  const tasks = order.map(place => inputs[place]!)
  const outcomes = await runTasks({
    count: tasks.length,
    others,
    tasks,
    work: async task => (await loadCheck())(tasks[task]!, settings, options, aligner),
    atOnce: aligner === undefined ? 1 : inputsAhead(largest),
    onDone: done => progress.step(done),
  })
  progress.end()
  const results = new Map<number, CheckedInput>()
  const byPlace = new Map(order.map((place, task) => [place, outcomes[task]]))
  for (const place of [...order].sort((a, b) => a - b)) {
    const outcome = byPlace.get(place)
    // An error loses its class on the way from another thread; checked again here, the input throws it as it is.
    if (outcome !== undefined && 'error' in outcome) await (await loadCheck())(inputs[place]!, settings, options)
    if (outcome !== undefined && 'result' in outcome) results.set(place, outcome.result)
  }
  return results
}

function inputsAhead(largest: number): number {
  return Math.min(parseAhead.inputs, Math.max(2, Math.floor(parseAhead.bytes / Math.max(1, largest))))
}

/** Parsers and aligner are loaded only where there is something to parse. */
async function loadCheck(): Promise<typeof import('./check-one.js')['checkOne']> {
  return (await import('./check-one.js')).checkOne
}

function finish(
  inputs: readonly InputTexts[],
  resultOf: (place: number) => CheckedInput | undefined,
  {settings}: Run,
): CheckedFiles {
  const checked: Checked[] = []
  const failed: string[] = []
  for (const [place, texts] of inputs.entries()) {
    const result = resultOf(place)
    if (result === undefined) failed.push(texts[0].path)
    else checked.push({texts, result})
  }
  return {documents: join(checked, settings), failed}
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
