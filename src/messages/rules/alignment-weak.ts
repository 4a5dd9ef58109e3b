import {ruleMessages} from '../rule-messages.js'

export const alignmentWeak = ruleMessages({
  en: {
    muted:
      '{{muted}} of {{total}} segments could not be paired with confidence and were barely compared; do these two texts belong together?',
  },
  zh: {muted: '共 {{total}} 个句段，其中 {{muted}} 个的对齐置信度过低，基本未作比对；请确认两份文稿是否互为译文'},
})
