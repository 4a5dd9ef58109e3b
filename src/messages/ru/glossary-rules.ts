import type {Texts} from '../catalogue.js'

/** Messages of the glossary lint in Russian, by rule id. */
export const glossaryRules: Readonly<Record<string, Texts>> = {
  'glossary-conflicting-status': {
    'in-concept': '«{{term}}» в одном понятии — и {{status, status}}, и {{otherStatus, status}} термин',
    'between-concepts':
      '«{{term}}» здесь — {{status, status}} термин, а в понятии «{{other}}» — {{otherStatus, status}}',
  },
  'glossary-duplicate-concept': {duplicate: 'понятие «{{id}}» уже есть в строке {{line}}; объедините их'},
  'glossary-duplicate-term': {
    'in-concept': '«{{term}}» повторяет «{{other}}» этого же понятия',
    'between-concepts':
      '«{{term}}» — термин и понятия «{{other}}»; объедините их или разведите с помощью «when» или «domain»',
  },
  'glossary-first-use-forms': {
    'missing-form': 'для «firstUse: expand» нужны термины с формой (form) {{forms}}; язык: {{lang, language}}',
  },
  'glossary-forbidden-overlap': {
    contains: 'недопустимое «{{term}}» содержит допустимое «{{other}}»; действует более длинное',
    inside: 'недопустимое «{{term}}» — часть допустимого «{{other}}»; действует более длинное',
  },
  'glossary-header-concept': {header: '{{terms}} — названия столбцов: заголовок таблицы прочитан как понятие'},
  'glossary-hidden-concept': {
    hidden:
      'понятие «{{id}}» есть и в расширяемом глоссарии; перенесите его в «replace» или дайте другой идентификатор',
  },
  'glossary-missing-preferred': {missing: 'нет основного термина (язык: {{lang, language}}; есть: {{terms}})'},
  'glossary-missing-target': {
    empty: 'у понятия нет терминов',
    missing: 'у «{{term}}» нет соответствия (язык: {{lang, language}})',
  },
  'glossary-replacement-chain': {chain: '«{{term}}» здесь — основной термин, а в понятии «{{other}}» — устаревший'},
  'glossary-swapped-languages': {
    file: 'в {{count}} понятиях термины на одном языке ({{source, language}}) стоят под «{{target}}» и наоборот; столбцы перепутаны',
    concept: 'термины под «{{source}}» и «{{target}}» перепутаны',
  },
  'glossary-unreachable-term': {
    punctuation: 'в «{{term}}» нет ни букв, ни цифр, найти его нельзя',
    excluded: '«{{term}}» исключается собственным «notInside», найти его нельзя',
  },
  'glossary-unsourced-concept': {
    none: 'ни одно понятие глоссария «{{glossary}}» не имеет источника',
    concept: 'источник не указан',
  },
  'glossary-validity-periods': {
    empty: 'срок «{{term}}» кончается ({{until}}) раньше, чем начинается ({{from}})',
    overlap: 'сроки «{{term}}» и «{{other}}» как основных терминов пересекаются',
  },
}
