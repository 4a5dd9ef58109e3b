import {ruleMessages} from '../rule-messages.js'

export const numberMismatch = ruleMessages({
  en: {
    expected: '{{source}} is translated as “{{target}}”; expected “{{expected}}”',
    differs: '“{{target}}” does not match {{source}} in the source',
    'change-by': '{{source}} is the amount of change, but “{{target}}” states the resulting value',
    'change-to': '{{source}} is the resulting value, but “{{target}}” states the amount of change',
    missing: 'the figure {{text}} is missing from the translation',
    'missing-expected': 'the figure {{text}} (“{{expected}}”) is missing from the translation',
    added: 'the figure “{{text}}” is not in the source',
  },
  zh: {
    expected: '“{{source}}”译作“{{target}}”，应为“{{expected}}”',
    differs: '“{{target}}”与原文“{{source}}”不符',
    'change-by': '“{{source}}”为变动幅度，译文“{{target}}”误作变动后的数值',
    'change-to': '“{{source}}”为变动后的数值，译文“{{target}}”误作变动幅度',
    missing: '译文缺少数字“{{text}}”',
    'missing-expected': '译文缺少数字“{{text}}”（应译作“{{expected}}”）',
    added: '译文数字“{{text}}”在原文中没有对应',
  },
})
