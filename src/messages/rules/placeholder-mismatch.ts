import {ruleMessages} from '../rule-messages.js'

export const placeholderMismatch = ruleMessages({
  en: {
    missing: '{{expected}} from the source is missing (key “{{key}}”)',
    added: '{{actual}} is not in the source (key “{{key}}”)',
    renamed: '{{actual}} should be {{expected}} as in the source (key “{{key}}”)',
    malformed: '{{actual}} is not a valid placeholder; expected {{expected}} (key “{{key}}”)',
    escaping: '{{actual}} and {{expected}} in the source escape the value differently (key “{{key}}”)',
    lost: '{{expected}} from the source is missing',
    surplus: '{{actual}} is not in the source',
    unbalanced: 'unbalanced tag {{actual}} (key “{{key}}”)',
  },
  zh: {
    missing: '缺少原文的 {{expected}}（键“{{key}}”）',
    added: '原文没有 {{actual}}（键“{{key}}”）',
    renamed: '{{actual}} 应与原文一致，写作 {{expected}}（键“{{key}}”）',
    malformed: '{{actual}} 不是有效的占位符，应为 {{expected}}（键“{{key}}”）',
    escaping: '{{actual}} 与原文 {{expected}} 的转义方式不一致（键“{{key}}”）',
    lost: '缺少原文的 {{expected}}',
    surplus: '原文没有 {{actual}}',
    unbalanced: '标签 {{actual}} 未成对出现（键“{{key}}”）',
  },
})
