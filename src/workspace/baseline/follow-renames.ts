import {type BaselineEntry, type FindingsOfTexts, matchBaseline, type NameOf} from '../../check/engine/baseline.js'
import type {CheckedDocument} from '../../report/findings/findings-report.js'
import {exists} from '../files/write-file.js'
import {fileOf, namesFor} from './baseline-file.js'

/** Files that a baseline names together. */
interface NamedFiles {
  readonly source?: string | undefined
  readonly target?: string | undefined
  readonly entries: BaselineEntry[]
}

/**
 * How a baseline names the files of a run, those that were renamed by the names that it knows: files that it names and that are gone are
 * looked for among documents that it does not name, by their findings. Cost: gone files × unknown documents, none where nothing is gone.
 */
export async function followRenames(
  documents: readonly CheckedDocument[],
  entries: readonly BaselineEntry[],
  baseline: string,
): Promise<NameOf> {
  const nameOf = namesFor(baseline)
  const named = new Set(entries.flatMap(({source, target}) => [source, target].filter(name => name !== undefined)))
  const gone = new Set<string>()
  for (const name of named) if (!(await exists(fileOf(baseline, name)))) gone.add(name)
  const groups = gone.size === 0 ? [] : groupsOf(entries).filter(group => namesOf(group).some(name => gone.has(name)))
  const earlier = new Map<string, string>()
  for (const document of documents) {
    const paths = {source: document.source?.path, target: document.target?.path}
    const isKnown = (path: string | undefined): boolean => path === undefined || named.has(nameOf(path))
    if (groups.length === 0 || (isKnown(paths.source) && isKnown(paths.target))) continue
    const renamed = (group: NamedFiles): Map<string, string> | undefined => {
      const names = new Map<string, string>()
      for (const side of ['source', 'target'] as const) {
        const [path, name] = [paths[side], group[side]]
        if (path === undefined || name === undefined || nameOf(path) === name) continue
        if (!gone.has(name) || named.has(nameOf(path))) return undefined
        names.set(path, name)
      }
      return names
    }
    const best = bestOf(groups, renamed, document, nameOf)
    for (const [path, name] of best ?? []) earlier.set(path, name)
    for (const name of best?.values() ?? []) gone.delete(name)
  }
  return path => earlier.get(path) ?? nameOf(path)
}

/** The renaming under which most findings are known. */
function bestOf(
  groups: readonly NamedFiles[],
  renamed: (group: NamedFiles) => Map<string, string> | undefined,
  document: FindingsOfTexts,
  nameOf: NameOf,
): Map<string, string> | undefined {
  let best: {readonly names: Map<string, string>; readonly count: number} | undefined
  for (const group of groups) {
    const names = renamed(group)
    if (names === undefined || names.size === 0) continue
    const {known} = matchBaseline([document], group.entries, path => names.get(path) ?? nameOf(path))
    const isBetter = known.size > (best?.count ?? 0) || (known.size === best?.count && names.size > best.names.size)
    if (known.size > 0 && isBetter) best = {names, count: known.size}
  }
  return best?.names
}

function groupsOf(entries: readonly BaselineEntry[]): NamedFiles[] {
  const groups = new Map<string, NamedFiles>()
  for (const entry of entries) {
    const key = JSON.stringify([entry.source, entry.target])
    const group = groups.get(key) ?? {source: entry.source, target: entry.target, entries: []}
    group.entries.push(entry)
    groups.set(key, group)
  }
  return [...groups.values()]
}

function namesOf({source, target}: NamedFiles): string[] {
  return [source, target].filter(name => name !== undefined)
}
