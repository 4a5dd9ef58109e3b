import {statSync} from 'node:fs'
import {readFile, stat} from 'node:fs/promises'
import {dirname, isAbsolute, join, relative, resolve} from 'node:path'
import {pathToFileURL} from 'node:url'
import {namedError, systemReason} from '../messages/named-error.js'
import {DuizhaoError, type ErrorPlace} from '../model/errors.js'
import {type DataNode, dataValue} from '../text/data-node.js'
import {parseJsonData} from '../text/json-data.js'
import {LineIndex} from '../text/line-index.js'
import type {ConfigSource} from './validate.js'

/** Names that are looked for in each folder, in this order; `package.json` counts where it has a key `duizhao`. */
export const configFileNames = [
  'duizhao.config.yaml',
  'duizhao.config.yml',
  'duizhao.config.json',
  'duizhao.config.mjs',
  'duizhao.config.js',
  'duizhao.config.ts',
  'duizhao.config.mts',
  'package.json',
] as const

/** The first configuration in `folder` or a folder above it; undefined where there is none. */
export async function findConfigFile(folder: string): Promise<string | undefined> {
  for (let here = resolve(folder); ; here = dirname(here)) {
    const found = await configFileIn(here)
    if (found !== undefined || dirname(here) === here) return found
  }
}

/** The configuration that stands in a folder itself. Cost: some microseconds where there is none. */
export async function configFileIn(folder: string): Promise<string | undefined> {
  for (const name of configFileNames) {
    const path = join(folder, name)
    if (!isFile(path)) continue
    if (name !== 'package.json' || (await packageKey(path)) !== undefined) return path
  }
  return undefined
}

/**
 * Read one configuration file, without what it extends. YAML and JSON are data and run nothing; `.js`, `.mjs` and
 * `.ts` are the user's own programs and are run.
 *
 * Throws DuizhaoError `CONFIG_MISSING`, `CONFIG_INVALID`, `CONFIG_FAILED`, `CONFIG_TYPESCRIPT`, `RULE_UNKNOWN` and
 * those of the YAML and JSON readers, at file:line:column for YAML and JSON.
 */
export async function readConfigFile(path: string, ruleIds: readonly string[]): Promise<ConfigSource> {
  const shown = relativeName(path)
  // The schema is large, and without a configuration there is nothing to validate.
  const {validateConfig} = await import('./validate.js')
  if (/\.[cm]?[jt]s$/u.test(path)) return validateConfig(await runConfig(path, shown), () => ({path: shown}), ruleIds)
  const text = await readText(path, shown)
  const lines = new LineIndex(text)
  const root = /\.json$/u.test(path) ? parseJsonData(text, shown) : await parseYaml(text, shown)
  const part = path.endsWith('package.json') ? packagePart(root) : root
  const place = (offset: number): ErrorPlace => ({path: shown, ...lines.position(offset)})
  return validateConfig(part === undefined ? {} : (dataValue(part) ?? {}), place, ruleIds, part)
}

/** The reader of YAML is large and most runs have no use for it. */
async function parseYaml(text: string, shown: string): Promise<DataNode> {
  return (await import('../text/yaml-data.js')).parseYamlData(text, shown)
}

async function readText(path: string, shown: string): Promise<string> {
  try {
    const stats = await stat(path)
    // Opening a named pipe would wait for a writer for ever.
    if (!stats.isFile() && !stats.isDirectory()) throw namedError('FILE_NOT_REGULAR', {}, {path: shown})
    return (await readFile(path, 'utf8')).replace(/^\ufeff/u, '')
  } catch (cause) {
    if (cause instanceof DuizhaoError) throw cause
    const code = cause instanceof Error && 'code' in cause ? cause.code : undefined
    if (code === 'ENOENT' || code === 'ENOTDIR') throw namedError('CONFIG_MISSING', {}, {path: shown}, cause)
    throw namedError('FILE_UNREADABLE', {reason: systemReason(cause)}, {path: shown}, cause)
  }
}

async function runConfig(path: string, shown: string): Promise<unknown> {
  if (!isFile(path)) throw namedError('CONFIG_MISSING', {}, {path: shown})
  if (/ts$/u.test(path) && !readsTypeScript())
    throw namedError('CONFIG_TYPESCRIPT', {version: process.version}, {path: shown})
  try {
    const module: unknown = await import(pathToFileURL(path).href)
    if (!hasDefault(module)) throw new Error('it has no default export')
    const config = await module.default
    // Read once: what a getter throws belongs to this file, and what is not plain data is not a configuration.
    return typeof config === 'object' && config !== null && !Array.isArray(config) ? {...config} : config
  } catch (cause) {
    if (cause instanceof DuizhaoError) throw cause
    const reason = cause instanceof Error ? cause.message.split('\n', 1)[0]! : String(cause)
    throw namedError('CONFIG_FAILED', {reason}, {path: shown}, cause)
  }
}

function hasDefault(module: unknown): module is {default: unknown} {
  return typeof module === 'object' && module !== null && 'default' in module
}

function readsTypeScript(): boolean {
  const features: object = process.features
  return 'typescript' in features && Boolean(features.typescript)
}

async function packageKey(path: string): Promise<DataNode | undefined> {
  // A broken package.json is npm's to report, not a reason to stop here.
  return packagePart(
    await readFile(path, 'utf8')
      .then(
        text => parseJsonData(text),
        () => undefined,
      )
      .catch(() => undefined),
  )
}

function packagePart(root: DataNode | undefined): DataNode | undefined {
  return root?.kind === 'map' ? root.entries.get('duizhao')?.value : undefined
}

function isFile(path: string): boolean {
  try {
    return statSync(path, {throwIfNoEntry: false})?.isFile() === true
  } catch {
    return false
  }
}

/** The file as a person would name it from the working directory. */
export function relativeName(path: string): string {
  const short = relative(process.cwd(), path)
  return short === '' || short.startsWith('..') || isAbsolute(short) ? path : short
}
