import {ruleMessages} from '../rule-messages.js'

export const placeholderMismatch = ruleMessages({
  en: {
    missing: '{{expected}} of the source is missing (key “{{key}}”)',
    added: '{{actual}} is not in the source (key “{{key}}”)',
    renamed: '{{actual}} should be {{expected}} as in the source (key “{{key}}”)',
    malformed: '{{actual}} is no placeholder; expected {{expected}} (key “{{key}}”)',
    escaping: '{{actual}} and {{expected}} of the source differ in whether the value is escaped (key “{{key}}”)',
    lost: '{{expected}} of the source is missing',
    surplus: '{{actual}} is not in the source',
    unbalanced: 'the tag {{actual}} has no counterpart in this text (key “{{key}}”)',
  },
  zh: {
    missing: '缺少原文的 {{expected}}（键“{{key}}”）',
    added: '原文没有 {{actual}}（键“{{key}}”）',
    renamed: '{{actual}} 应与原文一致，写作 {{expected}}（键“{{key}}”）',
    malformed: '{{actual}} 不是有效的占位符，应为 {{expected}}（键“{{key}}”）',
    escaping: '{{actual}} 与原文 {{expected}} 在是否转义上不一致（键“{{key}}”）',
    lost: '缺少原文的 {{expected}}',
    surplus: '原文没有 {{actual}}',
    unbalanced: '标签 {{actual}} 在这段文字中没有成对（键“{{key}}”）',
  },
})
