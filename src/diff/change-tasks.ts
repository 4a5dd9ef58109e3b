import {jsonSafe} from '../text/terminal-safe.js'
import type {VersionChange} from './compare-versions.js'
import type {NumberChange, TermChange} from './content-changes.js'

/** One thing to do to bring a translation up to date; `source` is what `enforce` translates. */
export interface ChangeTask {
  readonly version: 1
  readonly id: string
  readonly action: 'translate' | 'retranslate' | 'delete' | 'move'
  readonly source: string
  readonly previousSource: string
  /** What stands in the translation now. */
  readonly previousTarget: string
  /** Where: offsets into the file of the translation, the end exclusive. */
  readonly target?: {readonly path?: string | undefined; readonly start: number; readonly end: number} | undefined
  readonly numbers: readonly NumberChange[]
  readonly termsAdded: readonly TermChange[]
  readonly termsRemoved: readonly TermChange[]
}

const actions = {
  added: 'translate',
  changed: 'retranslate',
  removed: 'delete',
  moved: 'move',
  translationDeleted: 'translate',
  sourceDeleted: 'delete',
} as const

/** Changes as tasks, in order; ids `c1`, `c2`, … */
export function changeTasks(changes: readonly VersionChange[], targetPath?: string): ChangeTask[] {
  return changes.map(({kind, before, now, target, insertAt, numbers, termsAdded, termsRemoved}, index) => {
    const join = (segments: VersionChange['now'], joiner: string): string => segments.map(({text}) => text).join(joiner)
    const start = target[0]?.start ?? insertAt
    const end = target.at(-1)?.end ?? insertAt
    const path = targetPath === undefined ? {} : {path: targetPath}
    return {
      version: 1,
      id: `c${index + 1}`,
      action: actions[kind],
      source: join(now, ''),
      previousSource: join(before, ''),
      previousTarget: join(target, ' '),
      ...(start === undefined || end === undefined ? {} : {target: {...path, start, end}}),
      numbers,
      termsAdded,
      termsRemoved,
    }
  })
}

/** Tasks as JSON Lines. */
export function formatTasks(tasks: readonly ChangeTask[]): string {
  return tasks.map(task => `${jsonSafe(JSON.stringify(task))}\n`).join('')
}
