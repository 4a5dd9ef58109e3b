import {isAbsolute, resolve} from 'node:path'
import picomatch from 'picomatch'
import type {Lexicon} from '../align/lexicon/lexicon.js'
import {type ActiveRule, activateRules, type RuleSettings} from '../check/engine/engine.js'
import {presetSettings} from '../check/engine/presets.js'
import {rules as allRules} from '../check/rules/index.js'
import {shownPath} from '../cli/files.js'
import {type PairPattern, parsePairPattern} from '../cli/pair-pattern.js'
import {type Config, resolveConfig} from '../config/resolve.js'
import {isBundledName} from '../glossary/bundled.js'
import {loadGlossary} from '../glossary/load.js'
import {createTermbase, type Termbase} from '../glossary/termbase.js'
import {createTranslator, type Translator} from '../messages/translator.js'
import type {FindCounterpart, RemarkLintOptions} from './options.js'

/** What the plugins know from their options and the configuration. */
export interface RemarkSettings {
  readonly termbase: Termbase
  readonly translator: Translator
  readonly minConfidence?: number | undefined
  readonly counterpart: CounterpartRule
  lexicon(): Promise<Lexicon | undefined>
  /** The rules for a file and its counterpart. */
  rulesFor(paths: readonly string[]): readonly ActiveRule[]
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
  const config = await resolveConfig({
    folder,
    ruleIds: allRules.map(rule => rule.id),
    ...(options.config === undefined || options.config === true ? {} : {path: options.config}),
  })
  const minConfidence = options.minConfidence ?? config.minConfidence
  const useLexicon = options.lexicon ?? config.lexicon ?? true
  return {
    termbase: await readTermbase(options, config, folder),
    translator: createTranslator(options.lang ?? config.lang ?? 'en'),
    minConfidence,
    counterpart: counterpartRule(options.counterpart, config, folder),
    lexicon: async () => (useLexicon ? (await import('../align/lexicon/load-lexicon.js')).loadLexicon() : undefined),
    rulesFor: ruleChooser(options, config),
  }
}

async function readTermbase({glossaries = []}: RemarkLintOptions, config: Config, folder: string): Promise<Termbase> {
  const own = (typeof glossaries === 'string' || 'concepts' in glossaries ? [glossaries] : glossaries).map(glossary =>
    typeof glossary !== 'string' || isBundledName(glossary) || isAbsolute(glossary)
      ? glossary
      : shownPath(resolve(folder, glossary)),
  )
  const all = [...new Set([...config.glossaries, ...own])]
  return createTermbase(
    await Promise.all(all.map(glossary => (typeof glossary === 'string' ? loadGlossary(glossary) : glossary))),
  )
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

function ruleChooser({preset, rules = {}}: RemarkLintOptions, config: Config): RemarkSettings['rulesFor'] {
  const overrides = config.overrides.map(override => ({...override, matches: picomatch([...override.files])}))
  const known = new Map<string, readonly ActiveRule[]>()
  const choose: RemarkSettings['rulesFor'] = paths => {
    const applying = overrides.filter(({folder, matches}) => paths.some(path => matches(shownPath(path, folder))))
    const key = applying.map(override => overrides.indexOf(override)).join(' ')
    const base: RuleSettings =
      preset === undefined
        ? Object.assign({}, config.rules, ...applying.map(override => override.rules))
        : presetSettings(preset)
    const active = known.get(key) ?? activateRules({...base, ...rules})
    known.set(key, active)
    return active
  }
  choose([])
  return choose
}
