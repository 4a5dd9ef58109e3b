import {isAbsolute, join, relative, resolve, sep} from 'node:path'
import type {Config} from '../../config/resolve.js'
import {isFirstSource} from '../../language/direction.js'
import {shownPath} from '../files/shown-path.js'
import {exists} from '../files/write-file.js'
import {
  type Counterpart,
  isReleasePattern,
  type PairPattern,
  parsePairPattern,
  parseReleasePattern,
  type ReleasePattern,
} from './pair-pattern.js'
import {languagesOf} from './releases.js'

/** Of a configuration, what decides which files are read. */
export type PairingConfig = Pick<Config, 'folder' | 'pairs' | 'ignore'>

/** Pair patterns and the folder below which they are matched. */
export interface FolderPatterns {
  readonly folder: string
  readonly patterns: readonly PairPattern[]
  readonly releases: readonly ReleasePattern[]
}

/** The patterns of a configuration. Throws DuizhaoError `PAIR_PATTERN_…`. */
export function folderPatterns({folder, pairs}: PairingConfig): FolderPatterns {
  return {
    folder,
    patterns: pairs.filter(pattern => !isReleasePattern(pattern)).map(parsePairPattern),
    releases: pairs.filter(isReleasePattern).map(parseReleasePattern),
  }
}

/** The names that the counterpart of a file may have, as {@link shownPath} gives them, absolute where that of the file is. */
export function counterpartsOf(file: string, {folder, patterns, releases}: FolderPatterns): Counterpart[] {
  const name = relative(folder, resolve(file)).split(sep).join('/')
  const release = languagesOf(file, {folder, releases})
  const [own, ...others] = release
  const translations = others.map(
    (other): Counterpart => ({side: isFirstSource(own!.lang, other.lang) ? 'left' : 'right', path: other.file}),
  )
  const paired = patterns
    .flatMap(pattern => pattern.counterparts(name))
    .filter(({path}) => path !== name)
    .map(({side, path}) => {
      const other = join(folder, path)
      return {side, path: shownPath(isAbsolute(file) ? other : relative(process.cwd(), other))}
    })
  return [...paired, ...translations]
}

/** The first of the counterparts that is there. */
export async function existingCounterpart(matches: readonly Counterpart[]): Promise<Counterpart | undefined> {
  for (const match of matches) if (await exists(resolve(match.path))) return match
  return undefined
}
