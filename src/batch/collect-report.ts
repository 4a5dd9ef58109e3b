import {documentOfUses} from '../pipeline/consistency.js'
import type {ConsistencyReport} from '../report/consistency/consistency.js'
import type {TextSpool} from '../report/consistency/uses-of-concept.js'
import type {FailedInput} from '../workspace/check/check-inputs.js'
import type {Note} from '../workspace/notes.js'
import {RunConsistency} from '../workspace/output/run-consistency.js'
import {type BatchCollection, numbered} from './collect.js'

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
 * its terms. Memory: the places, or with a `spool`, in which they are then looked up, a bounded number of them. Throws as `BatchCollection.inputs`.
 */
export async function collectReport(collection: BatchCollection, spool?: TextSpool): Promise<CollectedReport> {
  const {workspace, head} = collection
  const run = new RunConsistency(spool)
  let hasTerms = workspace.settings.termbase.concepts.length > 0
  for await (const {number, files, found} of collection.results()) {
    const settings = await workspace.settingsOf(files)
    hasTerms ||= settings.termbase.concepts.length > 0
    // Two translations beside each other were each reported beside their original.
    for (const [part, {langs, sides, uses, isComparison}] of found?.result ? numbered(number, found.result) : [])
      if (isComparison !== true) run.seek({number: part, settings, langs, sides}, uses)
  }
  await run.link()
  const failed: FailedInput[] = []
  const empty: Note[] = []
  const notes: Note[] = []
  const alone = new Set(head.withoutCounterpart)
  for await (const {files, documents, isChecked, ...said} of collection.inputs({withTexts: true})) {
    if (files.length === 3) continue
    if (said.failed !== undefined) failed.push(said.failed)
    if (!isChecked) empty.push(...said.notes)
    else notes.push(...said.notes.filter(({code, path = ''}) => code !== 'note-one-language' || !alone.has(path)))
    const settings = await workspace.settingsOf(files)
    for (const {number, document, result} of documents) {
      const {source, target, findings} = document
      const {uses, langs, sides, isComparison} = result
      if (uses === undefined || source === undefined || target === undefined || isComparison === true) continue
      run.add({number, settings, langs, sides}, likely => documentOfUses(uses, {source, target, findings}, likely))
    }
  }
  return {consistency: run.report(workspace.settings), hasTerms, failed, notes: [...empty, ...notes]}
}
