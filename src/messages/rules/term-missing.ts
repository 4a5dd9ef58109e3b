import {ruleMessages} from '../rule-messages.js'

export const termMissing = ruleMessages({
  en: {
    missing: 'no official translation of {{source}} found; expected “{{expected}}”',
    several: 'no official translation of {{source}} ({{count}} times in this passage) found; expected “{{expected}}”',
  },
  zh: {
    missing: '译文未采用“{{source}}”的规范译法“{{expected}}”',
    several: '“{{source}}”（本段 {{count}} 次）在译文中均未采用规范译法“{{expected}}”',
  },
})
