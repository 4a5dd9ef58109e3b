import {readdir} from 'node:fs/promises'
import {dirname, isAbsolute, join, relative, resolve, sep} from 'node:path'
import {detectLanguage} from '../../language/registry.js'
import {namedError} from '../../messages/named-error.js'
import type {LanguageTag} from '../../model/document.js'
import {DuizhaoError} from '../../model/errors.js'
import {readTextFile} from '../files/read-file.js'
import {shownPath} from '../files/shown-path.js'
import {exists} from '../files/write-file.js'
import {findFiles, type IgnoreFilter, readIgnoreFilter} from './find-files.js'
import {
  counterpartsOf,
  existingCounterpart,
  type FolderPatterns,
  folderPatterns,
  type PairingConfig,
} from './folder-patterns.js'
import type {PairFiles} from './input-files.js'
import {pairByName, pairGiven} from './pair-by-name.js'
import {isReleasePattern, type PairPattern} from './pair-pattern.js'
import {pairsOfRelease} from './release-pairs.js'
import {existingLanguages, languagesOf, releasesAmong} from './releases.js'

/** What is read, in the order of a run. */
export interface Inputs {
  readonly inputs: readonly PairFiles[]
  /** Files that match one side of a pattern but whose counterpart does not exist. */
  readonly withoutCounterpart: readonly string[]
  /** What is wrong with configurations of folders below; their files are not among the inputs. */
  readonly broken: readonly DuizhaoError[]
}

/** Where the patterns of files come from. */
export interface InputOptions {
  /** Name of the command, for the error that points to its help. */
  readonly command: string
  /** The language of originals where it is stated. */
  readonly sourceLang?: LanguageTag | undefined
  /** Patterns of the run itself, and where they look. */
  readonly own: PairingConfig
  /**
   * The configuration of what lies in a folder; that of the run where no nearer one says which files belong together. Throws the
   * DuizhaoErrors of reading it. The run's alone unless given.
   */
  readonly configAt?: ((folder: string) => Promise<PairingConfig>) | undefined
}

/**
 * What the files and pair patterns of a command line stand for. With files, patterns find the counterpart of each;
 * patterns alone look through the folder. Two files without a pattern belong together; of more, those whose names
 * differ only in the language do, and each other file stands alone; of three or more languages the original with each of the others. The patterns of a file are those of the nearest configuration that has some.
 *
 * Throws DuizhaoError `INPUT_ABSENT`, `PAIR_PATTERN_…` or `PAIRS_UNMATCHED`.
 */
export async function findInputs(given: readonly string[], options: InputOptions): Promise<Inputs> {
  const {files, patterns} = await separatePatterns(withoutRepeats(given))
  const {own, configAt} = options
  const places = new PatternPlaces(
    {...own, pairs: [...own.pairs, ...patterns]},
    patterns.length > 0 ? undefined : configAt,
  )
  return files.length === 0
    ? searchFolder(places, options.command, options.sourceLang)
    : pairFiles(files, places, options.sourceLang)
}

/** A file that is named twice is one file. */
function withoutRepeats(names: readonly string[]): string[] {
  const paths = names.map(name => resolve(name))
  return names.filter((_, index) => paths.indexOf(paths[index]!) === index)
}

