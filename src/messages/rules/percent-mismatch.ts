import {ruleMessages} from '../rule-messages.js'

export const percentMismatch = ruleMessages({
  en: {
    expected: '“{{target}}” for {{source}}, expected “{{expected}}”',
    differs: '“{{target}}” is not {{source}}',
    'change-by': '{{source}} is the size of the change, “{{target}}” is said as its result',
    'change-to': '{{source}} is the result of the change, “{{target}}” is said as its size',
    missing: 'the percentage {{text}} is not in the translation',
    'missing-expected': 'the percentage {{text}} (“{{expected}}”) is not in the translation',
    added: 'the percentage “{{text}}” is not in the source',
  },
  zh: {
    expected: '“{{source}}”译作“{{target}}”，应为“{{expected}}”',
    differs: '“{{target}}”与原文“{{source}}”不符',
    'change-by': '“{{source}}”是变化的幅度，译文“{{target}}”说成了变化后的数值',
    'change-to': '“{{source}}”是变化后的数值，译文“{{target}}”说成了变化的幅度',
    missing: '译文缺少百分比“{{text}}”',
    'missing-expected': '译文缺少百分比“{{text}}”（应译作“{{expected}}”）',
    added: '译文中的百分比“{{text}}”原文没有',
  },
})
