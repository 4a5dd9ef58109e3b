import {
  type BaselineEntry,
  type BaselineMatch,
  baselineOf,
  matchBaseline,
  withoutEntries,
} from '../../check/engine/baseline.js'
import type {Finding} from '../../model/finding.js'
import type {CheckedDocument} from '../../report/findings/findings-report.js'
import {checkWritable, exists} from '../files/write-file.js'
import type {Note} from '../notes.js'
import {fileOf, namesFor, readBaseline, writeBaseline} from './baseline-file.js'
import {followRenames} from './follow-renames.js'

/** Options of a baseline; one of the two actions also reads or makes the file of the default name. */
export interface BaselineChoices {
  readonly baseline?: string | undefined
  readonly writeBaseline?: boolean | undefined
  readonly pruneBaseline?: boolean | undefined
}

/** Name of the baseline when none is given. */
export const defaultBaseline = 'duizhao-baseline.json'

/** A document that was checked. */
export interface BaselineDocument {
  readonly document: CheckedDocument
  /** Rules that looked at it; entries of others are left alone. */
  readonly ruleIds: ReadonlySet<string>
}

/** What a baseline needs to know of a run. */
export interface BaselineRun {
  readonly documents: readonly BaselineDocument[]
  /** Whether findings were left out on purpose, so that nothing can be called gone. */
  readonly partial: boolean
}

/** A run held against its baseline. */
export interface SettledBaseline {
  /** The findings that it has. */
  readonly known: ReadonlySet<Finding>
  readonly note?: Note | undefined
}

/** A baseline of a run, opened before the work so that a wrong name is seen at once. */
export interface OpenBaseline {
  /** Find what it has. Writes or prunes it where that was asked for. */
  settle(run: BaselineRun): Promise<SettledBaseline>
}

/** Open a baseline. Throws DuizhaoError `BASELINE_MISSING`, `BASELINE_BROKEN` or `OUTPUT_UNWRITABLE`. */
export async function openBaseline(
  path: string,
  {writeBaseline: write = false, pruneBaseline: prune = false}: BaselineChoices,
): Promise<OpenBaseline> {
  const mayBeMissing = write && !(await exists(path))
  const entries = mayBeMissing ? [] : await readBaseline(path)
  if (write || prune) await checkWritable(path)
  return {settle: run => settle({path, entries, write, prune}, run)}
}

interface Opened {
  readonly path: string
  readonly entries: readonly BaselineEntry[]
  readonly write: boolean
  readonly prune: boolean
}

async function settle({path, entries, write, prune}: Opened, run: BaselineRun): Promise<SettledBaseline> {
  const nameOf = namesFor(path)
  const documents = run.documents.map(({document}) => document)
  const earlier = await followRenames(documents, entries, path)
  const found = matchBaseline(documents, entries, earlier)
  const gone = run.partial ? [] : await goneEntries(found, path, run)
  const noteOn = (code: Note['code'], counted: readonly BaselineEntry[]): Note => ({
    code,
    data: {count: total(counted), path},
    path,
  })
  if (write) {
    const kept = withoutEntries(entries, gone)
    const fresh = documents.map(document => ({
      ...document,
      findings: document.findings.filter(finding => !found.known.has(finding)),
    }))
    const next = [...kept, ...baselineOf(fresh, nameOf)]
    await writeBaseline(path, next)
    return {
      known: new Set(documents.flatMap(({findings}) => findings)),
      note: noteOn('baseline-written', next),
    }
  }
  const {known} = found
  if (!prune) return {known, note: gone.length > 0 ? noteOn('baseline-outdated', gone) : undefined}
  await writeBaseline(path, withoutEntries(entries, gone))
  return {known, note: noteOn('baseline-pruned', gone)}
}

/** Of what was not found, that whose files and rule were looked at, or whose file is gone. */
async function goneEntries({gone}: BaselineMatch, path: string, run: BaselineRun): Promise<BaselineEntry[]> {
  const nameOf = namesFor(path)
  const ran = new Map<string, ReadonlySet<string>>()
  for (const {document, ruleIds} of run.documents)
    for (const side of [document.source, document.target])
      if (side?.path !== undefined) ran.set(nameOf(side.path), ruleIds)
  const judged = await Promise.all(
    gone.map(async ({rule, source, target}) => {
      const files = [source, target].filter(name => name !== undefined)
      if (files.every(name => ran.has(name))) return files.every(name => ran.get(name)?.has(rule))
      const present = await Promise.all(files.map(name => exists(fileOf(path, name))))
      return present.includes(false)
    }),
  )
  return gone.filter((_, index) => judged[index])
}

function total(entries: readonly BaselineEntry[]): number {
  return entries.reduce((sum, {count}) => sum + count, 0)
}
