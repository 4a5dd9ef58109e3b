import {readFile, stat} from 'node:fs/promises'
import {dirname, isAbsolute, join} from 'node:path'
import {namedError} from '../../messages/named-error.js'
import {DuizhaoError} from '../../model/errors.js'
import type {Glossary} from '../../model/term.js'
import {isZip, refuseForeignFormat} from '../../ooxml/foreign-format.js'
import {decodeText} from '../../text/encoding.js'
import {extendGlossary} from '../extend-glossary.js'
import {compileGlossary, openCompiledGlossary} from '../formats/compiled-glossary.js'
import {areSections} from '../formats/compiled-sections.js'
import type {GlossaryFormat} from '../formats/format-names.js'
import {createTermbase} from '../termbase.js'
import {bundledGlossaryPath, compiledGlossaryPath, isBundledName} from './bundled.js'
import {readCompiled} from './bundled-json.js'

/** Files larger than this are refused before they are read; `maxGlossaryLength` has the limit of each format. */
const maxFileBytes = 512 * 2 ** 20

/** Glossaries with fewer concepts, or shorter ones, are read as fast as a compiled one is opened. */
const fewestCompiledConcepts = 5000
const fewestCompiledBytes = 100_000

/** Where compiled glossaries of earlier runs are; of a cache. */
export interface CompiledGlossaryStore {
  entry(parts: readonly (string | Uint8Array)[]): {
    read(): Promise<Uint8Array | undefined>
    write(bytes: Uint8Array): Promise<void>
  }
}

/** How a glossary file is loaded. */
export interface LoadGlossaryOptions {
  /** Otherwise by the ending of the file, otherwise by the content. */
  readonly format?: GlossaryFormat | undefined
  /**
   * A large glossary is compiled into it and opened from there the next time. Such a one has the concepts in force, and neither
   * title nor tests.
   */
  readonly store?: CompiledGlossaryStore | undefined
}

/**
 * Read a glossary file, as text or compiled, or one that comes with the package by its name: `duizhao:scoda`.
 *
 * One that extends others has their concepts as well. Throws DuizhaoError `GLOSSARY_DAMAGED`, `FILE_MISSING`, `FILE_NOT_REGULAR`,
 * `FILE_UNREADABLE`, `GLOSSARY_UNKNOWN`, `GLOSSARY_CIRCULAR`, and what {@link decodeText}, {@link parseGlossary} and
 * {@link extendGlossary} throw.
 */
export async function loadGlossary(name: string, options: LoadGlossaryOptions = {}): Promise<Glossary> {
  return loadExtended(name, options, [])
}

/** With the concepts of those that it extends; `chain` are those that extend it. */
async function loadExtended(name: string, options: LoadGlossaryOptions, chain: readonly string[]): Promise<Glossary> {
  const here = [...chain, name]
  if (chain.includes(name)) throw namedError('GLOSSARY_CIRCULAR', {chain: here.join(' → ')}, {path: chain.at(-1)!})
  const glossary = await readGlossary(name, options)
  if (glossary.extension === undefined) return glossary
  const bases = await Promise.all(
    glossary.extension.extends.map(pin => loadExtended(nameBeside(name, pin.name), {store: options.store}, here)),
  )
  return extendGlossary(glossary, bases)
}

/** A file that another one names is relative to it. */
function nameBeside(file: string, name: string): string {
  return isBundledName(name) || isBundledName(file) || isAbsolute(name) ? name : join(dirname(file), name)
}

async function readGlossary(name: string, {format, store}: LoadGlossaryOptions): Promise<Glossary> {
  if (isBundledName(name)) return loadBundled(name)
  const bytes = await readBytes(name, name)
  if (areSections(bytes)) return openCompiledGlossary(bytes, name)
  if (store === undefined || bytes.length < fewestCompiledBytes) return parseFile(bytes, name, format)
  const entry = store.entry([name, format ?? '', bytes])
  const kept = openKept(await entry.read(), name)
  if (kept !== undefined) return kept
  const glossary = await parseFile(bytes, name, format)
  // What it extends may change while it does not.
  if (glossary.extension !== undefined) return glossary
  const {concepts} = createTermbase([glossary])
  if (concepts.length < fewestCompiledConcepts) return glossary
  const compiled = compileGlossary(concepts, glossary.id, glossary.version)
  await entry.write(compiled)
  return openCompiledGlossary(compiled, name)
}

/** What a cache holds may be damaged; then it counts as not there. */
function openKept(bytes: Uint8Array | undefined, path: string): Glossary | undefined {
  try {
    return bytes && openCompiledGlossary(bytes, path)
  } catch {
    return undefined
  }
}

async function parseFile(bytes: Uint8Array, path: string, format: GlossaryFormat | undefined): Promise<Glossary> {
  const {parseGlossary} = await import('./parse-glossary.js')
  if (isZip(bytes)) return parseGlossary(bytes, {path})
  refuseForeignFormat(bytes, path)
  return parseGlossary(decodeText(bytes, {path}).text, {path, format})
}

async function loadBundled(name: string): Promise<Glossary> {
  const bytes = await readBytes(bundledGlossaryPath(name), name)
  const compiled = await readCompiled(compiledGlossaryPath(name), bytes)
  if (compiled !== undefined) return compiled
  const {parseGlossary} = await import('./parse-glossary.js')
  return parseGlossary(decodeText(bytes, {path: name}).text, {path: name, format: 'yaml'})
}

async function readBytes(path: string, name: string): Promise<Uint8Array> {
  try {
    const stats = await stat(path)
    if (!stats.isFile()) {
      const variant = stats.isDirectory() ? 'glossary-folder' : 'glossary'
      throw namedError('FILE_NOT_REGULAR', {variant}, {path: name})
    }
    if (stats.size > maxFileBytes)
      throw namedError('GLOSSARY_TOO_LARGE', {variant: 'file', size: stats.size, limit: maxFileBytes}, {path: name})
    return await readFile(path)
  } catch (cause) {
    if (cause instanceof DuizhaoError) throw cause
    throw unreadable(name, cause)
  }
}

function unreadable(name: string, cause: unknown): DuizhaoError {
  const reason = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown reason'
  if (reason === 'ENOENT' || reason === 'ENOTDIR')
    return namedError('FILE_MISSING', {variant: 'glossary'}, {path: name}, cause)
  return namedError('FILE_UNREADABLE', {variant: 'glossary', reason}, {path: name}, cause)
}
