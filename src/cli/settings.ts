import picomatch from 'picomatch'
import type {Lexicon} from '../align/lexicon/lexicon.js'
import type {RuleScope} from '../check/engine/define-rule.js'
import {type ActiveRule, activateRules, type RuleSettings} from '../check/engine/engine.js'
import {presetNames, presetSettings} from '../check/engine/presets.js'
import {rules as allRules} from '../check/rules/index.js'
import {type Config, resolveConfig} from '../config/resolve.js'
import {loadGlossary} from '../glossary/load.js'
import {onDemandOf} from '../glossary/on-demand-glossary.js'
import {createTermbase, type Termbase} from '../glossary/termbase.js'
import {createTranslator, type Translator} from '../messages/translator.js'
import {DuizhaoError} from '../model/errors.js'
import {packageVersion} from '../text/package-version.js'
import {ruleSettings} from './arguments.js'
import {errorAt} from './error-place.js'
import {shownPath} from './files.js'
import type {Io} from './io.js'
import {messageLanguage} from './message-language.js'
import type {CommonOptions} from './options.js'
import {runDay} from './run-day.js'

/** What a run knows from its options and its configuration; options win. */
export interface Settings {
  readonly config: Config
  readonly translator: Translator
  readonly termbase: Termbase
  readonly minConfidence?: number | undefined
  readonly maxWarnings?: number | undefined
  readonly useLexicon: boolean
  /** The day of the run, ISO: suppressions that end before it do not hold. */
  readonly today: string
  /** The rules for a pair or document with these paths. The same object for the same rules. */
  rulesFor(paths: readonly string[]): readonly ActiveRule[]
  /** As text, what {@link rulesFor} goes by. */
  ruleKey(paths: readonly string[]): string
  /** A digest of everything in the settings that findings depend on but the rules: glossaries, options, the program itself. */
  identity(): Promise<string>
  /** The rules for a translation unit without its document. */
  unitRules(): readonly ActiveRule[]
}

/** Read configuration and glossaries. Throws their DuizhaoErrors, and `RULE_UNKNOWN` for a rule of the command line. */
export async function readSettings(options: CommonOptions, io: Io): Promise<Settings> {
  const config = await resolveConfig({
    folder: process.cwd(),
    ruleIds: allRules.map(rule => rule.id),
    presets: Object.fromEntries(presetNames.map(name => [`duizhao:${name}`, presetSettings(name)])),
    path: options.config,
  })
  const names = [...new Set([...config.glossaries, ...(options.glossary ?? [])])]
  const termbase = createTermbase(await Promise.all(names.map(name => loadGlossary(name))))
  const minConfidence = options.minConfidence ?? config.minConfidence
  const fromCommandLine = ruleSettings(options.rule ?? [])
  const useLexicon = (options.lexicon ?? true) && (config.lexicon ?? true)
  const chooser = ruleChooser(config, fromCommandLine)
  return {
    config,
    translator: createTranslator(messageLanguage(options.lang ?? config.lang, io.env)),
    termbase,
    minConfidence,
    maxWarnings: config.maxWarnings,
    today: runDay(io.env),
    useLexicon,
    ...chooser,
    identity: () => identityOf(termbase, [chooser.ruleKey([]), String(minConfidence), String(useLexicon)]),
    unitRules: () => activate(config, [fromCommandLine], 'unit'),
  }
}

/** The word lexicon when the settings want it; it is loaded only for a run that aligns. */
export async function readLexicon(settings: Settings): Promise<Lexicon | undefined> {
  if (!settings.useLexicon) return undefined
  const {loadLexicon} = await import('../align/lexicon/load-lexicon.js')
  return loadLexicon()
}

async function identityOf({glossaries}: Termbase, choices: readonly string[]): Promise<string> {
  const [{buildIdentity}, {stableDigest}] = await Promise.all([
    import('../cache/build-identity.js'),
    import('../cache/stable-digest.js'),
  ])
  const contents = glossaries.flatMap(glossary => [
    // Its ending says how the text is read.
    glossary.path ?? '',
    onDemandOf(glossary)?.digest ?? JSON.stringify(glossary),
  ])
  return stableDigest([packageVersion(), buildIdentity(), ...contents, ...choices])
}

function ruleChooser(config: Config, fromCommandLine: RuleSettings): Pick<Settings, 'rulesFor' | 'ruleKey'> {
  const overrides = config.overrides.map(override => ({...override, matches: picomatch([...override.files])}))
  const known = new Map<string, readonly ActiveRule[]>()
  const applying = (paths: readonly string[]) =>
    overrides.filter(({folder, matches}) => paths.some(path => matches(shownPath(path, folder))))
  const settingsFor = (paths: readonly string[]) => [...applying(paths).map(({rules}) => rules), fromCommandLine]
  const rulesFor = (paths: readonly string[]): readonly ActiveRule[] => {
    const key = applying(paths)
      .map(override => overrides.indexOf(override))
      .join(' ')
    const active = known.get(key) ?? activate(config, settingsFor(paths))
    known.set(key, active)
    return active
  }
  rulesFor([])
  return {rulesFor, ruleKey: paths => JSON.stringify([config.rules, ...settingsFor(paths)])}
}

/** Errors about options of a rule name the place in the configuration. */
function activate(config: Config, more: readonly RuleSettings[], scope: RuleScope = 'document'): ActiveRule[] {
  const settings: RuleSettings = Object.assign({}, config.rules, ...more)
  try {
    return activateRules(settings, {scope})
  } catch (error) {
    if (!(error instanceof DuizhaoError) || error.code !== 'RULE_OPTIONS') throw error
    const id = Object.keys(config.rules).find(name => error.found.includes(`“${name}”`))
    throw errorAt(error, id === undefined ? {} : config.rulePlace(id))
  }
}
