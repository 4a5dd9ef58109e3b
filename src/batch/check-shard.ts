import {mayHaveComments} from '../check/engine/comments-of-run.js'
import {unexpectedError} from '../messages/named-error.js'
import {DuizhaoError} from '../model/errors.js'
import type {CheckedEach} from '../workspace/check/check-inputs.js'
import type {InputFiles} from '../workspace/pairing/input-files.js'
import type {Workspace} from '../workspace/workspace.js'
import {comparedValues} from './compared-values.js'
import type {ShardDocuments} from './documents.js'
import type {DocumentResult, ShardResult} from './shard-result.js'

export interface CheckShardOptions {
  readonly documents: ShardDocuments
  /** Threads. */
  readonly jobs: number
}

/** Check a shard: what every input of it says by itself, by the function that checks a folder on one machine. */
export async function checkShard(
  inputs: readonly InputFiles[],
  workspace: Workspace,
  {documents, jobs}: CheckShardOptions,
): Promise<ShardResult> {
  const options = {jobs, readFile: documents.readFile}
  const {checked, errors} = await workspace.checkEach(inputs, options).catch(error => {
    if (error instanceof DuizhaoError) throw error
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

/** A mistake of ours in one document is told of that one, and the others are checked. */
async function oneByOne(
  inputs: readonly InputFiles[],
  workspace: Workspace,
  options: Parameters<Workspace['checkEach']>[1],
): Promise<CheckedEach> {
  const checked: [number, NonNullable<ReturnType<CheckedEach['checked']['get']>>][] = []
  const errors = new Map<number, DuizhaoError>()
  for (const [place, files] of inputs.entries())
    try {
      const each = await workspace.checkEach([files], {...options, jobs: 1})
      const [one] = each.checked.values()
      const [error] = each.errors.values()
      if (one !== undefined) checked.push([place, one])
      if (error !== undefined) errors.set(place, error)
    } catch (error) {
      errors.set(place, unexpectedError(error))
    }
  return {checked: new Map(checked), errors}
}
