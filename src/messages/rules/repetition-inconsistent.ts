import {ruleMessages} from '../rule-messages.js'

export const repetitionInconsistent = ruleMessages({
  en: {
    differs:
      '“{{source}}” is translated as “{{expected}}” elsewhere ({{count}} of {{total}} occurrences) but as “{{target}}” here',
  },
  zh: {differs: '“{{source}}”他处译作“{{expected}}”（共 {{total}} 处，其中 {{count}} 处），此处译作“{{target}}”'},
})
