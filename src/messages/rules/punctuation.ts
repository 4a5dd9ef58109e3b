import {ruleMessages} from '../rule-messages.js'

export const punctuation = ruleMessages({
  en: {
    'half-width': 'half-width “{{text}}” after Chinese text; expected “{{expected}}”',
    'full-width': 'full-width “{{text}}” in English text; expected “{{expected}}”',
    brackets: 'half-width brackets in Chinese text; expected “{{expected}}”',
    'title-marks': 'English does not use 《》; italicize the title: “{{expected}}”',
    doubled: 'repeated “{{text}}”; expected “{{expected}}”',
    clashing: '“{{text}}”: these two marks cannot be combined',
    ellipsis: 'ellipsis “{{text}}”; expected “{{expected}}”',
    dash: 'dash “{{text}}”; expected “{{expected}}”',
  },
  zh: {
    'half-width': '中文后误用半角标点“{{text}}”，应为“{{expected}}”',
    'full-width': '英文中误用全角字符“{{text}}”，应为“{{expected}}”',
    brackets: '中文中误用半角括号，应为“{{expected}}”',
    'title-marks': '英文不使用书名号，书名应用斜体：“{{expected}}”',
    doubled: '标点重复“{{text}}”，应为“{{expected}}”',
    clashing: '“{{text}}”：两个标点不能连用',
    ellipsis: '省略号“{{text}}”应为“{{expected}}”',
    dash: '破折号“{{text}}”应为“{{expected}}”',
  },
})
