import {ruleMessages} from '../rule-messages.js'

export const termVariant = ruleMessages({
  en: {
    rendering: '“{{actual}}” is not the preferred form for {{source}}; expected “{{expected}}”',
    renderingNoted: '“{{actual}}” is not the preferred form for {{source}}; expected “{{expected}}” ({{note}})',
    unprompted: '“{{actual}}” is not the preferred form; expected “{{expected}}”',
    unpromptedNoted: '“{{actual}}” is not the preferred form; expected “{{expected}}” ({{note}})',
    source: '“{{actual}}” is not the preferred form; expected “{{expected}}”',
    sourceNoted: '“{{actual}}” is not the preferred form; expected “{{expected}}” ({{note}})',
  },
  zh: {
    rendering: '“{{source}}”译作“{{actual}}”，首选译法为“{{expected}}”',
    renderingNoted: '“{{source}}”译作“{{actual}}”，首选译法为“{{expected}}”（{{note}}）',
    unprompted: '“{{actual}}”不是首选译法，应为“{{expected}}”',
    unpromptedNoted: '“{{actual}}”不是首选译法，应为“{{expected}}”（{{note}}）',
    source: '“{{actual}}”不是规范说法，应为“{{expected}}”',
    sourceNoted: '“{{actual}}”不是规范说法，应为“{{expected}}”（{{note}}）',
  },
})
