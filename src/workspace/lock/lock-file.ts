import * as z from 'zod'
import type {AcceptedPair} from '../../check/engine/accepted.js'
import {onFirstUse} from '../../language/shared/on-first-use.js'
import {compareCodeUnits} from '../../text/compare.js'
import {jsonSafe} from '../../text/terminal-safe.js'
import {readJsonFile} from '../files/json-file.js'
import {writeFileAtomically} from '../files/write-file.js'

/** Accepted passages of one pair of files, by their names relative to the file that lists them. */
export interface LockedPair extends AcceptedPair {
  readonly source: string
  readonly target: string
  /** The beginning of each passage, for whoever reads the file. */
  readonly heads: readonly string[]
}

const fileSchema = onFirstUse(() => {
  const hashes = z.string().regex(/^(?:[0-9a-f]{16}(?: [0-9a-f]{16})*)?$/u)
  const side = z.strictObject({path: z.string(), lang: z.string().min(1)})
  const passages = z.array(z.tuple([hashes, hashes, z.string()]))
  return z.strictObject({
    version: z.literal(1),
    pairs: z.array(z.strictObject({source: side, target: side, passages})),
  })
})

/** Read accepted passages. Throws DuizhaoError `LOCK_MISSING`, `LOCK_BROKEN` or `FILE_UNREADABLE`. */
export async function readLock(path: string): Promise<LockedPair[]> {
  const {pairs} = await readJsonFile(path, fileSchema(), {missing: 'LOCK_MISSING', broken: 'LOCK_BROKEN'})
  return pairs.map(({source, target, passages}) => ({
    source: source.path,
    target: target.path,
    sourceLang: source.lang,
    targetLang: target.lang,
    passages: passages.map(([from, to]) => ({source: listOf(from), target: listOf(to)})),
    heads: passages.map(([, , head]) => head),
  }))
}

function listOf(text: string): string[] {
  return text === '' ? [] : text.split(' ')
}

/** Write accepted passages, one a line so that a review reads well. Throws DuizhaoError `OUTPUT_UNWRITABLE`. */
export async function writeLock(path: string, pairs: readonly LockedPair[]): Promise<void> {
  const sorted = [...pairs].sort((a, b) => compareCodeUnits(nameOf(a), nameOf(b)))
  const list = sorted.length === 0 ? '[]' : `[\n${sorted.map(lines).join(',\n')}\n]`
  await writeFileAtomically(path, jsonSafe(`{"version": 1, "pairs": ${list}}\n`))
}

/** By which a pair is found again. */
export function nameOf({source, target, targetLang}: Pick<LockedPair, 'source' | 'target' | 'targetLang'>): string {
  return [source, target, ...(source === target ? [targetLang] : [])].join('\n')
}

function lines({source, target, sourceLang, targetLang, passages, heads}: LockedPair): string {
  const head = `{"source": ${JSON.stringify({path: source, lang: sourceLang})}, "target": ${JSON.stringify({path: target, lang: targetLang})}, "passages": [`
  const rows = passages.map((passage, index) =>
    JSON.stringify([passage.source.join(' '), passage.target.join(' '), heads[index] ?? '']),
  )
  return rows.length === 0 ? `${head}]}` : `${head}\n${rows.join(',\n')}\n]}`
}
