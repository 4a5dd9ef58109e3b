import {ruleMessages} from '../rule-messages.js'

export const alignmentWeak = ruleMessages({
  en: {
    muted:
      '{{muted}} of {{total}} sentences could not be paired with confidence and were hardly compared: do these two texts belong together?',
  },
  zh: {muted: '{{total}} 句中有 {{muted}} 句的对应关系置信度过低，基本未作比较：这两份文稿是否对应？'},
})
