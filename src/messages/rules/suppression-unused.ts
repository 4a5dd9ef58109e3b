import {ruleMessages} from '../rule-messages.js'

export const suppressionUnused = ruleMessages({
  en: {
    unused: 'this comment suppresses nothing; remove it',
    'no-reason': 'this comment gives no reason; add it after “--”',
    'unknown-rule': 'unknown rule “{{rules}}”; did you mean “{{nearest}}”?',
    'no-such-rule': 'unknown rule “{{rules}}”; remove it from the comment',
    'nothing-to-enable': 'nothing was disabled before this comment',
    expired: 'this comment expired on {{until}}; remove it or set a new date',
    'bad-date': '“{{until}}” is not a valid date; write the last day as YYYY-MM-DD',
    'no-such-comment': '“{{name}}” is not a suppression comment; did you mean “{{nearest}}”?',
  },
  zh: {
    unused: '该停用注释未起作用，请删除',
    'no-reason': '该停用注释未说明理由，请在“--”之后补充',
    'unknown-rule': '没有名为“{{rules}}”的规则，是否应为“{{nearest}}”？',
    'no-such-rule': '没有名为“{{rules}}”的规则，请从注释中删去',
    'nothing-to-enable': '此注释之前没有停用过规则',
    expired: '该停用注释已于 {{until}} 到期，请删除或另定日期',
    'bad-date': '“{{until}}”不是有效日期，请按 YYYY-MM-DD 写明截止日',
    'no-such-comment': '“{{name}}”不是停用注释，是否应为“{{nearest}}”？',
  },
})
