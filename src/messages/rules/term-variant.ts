import {ruleMessages} from '../rule-messages.js'

export const termVariant = ruleMessages({
  en: {
    rendering: '“{{actual}}” is not the preferred term for {{source}}; use “{{expected}}”',
    renderingNoted: '“{{actual}}” is not the preferred term for {{source}}; use “{{expected}}” ({{note}})',
    unprompted: '“{{actual}}” is not the preferred term; use “{{expected}}”',
    unpromptedNoted: '“{{actual}}” is not the preferred term; use “{{expected}}” ({{note}})',
    source: '“{{actual}}” is not the preferred term; use “{{expected}}”',
    sourceNoted: '“{{actual}}” is not the preferred term; use “{{expected}}” ({{note}})',
  },
  zh: {
    rendering: '“{{source}}”译作“{{actual}}”，首选译法为“{{expected}}”',
    renderingNoted: '“{{source}}”译作“{{actual}}”，首选译法为“{{expected}}”（{{note}}）',
    unprompted: '“{{actual}}”不是首选译法，首选“{{expected}}”',
    unpromptedNoted: '“{{actual}}”不是首选译法，首选“{{expected}}”（{{note}}）',
    source: '“{{actual}}”不是首选说法，首选“{{expected}}”',
    sourceNoted: '“{{actual}}”不是首选说法，首选“{{expected}}”（{{note}}）',
  },
})
