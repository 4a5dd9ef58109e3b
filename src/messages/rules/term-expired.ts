import {ruleMessages} from '../rule-messages.js'

export const termExpired = ruleMessages({
  en: {
    late: '“{{actual}}” was official only until {{limit}}, but the document is dated {{date}}; expected “{{expected}}”',
    early: '“{{actual}}” is official only from {{limit}}, but the document is dated {{date}}; expected “{{expected}}”',
  },
  zh: {
    late: '“{{actual}}”的官方使用截至 {{limit}}，本文日期为 {{date}}，应改用“{{expected}}”',
    early: '“{{actual}}”自 {{limit}} 起才正式启用，本文日期为 {{date}}，应为“{{expected}}”',
  },
})
