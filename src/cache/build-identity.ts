import {createHash} from 'node:crypto'
import {readdirSync, readFileSync, statSync} from 'node:fs'
import {basename, dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'

/**
 * What changes whenever the program may answer otherwise: the files it consists of and the engine that runs it, whose
 * Unicode tables decide what a letter is. Not the version alone, for a copy built from a working tree keeps its version.
 */
export function buildIdentity(): string {
  const {node, v8, unicode, icu} = process.versions
  return [node, v8, unicode, icu, ...programFiles().map(described)].join('\n')
}

let program: string | undefined

/**
 * The same by the contents of these files: it is equal on all machines that have the same program, whenever it was installed there.
 * Cost: all files are read, once.
 */
export function programIdentity(): string {
  const {unicode, icu} = process.versions
  program ??= [unicode, icu, ...programFiles().map(digested)].join('\n')
  return program
}

function programFiles(): string[] {
  const folder = dirname(fileURLToPath(import.meta.url))
  return [folder, join(folder, '../data')].flatMap(filesOf)
}

function filesOf(folder: string): string[] {
  try {
    return readdirSync(folder)
      .sort()
      .map(name => join(folder, name))
  } catch {
    return []
  }
}

function described(path: string): string {
  const {size, mtimeMs} = statSync(path)
  return `${basename(path)} ${size} ${mtimeMs}`
}

function digested(path: string): string {
  if (!statSync(path).isFile()) return basename(path)
  return `${basename(path)} ${createHash('sha256').update(readFileSync(path)).digest('hex')}`
}
