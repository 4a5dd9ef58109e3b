import {ruleMessages} from '../rule-messages.js'

export const termExpired = ruleMessages({
  en: {
    late: '“{{actual}}” was official until {{limit}}, the document is of {{date}}; expected “{{expected}}”',
    early: '“{{actual}}” is official from {{limit}} on, the document is of {{date}}; expected “{{expected}}”',
  },
  zh: {
    late: '“{{actual}}”的使用期限截至 {{limit}}，本文日期为 {{date}}，应为“{{expected}}”',
    early: '“{{actual}}”自 {{limit}} 起启用，本文日期为 {{date}}，应为“{{expected}}”',
  },
})
