import {createHash} from 'node:crypto'
import {readFile} from 'node:fs/promises'
import type {Glossary} from '../../model/term.js'

/** A glossary that was read and validated when the package was built. */
interface CompiledGlossary {
  /** SHA-256 of the file that it was read from. */
  readonly digest: string
  readonly glossary: Glossary
}

/** The compiled form of a glossary as a file holds it; `source` are the bytes that it was read from. */
export function writeCompiled(glossary: Glossary, source: Uint8Array): string {
  const compiled: CompiledGlossary = {digest: digestOf(source), glossary}
  return JSON.stringify(compiled)
}

/**
 * The glossary of a compiled file; undefined where there is no such file or where it was made from other bytes than
 * `source`. YAML with the place of every concept takes a hundred times as long.
 */
export async function readCompiled(path: string, source: Uint8Array): Promise<Glossary | undefined> {
  try {
    const compiled: unknown = JSON.parse(await readFile(path, 'utf8'))
    return isCompiled(compiled) && compiled.digest === digestOf(source) ? compiled.glossary : undefined
  } catch {
    return undefined
  }
}

/** Files of this kind come with the package; that they hold a glossary was checked when they were written. */
function isCompiled(value: unknown): value is CompiledGlossary {
  return typeof value === 'object' && value !== null && 'digest' in value && 'glossary' in value
}

function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
