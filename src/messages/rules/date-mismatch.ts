import {ruleMessages} from '../rule-messages.js'

export const dateMismatch = ruleMessages({
  en: {
    expected: '“{{target}}” for {{source}}, expected “{{expected}}”',
    differs: '“{{target}}” is not {{source}}',
  },
  zh: {
    expected: '日期或时间“{{source}}”译作“{{target}}”，应为“{{expected}}”',
    differs: '日期或时间“{{target}}”与原文“{{source}}”不符',
  },
})
