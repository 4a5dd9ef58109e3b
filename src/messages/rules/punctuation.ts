import {ruleMessages} from '../rule-messages.js'

export const punctuation = ruleMessages({
  en: {
    'half-width': '“{{text}}” after Chinese text, expected “{{expected}}”',
    'full-width': 'full-width “{{text}}” in English text, expected “{{expected}}”',
    brackets: 'half-width brackets in Chinese text, expected “{{expected}}”',
    'title-marks': 'English has no “《》”; set the title in italics: “{{expected}}”',
    doubled: '“{{text}}” is doubled, expected “{{expected}}”',
    clashing: '“{{text}}”: two marks that exclude each other',
    ellipsis: 'ellipsis “{{text}}”, expected “{{expected}}”',
    dash: 'dash “{{text}}”, expected “{{expected}}”',
  },
  zh: {
    'half-width': '中文后使用了半角“{{text}}”，应为“{{expected}}”',
    'full-width': '英文中使用了全角“{{text}}”，应为“{{expected}}”',
    brackets: '中文中使用了半角括号，应为“{{expected}}”',
    'title-marks': '英文不用书名号，书名应排斜体：“{{expected}}”',
    doubled: '标点重复“{{text}}”，应为“{{expected}}”',
    clashing: '“{{text}}”：两个标点不能连用',
    ellipsis: '省略号“{{text}}”应为“{{expected}}”',
    dash: '破折号“{{text}}”应为“{{expected}}”',
  },
})
