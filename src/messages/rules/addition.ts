import {ruleMessages} from '../rule-messages.js'

export const addition = ruleMessages({
  en: {
    block: 'not in the source: “{{text}}” (segments without a counterpart: {{count}})',
    sentence: 'no counterpart in the source for “{{text}}”',
    heading: 'the heading “{{text}}” has no counterpart in the source',
    aside: '“{{text}}” (caption, note or metadata) has no counterpart in the source',
  },
  zh: {
    block: '增译：“{{text}}”（共 {{count}} 句无对应原文）',
    sentence: '“{{text}}”在原文中没有对应内容',
    heading: '标题“{{text}}”在原文中没有对应标题',
    aside: '“{{text}}”（图注、注释或元数据）在原文中没有对应内容',
  },
})
