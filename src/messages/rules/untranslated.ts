import {ruleMessages} from '../rule-messages.js'

export const untranslated = ruleMessages({
  en: {
    segment: 'not translated: “{{text}}”',
    segments: 'not translated: {{count}} segments, starting with “{{text}}”',
    sentence: '“{{text}}” was left untranslated',
    words: '“{{text}}” was left untranslated; translate it, or keep it in brackets after the translation',
  },
  zh: {
    segment: '未翻译：“{{text}}”',
    segments: '未翻译：“{{text}}”等，共 {{count}} 个句段',
    sentence: '“{{text}}”未翻译',
    words: '“{{text}}”未翻译；如需保留，请置于译文后的括号内',
  },
})
