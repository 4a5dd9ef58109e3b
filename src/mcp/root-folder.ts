import {lstat, realpath} from 'node:fs/promises'
import {isAbsolute, join, relative, sep} from 'node:path'
import {namedError} from '../messages/named-error.js'

/** The folder that an agent may see: nothing outside it, and no link is followed. */
export class RootFolder {
  private constructor(readonly path: string) {}

  /** Throws DuizhaoError `FILE_MISSING` where there is no such folder. */
  static async open(path: string): Promise<RootFolder> {
    try {
      const real = await realpath(path)
      if ((await lstat(real)).isDirectory()) return new RootFolder(real)
    } catch {
      // Said below.
    }
    throw namedError('ROOT_MISSING', {path}, {path})
  }

  /**
   * The absolute path of a file that an agent named, relative to the root. Throws DuizhaoError `PATH_OUTSIDE` for a path that leaves
   * the root or goes through a link, whether or not there is such a file.
   */
  async resolve(name: string): Promise<string> {
    const path = isAbsolute(name) ? name : join(this.path, name)
    const inside = relative(this.path, path)
    if (inside === '' || inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside) || name.includes('\0'))
      throw namedError('PATH_OUTSIDE', {}, {path: name})
    let here = this.path
    for (const part of inside.split(sep)) {
      here = join(here, part)
      const stats = await lstat(here).catch(() => undefined)
      if (stats?.isSymbolicLink() === true) throw namedError('PATH_OUTSIDE', {}, {path: name})
      if (stats === undefined) break
    }
    return path
  }
}
