import {isAbsolute, resolve} from 'node:path'
import {isBundledName} from '../glossary/read/bundled.js'
import type {Glossary} from '../model/term.js'
import {shownPath} from '../workspace/files/shown-path.js'
import {type FolderPatterns, folderPatterns, type PairingConfig} from '../workspace/pairing/folder-patterns.js'
import {glossaryList} from '../workspace/settings/load-termbase.js'
import {Workspace} from '../workspace/workspace.js'
import type {FindCounterpart, RemarkLintOptions} from './options.js'

/** What the plugins know from their options and the configurations. */
export interface RemarkSettings {
  readonly workspace: Workspace
  /** How the counterpart of a file is found, by its absolute path; the rule of the nearest configuration unless an option says one. */
  counterpartOf(path: string | undefined): Promise<CounterpartRule>
}

/** How the other language of a file is found; patterns are about paths below `folder`. */
export type CounterpartRule =
  | {readonly kind: 'none'}
  | {readonly kind: 'file'; readonly path: string}
  | {readonly kind: 'function'; readonly find: FindCounterpart}
  | ({readonly kind: 'patterns'} & FolderPatterns)

/** The settings of each working directory, read once; again after a failure, which may be put right while an editor runs. */
export function rememberSettings(options: RemarkLintOptions): (folder: string) => Promise<RemarkSettings> {
  const known = new Map<string, Promise<RemarkSettings>>()
  return folder => {
    const settings = known.get(folder) ?? readRemarkSettings(options, folder)
    known.set(folder, settings)
    settings.catch(() => known.delete(folder))
    return settings
  }
}

/** Read configuration and glossaries. Throws their DuizhaoErrors, `RULE_UNKNOWN` and `RULE_OPTIONS`. */
async function readRemarkSettings(options: RemarkLintOptions, folder: string): Promise<RemarkSettings> {
  const {config, glossaries = [], lang, lexicon, minConfidence, sourceLang, preset, rules} = options
  const workspace = await Workspace.open({
    folder,
    config: config === true ? undefined : config,
    glossaries: glossaryList(glossaries).map(glossary => glossaryIn(folder, glossary)),
    preset,
    rules,
    lang,
    lexicon,
    minConfidence,
    sourceLang,
  })
  const given = counterpartRule(options.counterpart, folder)
  return {
    workspace,
    counterpartOf: async path =>
      given ?? patternRule((await workspace.settingsOf(path === undefined ? [] : [path])).config),
  }
}

function glossaryIn(folder: string, glossary: string | Glossary): string | Glossary {
  const isNamed = typeof glossary !== 'string' || isBundledName(glossary) || isAbsolute(glossary)
  return isNamed ? glossary : shownPath(resolve(folder, glossary))
}

/** Undefined where the configuration says it. */
function counterpartRule(given: RemarkLintOptions['counterpart'], folder: string): CounterpartRule | undefined {
  if (given === undefined) return undefined
  if (given === false) return {kind: 'none'}
  if (typeof given === 'function') return {kind: 'function', find: given}
  if (typeof given === 'string' && !given.includes('=')) return {kind: 'file', path: given}
  return patternRule({folder, pairs: typeof given === 'string' ? [given] : given, ignore: []})
}

function patternRule(config: PairingConfig): CounterpartRule {
  return config.pairs.length === 0 ? {kind: 'none'} : {kind: 'patterns', ...folderPatterns(config)}
}
