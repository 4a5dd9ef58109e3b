import {ruleMessages} from '../rule-messages.js'

export const termFirstUse = ruleMessages({
  en: {
    abbreviation: '“{{actual}}” is used before its full form; expected “{{expected}}” at first use',
    repeated: 'the full form “{{actual}}” is repeated after its abbreviation was introduced; expected “{{expected}}”',
  },
  zh: {
    abbreviation: '“{{actual}}”首次出现应先用全称：“{{expected}}”',
    repeated: '简称已经说明，“{{actual}}”之后应用简称“{{expected}}”',
  },
})
