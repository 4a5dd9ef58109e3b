import {readdir, rm, stat} from 'node:fs/promises'
import {join} from 'node:path'

/** Combinations of settings whose results are kept; those used least recently go first. */
const mostSettings = 8

/** Remove all but the newest files of a kind from a cache folder. */
export async function forgetOldFiles(
  folder: string,
  prefix: string,
  {
    ending = '.json',
    most = mostSettings,
    more = 0,
  }: {readonly ending?: string; readonly most?: number; readonly more?: number} = {},
): Promise<void> {
  const names = (await readdir(folder)).filter(name => name.startsWith(prefix) && name.endsWith(ending))
  const dated = await Promise.all(names.map(async name => ({name, time: (await stat(join(folder, name))).mtimeMs})))
  dated.sort((a, b) => b.time - a.time || (a.name < b.name ? -1 : 1))
  for (const {name} of dated.slice(most + more)) await rm(join(folder, name), {force: true})
}
