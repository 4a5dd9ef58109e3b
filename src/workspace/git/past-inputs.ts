import {join} from 'node:path'
import type {Document} from '../../model/document.js'
import {type FileText, readDocument} from '../../parse/read-document.js'
import {type DocumentInput, parseInput, parsePair} from '../../pipeline/read.js'
import {shownPath} from '../files/shown-path.js'
import {documentsOf} from '../inputs/parse-texts.js'
import type {Sides} from '../inputs/read-texts.js'
import {pairByName} from '../pairing/pair-by-name.js'
import type {Counterpart} from '../pairing/pair-pattern.js'
import {type GitChanges, type GitRepository, openRepository} from './git.js'

/** The inputs of a run as they were at a revision. */
export interface PastInputs {
  /** As the user named it. */
  readonly revision: string
  /** The earlier version of an input: the input itself where nothing changed, undefined where there was none. */
  readonly earlier: ReadonlyMap<Sides, Sides | undefined>
  /** The counterpart that a document by itself had then and that was deleted since. */
  readonly deleted: ReadonlyMap<Sides, Document>
}

/**
 * Read what the inputs were where this branch left `revision`. A file is followed through a renaming; one that could
 * not be read then counts as new. Throws DuizhaoError `GIT_…`.
 */
export async function readPast(
  inputs: readonly Sides[],
  revision: string,
  {
    folder = process.cwd(),
    encoding,
    counterparts = async () => [],
  }: {
    readonly folder?: string | undefined
    readonly encoding?: string | undefined
    /** The names that the counterpart of a file may have; by their languages where there are none. */
    readonly counterparts?: ((path: string) => Promise<readonly Counterpart[]>) | undefined
  } = {},
): Promise<PastInputs> {
  const repository = await openRepository(folder)
  const commit = await repository.forkPoint(revision)
  const history: History = {repository, commit, changes: await repository.changesSince(commit), encoding}
  const earlier = new Map<Sides, Sides | undefined>()
  for (const input of inputs) earlier.set(input, await earlierInput(input, history))
  const deleted = new Map<Sides, Document>()
  for (const input of inputs) {
    const counterpart = input.kind === 'single' ? await deletedCounterpart(input, history, counterparts) : undefined
    if (counterpart !== undefined) deleted.set(input, counterpart)
  }
  return {revision, earlier, deleted}
}

interface History {
  readonly repository: GitRepository
  readonly commit: string
  readonly changes: GitChanges
  readonly encoding: string | undefined
}

async function deletedCounterpart(
  input: Extract<Sides, {kind: 'single'}>,
  history: History,
  counterparts: (path: string) => Promise<readonly Counterpart[]>,
): Promise<Document | undefined> {
  const {path = ''} = input.document
  const {changes, repository} = history
  if (path === '' || changes.deleted.length === 0) return undefined
  const own = await repository.nameOf(path)
  const named = await Promise.all((await counterparts(path)).map(other => repository.nameOf(other.path)))
  const deleted = new Set(changes.deleted)
  const byName = pairByName([own, ...changes.deleted]).find(files => files.length === 2 && files.includes(own))
  const name = named.find(other => deleted.has(other)) ?? byName?.find(other => other !== own)
  if (name === undefined) return undefined
  const text = await textAt(name, shownPath(join(repository.root, name)), history)
  if (text === undefined) return undefined
  const then = parseInput(text)
  return then.kind === 'single' && then.document.lang !== input.document.lang ? then.document : undefined
}

async function earlierInput(input: Sides, history: History): Promise<Sides | undefined> {
  const files = [...new Set(documentsOf(input).map(({path}) => path ?? ''))]
  const names = await Promise.all(files.map(path => earlierName(path, history)))
  if (names.every(name => name === undefined)) return input
  if (names.includes('')) return undefined
  const texts = await Promise.all(names.map((name, i) => textAt(name, files[i]!, history)))
  const [first, second] = texts
  if (first === undefined || texts.includes(undefined)) return undefined
  try {
    return parsedAs(input, first, second)
  } catch {
    return undefined
  }
}

async function earlierName(path: string, {repository, changes}: History): Promise<string | undefined> {
  return changes.earlierName(await repository.nameOf(path))
}

async function textAt(
  name: string | undefined,
  path: string,
  {repository, commit, encoding}: History,
): Promise<FileText | undefined> {
  const bytes = await repository.bytesAt(commit, name ?? (await repository.nameOf(path)))
  try {
    return await readDocument(bytes, {path, encoding})
  } catch {
    return undefined
  }
}

/** The earlier texts under the names, formats and languages of today, so that their findings can be compared. */
function parsedAs(input: Sides, first: FileText, second: FileText | undefined): Sides | undefined {
  if (input.kind === 'single') return single(input, first)
  const {source, target, layout} = input
  const [sourceLang, targetLang] = [source.lang, target.lang]
  if (second !== undefined) return parsePair(asInput(source, first), asInput(target, second), {sourceLang})
  const both = parseInput({...first, path: source.path}, {layout, sourceLang, targetLang})
  return both.kind === 'pair' ? both : undefined
}

function single(input: Extract<Sides, {kind: 'single'}>, text: FileText): Sides | undefined {
  const then = parseInput(asInput(input.document, text))
  return then.kind === 'single' ? then : undefined
}

function asInput({path, format, lang}: Document, {text, paragraphs}: FileText): DocumentInput {
  return {text, path, format, lang, paragraphs}
}
