import {ruleMessages} from '../rule-messages.js'

export const termFirstUse = ruleMessages({
  en: {
    abbreviation: '“{{actual}}” is used without its full form at first mention; expected “{{expected}}”',
    repeated:
      'the full form “{{actual}}” is repeated although its abbreviation has been introduced; use “{{expected}}”',
  },
  zh: {
    abbreviation: '“{{actual}}”首次出现时应给出全称：“{{expected}}”',
    repeated: '前文已注明简称，此处的“{{actual}}”宜用简称“{{expected}}”',
  },
})
