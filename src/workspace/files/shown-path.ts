import {relative, resolve, sep} from 'node:path'

/** Relative to the working directory (or another folder) where the file is below it, with forward slashes on every system. */
export function shownPath(name: string, folder = process.cwd()): string {
  const path = relative(folder, resolve(name))
  const below = path !== '' && path !== '..' && !path.startsWith(`..${sep}`)
  return (below ? path : name).split(sep).join('/')
}
