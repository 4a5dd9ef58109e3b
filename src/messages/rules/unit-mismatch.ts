import {ruleMessages} from '../rule-messages.js'

export const unitMismatch = ruleMessages({
  en: {
    expected: '“{{target}}” has another unit than {{source}}, expected “{{expected}}” or a converted figure',
    differs: '“{{target}}” has another unit than {{source}}',
  },
  zh: {
    expected: '“{{target}}”的单位与原文“{{source}}”不同，应为“{{expected}}”或换算后的数值',
    differs: '“{{target}}”的单位与原文“{{source}}”不同',
  },
})
