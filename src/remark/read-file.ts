import {resolve} from 'node:path'
import type {Root} from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkStringify from 'remark-stringify'
import {type Transformer, unified} from 'unified'
import {namedError} from '../messages/named-error.js'
import type {Document} from '../model/document.js'
import {DuizhaoError} from '../model/errors.js'
import {parseInput, parsePair} from '../pipeline/read.js'
import {decodeText} from '../text/encoding.js'
import type {ParsedInput} from '../workspace/check/check-changes.js'
import {readTextFile, type TextFile} from '../workspace/files/read-file.js'
import {shownPath} from '../workspace/files/shown-path.js'
import {documentsOf} from '../workspace/inputs/parse-texts.js'
import {counterpartsOf, existingCounterpart} from '../workspace/pairing/folder-patterns.js'
import type {Counterpart} from './options.js'
import type {CounterpartRule, RemarkSettings} from './settings.js'

/** A file of unified. */
export type VFile = Parameters<Transformer>[1]

/** A file with its counterpart, and which of the documents are the file itself. */
export interface ReadFile extends ParsedInput {
  /** The documents whose places are places of the file. */
  readonly own: readonly Document[]
  /** The file was made from its tree, so that places in its text mean nothing. */
  readonly placeless: boolean
  /** A counterpart that a pattern names and that does not exist. */
  readonly missing?: string | undefined
}

/** Read a file of unified as duizhao does, with its counterpart. Throws the DuizhaoErrors of reading and pairing. */
export async function readFileWithCounterpart(
  tree: Root,
  file: VFile,
  {workspace, counterpartOf}: RemarkSettings,
): Promise<ReadFile> {
  const {text, placeless} = textOf(tree, file)
  const path = pathOf(file)
  const input = {text, path, format: 'markdown' as const}
  const absolute = path === undefined ? undefined : resolve(file.cwd, path)
  const settings = await workspace.settingsOf(absolute === undefined ? [] : [absolute])
  const reading = {...workspace.reading, sourceLang: settings.sourceLang}
  const sides = parseInput(input, reading)
  const alone = {texts: [input] as const, sides, settings, own: documentsOf(sides), placeless}
  if (sides.kind === 'pair') return alone
  const counterpart = await counterpartOf(absolute)
  const found = await findCounterpart(file, counterpart)
  if (found === undefined) return alone
  const other = await readCounterpart(found, file, counterpart.kind === 'patterns')
  if (other === undefined)
    return {...alone, missing: typeof found === 'string' ? shownPath(found, file.cwd) : undefined}
  if (other.path !== undefined && other.path === path) throw selfPaired(other.path)
  const both = [{...input, path: path ?? ''}, other] as const
  const pair = parsePair(...both, reading)
  const own = pair.source.path === (path ?? '') && pair.source.text === text ? pair.source : pair.target
  return {texts: both, sides: pair, settings, own: [own], placeless}
}

function textOf(tree: Root, {value}: VFile): {text: string; placeless: boolean} {
  if (typeof value === 'string') return {text: value.replace(/^\uFEFF/u, ''), placeless: false}
  if (value instanceof Uint8Array) return {text: decodeText(value).text, placeless: false}
  return {text: unified().use(remarkGfm).use(remarkStringify).stringify(tree), placeless: true}
}

/** Relative to the folder in which unified runs, with forward slashes. */
function pathOf({path, cwd}: VFile): string | undefined {
  return path === undefined || path === '' ? undefined : shownPath(resolve(cwd, path), cwd)
}

async function findCounterpart(file: VFile, rule: CounterpartRule): Promise<Counterpart | undefined> {
  if (rule.kind === 'none') return undefined
  if (rule.kind === 'file') return rule.path
  const path = pathOf(file)
  if (rule.kind === 'function') return (await rule.find(path)) ?? undefined
  if (path === undefined) return undefined
  const matches = counterpartsOf(resolve(file.cwd, path), rule)
  const found = (await existingCounterpart(matches)) ?? matches[0]
  return found && resolve(found.path)
}

async function readCounterpart(
  found: Counterpart,
  {cwd}: VFile,
  mayBeMissing: boolean,
): Promise<TextFile | {readonly text: string; readonly path?: string | undefined} | undefined> {
  if (typeof found !== 'string') {
    const {value, path} = found
    const text = typeof value === 'string' ? value : decodeText(value, path === undefined ? {} : {path}).text
    return path === undefined ? {text} : {text, path}
  }
  const read = mayBeMissing ? await readIfThere(resolve(cwd, found)) : await readTextFile(resolve(cwd, found))
  return read === undefined ? undefined : {...read, path: shownPath(resolve(cwd, found), cwd)}
}

async function readIfThere(path: string): Promise<TextFile | undefined> {
  try {
    return await readTextFile(path)
  } catch (error) {
    if (error instanceof DuizhaoError && error.code === 'FILE_MISSING') return undefined
    throw error
  }
}

function selfPaired(path: string): DuizhaoError {
  return namedError('COUNTERPART_SELF', {}, {path})
}
