import {openResultStore, type ResultStore} from '../../cache/result-store.js'
import {stableDigest} from '../../cache/stable-digest.js'
import {DuizhaoError} from '../../model/errors.js'
import type {CheckedDocument} from '../../report/findings/findings-report.js'
import {runTasks} from '../../workers/run-tasks.js'
import {type InputTexts, pathsOf} from '../inputs/input-texts.js'
import {type ReadFile, type ReadingOptions, readTexts} from '../inputs/read-texts.js'
import type {Note} from '../notes.js'
import type {InputFiles} from '../pairing/input-files.js'
import {noProgress, type ShowProgress} from '../progress.js'
import type {RunOptions, Settings} from '../settings/settings.js'
import {bytesOf, startThreads, type WorkerThreads} from '../threads/worker-threads.js'
import type {Aligner} from './align-sides.js'
import {checkOne} from './check-one.js'
import type {CheckedInput, CheckedSides, InputResult} from './checked-input.js'
import {joinInputs} from './join-inputs.js'

/** One input and the settings of its files. */
export interface ChosenInput {
  readonly files: InputFiles
  readonly settings: Settings
}

export interface CheckInputsOptions {
  /** Of the run, for threads that read settings for themselves. */
  readonly run: RunOptions
  readonly reading?: ReadingOptions | undefined
  /** Threads; as many as pay where left out. */
  readonly jobs?: number | undefined
  /** Folder of the results of earlier runs. */
  readonly cache?: string | undefined
  /** Reads a file in the place of the disk of this machine. Throws as `readTextFile`. */
  readonly readFile?: ReadFile | undefined
  readonly showProgress?: ShowProgress | undefined
  /** What failed before; it is named first. */
  readonly failed?: readonly FailedInput[] | undefined
}

/** An input that could not be checked. */
export interface FailedInput {
  /** Its first file, as it was named. */
  readonly path: string
  /** What is wrong with it; absent where its check took down its thread. */
  readonly error?: DuizhaoError | undefined
}

export interface CheckedInputs {
  readonly documents: readonly CheckedDocument[]
  readonly failed: readonly FailedInput[]
  /** What could not be compared, in the order of the inputs. */
  readonly notes: readonly Note[]
}

/** Inputs that are read at once. */
const readAhead = 16
/** Inputs that are parsed before the alignment of the first of them is there, and what they may have in bytes. */
const parseAhead = {inputs: 12, bytes: 2_000_000}

/** What all steps of a run need. */
interface Run extends CheckInputsOptions {
  readonly inputs: readonly ChosenInput[]
  /** What is wrong with inputs, by their places. */
  readonly errors: Map<number, DuizhaoError>
}

/** Texts by the places of the inputs; none where one cannot be read. */
type Texts = ReadonlyMap<number, InputTexts>

/** What came of each input of a check by itself, by its place. One that is in neither took down its thread. */
export interface CheckedEach {
  readonly checked: ReadonlyMap<number, CheckedInput>
  readonly errors: ReadonlyMap<number, DuizhaoError>
}

/**
 * Check files, each input by itself (from the cache where nothing has changed, in several threads where that pays), then
 * all of a configuration together. The answer does not depend on threads or cache. An input that cannot be read leaves the others alone,
 * one without text gets a note; the only one of a run throws its DuizhaoError.
 */
export async function checkInputs(inputs: readonly ChosenInput[], options: CheckInputsOptions): Promise<CheckedInputs> {
  const {failed: before = []} = options
  const {checked, errors} = await checkEach(inputs, options)
  const [only] = errors.values()
  if (only !== undefined && inputs.length + before.length === 1) throw only
  const places = [...inputs.keys()]
  const done = places.flatMap(place => withFurther(checked.get(place)))
  const open = places.filter(place => !checked.has(place) && !isWithoutText(errors.get(place)))
  const failed = open.map((place): FailedInput => ({path: inputs[place]!.files[0], error: errors.get(place)}))
  const notes = places.flatMap(place => notesOn(inputs[place]!.files[0], checked.get(place)?.result, errors.get(place)))
  const documents = joinInputs(done).filter((document, index) => isToldOf(done[index]!.result, document))
  return {documents, failed: [...before, ...failed], notes}
}

