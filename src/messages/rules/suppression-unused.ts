import {ruleMessages} from '../rule-messages.js'

export const suppressionUnused = ruleMessages({
  en: {
    unused: 'this comment silences nothing; remove it',
    'no-reason': 'this comment gives no reason; add it after “--”',
    'unknown-rule': 'rule “{{rules}}” is unknown, perhaps “{{nearest}}” is meant',
    'no-such-rule': 'rule “{{rules}}” is unknown; take it out of the comment',
    'nothing-to-enable': 'nothing was disabled before this comment',
    expired: 'this comment held until {{until}} and silences nothing any more; remove it or give a new date',
    'bad-date': '“{{until}}” is no date; write the last day as YYYY-MM-DD',
    'no-such-comment': '“{{name}}” is no comment that silences rules, perhaps “{{nearest}}” is meant',
  },
  zh: {
    unused: '该停用注释未起作用，请删除',
    'no-reason': '该停用注释未说明理由，请在“--”之后补充',
    'unknown-rule': '规则“{{rules}}”不存在，是否应为“{{nearest}}”？',
    'no-such-rule': '规则“{{rules}}”不存在，请从注释中删去',
    'nothing-to-enable': '此注释之前没有停用任何规则',
    expired: '该停用注释的有效期截至 {{until}}，现已失效，请删除或另定日期',
    'bad-date': '“{{until}}”不是有效日期，请按 YYYY-MM-DD 写明截止日',
    'no-such-comment': '“{{name}}”不是停用规则的注释，是否应为“{{nearest}}”？',
  },
})
