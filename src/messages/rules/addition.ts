import {ruleMessages} from '../rule-messages.js'

export const addition = ruleMessages({
  en: {
    block: 'not in the source: “{{text}}” (segments without a counterpart: {{count}})',
    sentence: 'no counterpart in the source for “{{text}}”',
    heading: 'the heading “{{text}}” has no counterpart in the source',
    repeated: '“{{text}}” stands once more in the translation than in the source',
    aside: '“{{text}}” (caption, note or metadata) has no counterpart in the source',
  },
  zh: {
    block: '增译：“{{text}}”（共 {{count}} 句无对应原文）',
    sentence: '“{{text}}”在原文中没有对应内容',
    heading: '标题“{{text}}”在原文中没有对应标题',
    repeated: '“{{text}}”在译文中比在原文中多出现一次',
    aside: '“{{text}}”（图注、注释或元数据）在原文中没有对应内容',
  },
})
