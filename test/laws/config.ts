import {activateRules} from '../../src/check/engine/engine.js'
import {rules as allRules} from '../../src/check/rules/index.js'
import {validateConfig} from '../../src/config/validate.js'
import {dataValue} from '../../src/text/data-node.js'
import {parseJsonData} from '../../src/text/json-data.js'
import {parseYamlData} from '../../src/text/yaml-data.js'
import {orNamed} from './named.js'

const ruleIds = allRules.map(({id}) => id)

/** Any text as a configuration: refused by name, or settings that rules take or refuse by name. */
export function holdConfigLaws(text: string, format: 'yaml' | 'json'): void {
  const root = orNamed(() => (format === 'json' ? parseJsonData(text, 'c.json') : parseYamlData(text, 'c.yaml')))
  if (root === undefined) return
  const source = orNamed(() => validateConfig(dataValue(root) ?? {}, () => ({path: 'c'}), ruleIds, root))
  if (source === undefined) return
  const {rules = {}, overrides = []} = source.config
  for (const settings of [rules, ...overrides.map(override => override.rules)]) orNamed(() => activateRules(settings))
}
