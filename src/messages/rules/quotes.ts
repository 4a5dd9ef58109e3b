import {ruleMessages} from '../rule-messages.js'

export const quotes = ruleMessages({
  en: {
    style: 'quotation mark {{text}}, expected {{expected}} as in the rest of the document',
    unclosed: '{{text}} is not closed',
    unopened: '{{text}} closes nothing',
  },
  zh: {
    style: '引号{{text}}与全文不一致，应为{{expected}}',
    unclosed: '{{text}}缺少后半部分',
    unopened: '{{text}}缺少前半部分',
  },
})
