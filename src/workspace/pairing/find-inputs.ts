import {join} from 'node:path'
import {detectLanguage} from '../../language/registry.js'
import {namedError} from '../../messages/named-error.js'
import {readTextFile} from '../files/read-file.js'
import {shownPath} from '../files/shown-path.js'
import {exists} from '../files/write-file.js'
import {findFiles, type IgnoreFilter} from './find-files.js'
import type {InputFiles} from './input-files.js'
import {pairByName} from './pair-by-name.js'
import {type Counterpart, type PairPattern, parsePairPattern} from './pair-pattern.js'

export interface Inputs {
  readonly inputs: readonly InputFiles[]
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
  const inputs: InputFiles[] = files.length === 2 ? [[files[0]!, files[1]!]] : pairByName(files)
  return {inputs, withoutCounterpart: []}
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
  const {pairs, alone} = pairAmong(files, patterns)
  if (pairs.length === 0 && alone.length === 0)
    throw namedError('PAIRS_UNMATCHED', {patterns: patterns.map(({pattern}) => `“${pattern}”`).join(', ')})
  const name = (path: string): string => shownPath(join(options.folder, path))
  const withoutCounterpart = alone.map(name)
  return {
    inputs: [
      ...pairs.map(([left, right]): InputFiles => [name(left), name(right)]),
      ...withoutCounterpart.map((path): InputFiles => [path]),
    ],
    withoutCounterpart,
  }
}

interface Pairing {
  readonly pairs: readonly (readonly [left: string, right: string])[]
  /** Files that match a side of a pattern and are in no pair. */
  readonly alone: readonly string[]
}

/**
 * The pairs among files, each file in one of them at most, in the order of their first file. Where `{name}.md` may also be
 * what `{name}-en.md` stands for, the pair with the shortest name goes first: `a-en.md` belongs to `a.md`, not to `a-en-en.md`.
 */
function pairAmong(files: readonly string[], patterns: readonly PairPattern[]): Pairing {
  const known = new Set(files)
  const candidates = new Map<string, readonly [string, string]>()
  const matching: string[] = []
  for (const path of files) {
    const matches = patterns.flatMap(pattern => pattern.counterparts(path))
    if (matches.length > 0) matching.push(path)
    for (const {side, path: other} of matches.filter(match => known.has(match.path) && match.path !== path)) {
      const pair = side === 'left' ? ([path, other] as const) : ([other, path] as const)
      candidates.set(pair.join('\n'), pair)
    }
  }
  const paired = new Map<string, readonly [string, string]>()
  for (const pair of [...candidates.values()].sort(([a], [b]) => a.length - b.length)) {
    if (pair.some(path => paired.has(path))) continue
    for (const path of pair) paired.set(path, pair)
  }
  return {
    pairs: [...new Set(matching.map(path => paired.get(path)).filter(pair => pair !== undefined))],
    alone: matching.filter(path => !paired.has(path)),
  }
}

async function pairByPattern(files: readonly string[], patterns: readonly PairPattern[]): Promise<Inputs> {
  const found: InputFiles[] = []
  const alone: string[] = []
  const unknown: string[] = []
  const taken = new Set<string>()
  for (const file of files) {
    const path = shownPath(file)
    if (taken.has(path)) continue
    taken.add(path)
    const matches = patterns.flatMap(pattern => pattern.counterparts(path))
    const match = await firstExisting(matches)
    if (match !== undefined) {
      taken.add(match.path)
      found.push(match.side === 'left' ? [file, match.path] : [match.path, file])
    } else if (matches.length === 0) unknown.push(file)
    else {
      alone.push(file)
      found.push([file])
    }
  }
  return {inputs: [...found, ...(await pairUnknown(unknown, files.length))], withoutCounterpart: alone}
}

async function firstExisting(matches: readonly Counterpart[]): Promise<Counterpart | undefined> {
  for (const match of matches) if (await exists(match.path)) return match
  return undefined
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
