import * as z from 'zod'
import {namedError} from '../messages/named-error.js'
import type {LanguageTag} from '../model/document.js'
import {linesOf, readBlocks} from '../records/lines.js'
import {readIgnoreFilter} from '../workspace/pairing/find-files.js'
import {pairNames} from '../workspace/pairing/find-inputs.js'
import type {PairFiles} from '../workspace/pairing/input-files.js'
import {type FileStore, piecesOf} from './store/file-store.js'
import {FolderStore} from './store/folder-store.js'
import type {BatchInputs} from './submit.js'

const name = z.string().min(1).max(4096)
const lineSchema = z.object({source: name, target: name.optional()})

/**
 * The inputs that a manifest names, in the order of its lines: JSON Lines `{"source": …, "target": …}`, the target absent for a file that stands
 * alone or holds both languages. Throws DuizhaoError `FILE_MISSING`, and `MANIFEST_LINE` with the line.
 */
export async function readManifest(path: string): Promise<BatchInputs> {
  const store = new FolderStore('.')
  if (!(await store.has(path))) throw namedError('FILE_MISSING', {}, {path})
  const inputs: PairFiles[] = []
  let number = 0
  for await (const block of readBlocks(piecesOf(store, path)))
    for (const line of linesOf(block)) {
      number++
      const text = line.toString()
      if (text.trim() === '') continue
      try {
        const {source, target} = lineSchema.parse(JSON.parse(text))
        inputs.push(target === undefined ? [source] : [source, target])
      } catch (cause) {
        const reason = cause instanceof z.ZodError ? z.prettifyError(cause).replace(/\n/gu, '; ') : String(cause)
        throw namedError('MANIFEST_LINE', {reason}, {path, line: number}, cause)
      }
    }
  return {inputs, withoutCounterpart: []}
}

/** How the documents of a store are paired. */
export interface StorePairing {
  readonly pairs: readonly string[]
  /** Patterns of what is left out, as in `.duizhaoignore`. */
  readonly ignore: readonly string[]
  readonly sourceLang?: LanguageTag | undefined
}

/** The inputs among all documents of a store, in the order of their names. Throws as `pairNames`. */
export async function inputsIn(store: FileStore, {pairs, ignore, sourceLang}: StorePairing): Promise<BatchInputs> {
  const isIgnored = await readIgnoreFilter(store instanceof FolderStore ? store.address : '.', ignore)
  return pairNames(
    (await store.list()).filter(name => !isIgnored(name)),
    pairs,
    sourceLang,
  )
}