/** The first half of {@link checkInputs}, for any part of a run, on any machine: what each input says by itself. */
export async function checkEach(inputs: readonly ChosenInput[], options: CheckInputsOptions): Promise<CheckedEach> {
  const run: Run = {...options, inputs, errors: new Map()}
  const stores = await openStores(run)
  const checked = stores === undefined ? await checkAll(run) : await checkChanged(stores, run)
  return {checked, errors: run.errors}
}

/** Whether it is no failure that an input could not be checked: there is a note for it. */
export function isWithoutText(error: DuizhaoError | undefined): boolean {
  return error?.code === 'INPUT_WITHOUT_TEXT'
}

/** What could not be compared of an input, by its first file. */
export function notesOn(
  path: string,
  result: Pick<InputResult, 'notes'> | undefined,
  error: DuizhaoError | undefined,
): readonly Note[] {
  return isWithoutText(error) ? [{code: 'note-pair-empty', path, data: {path}}] : (result?.notes ?? [])
}

/** Two translations beside each other are a document only where they differ. */
export function isToldOf({isComparison}: InputResult, {findings}: Pick<CheckedDocument, 'findings'>): boolean {
  return findings.length > 0 || isComparison !== true
}

/** What was checked of an input: several documents where it is in more than two languages. */
export function withFurther(checked: CheckedInput | undefined): CheckedInput[] {
  if (checked === undefined) return []
  return [checked, ...(checked.result.further ?? []).map(result => ({...checked, result}))]
}

type Store = ResultStore<InputResult>

/** Where the results of each of the settings are kept: those that find the same share a store, for each keeps only what was asked of it. */
async function openStores({inputs, cache}: Run): Promise<((place: number) => Store) | undefined> {
  if (cache === undefined) return undefined
  const all = [...new Set(inputs.map(({settings}) => settings))]
  const identities = new Map<Settings, string>()
  for (const settings of all) identities.set(settings, await settings.identity())
  const stores = new Map<string, Store>()
  const most = new Set(identities.values()).size
  for (const identity of identities.values())
    if (!stores.has(identity)) stores.set(identity, await openResultStore(cache, identity, isInputResult, most))
  return place => stores.get(identities.get(inputs[place]!.settings)!)!
}

type CheckedByPlace = ReadonlyMap<number, CheckedInput>

async function checkAll(run: Run): Promise<CheckedByPlace> {
  // They load what they need while this thread reads the files.
  const started = startFor([...run.inputs.keys()], run)
  try {
    return await checkTexts(await readAll(run), started, run)
  } finally {
    await started.threads.close()
  }
}

async function checkChanged(storeOf: (place: number) => Store, run: Run): Promise<CheckedByPlace> {
  const texts = await readAll(run)
  const keys = new Map([...texts].map(([place, one]) => [place, keyOf(one, run.inputs[place]!.settings, run)]))
  const known = new Map<number, CheckedInput>()
  for (const [place, key] of keys) {
    const result = storeOf(place).get(key)
    const {settings} = run.inputs[place]!
    if (result !== undefined) known.set(place, {texts: texts.get(place)!, settings, result})
  }
  // There may be nothing for them to do.
  const started = startFor(
    [...texts.keys()].filter(place => !known.has(place)),
    run,
  )
  try {
    const fresh = await checkTexts(texts, started, run)
    for (const [place, {result}] of fresh) storeOf(place).set(keys.get(place)!, result)
    for (const store of new Set([...keys.keys()].map(storeOf))) await store.save()
    return new Map([...known, ...fresh])
  } finally {
    await started.threads.close()
  }
}

interface Started {
  readonly threads: WorkerThreads
  /** The inputs, large ones first, so that no thread is left with one at the end. */
  readonly order: readonly number[]
  /** Bytes of the largest input. */
  readonly largest: number
}

