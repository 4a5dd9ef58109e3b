import {isAbsolute, join, relative, resolve, sep} from 'node:path'
import type {Config} from '../../config/resolve.js'
import {shownPath} from '../files/shown-path.js'
import {exists} from '../files/write-file.js'
import {type Counterpart, type PairPattern, parsePairPattern} from './pair-pattern.js'

/** Of a configuration, what decides which files are read. */
export type PairingConfig = Pick<Config, 'folder' | 'pairs' | 'ignore'>

/** Pair patterns and the folder below which they are matched. */
export interface FolderPatterns {
  readonly folder: string
  readonly patterns: readonly PairPattern[]
}

/** The patterns of a configuration. Throws DuizhaoError `PAIR_PATTERN_…`. */
export function folderPatterns({folder, pairs}: PairingConfig): FolderPatterns {
  return {folder, patterns: pairs.map(parsePairPattern)}
}

/** The names that the counterpart of a file may have, as {@link shownPath} gives them, absolute where that of the file is. */
export function counterpartsOf(file: string, {folder, patterns}: FolderPatterns): Counterpart[] {
  const name = relative(folder, resolve(file)).split(sep).join('/')
  return patterns
    .flatMap(pattern => pattern.counterparts(name))
    .filter(({path}) => path !== name)
    .map(({side, path}) => {
      const other = join(folder, path)
      return {side, path: shownPath(isAbsolute(file) ? other : relative(process.cwd(), other))}
    })
}

/** The first of the counterparts that is there. */
export async function existingCounterpart(matches: readonly Counterpart[]): Promise<Counterpart | undefined> {
  for (const match of matches) if (await exists(resolve(match.path))) return match
  return undefined
}
