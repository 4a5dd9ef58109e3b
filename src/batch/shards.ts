import {createHash} from 'node:crypto'
import {stableDigest} from '../cache/stable-digest.js'
import {readBytes} from '../workspace/files/read-file.js'
import type {InputFiles} from '../workspace/pairing/input-files.js'
import type {Settings} from '../workspace/settings/settings.js'
import type {BatchSettings, Shard} from './run-file.js'

/** Inputs of a shard where nothing is said: some seconds of work, and few shards enough for a queue. */
export function usualShardSize(inputs: number): number {
  return Math.min(1000, Math.max(100, Math.ceil(inputs / 2000)))
}

/** Files that are read at once. */
const readAhead = 16

/**
 * Divide inputs, which stand in the order of their names, into shards of `size` neighbours. The key of a shard is the digest of its texts, names,
 * rules, glossaries and of this version of the program: a changed document changes one shard. Each file is read once.
 */
export async function shardsOf(
  inputs: readonly InputFiles[],
  size: number,
  settings: Settings,
  given: BatchSettings,
): Promise<Shard[]> {
  const identity = await settings.identity()
  const shards: Shard[] = []
  for (let from = 0; from < inputs.length; from += size) {
    const part = inputs.slice(from, from + size)
    shards.push({
      key: await shardKey(part, identity, settings, given),
      inputs: part.map(files => [...files] as Shard['inputs'][number]),
    })
  }
  return shards
}

/** The key of a shard as its files are now. */
export async function shardKey(
  inputs: readonly InputFiles[],
  identity: string,
  settings: Settings,
  {encoding, layout}: BatchSettings,
): Promise<string> {
  const parts = [identity, encoding ?? '', layout ?? '', settings.sourceLang ?? '']
  const files = inputs.flat()
  for (let from = 0; from < files.length; from += readAhead)
    parts.push(...(await Promise.all(files.slice(from, from + readAhead).map(fileDigest))))
  for (const one of inputs) parts.push(String(one.length), settings.ruleKey(one))
  return stableDigest(parts).slice(0, 40)
}

/** Of its name and content; one that cannot be read has a digest too, so that its shard is another one once it can. */
async function fileDigest(name: string): Promise<string> {
  const bytes = await readBytes(name).catch(() => undefined)
  return `${name}\n${bytes === undefined ? 'unreadable' : createHash('sha256').update(bytes).digest('hex')}`
}
