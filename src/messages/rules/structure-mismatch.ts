import {ruleMessages} from '../rule-messages.js'

export const structureMismatch = ruleMessages({
  en: {
    'heading-level': 'a heading of level {{level}}, expected level {{expected}} as in the source',
    'heading-to-paragraph': 'a paragraph here, a heading in the source',
    'heading-to-list-item': 'a list item here, a heading in the source',
    'list-item-to-paragraph': 'a paragraph here, a list item in the source',
    'list-item-to-heading': 'a heading here, a list item in the source',
    'paragraph-to-heading': 'a heading here, a paragraph in the source',
    'paragraph-to-list-item': 'a list item here, a paragraph in the source',
    'table-count': '{{target}} tables, in the source {{source}}',
    'table-shape':
      'a table of {{targetRows}} rows and {{targetColumns}} columns, in the source {{sourceRows}} rows and {{sourceColumns}} columns',
  },
  zh: {
    'heading-level': '此标题为 {{level}} 级，按原文应为 {{expected}} 级',
    'heading-to-paragraph': '原文为标题，译文为正文段落',
    'heading-to-list-item': '原文为标题，译文为列表项',
    'list-item-to-paragraph': '原文为列表项，译文为正文段落',
    'list-item-to-heading': '原文为列表项，译文为标题',
    'paragraph-to-heading': '原文为正文段落，译文为标题',
    'paragraph-to-list-item': '原文为正文段落，译文为列表项',
    'table-count': '译文有 {{target}} 个表格，原文有 {{source}} 个',
    'table-shape': '译文表格为 {{targetRows}} 行 {{targetColumns}} 列，原文为 {{sourceRows}} 行 {{sourceColumns}} 列',
  },
})
