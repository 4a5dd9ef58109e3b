import type {Texts} from '../catalogue.js'

/** What is said in an editor, in Russian. */
export const editor: Texts = {
  'fix-all_one': 'Внести {{count}} безопасное исправление',
  'fix-all_few': 'Внести все {{count}} безопасных исправления',
  'fix-all_many': 'Внести все {{count}} безопасных исправлений',
  'fix-all_other': 'Внести все безопасные исправления ({{count}})',
  replace: 'Заменить на «{{text}}»',
  delete: 'Удалить «{{text}}»',
  suppress: 'Отключить здесь {{rule}}, указав причину',
  reason: 'укажите причину',
  'add-to-glossary': 'Добавить «{{term}}» в {{glossary}}',
  'no-counterpart': 'В тексте на другом языке этому ничего не соответствует.',
  confidence: 'надёжность соответствия — {{percent}} %',
  sources: 'Источники: ',
  'form-abbreviation': 'сокращение',
  'form-short': 'краткая форма',
  'looking-for-uses': 'Поиск употреблений',
}
