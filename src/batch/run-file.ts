import {createHash} from 'node:crypto'
import * as z from 'zod'
import type {RuleSettings} from '../check/engine/engine.js'
import {type ReportLanguage, reportLanguages} from '../messages/message-languages.js'
import {namedError} from '../messages/named-error.js'
import type {BilingualLayout, LanguageTag} from '../model/document.js'
import type {RunOptions} from '../workspace/settings/settings.js'
import {Workspace} from '../workspace/workspace.js'
import type {ByteRange, FileStore} from './store/file-store.js'

const path = z
  .string()
  .min(1)
  .max(4096)
  .refine(name => !name.includes('\0'), 'a path without NUL')

/** The files of one input, relative to the working directory or the place of the documents. */
const inputFiles = z.union([z.tuple([path]), z.tuple([path, path]), z.tuple([path, path, path])])

const key = z.string().regex(/^[0-9a-f]{40}$/u)
const documentShard = z.strictObject({key, inputs: z.array(inputFiles).min(1)})
const recordShard = z.strictObject({
  key,
  records: z.strictObject({path, start: z.int().min(0), end: z.int().min(1)}),
})

/** Neighbouring inputs that are checked together; `key` is the digest of all that their results depend on. */
export type DocumentShard = z.output<typeof documentShard>
/** Lines of a file of records that are answered together, by their place in bytes. */
export type RecordShard = z.output<typeof recordShard>
export type Shard = DocumentShard | RecordShard

const shardSchema = z.union([documentShard, recordShard])

const ruleLevel = z.enum(['error', 'warning', 'info', 'off'])

/** What decides how inputs are read and checked: plain data, the same on every machine. Each wins over the configuration. */
export interface BatchSettings {
  /** Configuration file, relative to the working directory of each worker; the nearest one unless given, none for `false`. */
  readonly config?: string | false | undefined
  /** Files, relative in the same way, or bundled names, beside those of the configuration. */
  readonly glossaries?: readonly string[] | undefined
  readonly rules?: RuleSettings | undefined
  readonly lexicon?: boolean | undefined
  readonly minConfidence?: number | undefined
  readonly sourceLang?: LanguageTag | undefined
  /** The language of translations, of a file in several languages. */
  readonly targetLang?: LanguageTag | undefined
  readonly encoding?: string | undefined
  readonly layout?: BilingualLayout | undefined
  /** Of messages that are part of answers to records. */
  readonly lang?: ReportLanguage | undefined
}

export const settingsSchema: z.ZodType<BatchSettings> = z.strictObject({
  config: z.union([path, z.literal(false)]).optional(),
  glossaries: z.array(path).optional(),
  rules: z.record(z.string(), z.union([ruleLevel, z.tuple([ruleLevel]), z.tuple([ruleLevel, z.unknown()])])).optional(),
  lexicon: z.boolean().optional(),
  minConfidence: z.number().optional(),
  sourceLang: z.string().max(100).optional(),
  targetLang: z.string().max(100).optional(),
  encoding: z.string().max(40).optional(),
  lang: z.enum(reportLanguages).optional(),
  layout: z.enum(['paragraphs', 'table', 'sections', 'comments', 'lang-attributes']).optional(),
})

/** The workspace that settings mean, from the working directory. Throws the DuizhaoErrors of `Workspace.open`. */
export function openBatchWorkspace(
  {encoding, layout, targetLang, ...run}: BatchSettings,
  more: Partial<RunOptions> = {},
): Promise<Workspace> {
  return Workspace.open({...run, ...more, keepsUses: true}, {encoding, layout, targetLang})
}

/** The list of shards of a run: a file whose name has the digest of its content, so that what once named a line of it still does. */
export const listName = z.string().regex(/^runs\/[\p{L}\p{N}._-]{1,100}\.[0-9a-f]{16}\.jsonl$/u)

