import {
  type ActiveRule,
  type CheckedPart,
  compareKept,
  type FoundAcross,
  HeardFindings,
} from '../check/engine/engine.js'
import {namedError} from '../messages/named-error.js'
import type {CheckedDocument} from '../report/findings/findings-report.js'
import {type FailedInput, isToldOf, isWithoutText, notesOn} from '../workspace/check/check-inputs.js'
import type {CheckedInput, InputResult} from '../workspace/check/checked-input.js'
import {documentOf, partOf} from '../workspace/check/join-inputs.js'
import type {InputTexts} from '../workspace/inputs/input-texts.js'
import {readTexts} from '../workspace/inputs/read-texts.js'
import type {Note} from '../workspace/notes.js'
import type {InputFiles} from '../workspace/pairing/input-files.js'
import type {RunOptions, Settings} from '../workspace/settings/settings.js'
import type {Workspace} from '../workspace/workspace.js'
import {narrowedKept, openKeys} from './compared-values.js'
import {documentReader, ShardDocuments} from './documents.js'
import {openBatchWorkspace, type RunHead, readShards} from './run-file.js'
import {type DocumentResult, ShardFolder} from './shard-result.js'
import type {FileStore} from './store/file-store.js'

/** What is said of one input of a run. */
export interface CollectedInput {
  readonly files: InputFiles
  /** Several where a file is in more than two languages; the texts are left out where nothing is found in them. */
  readonly documents: readonly CollectedPart[]
  readonly notes: readonly Note[]
  readonly failed?: FailedInput | undefined
  /** Whether its check found out anything. */
  readonly isChecked: boolean
}

/** One document of an input, and what it was made of. */
export interface CollectedPart {
  /** In the order of the run. */
  readonly number: number
  readonly document: CheckedDocument
  readonly result: InputResult
}

export interface CollectOptions {
  /** Where the documents are, unless they are below the working directory. */
  readonly input?: FileStore | undefined
  readonly run?: Partial<RunOptions> | undefined
}

type KeptOfInput = readonly [number: number, kept: Pick<CheckedPart, 'kept' | 'langs'>]

export interface InputsOptions {
  /** Read the texts of documents without findings too. */
  readonly withTexts?: boolean | undefined
}

/** What a shard found out about an input of the run. */
export interface PlacedResult {
  /** Its number among the inputs of the run. */
  readonly number: number
  readonly files: InputFiles
  /** Absent where its shard is not done. */
  readonly found?: DocumentResult | undefined
}

/**
 * The shards of a run put together: what a check of all its inputs on one machine finds, in its order. Shards are gone through several times and held
 * one at a time; what is held of all is what documents have to be compared in.
 */
export class BatchCollection {
  private readonly shards: ShardFolder
  /** Keys of shards with comments that silence rules. */
  private readonly commented = new Set<string>()
  private readonly heard = new Map<readonly ActiveRule[], HeardFindings>()
  private readonly across = new Map<number, readonly FoundAcross[]>()

  private constructor(
    private readonly store: FileStore,
    readonly head: RunHead,
    readonly workspace: Workspace,
    private readonly input: FileStore | undefined,
  ) {
    this.shards = new ShardFolder(store)
  }

  /** Throws the DuizhaoErrors of the settings of the run. */
  static async open(store: FileStore, head: RunHead, {input, run}: CollectOptions = {}): Promise<BatchCollection> {
    return new BatchCollection(store, head, await openBatchWorkspace(head.settings, run), input)
  }

  /**
   * The inputs of the run in its order. An input whose shard is not done has failed with DuizhaoError `BATCH_UNDONE`, one with findings whose
   * files are not those that were checked with `BATCH_CHANGED`. Throws DuizhaoError `BATCH_BROKEN` and those of the store.
   */
  async *inputs({withTexts = false}: InputsOptions = {}): AsyncGenerator<CollectedInput> {
    await this.compareAll()
    await this.hearComments()
    for await (const one of this.results()) yield await this.told(one, withTexts)
  }

