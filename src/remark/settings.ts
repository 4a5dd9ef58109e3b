import {isAbsolute, resolve} from 'node:path'
import type {Config} from '../config/resolve.js'
import {isBundledName} from '../glossary/read/bundled.js'
import type {Glossary} from '../model/term.js'
import {shownPath} from '../workspace/files/shown-path.js'
import {type PairPattern, parsePairPattern} from '../workspace/pairing/pair-pattern.js'
import {glossaryList} from '../workspace/settings/load-termbase.js'
import {Workspace} from '../workspace/workspace.js'
import type {FindCounterpart, RemarkLintOptions} from './options.js'

/** What the plugins know from their options and the configuration. */
export interface RemarkSettings {
  readonly workspace: Workspace
  readonly counterpart: CounterpartRule
}

/** How the other language of a file is found; patterns are about paths below `folder`. */
export type CounterpartRule =
  | {readonly kind: 'none'}
  | {readonly kind: 'file'; readonly path: string}
  | {readonly kind: 'function'; readonly find: FindCounterpart}
  | {readonly kind: 'patterns'; readonly patterns: readonly PairPattern[]; readonly folder: string}

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
  return {workspace, counterpart: counterpartRule(options.counterpart, workspace.settings.config, folder)}
}

function glossaryIn(folder: string, glossary: string | Glossary): string | Glossary {
  const isNamed = typeof glossary !== 'string' || isBundledName(glossary) || isAbsolute(glossary)
  return isNamed ? glossary : shownPath(resolve(folder, glossary))
}

function counterpartRule(given: RemarkLintOptions['counterpart'], config: Config, folder: string): CounterpartRule {
  if (given === false) return {kind: 'none'}
  if (typeof given === 'function') return {kind: 'function', find: given}
  if (typeof given === 'string' && !given.includes('=')) return {kind: 'file', path: given}
  const patterns = given === undefined ? config.pairs : typeof given === 'string' ? [given] : given
  if (patterns.length === 0) return {kind: 'none'}
  const base = given === undefined ? config.folder : folder
  return {kind: 'patterns', patterns: patterns.map(parsePairPattern), folder: base}
}
