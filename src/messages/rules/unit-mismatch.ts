import {ruleMessages} from '../rule-messages.js'

export const unitMismatch = ruleMessages({
  en: {
    expected: '“{{target}}” uses a different unit from {{source}}; expected “{{expected}}” or a converted figure',
    differs: '“{{target}}” uses a different unit from {{source}}',
  },
  zh: {
    expected: '“{{target}}”的单位与原文“{{source}}”不符，应为“{{expected}}”或换算后的数值',
    differs: '“{{target}}”的单位与原文“{{source}}”不符',
  },
})