  private async told({number, files, found}: PlacedResult, withTexts: boolean): Promise<CollectedInput> {
    const [path] = files
    const unchecked = {files, documents: [], notes: [], isChecked: false}
    const failedBy = (code: 'BATCH_UNDONE' | 'BATCH_CHANGED'): CollectedInput => ({
      ...unchecked,
      failed: {path, error: namedError(code, {}, {path})},
    })
    if (found === undefined) return failedBy('BATCH_UNDONE')
    const {result, error} = found
    const notes = notesOn(path, result, error)
    if (result === undefined) return {...unchecked, notes, ...(!isWithoutText(error) && {failed: {path, error}})}
    const parts = numbered(number, result)
    const isSilent =
      !found.isCommented && parts.every(([number, {findings}]) => findings.length === 0 && !this.across.has(number))
    const texts = isSilent && !withTexts ? withoutTexts(files) : await this.textsOf(files, found)
    if (texts === undefined) return failedBy('BATCH_CHANGED')
    const documents: CollectedPart[] = []
    for (const [number, result] of parts) {
      const checked = await this.checkedInput(files, texts, result)
      const part = partOf(checked)
      const heard = this.heardBy(checked)
      const document = documentOf(checked, heard.tell(part, heard.hear(part, this.across.get(number))))
      if (isToldOf(result, document)) documents.push({number, document, result})
    }
    return {files, documents, notes, isChecked: true}
  }

  /** What shows only across documents. */
  private async compareAll(): Promise<void> {
    const open = await openKeys(() => this.values())
    const groups = new Map<readonly ActiveRule[], {readonly settings: Settings; readonly kept: KeptOfInput[]}>()
    for await (const {number, files, found} of this.results()) {
      if (found?.result === undefined) continue
      const settings = await this.workspace.settingsOf(files)
      const active = settings.rulesFor(files)
      const group = groups.get(active) ?? {settings, kept: []}
      groups.set(active, group)
      for (const [part, {langs, ...result}] of numbered(number, found.result)) {
        const kept = narrowedKept(result.kept, active, open)
        if (Object.keys(kept).length > 0) group.kept.push([part, {kept, langs}])
      }
    }
    for (const [active, {settings, kept}] of groups)
      for (const [number, found] of compareKept(kept, active, settings.termbase)) this.across.set(number, found)
  }

  /** Comments that silence rules may stand in one pair and be needed in another one. */
  private async hearComments(): Promise<void> {
    for await (const {number, files, found} of this.results(this.commented)) {
      if (found?.result === undefined || !found.isCommented) continue
      const texts = await this.textsOf(files, found)
      if (texts === undefined) continue
      for (const [part, result] of numbered(number, found.result)) {
        const checked = await this.checkedInput(files, texts, result)
        this.heardBy(checked).hear(partOf(checked), this.across.get(part))
      }
    }
  }

  private async checkedInput(files: InputFiles, texts: InputTexts, result: InputResult): Promise<CheckedInput> {
    return {texts, settings: await this.workspace.settingsOf(files), result}
  }

  private heardBy({texts, settings}: CheckedInput): HeardFindings {
    const active = settings.rulesFor(texts.flatMap(({path}) => path ?? []))
    const known = this.heard.get(active) ?? new HeardFindings(active, settings.today)
    this.heard.set(active, known)
    return known
  }

  /** The texts that were checked; undefined where they are not there any more. */
  private async textsOf(files: InputFiles, {digests}: DocumentResult): Promise<InputTexts | undefined> {
    const documents = new ShardDocuments(documentReader(this.input))
    const today = await Promise.all(files.map(name => documents.digest(name)))
    if (today.some((digest, index) => digest !== digests[index])) return undefined
    return readTexts(files, this.workspace.reading, {readFile: documents.readFile})
  }

  private async *values(): AsyncGenerator<readonly number[]> {
    for await (const shard of readShards(this.store, this.head)) {
      const found = await this.shards.read(shard.key)
      if (found?.isCommented === true) this.commented.add(shard.key)
      if (found !== undefined) yield found.values
    }
  }

  /** What each shard found out, in the order of the run; of some of them, by their keys. Throws as {@link inputs}. */
  async *results(only?: ReadonlySet<string>): AsyncGenerator<PlacedResult> {
    let first = 0
    for await (const shard of readShards(this.store, this.head)) {
      if (!('inputs' in shard)) continue
      const {inputs} = shard
      if (only?.has(shard.key) !== false) {
        const found = await this.shards.read(shard.key)
        for (const [index, files] of inputs.entries())
          yield {number: first + index, files, found: found?.document(index)}
      }
      first += inputs.length
    }
  }
}

/** More documents than one input can have: two of a hundred languages beside each other are 4,950. */
const mostParts = 65_536

/** The documents of an input with their numbers in the run. */
export function numbered(input: number, result: InputResult): [number: number, result: InputResult][] {
  return [result, ...(result.further ?? [])].map((one, index) => [input * mostParts + index, one])
}

function withoutTexts(files: InputFiles): InputTexts {
  return files.map(path => ({path, text: ''})) as unknown as InputTexts
}
