import {documentOfUses} from '../pipeline/consistency.js'
import type {ConsistencyReport} from '../report/consistency/consistency.js'
import type {FailedInput} from '../workspace/check/check-inputs.js'
import type {Note} from '../workspace/notes.js'
import {RunConsistency} from '../workspace/output/run-consistency.js'
import type {BatchCollection} from './collect.js'

/** What a report of the terms of a run says. */
export interface CollectedReport {
  readonly consistency: ConsistencyReport
  /** Whether any glossary has a term. */
  readonly hasTerms: boolean
  readonly failed: readonly FailedInput[]
  readonly notes: readonly Note[]
}

/**
 * The report of terms over a run, from what its shards kept: what `report` says on one machine. Each document is read once more, for the places of
 * its terms. Memory: the places. Throws as `BatchCollection.inputs`.
 */
export async function collectReport(collection: BatchCollection): Promise<CollectedReport> {
  const {workspace, head} = collection
  const run = new RunConsistency()
  let hasTerms = workspace.settings.termbase.concepts.length > 0
  for await (const {number, files, found} of collection.results()) {
    const settings = await workspace.settingsOf(files)
    hasTerms ||= settings.termbase.concepts.length > 0
    // Two translations beside each other were each reported beside their original.
    if (found?.result === undefined || files.length === 3) continue
    const {langs, sides, uses} = found.result
    run.seek({number, settings, langs, sides}, uses)
  }
  await run.link()
  const failed: FailedInput[] = []
  const empty: Note[] = []
  const notes: Note[] = []
  const alone = new Set(head.withoutCounterpart)
  for await (const {number, files, document, result, ...said} of collection.inputs({withTexts: true})) {
    if (files.length === 3) continue
    if (said.failed !== undefined) failed.push(said.failed)
    if (result === undefined) empty.push(...said.notes)
    else notes.push(...said.notes.filter(({code, path = ''}) => code !== 'note-one-language' || !alone.has(path)))
    const {source, target, findings} = document ?? {}
    if (result?.uses === undefined || source === undefined || target === undefined || findings === undefined) continue
    const {uses, langs, sides} = result
    const pair = {number, settings: await workspace.settingsOf(files), langs, sides}
    run.add(pair, likely => documentOfUses(uses, {source, target, findings}, likely))
  }
  return {consistency: run.report(workspace.settings), hasTerms, failed, notes: [...empty, ...notes]}
}
