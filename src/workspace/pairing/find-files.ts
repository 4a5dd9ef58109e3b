import {readdir, readFile, stat} from 'node:fs/promises'
import {join} from 'node:path'
import ignore from 'ignore'
import {compareCodeUnits} from '../../text/compare.js'

/** Name of the file that lists what a search leaves out, in the syntax of `.gitignore`. */
export const ignoreFileName = '.duizhaoignore'

const always = ['.git/', 'node_modules/', '.svn/', '.hg/']

/** Whether a path below the working directory is left out. */
export type IgnoreFilter = (path: string) => boolean

/** The filter of `.duizhaoignore` in `root`, with further patterns from the configuration. */
export async function readIgnoreFilter(root: string, patterns: readonly string[] = []): Promise<IgnoreFilter> {
  const list = join(root, ignoreFileName)
  const isFile = await stat(list).then(
    stats => stats.isFile(),
    () => false,
  )
  const text = isFile ? await readFile(list, 'utf8').catch(() => '') : ''
  const filter = ignore()
    .add(always)
    .add(text)
    .add([...patterns])
  return path => path !== '' && !path.startsWith('..') && filter.ignores(path)
}

/**
 * All regular files below `root` that are not ignored: paths with forward slashes relative to `root`, sorted by code
 * units. Symbolic links are not followed, so a search ends.
 */
export async function findFiles(root: string, ignored: IgnoreFilter): Promise<string[]> {
  const found: string[] = []
  const open = ['']
  for (let folder = open.pop(); folder !== undefined; folder = open.pop()) {
    const entries = await readdir(join(root, folder), {withFileTypes: true}).catch(() => [])
    for (const entry of entries) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`
      if (ignored(entry.isDirectory() ? `${path}/` : path)) continue
      if (entry.isDirectory()) open.push(path)
      else if (entry.isFile()) found.push(path)
    }
  }
  return found.sort(compareCodeUnits)
}
