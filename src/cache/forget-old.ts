import {readdir, rm, stat} from 'node:fs/promises'
import {join} from 'node:path'
import {temporaryPrefix} from './replace-file.js'

/** Combinations of settings whose results are kept; those used least recently go first. */
const mostSettings = 8
/** A temporary file older than this is nobody's any more, in milliseconds. */
const longestWrite = 3_600_000

/** Remove all but the newest files of a kind from a cache folder, and what killed runs left of theirs. */
export async function forgetOldFiles(
  folder: string,
  prefix: string,
  {
    ending = '.json',
    most = mostSettings,
    more = 0,
  }: {readonly ending?: string; readonly most?: number; readonly more?: number} = {},
): Promise<void> {
  const names = await readdir(folder)
  const kept = await dated(names.filter(name => name.startsWith(prefix) && name.endsWith(ending)))
  for (const {name} of kept.slice(most + more)) await rm(join(folder, name), {force: true})
  const now = Date.now()
  for (const {name, time} of await dated(names.filter(name => name.startsWith(temporaryPrefix))))
    if (now - time > longestWrite) await rm(join(folder, name), {force: true})

  /** With their times, the newest first. */
  async function dated(names: readonly string[]): Promise<{name: string; time: number}[]> {
    const found = await Promise.all(
      names.map(async name => ({
        name,
        time: await stat(join(folder, name)).then(
          ({mtimeMs}) => mtimeMs,
          () => 0,
        ),
      })),
    )
    return found.sort((a, b) => b.time - a.time || (a.name < b.name ? -1 : 1))
  }
}
