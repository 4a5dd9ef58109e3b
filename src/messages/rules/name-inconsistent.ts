import {ruleMessages} from '../rule-messages.js'

export const nameInconsistent = ruleMessages({
  en: {
    spellings: '{{name}} is spelled “{{spelled}}” here but “{{usual}}” elsewhere ({{count}}×)',
  },
  zh: {
    spellings: '“{{name}}”此处拼作“{{spelled}}”，他处作“{{usual}}”（{{count}} 处）',
  },
})
