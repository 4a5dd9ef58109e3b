import {ruleMessages} from '../rule-messages.js'

export const keyMismatch = ruleMessages({
  en: {
    missing: 'key “{{key}}” is missing from {{file}}',
    surplus: 'key “{{key}}” is not in {{file}}',
    empty: 'key “{{key}}” has no text here, but has one in {{file}}',
    'plural-missing': 'key “{{key}}” has no plural form {{forms}} (required in {{lang, language}})',
    'plural-unused': 'the plural form “{{key}}” is never used in {{lang, language}}',
    'no-counterpart':
      'this resource file has no counterpart in the other language, although the other resource files in this run do',
  },
  zh: {
    missing: '{{file}} 缺少键“{{key}}”',
    surplus: '{{file}} 没有键“{{key}}”',
    empty: '键“{{key}}”在此处为空，而 {{file}} 有对应文字',
    'plural-missing': '键“{{key}}”缺少{{lang, language}}所需的复数形式 {{forms}}',
    'plural-unused': '{{lang, language}}不使用复数形式“{{key}}”',
    'no-counterpart': '该资源文件缺少另一语种的文件，而本次检查的其他资源文件均有',
  },
})
