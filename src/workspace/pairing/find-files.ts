import {readdir, readFile, stat} from 'node:fs/promises'
import {join} from 'node:path'
import ignore from 'ignore'
import {compareCodeUnits} from '../../text/compare.js'

/** Name of the file that lists what a search leaves out, in the syntax of `.gitignore`. */
export const ignoreFileName = '.duizhaoignore'

const always = ['.git/', 'node_modules/', '.svn/', '.hg/']

/** Whether a path below the folder of the filter is left out. */
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

/** A folder that is still to be searched, and the filters of the folders around it by the length of their names. */
interface OpenFolder {
  readonly path: string
  readonly filters: readonly (readonly [skip: number, ignored: IgnoreFilter])[]
}

/**
 * All regular files below `root` that are not ignored: paths with forward slashes relative to `root`, sorted by code
 * units. Symbolic links are not followed, so a search ends. `filterOf` gives what a folder below leaves out besides.
 */
export async function findFiles(
  root: string,
  ignored: IgnoreFilter,
  filterOf: (folder: string) => Promise<IgnoreFilter | undefined> = async () => undefined,
): Promise<string[]> {
  const found: string[] = []
  const open: OpenFolder[] = [{path: '', filters: [[0, ignored]]}]
  for (let folder = open.pop(); folder !== undefined; folder = open.pop()) {
    const {path: at} = folder
    const own = at === '' ? undefined : await filterOf(join(root, at))
    const filters = own === undefined ? folder.filters : [...folder.filters, [at.length + 1, own] as const]
    const entries = await readdir(join(root, at), {withFileTypes: true}).catch(() => [])
    for (const entry of entries) {
      const path = at === '' ? entry.name : `${at}/${entry.name}`
      const name = entry.isDirectory() ? `${path}/` : path
      if (filters.some(([skip, isIgnored]) => isIgnored(name.slice(skip)))) continue
      if (entry.isDirectory()) open.push({path, filters})
      else if (entry.isFile()) found.push(path)
    }
  }
  return found.sort(compareCodeUnits)
}
