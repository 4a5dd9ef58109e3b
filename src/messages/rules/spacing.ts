import {ruleMessages} from '../rule-messages.js'

export const spacing = ruleMessages({
  en: {
    'double-space': 'more than one space in “{{text}}”',
    'space-before-mark': 'a space before the mark in “{{text}}”',
    'space-after-mark': 'a space after the full-width mark in “{{text}}”',
    'no-space-after-mark': 'no space after “{{text}}”',
    'space-in-text': 'a space between Chinese characters in “{{text}}”',
    'space-between-scripts': 'a space between Chinese and Latin text in “{{text}}”; the house style has none',
    'no-space-between-scripts': 'no space between Chinese and Latin text in “{{text}}”; the house style has one',
  },
  zh: {
    'double-space': '“{{text}}”中有多余空格',
    'space-before-mark': '“{{text}}”中标点前有空格',
    'space-after-mark': '“{{text}}”中全角标点后有空格',
    'no-space-after-mark': '“{{text}}”后缺少空格',
    'space-in-text': '“{{text}}”中汉字之间有空格',
    'space-between-scripts': '“{{text}}”中中西文之间有空格，按体例不留空格',
    'no-space-between-scripts': '“{{text}}”中中西文之间缺少空格，按体例应留空格',
  },
})
