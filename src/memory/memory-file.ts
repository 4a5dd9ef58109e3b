import {constants} from 'node:fs'
import {type FileHandle, open, stat} from 'node:fs/promises'
import * as z from 'zod'
import {languagePair} from '../language/direction.js'
import {isLanguageTag} from '../language/language-tag.js'
import {findProfile} from '../language/registry.js'
import {namedError} from '../messages/named-error.js'
import {DuizhaoError} from '../model/errors.js'
import {jsonSafe} from '../text/terminal-safe.js'
import {TranslationMemory} from './memory.js'
import type {MemoryUnit} from './unit.js'

/** Largest file that is read, in bytes: some millions of units. */
export const maxMemoryBytes = 1024 * 2 ** 20
/** Longest line; a longer one is damaged. */
const maxLineBytes = 2 ** 20
const chunkBytes = 2 ** 20

/** A line that is no unit: cut off by a killed writer, or edited by hand. */
export interface DamagedLine {
  /** From 1. */
  readonly line: number
  readonly reason: 'no-json' | 'no-unit' | 'language' | 'too-long' | 'no-utf8'
}

/** A memory as read from its file, with the lines that could not be read. */
export interface LoadedMemory {
  readonly memory: TranslationMemory
  readonly damaged: readonly DamagedLine[]
  /** Lines that hold a unit, repetitions included. */
  readonly lines: number
}

const record = z.object({
  source: z.string(),
  target: z.string(),
  sourceLang: z.string().optional(),
  targetLang: z.string().optional(),
  origin: z.string().optional(),
  date: z.string().optional(),
  removed: z.literal(true).optional(),
})

/**
 * Read a memory: JSON Lines, one unit a line. A file that does not exist is an empty memory; a damaged line is passed
 * over and named. Throws DuizhaoError `MEMORY_UNREADABLE` or `MEMORY_TOO_LARGE`.
 */
export async function loadMemory(path: string): Promise<LoadedMemory> {
  const memory = new TranslationMemory()
  const damaged: DamagedLine[] = []
  let units = 0
  for await (const unit of readMemory(path))
    if ('reason' in unit) damaged.push(unit)
    else {
      units++
      if (unit.removed === true) memory.remove(unit)
      else memory.add(unit)
    }
  return {memory, damaged, lines: units}
}

/** The units of a memory file one by one, and its damaged lines, in their order. Throws as {@link loadMemory}. */
export async function* readMemory(path: string): AsyncGenerator<MemoryUnit | DamagedLine> {
  let number = 0
  for await (const line of linesOf(path)) {
    number++
    const unit = typeof line === 'string' ? (line.trim() === '' ? undefined : readUnit(line)) : line
    if (unit !== undefined) yield 'reason' in unit ? {line: number, reason: unit.reason} : unit
  }
}

/**
 * Append units to a memory file and wait until they are on the disk. Several writers may append at once, and one that is
 * killed costs at most what it had not yet written: units go out in whole lines, one `write` for many, at the end of the file (`O_APPEND`), with a line
 * feed before it that closes what another writer left unfinished. For a local file system; on NFS appends are not atomic.
 * Throws DuizhaoError `MEMORY_UNWRITABLE`.
 */
export async function appendToMemory(
  path: string,
  units: Iterable<MemoryUnit> | AsyncIterable<MemoryUnit>,
): Promise<void> {
  let file: FileHandle | undefined
  try {
    await refuseIrregular(path)
    file = await open(path, constants.O_WRONLY | constants.O_APPEND | constants.O_CREAT, 0o666)
    for await (const batch of batches(units)) await appendWhole(file, batch)
    await file.datasync()
  } catch (cause) {
    if (cause instanceof DuizhaoError) throw cause
    throw namedError('MEMORY_UNWRITABLE', {reason: reasonOf(cause)}, {path}, cause)
  } finally {
    await file?.close()
  }
}

/** Opening a named pipe would wait for its other end. */
async function refuseIrregular(path: string): Promise<void> {
  const stats = await stat(path).catch(() => undefined)
  if (stats === undefined || stats.isFile()) return
  throw namedError('MEMORY_UNWRITABLE', {variant: stats.isDirectory() ? 'folder' : 'device'}, {path})
}

