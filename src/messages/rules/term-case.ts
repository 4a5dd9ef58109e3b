import {ruleMessages} from '../rule-messages.js'

export const termCase = ruleMessages({
  en: {case: '“{{actual}}” should be written “{{expected}}”'},
  zh: {case: '“{{actual}}”的大小写应为“{{expected}}”'},
})
