import {mayHaveComments} from '../check/engine/comments-of-run.js'
import {unexpectedError} from '../messages/named-error.js'
import {DuizhaoError} from '../model/errors.js'
import type {CheckedEach} from '../workspace/check/check-inputs.js'
import type {InputFiles} from '../workspace/pairing/input-files.js'
import type {Workspace} from '../workspace/workspace.js'
import {comparedValues} from './compared-values.js'
import type {ShardDocuments} from './documents.js'
import type {DocumentResult, ShardResult} from './shard-result.js'
import type {Suspects} from './suspects.js'

export interface CheckShardOptions {
  readonly documents: ShardDocuments
  /** Threads. */
  readonly jobs: number
  /** Of a shard over which workers died: it is checked document by document. */
  readonly suspects?: Suspects | undefined
}

/** Check a shard: what every input of it says by itself, by the function that checks a folder on one machine. */
export async function checkShard(
  inputs: readonly InputFiles[],
  workspace: Workspace,
  {documents, jobs, suspects}: CheckShardOptions,
): Promise<ShardResult> {
  const options = {jobs, readFile: documents.readFile}
  const all =
    suspects === undefined ? workspace.checkEach(inputs, options) : oneByOne(inputs, workspace, options, suspects)
  const {checked, errors} = await all.catch(error => {
    if (error instanceof DuizhaoError || suspects !== undefined) throw error
    return oneByOne(inputs, workspace, options)
  })
  const results: DocumentResult[] = []
  for (const [place, files] of inputs.entries()) {
    const one = checked.get(place)
    results.push({
      digests: await Promise.all(files.map(name => documents.digest(name))),
      result: one?.result,
      error: errors.get(place),
      isCommented: one?.texts.some(({text}) => mayHaveComments(text)) === true,
    })
  }
  return {values: comparedValues([...checked.values()]), documents: results}
}

/** A mistake of ours in one document is told of that one, and the others are checked. What is in neither was given up. */
async function oneByOne(
  inputs: readonly InputFiles[],
  workspace: Workspace,
  options: Parameters<Workspace['checkEach']>[1],
  suspects?: Suspects,
): Promise<CheckedEach> {
  const checked: [number, NonNullable<ReturnType<CheckedEach['checked']['get']>>][] = []
  const errors = new Map<number, DuizhaoError>()
  for (const place of suspects?.order(inputs.length) ?? inputs.keys()) {
    await suspects?.begin(place)
    try {
      const each = await workspace.checkEach([inputs[place]!], {...options, jobs: 1})
      const [one] = each.checked.values()
      const [error] = each.errors.values()
      if (one !== undefined) checked.push([place, one])
      if (error !== undefined) errors.set(place, error)
    } catch (error) {
      errors.set(place, unexpectedError(error))
    }
  }
  return {checked: new Map(checked.sort(([a], [b]) => a - b)), errors}
}