/** A short write (disk full, limits) leaves a part of a line: the whole batch is written again behind it. */
async function appendWhole(file: FileHandle, batch: Buffer): Promise<void> {
  for (let attempt = 0; attempt < 3; attempt++) {
    const {bytesWritten} = await file.write(batch)
    if (bytesWritten === batch.length) return
  }
  throw new Error('incomplete write')
}

async function* batches(units: Iterable<MemoryUnit> | AsyncIterable<MemoryUnit>): AsyncGenerator<Buffer> {
  let lines: string[] = []
  let size = 0
  for await (const unit of units) {
    const line = `\n${lineOf(unit)}\n`
    lines.push(line)
    size += line.length
    if (size < chunkBytes / 4) continue
    yield Buffer.from(lines.join(''))
    lines = []
    size = 0
  }
  if (lines.length > 0) yield Buffer.from(lines.join(''))
}

function lineOf({source, target, sourceLang, targetLang, origin, date, removed}: MemoryUnit): string {
  return jsonSafe(JSON.stringify({source, target, sourceLang, targetLang, origin, date, removed}))
}

function readUnit(line: string): MemoryUnit | {readonly reason: DamagedLine['reason']} {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return {reason: 'no-json'}
  }
  const parsed = record.safeParse(value)
  if (!parsed.success) return {reason: 'no-unit'}
  const {sourceLang, targetLang, origin, date, removed, ...texts} = parsed.data
  const {source, target} = languagePair({source: sourceLang, target: targetLang})
  if (!isLanguageTag(source) || !isLanguageTag(target)) return {reason: 'language'}
  return {
    ...texts,
    sourceLang: findProfile(source)?.tag ?? source,
    targetLang: findProfile(target)?.tag ?? target,
    origin,
    date,
    removed,
  }
}

async function* linesOf(path: string): AsyncGenerator<string | {readonly reason: DamagedLine['reason']}> {
  const file = await openToRead(path)
  if (file === undefined) return
  const decoder = new TextDecoder('utf-8', {fatal: true})
  const decode = (bytes: Buffer): string | {readonly reason: DamagedLine['reason']} => {
    if (bytes.length > maxLineBytes) return {reason: 'too-long'}
    try {
      return decoder.decode(bytes)
    } catch {
      return {reason: 'no-utf8'}
    }
  }
  try {
    let rest: Buffer = Buffer.alloc(0)
    let skipping = false
    for await (const chunk of file.createReadStream({highWaterMark: chunkBytes, autoClose: false})) {
      const bytes: Buffer = rest.length === 0 ? chunk : Buffer.concat([rest, chunk])
      let from = 0
      for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, from)) {
        yield skipping ? {reason: 'too-long'} : decode(bytes.subarray(from, at))
        skipping = false
        from = at + 1
      }
      rest = bytes.subarray(from)
      if (rest.length > maxLineBytes) skipping = true
      if (skipping) rest = Buffer.alloc(0)
    }
    if (skipping) yield {reason: 'too-long'}
    else if (rest.length > 0) yield decode(rest)
  } catch (cause) {
    throw unreadable(path, cause)
  } finally {
    await file.close()
  }
}

async function openToRead(path: string): Promise<FileHandle | undefined> {
  const stats = await stat(path).catch((cause: unknown) => {
    if (reasonOf(cause) === 'ENOENT') return undefined
    throw unreadable(path, cause)
  })
  if (stats === undefined) return undefined
  if (!stats.isFile())
    throw namedError('MEMORY_UNREADABLE', {variant: stats.isDirectory() ? 'folder' : 'device'}, {path})
  if (stats.size > maxMemoryBytes)
    throw namedError(
      'MEMORY_TOO_LARGE',
      {size: Math.ceil(stats.size / 2 ** 20), limit: maxMemoryBytes / 2 ** 20},
      {path},
    )
  return open(path, 'r').catch((cause: unknown) => {
    throw unreadable(path, cause)
  })
}

function unreadable(path: string, cause: unknown): DuizhaoError {
  return namedError('MEMORY_UNREADABLE', {reason: reasonOf(cause)}, {path}, cause)
}

function reasonOf(cause: unknown): string {
  return cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause)
}
