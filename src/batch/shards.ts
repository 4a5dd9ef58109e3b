import {programIdentity} from '../cache/build-identity.js'
import {stableDigest} from '../cache/stable-digest.js'
import type {InputFiles} from '../workspace/pairing/input-files.js'
import type {Settings} from '../workspace/settings/settings.js'
import type {Workspace} from '../workspace/workspace.js'
import {type ReadBytes, ShardDocuments} from './documents.js'
import type {BatchSettings, DocumentShard} from './run-file.js'

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
  {given, read}: {readonly given: BatchSettings; readonly read: ReadBytes},
): Promise<DocumentShard[]> {
  const parts: {readonly settings: Settings; readonly inputs: InputFiles[]}[] = []
  for (const files of inputs) {
    const settings = await workspace.settingsOf(files)
    const last = parts.at(-1)
    if (last?.settings === settings && last.inputs.length < size) last.inputs.push(files)
    else parts.push({settings, inputs: [files]})
  }
  const shards: DocumentShard[] = []
  for (const part of parts)
    shards.push({
      key: await shardKey(part.inputs, part.settings, given, new ShardDocuments(read)),
      inputs: part.inputs.map(files => [...files] as DocumentShard['inputs'][number]),
    })
  return shards
}

/** The key of a shard as its files are now. */
export async function shardKey(
  inputs: readonly InputFiles[],
  settings: Settings,
  {encoding, layout, targetLang}: BatchSettings,
  documents: ShardDocuments,
): Promise<string> {
  const program = programIdentity()
  const parts = [await settings.identity(program), encoding, layout, settings.sourceLang, targetLang].map(String)
  const files = inputs.flat()
  for (let from = 0; from < files.length; from += readAhead)
    parts.push(
      ...(await Promise.all(
        files.slice(from, from + readAhead).map(async name => `${name}\n${await documents.digest(name)}`),
      )),
    )
  for (const one of inputs) parts.push(String(one.length), settings.ruleKey(one))
  return stableDigest(parts).slice(0, keyLength)
}

/** Hexadecimal digits of the key of a shard. */
export const keyLength = 40