function startFor(places: readonly number[], {inputs, jobs, run, reading}: Run): Started {
  const sizes = new Map(places.map(place => [place, jobs === 1 ? 0 : bytesOf(inputs[place]!.files)]))
  const order = [...places].sort((a, b) => sizes.get(b)! - sizes.get(a)! || a - b)
  const threads = startThreads(
    places.map(place => inputs[place]!.files),
    [...sizes.values()],
    {jobs, useLexicon: inputs[0]?.settings.useLexicon ?? true, workerData: {run, reading}},
  )
  return {threads, order, largest: sizes.get(order[0] ?? -1) ?? 0}
}

/** The texts of all inputs; what is wrong with those that cannot be read goes to the errors of the run. */
async function readAll({inputs, reading, readFile, errors, showProgress = noProgress}: Run): Promise<Texts> {
  const progress = showProgress('reading', inputs.length)
  const begun: Promise<InputTexts>[] = []
  const texts = new Map<number, InputTexts>()
  for (let place = 0; place < inputs.length; place++) {
    progress.step(place + 1)
    for (const {files} of inputs.slice(begun.length, place + readAhead)) {
      const read = readTexts(files, reading, {readFile})
      // What went wrong is told when its turn comes.
      read.catch(() => {})
      begun.push(read)
    }
    await collect(place, errors, async () => texts.set(place, await begun[place]!))
  }
  progress.end()
  return texts
}

async function collect(place: number, errors: Map<number, DuizhaoError>, work: () => Promise<unknown>): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (!(error instanceof DuizhaoError)) throw error
    errors.set(place, error)
  }
}

/** Only what this program wrote under the same key gets here: a shape that an older one had would have another key. */
function isInputResult(value: unknown): value is InputResult {
  return typeof value === 'object' && value !== null && 'findings' in value && 'kept' in value && 'notes' in value
}

/** Everything that the answer about an input depends on and that other inputs of the run do not share. */
function keyOf(texts: InputTexts, settings: Settings, {reading}: Run): string {
  const parts = texts.flatMap(({path = '', text, paragraphs}) => [
    path,
    text,
    ...(paragraphs === undefined ? [] : [JSON.stringify(paragraphs)]),
  ])
  return stableDigest([
    reading?.layout ?? '',
    settings.sourceLang ?? '',
    reading?.targetLang ?? '',
    settings.ruleKey(pathsOf(texts)),
    ...parts,
  ])
}

/** Results by the places of the inputs; none for an input that could not be checked. */
async function checkTexts(texts: Texts, {threads, order, largest}: Started, run: Run): Promise<CheckedByPlace> {
  const {inputs, reading, errors, showProgress = noProgress} = run
  const {others, aligner} = threads
  const check = (place: number, helper?: Aligner): Promise<CheckedSides> => {
    const {settings} = inputs[place]!
    // It has the lexicon, or has it not.
    const isSuited = settings.useLexicon === inputs[0]!.settings.useLexicon
    return checkOne(texts.get(place)!, settings, reading, isSuited ? helper : undefined)
  }
  const progress = showProgress('checking', order.length)
  const places = order.filter(place => texts.has(place))
  const tasks = places.map(place => texts.get(place)!)
  const outcomes = await runTasks({
    count: tasks.length,
    others,
    tasks,
    work: async task => (await check(places[task]!, aligner)).result,
    atOnce: aligner === undefined ? 1 : inputsAhead(largest),
    onDone: done => progress.step(done),
  })
  progress.end()
  const checked = new Map<number, CheckedInput>()
  for (const [task, place] of places.entries()) {
    const outcome = outcomes[task]
    // An error loses its class on the way from another thread; checked again here, the input throws it as it is.
    if (outcome !== undefined && 'error' in outcome) await collect(place, errors, () => check(place))
    if (outcome !== undefined && 'result' in outcome)
      checked.set(place, {texts: tasks[task]!, settings: inputs[place]!.settings, result: outcome.result})
  }
  return checked
}

function inputsAhead(largest: number): number {
  return Math.min(parseAhead.inputs, Math.max(2, Math.floor(parseAhead.bytes / Math.max(1, largest))))
}
