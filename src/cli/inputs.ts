import {stat} from 'node:fs/promises'
import {join} from 'node:path'
import {detectLanguage} from '../language/registry.js'
import {namedError} from '../messages/named-error.js'
import {readTextFile, shownPath} from './files.js'
import {findFiles, type IgnoreFilter} from './find-files.js'
import {type PairPattern, parsePairPattern} from './pair-pattern.js'

/** Files that are read together: two that belong to each other, or one that stands alone or holds both languages. */
export type InputFiles = readonly [first: string, second: string] | readonly [only: string]

export interface Inputs {
  readonly jobs: readonly InputFiles[]
  /** Files that match one side of a pattern but whose counterpart does not exist. */
  readonly withoutCounterpart: readonly string[]
}

export interface InputOptions {
  /** Name of the command, for the error that points to its help. */
  readonly command: string
  readonly patterns: readonly string[]
  /** Where a pattern alone looks. */
  readonly folder: string
  readonly ignored: IgnoreFilter
}

/**
 * What the files and pair patterns of a command line stand for. With files, patterns find the counterpart of each;
 * patterns alone look through the folder. Two files without a pattern belong together; of more, those whose names
 * differ only in the language do, and each other file stands alone.
 *
 * Throws DuizhaoError `INPUT_ABSENT`, `PAIR_PATTERN_…` or `PAIRS_UNMATCHED`.
 */
export async function findInputs(given: readonly string[], options: InputOptions): Promise<Inputs> {
  const {files, patterns} = await separatePatterns(withoutRepeats(given), options.patterns)
  const parsed = patterns.map(parsePairPattern)
  if (files.length === 0) {
    if (parsed.length === 0) throw namedError('INPUT_ABSENT', {command: options.command})
    return searchFolder(parsed, options)
  }
  if (parsed.length > 0) return pairByPattern(files, parsed)
  const jobs: InputFiles[] = files.length === 2 ? [[files[0]!, files[1]!]] : pairByName(files)
  return {jobs, withoutCounterpart: []}
}

/** A file that is named twice is one file. */
function withoutRepeats(names: readonly string[]): string[] {
  const paths = names.map(name => shownPath(name))
  return names.filter((_, index) => paths.indexOf(paths[index]!) === index)
}

/** `zh/**=en/**` may also stand among the files, unless a file has that name. */
async function separatePatterns(
  given: readonly string[],
  patterns: readonly string[],
): Promise<{files: string[]; patterns: string[]}> {
  const files: string[] = []
  const found = [...patterns]
  for (const name of given) {
    if (/[*{]/u.test(name) && name.includes('=') && !(await exists(name))) found.push(name)
    else files.push(name)
  }
  return {files, patterns: found}
}

async function searchFolder(patterns: readonly PairPattern[], options: InputOptions): Promise<Inputs> {
  const files = await findFiles(options.folder, options.ignored)
  const known = new Set(files)
  const pairs = new Map<string, InputFiles>()
  const alone: string[] = []
  for (const path of files) {
    const match = firstMatch(patterns, path, other => known.has(other))
    if (match === undefined) continue
    if (!known.has(match.path)) alone.push(path)
    else if (match.side === 'left') pairs.set(path, [path, match.path])
    else if (!pairs.has(match.path)) pairs.set(match.path, [match.path, path])
  }
  const name = (path: string): string => shownPath(join(options.folder, path))
  const jobs = [...pairs.values()].map(files => files.map(name) as unknown as InputFiles)
  const withoutCounterpart = alone.map(name)
  if (jobs.length === 0 && alone.length === 0)
    throw namedError('PAIRS_UNMATCHED', {patterns: patterns.map(({pattern}) => `“${pattern}”`).join(', ')})
  return {jobs: [...jobs, ...withoutCounterpart.map((path): InputFiles => [path])], withoutCounterpart}
}

async function pairByPattern(files: readonly string[], patterns: readonly PairPattern[]): Promise<Inputs> {
  const jobs: InputFiles[] = []
  const alone: string[] = []
  const unknown: string[] = []
  const taken = new Set<string>()
  for (const file of files) {
    const path = shownPath(file)
    if (taken.has(path)) continue
    taken.add(path)
    const match = patterns.map(pattern => pattern.counterpart(path)).find(found => found !== undefined)
    if (match !== undefined && (await exists(match.path))) {
      taken.add(match.path)
      jobs.push(match.side === 'left' ? [file, match.path] : [match.path, file])
    } else if (match === undefined) unknown.push(file)
    else {
      alone.push(file)
      jobs.push([file])
    }
  }
  return {jobs: [...jobs, ...(await pairUnknown(unknown, files.length))], withoutCounterpart: alone}
}

/**
 * Files that no pattern knows. Two and no others belong together as they would without a pattern, unless they are in
 * one language: a hook names any two files that changed.
 */
async function pairUnknown(files: readonly string[], given: number): Promise<InputFiles[]> {
  if (files.length !== 2 || given !== 2) return pairByName(files)
  // What cannot be read is reported when its turn comes.
  const languages = await Promise.all(
    files.map(file =>
      readTextFile(file).then(
        ({text}) => detectLanguage(text),
        () => undefined,
      ),
    ),
  )
  const [first, second] = languages
  const areTwo = first !== undefined && second !== undefined && first !== second
  return areTwo ? [[files[0]!, files[1]!]] : pairByName(files)
}

function firstMatch(
  patterns: readonly PairPattern[],
  path: string,
  known: (path: string) => boolean,
): {readonly side: 'left' | 'right'; readonly path: string} | undefined {
  const matches = patterns.map(pattern => pattern.counterpart(path)).filter(match => match !== undefined)
  return matches.find(match => known(match.path)) ?? matches[0]
}

const languageInName = /(^|[/._-])(?:zh(?:[-_](?:cn|hans|hant|tw|hk|sg))?|cn|en(?:[-_](?:us|gb))?)(?=[/._-]|$)/giu

/** `a.zh.md` and `a.en.md` belong together, as do `zh/a.md` and `en/a.md`. */
function pairByName(files: readonly string[]): InputFiles[] {
  const groups = new Map<string, string[]>()
  for (const file of files) {
    const key = file.replace(languageInName, '$1{lang}')
    groups.set(key, [...(groups.get(key) ?? []), file])
  }
  return [...groups.values()].flatMap((group): InputFiles[] => {
    const [first, second] = group
    return group.length === 2 && first !== second ? [[first!, second!]] : group.map(file => [file])
  })
}

function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}
