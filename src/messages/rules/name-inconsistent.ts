import {ruleMessages} from '../rule-messages.js'

export const nameInconsistent = ruleMessages({
  en: {
    spellings: '{{name}} is spelled “{{spelled}}” here, elsewhere “{{usual}}” (occurrences: {{count}})',
  },
  zh: {
    spellings: '“{{name}}”此处拼作“{{spelled}}”，他处作“{{usual}}”（{{count}} 处）',
  },
})
