import {mkdir, readFile, utimes} from 'node:fs/promises'
import {join} from 'node:path'
import {buildIdentity} from './build-identity.js'
import {forgetOldFiles} from './forget-old.js'
import {replaceFile} from './replace-file.js'
import {stableDigest} from './stable-digest.js'

/** What a file was compiled to in an earlier run. */
export interface CompiledEntry {
  /** The bytes that were kept; undefined where there are none. Never throws. */
  read(): Promise<Uint8Array | undefined>
  /** Keep bytes for the runs to come. Never throws. */
  write(bytes: Uint8Array): Promise<void>
}

/** Compiled forms of files, by all that they were made of. */
export interface CompiledStore {
  /** The entry of what is made of `parts` by this build of the program. Cost: one pass over them. */
  entry(parts: readonly (string | Uint8Array)[]): CompiledEntry
}

const filePrefix = 'compiled-'
const ending = '.bin'
/** Each may have tens of megabytes; those used least recently go first. */
const mostFiles = 4

/** The compiled files in a cache folder, which is made when something is kept. */
export function openCompiledStore(folder: string): CompiledStore {
  return {
    entry(parts) {
      const path = join(folder, `${filePrefix}${stableDigest([buildIdentity(), ...parts]).slice(0, 32)}${ending}`)
      return {
        async read() {
          try {
            const bytes = await readFile(path)
            const now = new Date()
            await utimes(path, now, now)
            return bytes
          } catch {
            return undefined
          }
        },
        write: bytes => write(folder, path, bytes).catch(() => {}),
      }
    },
  }
}

async function write(folder: string, path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(folder, {recursive: true})
  await replaceFile(path, bytes)
  await forgetOldFiles(folder, filePrefix, {ending, most: mostFiles})
}
