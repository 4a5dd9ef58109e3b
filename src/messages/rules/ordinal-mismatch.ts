import {ruleMessages} from '../rule-messages.js'

export const ordinalMismatch = ruleMessages({
  en: {
    expected: '{{source}} is translated as “{{target}}”; expected “{{expected}}”',
    differs: '“{{target}}” does not match {{source}} in the source',
  },
  zh: {
    expected: '序数“{{source}}”译作“{{target}}”，应为“{{expected}}”',
    differs: '序数“{{target}}”与原文“{{source}}”不符',
  },
})
