import {ruleMessages} from '../rule-messages.js'

export const termInconsistent = ruleMessages({
  en: {
    document:
      '{{source}} is “{{actual}}” here (occurrences: {{count}}) but “{{expected}}” elsewhere in the document (occurrences: {{expectedCount}})',
    collection:
      '{{source}} is “{{actual}}” in this document (occurrences: {{count}}) but “{{expected}}” in others (occurrences: {{expectedCount}})',
  },
  zh: {
    document:
      '“{{source}}”此处译作“{{actual}}”（{{count}} 处），本文其他地方译作“{{expected}}”（{{expectedCount}} 处）',
    collection:
      '“{{source}}”在本文译作“{{actual}}”（{{count}} 处），其他文件译作“{{expected}}”（{{expectedCount}} 处）',
  },
})
