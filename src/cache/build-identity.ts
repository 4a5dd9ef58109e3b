import {readdirSync, statSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'

/**
 * What changes whenever the program may answer otherwise: the files it consists of and the engine that runs it, whose
 * Unicode tables decide what a letter is. Not the version alone, for a copy built from a working tree keeps its version.
 */
export function buildIdentity(): string {
  const {node, v8, unicode, icu} = process.versions
  const folder = dirname(fileURLToPath(import.meta.url))
  return [node, v8, unicode, icu, ...filesOf(folder), ...filesOf(join(folder, '../data'))].join('\n')
}

function filesOf(folder: string): string[] {
  try {
    return readdirSync(folder)
      .sort()
      .map(name => {
        const {size, mtimeMs} = statSync(join(folder, name))
        return `${name} ${size} ${mtimeMs}`
      })
  } catch {
    return []
  }
}
