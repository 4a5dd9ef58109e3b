import {ruleMessages} from '../rule-messages.js'

export const termMissing = ruleMessages({
  en: {
    missing: '{{source}} is not rendered; expected “{{expected}}”',
    several: '{{source}} ({{count}} times in this passage) is not rendered; expected “{{expected}}”',
  },
  zh: {
    missing: '“{{source}}”在译文中没有规范译法，应为“{{expected}}”',
    several: '“{{source}}”（本段出现 {{count}} 次）在译文中没有规范译法，应为“{{expected}}”',
  },
})
