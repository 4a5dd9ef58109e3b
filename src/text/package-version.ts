import {readFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'

let version: string | undefined

/** Version of the installed package, from the nearest package.json above this file. It is read once. */
export function packageVersion(): string {
  version ??= readVersion()
  return version
}

function readVersion(): string {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    const version = versionIn(join(folder, 'package.json'))
    if (version !== undefined) return version
    if (dirname(folder) === folder) return '0.0.0'
  }
}

function versionIn(path: string): string | undefined {
  try {
    const data: unknown = JSON.parse(readFileSync(path, 'utf8'))
    const isOurs = typeof data === 'object' && data !== null && 'name' in data && data.name === 'duizhao'
    return isOurs && 'version' in data && typeof data.version === 'string' ? data.version : undefined
  } catch {
    return undefined
  }
}
