import {ruleMessages} from '../rule-messages.js'

export const quotes = ruleMessages({
  en: {
    style: 'quotation mark {{text}} is not the style of the rest of the document; expected {{expected}}',
    unclosed: 'unclosed {{text}}',
    unopened: 'unmatched {{text}}',
    widths: 'full-width （ is closed by a half-width )',
  },
  zh: {
    style: '引号 {{text}} 与全文体例不一致，应为 {{expected}}',
    unclosed: '{{text}} 未成对，缺少后一半',
    unopened: '{{text}} 未成对，缺少前一半',
    widths: '全角“（”与半角“)”不配对',
  },
})
