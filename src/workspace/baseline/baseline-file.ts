import {dirname, join, relative, resolve, sep} from 'node:path'
import * as z from 'zod'
import {type BaselineEntry, mergeEntries, type NameOf} from '../../check/engine/baseline.js'
import {onFirstUse} from '../../language/shared/on-first-use.js'
import {jsonSafe} from '../../text/terminal-safe.js'
import {readJsonFile} from '../files/json-file.js'
import {writeFileAtomically} from '../files/write-file.js'

const entrySchema = onFirstUse(() =>
  z.strictObject({
    rule: z.string(),
    concept: z.string().optional(),
    source: z.string().optional(),
    target: z.string().optional(),
    text: z.string(),
    fingerprint: z.string().regex(/^[0-9a-f]{16}$/u),
    count: z.number().int().min(1),
  }),
)

/** Read a baseline. Throws DuizhaoError `BASELINE_MISSING`, `BASELINE_BROKEN` or `FILE_UNREADABLE`. */
export async function readBaseline(path: string): Promise<BaselineEntry[]> {
  const schema = z.strictObject({version: z.literal(1), findings: z.array(entrySchema())})
  const {findings} = await readJsonFile(path, schema, {missing: 'BASELINE_MISSING', broken: 'BASELINE_BROKEN'})
  return findings.map(withoutUndefined)
}

function withoutUndefined({concept, source, target, ...rest}: z.output<ReturnType<typeof entrySchema>>): BaselineEntry {
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
