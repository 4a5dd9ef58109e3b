import {ruleMessages} from '../rule-messages.js'

export const termInconsistent = ruleMessages({
  en: {
    document:
      '{{source}} is translated as “{{actual}}” here ({{count}}×) but as “{{expected}}” elsewhere in the document ({{expectedCount}}×)',
    collection:
      '{{source}} is translated as “{{actual}}” in this document ({{count}}×) but as “{{expected}}” in others ({{expectedCount}}×)',
  },
  zh: {
    document: '“{{source}}”此处译作“{{actual}}”（{{count}} 处），文中他处译作“{{expected}}”（{{expectedCount}} 处）',
    collection:
      '“{{source}}”在本文译作“{{actual}}”（{{count}} 处），在其他文稿译作“{{expected}}”（{{expectedCount}} 处）',
  },
})
