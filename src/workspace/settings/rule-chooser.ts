import picomatch from 'picomatch'
import type {RuleScope} from '../../check/engine/define-rule.js'
import {type ActiveRule, activateRules, type RuleSettings} from '../../check/engine/engine.js'
import {type PresetName, presetSettings} from '../../check/engine/presets.js'
import type {Config} from '../../config/resolve.js'
import {DuizhaoError} from '../../model/errors.js'
import {errorAt} from '../files/error-place.js'
import {shownPath} from '../files/shown-path.js'

/** Which rules are run over which files. */
export interface RuleChooser {
  /** The rules for a pair or document with these paths. The same object for the same rules. */
  rulesFor(paths: readonly string[]): readonly ActiveRule[]
  /** As text, what {@link rulesFor} goes by. */
  ruleKey(paths: readonly string[]): string
  /** The rule of a comparison of two versions of documents with these paths; none where it is off. */
  versionRules(paths: readonly string[]): readonly ActiveRule[]
  /** The rules for a translation unit without its document. */
  unitRules(): readonly ActiveRule[]
  /** Those of a unit that is judged as a whole. */
  answerRules(): readonly ActiveRule[]
}

export interface RuleChoices {
  /** Stands for the levels of the configuration and its overrides. */
  readonly preset?: PresetName | undefined
  /** Over those of the configuration or preset. */
  readonly rules?: RuleSettings | undefined
}

/** Bind the rules of a configuration. Throws DuizhaoError `RULE_UNKNOWN` and `RULE_OPTIONS`, with the place in the configuration. */
export function ruleChooser(config: Config, {preset, rules: own = {}}: RuleChoices): RuleChooser {
  const base = preset === undefined ? config.rules : presetSettings(preset)
  const overrides = preset === undefined ? matchedOverrides(config) : []
  const known = new Map<string, readonly ActiveRule[]>()
  const applying = (paths: readonly string[]) =>
    overrides.filter(({folder, matches}) => paths.some(path => matches(shownPath(path, folder))))
  const settingsFor = (paths: readonly string[]) => [...applying(paths).map(({rules}) => rules), own]
  const rulesFor = (paths: readonly string[]): readonly ActiveRule[] => {
    const key = applying(paths)
      .map(override => overrides.indexOf(override))
      .join(' ')
    const active = known.get(key) ?? activate(config, [base, ...settingsFor(paths)])
    known.set(key, active)
    return active
  }
  // What is wrong with them is said before the work.
  rulesFor([])
  return {
    rulesFor,
    ruleKey: paths => JSON.stringify([base, ...settingsFor(paths)]),
    versionRules: paths => activate(config, [base, ...settingsFor(paths)], 'versions'),
    unitRules: () => activate(config, [base, own], 'unit'),
    answerRules: () => activate(config, [base, own], 'answer'),
  }
}

function matchedOverrides({overrides}: Config) {
  return overrides.map(override => ({...override, matches: picomatch([...override.files])}))
}

/** Errors about options of a rule name the place in the configuration. */
function activate(
  config: Config,
  layers: readonly RuleSettings[],
  scope: RuleScope | 'versions' = 'document',
): ActiveRule[] {
  const settings: RuleSettings = Object.assign({}, ...layers)
  try {
    return activateRules(settings, {scope})
  } catch (error) {
    if (!(error instanceof DuizhaoError) || error.code !== 'RULE_OPTIONS') throw error
    const id = Object.keys(config.rules).find(name => error.found.includes(`“${name}”`))
    throw errorAt(error, id === undefined ? {} : config.rulePlace(id))
  }
}