/** `zh/**=en/**` and `{name}.{lang}.md` may also stand among the files, unless a file has that name. */
async function separatePatterns(given: readonly string[]): Promise<{files: string[]; patterns: string[]}> {
  const files: string[] = []
  const patterns: string[] = []
  for (const name of given) {
    const isPattern = (/[*{]/u.test(name) && name.includes('=')) || isReleasePattern(name)
    if (isPattern && !(await exists(name))) patterns.push(name)
    else files.push(name)
  }
  return {files, patterns}
}

/** The patterns of each folder of a run: those of the nearest configuration that has some, up to the folder of the run. */
class PatternPlaces {
  readonly own: FolderPatterns
  readonly broken: DuizhaoError[] = []
  private readonly known = new Map<string, Promise<FolderPatterns | undefined>>()
  private readonly byConfig = new Map<string, FolderPatterns>()

  constructor(
    readonly config: PairingConfig,
    private readonly configAt: InputOptions['configAt'],
  ) {
    this.own = folderPatterns(config)
  }

  /** Undefined where a configuration is broken: which files it means is not known. */
  at(folder: string): Promise<FolderPatterns | undefined> {
    const known = this.known.get(folder) ?? this.find(folder)
    this.known.set(folder, known)
    return known
  }

  /** What a folder with a configuration of its own leaves out. */
  async filterOf(folder: string): Promise<IgnoreFilter | undefined> {
    const config = await this.configAt?.(folder).catch(() => undefined)
    return config?.folder === folder ? readIgnoreFilter(folder, config.ignore) : undefined
  }

  private async find(folder: string): Promise<FolderPatterns | undefined> {
    try {
      const config = await this.configAt?.(folder)
      if (config === undefined || config.folder === this.own.folder) return this.own
      if (config.pairs.length > 0) return this.patternsOf(config)
      return isBelow(config.folder, this.own.folder) ? this.at(dirname(config.folder)) : this.own
    } catch (error) {
      if (!(error instanceof DuizhaoError)) throw error
      if (!this.broken.some(({message}) => message === error.message)) this.broken.push(error)
      return undefined
    }
  }

  private patternsOf(config: PairingConfig): FolderPatterns {
    const patterns = this.byConfig.get(config.folder) ?? folderPatterns(config)
    this.byConfig.set(config.folder, patterns)
    return patterns
  }
}

function isBelow(folder: string, above: string): boolean {
  const path = relative(above, folder)
  return path !== '' && path !== '..' && !path.startsWith(`..${sep}`) && !isAbsolute(path)
}

async function searchFolder(places: PatternPlaces, command: string, sourceLang?: LanguageTag): Promise<Inputs> {
  const {config, own, broken} = places
  const {folder} = own
  const ignored = await readIgnoreFilter(folder, config.ignore)
  const files = await findFiles(folder, ignored, below => places.filterOf(below))
  const groups = new Map<FolderPatterns, string[]>([[own, []]])
  for (const file of files) {
    const path = join(folder, file)
    const place = await places.at(dirname(path))
    if (place === undefined) continue
    const name = place.folder === folder ? file : shownPath(path, place.folder)
    const group = groups.get(place)
    if (group === undefined) groups.set(place, [name])
    else group.push(name)
  }
  const patterns = [...groups.keys()].flatMap(place => [...place.patterns, ...place.releases])
  if (patterns.length === 0 && broken.length === 0) throw namedError('INPUT_ABSENT', {command})
  const found = [...groups].map(([place, names]) => ({place, ...pairsIn(names, place, sourceLang)}))
  const here = process.cwd()
  // For 20,000 files a tenth of a second.
  const shownIn = (at: string, path: string): string => (at === here ? path : shownPath(join(at, path)))
  const name = (place: FolderPatterns, path: string): string => shownIn(place.folder, path)
  const orderOf = new Map(files.map((file, index) => [shownIn(folder, file), index]))
  const first = (input: readonly string[]): number => Math.min(...input.map(path => orderOf.get(path)!))
  const byOrder = (a: readonly string[], b: readonly string[]): number => first(a) - first(b)
  const pairs = found.flatMap(({place, pairs: own}) =>
    own.map(([left, right]): PairFiles => [name(place, left), name(place, right)]),
  )
  const alone = found.flatMap(({place, alone: own}) => own.map((path): PairFiles => [name(place, path)]))
  if (pairs.length + alone.length + broken.length === 0)
    throw namedError('PAIRS_UNMATCHED', {patterns: patterns.map(({pattern}) => `“${pattern}”`).join(', ')})
  alone.sort(byOrder)
  return {inputs: [...pairs.sort(byOrder), ...alone], withoutCounterpart: alone.flat(), broken}
}

/**
 * The inputs among names that are not on this disk, in their order; those that a pattern knows and that have no counterpart stand alone at the end. Throws DuizhaoError
 * `PAIR_PATTERN_…` and `PAIRS_UNMATCHED`.
 */
export function pairNames(
  names: readonly string[],
  pairs: readonly string[],
  sourceLang?: LanguageTag,
): Pick<Inputs, 'inputs' | 'withoutCounterpart'> {
  const {pairs: found, alone} = pairsIn(names, folderPatterns({folder: process.cwd(), pairs, ignore: []}), sourceLang)
  if (found.length + alone.length === 0)
    throw namedError('PAIRS_UNMATCHED', {patterns: pairs.map(pattern => `“${pattern}”`).join(', ')})
  const orderOf = new Map(names.map((name, index) => [name, index]))
  const first = (input: readonly string[]): number => Math.min(...input.map(path => orderOf.get(path)!))
  const byOrder = (a: readonly string[], b: readonly string[]): number => first(a) - first(b)
  const single = [...alone].sort((a, b) => orderOf.get(a)! - orderOf.get(b)!)
  const inputs = [...found].sort(byOrder).map(([left, right]): PairFiles => [left, right])
  return {inputs: [...inputs, ...single.map((path): PairFiles => [path])], withoutCounterpart: single}
}

/** The pairs of releases, then those of what is left. */
function pairsIn(names: readonly string[], {patterns, releases}: FolderPatterns, sourceLang?: LanguageTag): Pairing {
  const found = releasesAmong(names, releases)
  const taken = new Set(found.filter(release => release.length > 1).flatMap(release => release.map(({file}) => file)))
  const {pairs, alone} = pairAmong(
    names.filter(name => !taken.has(name)),
    patterns,
  )
  const paired = new Set(pairs.flat())
  const single = found.flatMap(release => (release.length === 1 ? release[0]!.file : []))
  return {
    pairs: [...found.flatMap(release => (release.length > 1 ? pairsOfRelease(release, sourceLang) : [])), ...pairs],
    alone: [...new Set([...alone, ...single.filter(name => !paired.has(name))])],
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

async function pairFiles(files: readonly string[], places: PatternPlaces, sourceLang?: LanguageTag): Promise<Inputs> {
  const placed: {readonly file: string; readonly place: FolderPatterns}[] = []
  for (const file of files) {
    const place = await places.at(dirname(resolve(file)))
    if (place !== undefined) placed.push({file, place})
  }
  const {broken} = places
  if (placed.every(({place}) => place.patterns.length + place.releases.length === 0)) {
    const names = placed.map(({file}) => file)
    return {inputs: pairGiven(names, sourceLang), withoutCounterpart: [], broken}
  }
  const found: PairFiles[] = []
  const alone: string[] = []
  const unknown: string[] = []
  const taken = new Set<string>()
  for (const {file, place} of placed) {
    if (taken.has(resolve(file))) continue
    taken.add(resolve(file))
    const release = await existingLanguages(languagesOf(file, place))
    if (release.length > 1) {
      for (const {file: other} of release) taken.add(resolve(other))
      found.push(...pairsOfRelease(release, sourceLang))
      continue
    }
    const matches = counterpartsOf(file, place)
    const match = await existingCounterpart(matches)
    if (match !== undefined) {
      taken.add(resolve(match.path))
      found.push(match.side === 'left' ? [file, match.path] : [match.path, file])
    } else if (matches.length === 0) unknown.push(file)
    else {
      alone.push(file)
      found.push([file])
    }
  }
  const inputs = [...found, ...(await pairUnknown(unknown, files.length, sourceLang))]
  return {inputs, withoutCounterpart: alone, broken}
}

/**
 * Files that no pattern knows. Two and no others belong together as they would without a pattern, unless they are in
 * one language: a hook names any two files that changed.
 */
async function pairUnknown(
  files: readonly string[],
  given: number,
  sourceLang: LanguageTag | undefined,
): Promise<PairFiles[]> {
  if (files.length !== 2 || given !== 2) return pairByName(files, sourceLang)
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

/** The input that one file belongs to: by the patterns of its configuration, else by the names in its folder. Absolute paths. */
export async function findInputOf(file: string, config: PairingConfig): Promise<PairFiles> {
  const match = await existingCounterpart(counterpartsOf(file, folderPatterns(config)))
  if (match !== undefined) {
    const other = resolve(match.path)
    return match.side === 'left' ? [file, other] : [other, file]
  }
  const beside = await readdir(dirname(file)).catch(() => [])
  const pairs = pairByName([...new Set([...beside.map(name => join(dirname(file), name)), file])])
  return pairs.find(files => files.length === 2 && files.includes(file)) ?? [file]
}
