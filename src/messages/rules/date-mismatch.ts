import {ruleMessages} from '../rule-messages.js'

export const dateMismatch = ruleMessages({
  en: {
    expected: '{{source}} is translated as “{{target}}”; expected “{{expected}}”',
    differs: '“{{target}}” does not match {{source}} in the source',
  },
  zh: {
    expected: '日期或时间“{{source}}”译作“{{target}}”，应为“{{expected}}”',
    differs: '日期或时间“{{target}}”与原文“{{source}}”不符',
  },
})
