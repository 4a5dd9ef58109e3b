import {ruleMessages} from '../rule-messages.js'

export const untranslated = ruleMessages({
  en: {
    segment: 'not translated: “{{text}}”',
    segments: 'not translated: “{{text}}” and more, {{count}} segments in all',
    sentence: '“{{text}}” was left in the other language',
    words: '“{{text}}” was left in the other language; translate it or put it into brackets behind its translation',
  },
  zh: {
    segment: '未翻译：“{{text}}”',
    segments: '未翻译：“{{text}}”等，共 {{count}} 句',
    sentence: '“{{text}}”未翻译',
    words: '“{{text}}”未翻译；如需保留，请置于译文后的括号内',
  },
})
