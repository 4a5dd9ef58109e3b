import {createHash} from 'node:crypto'
import {stableDigest} from '../cache/stable-digest.js'
import {readBytes} from '../workspace/files/read-file.js'
import type {InputFiles} from '../workspace/pairing/input-files.js'
import type {Settings} from '../workspace/settings/settings.js'
import type {Workspace} from '../workspace/workspace.js'
import type {BatchSettings, Shard} from './run-file.js'

/** Inputs of a shard where nothing is said: some seconds of work, and few shards enough for a queue. */
export function usualShardSize(inputs: number): number {
  return Math.min(1000, Math.max(100, Math.ceil(inputs / 2000)))
}

/** Files that are read at once. */
const readAhead = 16

/**
 * Divide inputs, which stand in the order of their names, into shards of `size` neighbours. The key of a shard is the digest of its texts, names,
 * rules, glossaries and of this version of the program: a changed document changes one shard. The files of a shard have one configuration.
 * Each file is read once.
 */
export async function shardsOf(
  inputs: readonly InputFiles[],
  size: number,
  workspace: Workspace,
  given: BatchSettings,
): Promise<Shard[]> {
  const parts: {readonly settings: Settings; readonly inputs: InputFiles[]}[] = []
  for (const files of inputs) {
    const settings = await workspace.settingsOf(files)
    const last = parts.at(-1)
    if (last?.settings === settings && last.inputs.length < size) last.inputs.push(files)
    else parts.push({settings, inputs: [files]})
  }
  const shards: Shard[] = []
  for (const part of parts)
    shards.push({
      key: await shardKey(part.inputs, part.settings, given),
      inputs: part.inputs.map(files => [...files] as Shard['inputs'][number]),
    })
  return shards
}

/** The key of a shard as its files are now. */
export async function shardKey(
  inputs: readonly InputFiles[],
  settings: Settings,
  {encoding, layout, targetLang}: BatchSettings,
): Promise<string> {
  const parts = [await settings.identity(), encoding ?? '', layout ?? '', settings.sourceLang ?? '', targetLang ?? '']
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
