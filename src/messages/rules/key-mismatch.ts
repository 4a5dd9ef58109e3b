import {ruleMessages} from '../rule-messages.js'

export const keyMismatch = ruleMessages({
  en: {
    missing: 'the key “{{key}}” is missing from {{file}}',
    surplus: 'the key “{{key}}” is not in {{file}}',
    empty: 'the key “{{key}}” has no text here, although it has one in {{file}}',
    'plural-missing': 'the key “{{key}}” lacks the plural form {{forms}} (language: {{lang}})',
    'plural-unused': 'the plural form “{{key}}” is never used in this language ({{lang}})',
    'no-counterpart': 'this resource has no counterpart in the other language, although others of the run have one',
  },
  zh: {
    missing: '{{file}} 缺少键“{{key}}”',
    surplus: '{{file}} 没有键“{{key}}”',
    empty: '键“{{key}}”在此处为空，而 {{file}} 有对应文字',
    'plural-missing': '键“{{key}}”缺少复数形式 {{forms}}（语种：{{lang}}）',
    'plural-unused': '该语种（{{lang}}）不会用到复数形式“{{key}}”',
    'no-counterpart': '本次检查的其他资源文件都有对应语种，唯独该文件没有',
  },
})
