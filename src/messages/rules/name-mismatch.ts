import {ruleMessages} from '../rule-messages.js'

export const nameMismatch = ruleMessages({
  en: {
    person: '{{name}} is spelled “{{spelled}}”; expected “{{expected}}”',
    place: '{{name}} is spelled “{{spelled}}”; expected “{{expected}}”',
  },
  zh: {
    person: '人名“{{name}}”拼作“{{spelled}}”，应为“{{expected}}”',
    place: '地名“{{name}}”拼作“{{spelled}}”，应为“{{expected}}”',
  },
})
