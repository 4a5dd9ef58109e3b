import {passageOf} from '../../check/engine/accepted.js'
import type {CheckContext} from '../../check/engine/context.js'
import {namesFor} from '../baseline/baseline-file.js'
import {exists} from '../files/write-file.js'
import {type LockedPair, nameOf, readLock, writeLock} from './lock-file.js'

/** Characters of a passage that the file shows to its reader. */
const headLength = 24

/** How many passages of how many pairs a lock holds. */
export interface LockCounts {
  readonly pairs: number
  readonly passages: number
}

/**
 * Take the pairs as they are for accepted. With `update`, those of other files stay in the lock; else it holds these alone.
 * Throws the DuizhaoErrors of reading and writing it.
 */
export async function lockContexts(
  contexts: readonly CheckContext[],
  path: string,
  {update}: {readonly update: boolean},
): Promise<LockCounts> {
  const fresh = contexts.filter(({sides}) => sides === 'both').map(context => lockedPair(context, path))
  const replaced = new Set(fresh.map(nameOf))
  const before = update && (await exists(path)) ? await readLock(path) : []
  const pairs = [...before.filter(pair => !replaced.has(nameOf(pair))), ...fresh]
  await writeLock(path, pairs)
  return {pairs: fresh.length, passages: fresh.reduce((sum, {passages}) => sum + passages.length, 0)}
}

function lockedPair({source, target, compared}: CheckContext, lock: string): LockedPair {
  const name = namesFor(lock)
  const locked = compared
    .map(unit => ({passage: passageOf(unit), head: headOf(unit.source[0]?.text ?? unit.target[0]?.text ?? '')}))
    .filter(({passage}) => passage.source.length + passage.target.length > 0)
  return {
    source: name(source.document.path ?? ''),
    target: name(target.document.path ?? ''),
    sourceLang: source.document.lang,
    targetLang: target.document.lang,
    passages: locked.map(({passage}) => passage),
    heads: locked.map(({head}) => head),
  }
}

function headOf(text: string): string {
  const characters = [...text.replace(/\s+/gu, ' ').trim()]
  return characters.length <= headLength ? characters.join('') : `${characters.slice(0, headLength).join('')}…`
}
