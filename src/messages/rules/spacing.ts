import {ruleMessages} from '../rule-messages.js'

export const spacing = ruleMessages({
  en: {
    'double-space': 'more than one space in “{{text}}”',
    'space-before-mark': 'space before punctuation in “{{text}}”',
    'space-after-mark': 'space after full-width punctuation in “{{text}}”',
    'no-space-after-mark': 'no space after “{{text}}”',
    'space-in-text': 'space between Chinese characters in “{{text}}”',
    'space-between-scripts': 'space between Chinese and Latin text in “{{text}}”; the configured style uses none',
    'no-space-between-scripts': 'no space between Chinese and Latin text in “{{text}}”; the configured style uses one',
  },
  zh: {
    'double-space': '“{{text}}”：有多余空格',
    'space-before-mark': '“{{text}}”：标点前有空格',
    'space-after-mark': '“{{text}}”：全角标点后有空格',
    'no-space-after-mark': '“{{text}}”之后缺少空格',
    'space-in-text': '“{{text}}”：汉字之间有空格',
    'space-between-scripts': '“{{text}}”：中西文之间有空格，按所设体例不应有',
    'no-space-between-scripts': '“{{text}}”：中西文之间缺少空格，按所设体例应有',
  },
})
