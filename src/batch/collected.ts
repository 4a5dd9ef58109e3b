import type {ReportLanguage} from '../messages/message-languages.js'
import {createTranslator} from '../messages/translator.js'
import type {DuizhaoError} from '../model/errors.js'
import type {ConsistencyReport} from '../report/consistency/consistency.js'
import type {CheckedDocument, ReportNote} from '../report/findings/findings-report.js'
import {noteText} from '../workspace/notes.js'
import {BatchCollection} from './collect.js'
import {collectReport} from './collect-report.js'
import {readRun} from './run-file.js'
import type {FileStore} from './store/file-store.js'
import {openStore} from './store/open-store.js'

/** How a run is put together. */
export interface CollectBatchOptions {
  /** Where the documents are now; where they were when the run was submitted unless given. */
  readonly input?: FileStore | undefined
  /** Of the notes. */
  readonly lang?: ReportLanguage | undefined
  /** The day of the run, ISO: suppressions that end before it do not hold. */
  readonly today?: string | undefined
}

/** What a run says of one input. */
export interface CollectedFiles {
  readonly files: readonly string[]
  /**
   * With their findings; several where a file is in more than two languages, none where there is nothing to be told. The texts are left
   * out where nothing is found in them.
   */
  readonly documents: readonly CheckedDocument[]
  /** What could not be compared. */
  readonly notes: readonly ReportNote[]
  readonly isFailed: boolean
  /** Why it failed; absent where its check took down its thread. */
  readonly error?: DuizhaoError | undefined
}

/**
 * The inputs of a run in its order, with what a check of all of them on one machine finds: one shard is held at a time. Throws DuizhaoError
 * `BATCH_UNKNOWN`, `BATCH_BROKEN`, those of the settings and of the store.
 */
export async function* collectBatch(
  store: FileStore,
  run: string,
  options: CollectBatchOptions = {},
): AsyncGenerator<CollectedFiles> {
  const translator = createTranslator(options.lang)
  const collection = await opened(store, run, options)
  for await (const {files, documents, notes, failed} of collection.inputs())
    yield {
      files,
      documents: documents.map(({document}) => document),
      notes: notes.map(one => ({code: one.code, message: noteText(one, translator), path: one.path})),
      isFailed: failed !== undefined,
      ...(failed?.error && {error: failed.error}),
    }
}

/** The report of terms over a run, as `report` on one machine gives it. Throws as {@link collectBatch}. */
export async function collectConsistency(
  store: FileStore,
  run: string,
  options: CollectBatchOptions = {},
): Promise<ConsistencyReport> {
  return (await collectReport(await opened(store, run, options))).consistency
}

async function opened(
  store: FileStore,
  run: string,
  {input, lang, today}: CollectBatchOptions,
): Promise<BatchCollection> {
  const head = await readRun(store, run)
  const place = input ?? (head.input === undefined ? undefined : await openStore(head.input))
  return BatchCollection.open(store, head, {input: place, run: {lang, today}})
}