const headSchema = z.strictObject({
  version: z.literal(2),
  name: z.string(),
  /** What its shards are made of. */
  kind: z.enum(['documents', 'records']),
  settings: settingsSchema,
  /** Where the documents are, unless they are below the working directory. */
  input: z.string().max(4096).optional(),
  /** The build of the program that submitted it; see `queueOf`. */
  build: z.string(),
  withoutCounterpart: z.array(path),
  list: listName,
  shards: z.int().min(0),
})

/** A run as it was submitted, but for its shards. */
export type RunHead = z.output<typeof headSchema>

/** A shard with the place of its line in the list of its run. */
export interface PlacedShard {
  readonly shard: Shard
  readonly place: ByteRange
}

/** The name of a run: letters, digits and `._-`, as a file and a key of Redis can be called. Throws DuizhaoError `BATCH_NAME`. */
export function checkRunName(name: string): string {
  if (!/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,99}$/u.test(name)) throw namedError('BATCH_NAME', {name})
  return name
}

const headName = (name: string): string => `runs/${checkRunName(name)}.json`

/** Keep a run beside its results. Gives the shards with their places. */
export async function writeRun(
  store: FileStore,
  run: Omit<RunHead, 'version' | 'list' | 'shards'>,
  shards: readonly Shard[],
): Promise<{readonly head: RunHead; readonly placed: readonly PlacedShard[]}> {
  const lines = shards.map(shard => Buffer.from(`${JSON.stringify(shard)}\n`))
  const placed: PlacedShard[] = []
  let start = 0
  for (const [index, line] of lines.entries()) {
    placed.push({shard: shards[index]!, place: {start, end: start + line.length}})
    start += line.length
  }
  const content = Buffer.concat(lines)
  const list = `runs/${run.name}.${createHash('sha256').update(content).digest('hex').slice(0, 16)}.jsonl`
  const head: RunHead = {version: 2, ...run, list, shards: shards.length}
  await store.write(list, content)
  await store.write(headName(run.name), Buffer.from(`${JSON.stringify(head, null, 2)}\n`))
  return {head, placed}
}

/** Read what a run is. Throws DuizhaoError `BATCH_UNKNOWN` and `BATCH_BROKEN`. */
export async function readRun(store: FileStore, name: string): Promise<RunHead> {
  const file = headName(name)
  const bytes = await store.read(file)
  if (bytes === undefined) throw namedError('BATCH_UNKNOWN', {name}, {path: `${store.address}/${file}`})
  return parsed(headSchema, bytes, {path: `${store.address}/${file}`})
}

/** The shards of a run. Throws DuizhaoError `BATCH_BROKEN` with the line. Cost: the list is held, its shards are not. */
export async function* readShards(store: FileStore, {list, shards}: RunHead): AsyncGenerator<Shard> {
  const place = `${store.address}/${list}`
  const bytes = Buffer.from((await store.read(list)) ?? [])
  let line = 0
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf(10, from)
    line++
    if (end < 0) break
    yield parsed(shardSchema, bytes.subarray(from, end), {path: place, line})
    from = end + 1
  }
  if (line !== shards) throw namedError('BATCH_BROKEN', {}, {path: place, line})
}

/** One shard by the place of its line. Throws DuizhaoError `BATCH_ELSEWHERE` where the list is not there, and `BATCH_BROKEN`. */
export async function readShard(store: FileStore, list: string, place: ByteRange): Promise<Shard> {
  const path = `${store.address}/${list}`
  const line = await store.read(list, place)
  if (line === undefined) throw namedError('BATCH_ELSEWHERE', {}, {path})
  return parsed(shardSchema, line, {path})
}

function parsed<Output>(
  schema: z.ZodType<Output>,
  bytes: Uint8Array,
  place: {readonly path: string; readonly line?: number | undefined},
): Output {
  try {
    return schema.parse(JSON.parse(new TextDecoder().decode(bytes)))
  } catch (cause) {
    throw namedError('BATCH_BROKEN', {}, place, cause)
  }
}
