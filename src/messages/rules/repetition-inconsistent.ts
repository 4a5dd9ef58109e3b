import {ruleMessages} from '../rule-messages.js'

export const repetitionInconsistent = ruleMessages({
  en: {differs: '“{{source}}” is “{{expected}}” elsewhere ({{count}} of {{total}} times), here “{{target}}”'},
  zh: {differs: '“{{source}}”在其他处译为“{{expected}}”（{{total}} 处中有 {{count}} 处），此处译为“{{target}}”'},
})
