import {dirname, isAbsolute, resolve} from 'node:path'
import type {ReportLanguage} from '../messages/message-languages.js'
import {namedError} from '../messages/named-error.js'
import type {ErrorPlace} from '../model/errors.js'
import type {GlossaryPin} from '../model/term.js'
import {nearestName} from '../text/nearest-name.js'
import {findConfigFile, readConfigFile, relativeName} from './load.js'
import type {ConfiguredRules} from './schema.js'
import type {ConfigSource} from './validate.js'

/** Configurations that may extend one another. */
const maxChain = 32

/** Rules for the files below `folder` that match one of the patterns. */
export interface Override {
  readonly folder: string
  readonly files: readonly string[]
  readonly rules: ConfiguredRules
}

/** A configuration with all it extends, its paths absolute. */
export interface Config {
  /** The file; undefined when there is none. */
  readonly path?: string | undefined
  /** This file and all that it extends. */
  readonly files?: readonly string[] | undefined
  /** Where `pairs` and `ignore` look: the folder of the file, else the working directory. */
  readonly folder: string
  readonly lang?: ReportLanguage | undefined
  /** The language of originals, as it was written. */
  readonly sourceLang?: string | undefined
  readonly glossaries: readonly string[]
  /** Which of them have to be certain ones. */
  readonly pins?: readonly GlossaryPin[] | undefined
  readonly pairs: readonly string[]
  readonly ignore: readonly string[]
  readonly rules: ConfiguredRules
  readonly overrides: readonly Override[]
  readonly minConfidence?: number | undefined
  readonly maxWarnings?: number | undefined
  readonly lexicon?: boolean | undefined
  /** Relative to the working directory where it is below it. */
  readonly baseline?: string | undefined
  /** Where the setting of a rule stands. */
  rulePlace(ruleId: string): ErrorPlace
}

export interface ConfigOptions {
  /** The file to use; without it the nearest one is looked for. `false` uses none. */
  readonly path?: string | false | undefined
  /** Where the search begins. */
  readonly folder: string
  /** Known rules. */
  readonly ruleIds: readonly string[]
  /** Presets that can be extended, by name: `duizhao:strict`. */
  readonly presets?: Readonly<Record<string, ConfiguredRules>> | undefined
}

/**
 * The configuration of a run, with what it extends.
 * Throws DuizhaoError `CONFIG_CIRCULAR`, `CONFIG_TOO_LONG_CHAIN`, and those of `readConfigFile`.
 */
export async function resolveConfig(options: ConfigOptions): Promise<Config> {
  const {path, folder} = options
  if (path === false) return emptyConfig(folder)
  const file = path === undefined ? await findConfigFile(folder) : resolve(folder, path)
  if (file === undefined) return emptyConfig(folder)
  return {...(await readChain(file, [], options)), path: file, folder: dirname(file)}
}

function emptyConfig(folder: string): Config {
  return {folder, glossaries: [], pairs: [], ignore: [], rules: {}, overrides: [], rulePlace: () => ({})}
}

async function readChain(file: string, chain: readonly string[], options: ConfigOptions): Promise<Config> {
  const here = [...chain, file]
  const place = {path: relativeName(chain.at(-1) ?? file)}
  if (chain.includes(file)) throw namedError('CONFIG_CIRCULAR', {chain: here.map(relativeName).join(' → ')}, place)
  if (chain.length >= maxChain) throw namedError('CONFIG_TOO_LONG_CHAIN', {limit: maxChain}, place)
  const source = await readConfigFile(file, options.ruleIds)
  let base = emptyConfig(dirname(file))
  for (const parent of source.config.extends ?? []) {
    const extended = parent.startsWith(presetPrefix)
      ? presetConfig(parent, file, options)
      : await readChain(resolve(dirname(file), parent), here, options)
    base = merge(base, extended)
  }
  return merge(base, {...ownConfig(source, dirname(file)), files: [file]})
}

const presetPrefix = 'duizhao:'

function presetConfig(name: string, file: string, {presets = {}}: ConfigOptions): Config {
  const rules = Object.hasOwn(presets, name) ? presets[name] : undefined
  if (rules !== undefined) return {...emptyConfig(dirname(file)), rules}
  const choices = Object.keys(presets)
  const nearest = nearestName(name, choices)
  const data = {option: 'extends', value: name, choices: choices.join(', ')}
  throw namedError('OPTION_VALUE', nearest === undefined ? data : {...data, nearest}, {path: relativeName(file)})
}

function ownConfig({config, rulePlace}: ConfigSource, folder: string): Config {
  const {lang, sourceLang, minConfidence, maxWarnings, lexicon, baseline} = config
  const pins = (config.glossaries ?? []).map((glossary): GlossaryPin => {
    const pin = typeof glossary === 'string' ? {name: glossary} : glossary
    return {...pin, name: glossaryName(pin.name, folder)}
  })
  return {
    folder,
    ...(lang === undefined ? {} : {lang}),
    ...(sourceLang === undefined ? {} : {sourceLang}),
    ...(minConfidence === undefined ? {} : {minConfidence}),
    ...(maxWarnings === undefined ? {} : {maxWarnings}),
    ...(lexicon === undefined ? {} : {lexicon}),
    ...(baseline === undefined ? {} : {baseline: relativeName(resolve(folder, baseline))}),
    glossaries: pins.map(({name}) => name),
    pins: pins.filter(({version, digest}) => version !== undefined || digest !== undefined),
    pairs: config.pairs ?? [],
    ignore: config.ignore ?? [],
    rules: config.rules ?? {},
    overrides: (config.overrides ?? []).map(({files, rules}) => ({folder, files, rules})),
    rulePlace,
  }
}

function glossaryName(name: string, folder: string): string {
  return name.startsWith('duizhao:') || isAbsolute(name) ? name : relativeName(resolve(folder, name))
}

/** Lists of glossaries, ignored files and overrides grow; pairs and single values are replaced. */
function merge(base: Config, own: Config): Config {
  return {
    ...base,
    ...own,
    files: [...(base.files ?? []), ...(own.files ?? [])],
    glossaries: [...new Set([...base.glossaries, ...own.glossaries])],
    pins: [...(base.pins ?? []).filter(({name}) => !own.pins?.some(pin => pin.name === name)), ...(own.pins ?? [])],
    pairs: own.pairs.length > 0 ? own.pairs : base.pairs,
    ignore: [...base.ignore, ...own.ignore],
    rules: {...base.rules, ...own.rules},
    overrides: [...base.overrides, ...own.overrides],
    rulePlace: ruleId => (Object.hasOwn(own.rules, ruleId) ? own.rulePlace(ruleId) : base.rulePlace(ruleId)),
  }
}
