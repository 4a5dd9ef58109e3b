import {createReadStream} from 'node:fs'
import {mkdir} from 'node:fs/promises'
import {join} from 'node:path'
import {createInterface} from 'node:readline'
import * as z from 'zod'
import {namedError} from '../messages/named-error.js'
import {writeFileAtomically} from '../workspace/files/write-file.js'
import type {RunOptions} from '../workspace/settings/settings.js'
import {Workspace} from '../workspace/workspace.js'

const path = z
  .string()
  .min(1)
  .max(4096)
  .refine(name => !name.includes('\0'), 'a path without NUL')

/** The files of one input, relative to the working directory where they are below it. */
const inputFiles = z.union([z.tuple([path]), z.tuple([path, path]), z.tuple([path, path, path])])

/** Neighbouring inputs that are checked together; `key` is the digest of all that their results depend on. */
export const shardSchema = z.strictObject({
  key: z.string().regex(/^[0-9a-f]{16,64}$/u),
  inputs: z.array(inputFiles).min(1),
})
export type Shard = z.output<typeof shardSchema>

const ruleLevel = z.enum(['error', 'warning', 'info', 'off'])

/** What decides how inputs are read and checked: plain data, the same on every machine. */
export const settingsSchema = z.strictObject({
  config: z.union([path, z.literal(false)]).optional(),
  glossaries: z.array(path).optional(),
  rules: z.record(z.string(), z.union([ruleLevel, z.tuple([ruleLevel]), z.tuple([ruleLevel, z.unknown()])])).optional(),
  lexicon: z.boolean().optional(),
  minConfidence: z.number().optional(),
  sourceLang: z.string().max(100).optional(),
  targetLang: z.string().max(100).optional(),
  encoding: z.string().max(40).optional(),
  layout: z.enum(['paragraphs', 'table', 'sections', 'comments', 'lang-attributes']).optional(),
})
export type BatchSettings = z.output<typeof settingsSchema>

/** The workspace that settings mean, from the working directory. Throws the DuizhaoErrors of `Workspace.open`. */
export function openBatchWorkspace(
  {encoding, layout, targetLang, ...run}: BatchSettings,
  more: Partial<RunOptions> = {},
): Promise<Workspace> {
  return Workspace.open({...run, ...more}, {encoding, layout, targetLang})
}

const headSchema = z.strictObject({
  version: z.literal(1),
  name: z.string(),
  settings: settingsSchema,
  withoutCounterpart: z.array(path),
  shards: z.number(),
})

/** A run as it was submitted. */
export interface BatchRun {
  readonly name: string
  readonly settings: BatchSettings
  /** Files whose counterpart was not there. */
  readonly withoutCounterpart: readonly string[]
  readonly shards: readonly Shard[]
}

/** The name of a run: letters, digits and `._-`, as a file and a key of Redis can be called. Throws DuizhaoError `BATCH_NAME`. */
export function checkRunName(name: string): string {
  if (!/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,99}$/u.test(name)) throw namedError('BATCH_NAME', {name})
  return name
}

function runPath(folder: string, name: string): string {
  return join(folder, 'runs', `${checkRunName(name)}.jsonl`)
}

/** Keep a run in the folder of results: a line that describes it, then a line for each shard. */
export async function writeRun(folder: string, {name, settings, withoutCounterpart, shards}: BatchRun): Promise<void> {
  const head = {version: 1, name, settings, withoutCounterpart, shards: shards.length}
  await mkdir(join(folder, 'runs'), {recursive: true})
  await writeFileAtomically(
    runPath(folder, name),
    `${[head, ...shards].map(line => JSON.stringify(line)).join('\n')}\n`,
  )
}

/** Read a run. Throws DuizhaoError `BATCH_UNKNOWN`, or `BATCH_BROKEN` with the line. */
export async function readRun(folder: string, name: string): Promise<BatchRun> {
  const file = runPath(folder, name)
  let number = 0
  let head: z.output<typeof headSchema> | undefined
  const shards: Shard[] = []
  try {
    for await (const line of createInterface({
      input: createReadStream(file, 'utf8'),
      crlfDelay: Number.POSITIVE_INFINITY,
    })) {
      number++
      if (head === undefined) head = headSchema.parse(JSON.parse(line))
      else shards.push(shardSchema.parse(JSON.parse(line)))
    }
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT')
      throw namedError('BATCH_UNKNOWN', {name}, {path: file})
    throw namedError('BATCH_BROKEN', {}, {path: file, line: number}, cause)
  }
  if (head === undefined || head.shards !== shards.length)
    throw namedError('BATCH_BROKEN', {}, {path: file, line: number})
  return {name: head.name, settings: head.settings, withoutCounterpart: head.withoutCounterpart, shards}
}
