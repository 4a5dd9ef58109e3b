import {ruleMessages} from '../rule-messages.js'

export const ordinalMismatch = ruleMessages({
  en: {
    expected: '“{{target}}” for {{source}}, expected “{{expected}}”',
    differs: '“{{target}}” is not {{source}}',
  },
  zh: {
    expected: '序数“{{source}}”译作“{{target}}”，应为“{{expected}}”',
    differs: '序数“{{target}}”与原文“{{source}}”不符',
  },
})
