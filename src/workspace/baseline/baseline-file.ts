import {readFile, stat} from 'node:fs/promises'
import {dirname, join, relative, resolve, sep} from 'node:path'
import * as z from 'zod'
import {type BaselineEntry, mergeEntries, type NameOf} from '../../check/engine/baseline.js'
import {namedError, systemReason} from '../../messages/named-error.js'
import {DuizhaoError} from '../../model/errors.js'
import {jsonSafe} from '../../text/terminal-safe.js'
import {writeFileAtomically} from '../files/write-file.js'

const entrySchema = z.strictObject({
  rule: z.string(),
  concept: z.string().optional(),
  source: z.string().optional(),
  target: z.string().optional(),
  text: z.string(),
  fingerprint: z.string().regex(/^[0-9a-f]{16}$/u),
  count: z.number().int().min(1),
})

const fileSchema = z.strictObject({version: z.literal(1), findings: z.array(entrySchema)})

/** Read a baseline. Throws DuizhaoError `BASELINE_MISSING`, `BASELINE_BROKEN` or `FILE_UNREADABLE`. */
export async function readBaseline(path: string): Promise<BaselineEntry[]> {
  const text = await readRegular(path).catch((cause: unknown) => {
    if (cause instanceof DuizhaoError) throw cause
    const code = cause instanceof Error && 'code' in cause ? cause.code : undefined
    if (code === 'ENOENT' || code === 'ENOTDIR') throw namedError('BASELINE_MISSING', {}, {path}, cause)
    throw namedError('FILE_UNREADABLE', {reason: systemReason(cause)}, {path}, cause)
  })
  const parsed = fileSchema.safeParse(jsonOf(text, path))
  if (parsed.success) return parsed.data.findings.map(withoutUndefined)
  const issue = parsed.error.issues[0]!
  throw namedError(
    'BASELINE_BROKEN',
    {reason: [issue.path.join('.'), issue.message].filter(Boolean).join(': ')},
    {path},
  )
}

async function readRegular(path: string): Promise<string> {
  const stats = await stat(path)
  // Opening a named pipe would wait for a writer for ever.
  if (!stats.isFile() && !stats.isDirectory()) throw namedError('FILE_NOT_REGULAR', {}, {path})
  return readFile(path, 'utf8')
}

function jsonOf(text: string, path: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/u, ''))
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message.replace(/\s+/gu, ' ') : ''
    throw namedError('BASELINE_BROKEN', {reason}, {path}, cause)
  }
}

function withoutUndefined({concept, source, target, ...rest}: z.output<typeof entrySchema>): BaselineEntry {
  return {
    ...rest,
    concept,
    source,
    target,
  }
}

/** Write a baseline, one entry a line so that changes of it can be reviewed. Throws DuizhaoError `OUTPUT_UNWRITABLE`. */
export async function writeBaseline(path: string, entries: readonly BaselineEntry[]): Promise<void> {
  const lines = mergeEntries(entries).map(({rule, concept, source, target, text, fingerprint, count}) =>
    JSON.stringify({rule, concept, source, target, text, fingerprint, count}),
  )
  const list = lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n]`
  await writeFileAtomically(path, jsonSafe(`{"version": 1, "findings": ${list}}\n`))
}

/** Names of files relative to the baseline, from names relative to the working directory. */
export function namesFor(baseline: string): NameOf {
  const folder = dirname(resolve(baseline))
  return path => relative(folder, resolve(path)).split(sep).join('/')
}

/** The way back: where a file of an entry is now. */
export function fileOf(baseline: string, name: string): string {
  return join(dirname(resolve(baseline)), ...name.split('/'))
}
