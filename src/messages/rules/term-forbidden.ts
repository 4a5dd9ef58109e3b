import {ruleMessages} from '../rule-messages.js'

export const termForbidden = ruleMessages({
  en: {
    rendering: '“{{actual}}” must not be used for {{source}}; expected “{{expected}}”',
    renderingNoted: '“{{actual}}” must not be used for {{source}}; expected “{{expected}}” ({{note}})',
    unprompted: '“{{actual}}” must not be used; expected “{{expected}}”',
    unpromptedNoted: '“{{actual}}” must not be used; expected “{{expected}}” ({{note}})',
    source: '“{{actual}}” must not be used; expected “{{expected}}”',
    sourceNoted: '“{{actual}}” must not be used; expected “{{expected}}” ({{note}})',
  },
  zh: {
    rendering: '“{{source}}”不得译作“{{actual}}”，应为“{{expected}}”',
    renderingNoted: '“{{source}}”不得译作“{{actual}}”，应为“{{expected}}”（{{note}}）',
    unprompted: '不得使用“{{actual}}”，应为“{{expected}}”',
    unpromptedNoted: '不得使用“{{actual}}”，应为“{{expected}}”（{{note}}）',
    source: '不得使用“{{actual}}”，应为“{{expected}}”',
    sourceNoted: '不得使用“{{actual}}”，应为“{{expected}}”（{{note}}）',
  },
})
