import type {Texts} from '../catalogue.js'

/** What `duizhao glossary diff` says in Russian. */
export const glossaryVersions: Texts = {
  'glossary-diff-head': '{{old}} → {{new}}',
  'glossary-diff-none': 'содержание {{old}} и {{new}} одинаково',
  'glossary-diff-total_one': '{{count}} изменение, затрагивает готовые тексты — {{breaking}}',
  'glossary-diff-total_few': '{{count}} изменения, затрагивает готовые тексты — {{breaking}}',
  'glossary-diff-total_many': '{{count}} изменений, затрагивает готовые тексты — {{breaking}}',
  'glossary-diff-total_other': '{{count}} изменения, затрагивает готовые тексты — {{breaking}}',
  'glossary-diff-breaking': 'затрагивает готовые тексты',
  'glossary-diff-same-version': 'содержание изменилось, а версия всё та же: {{version}}',
  'change-concept-added': 'новое понятие',
  'change-concept-removed': 'понятие удалено',
  'change-concept-renamed': 'прежний идентификатор — «{{from}}»',
  'change-concept-status': 'статус: {{from, status}} → {{to, status}}',
  'change-preferred': 'основной термин ({{lang, language}}): «{{from}}» → «{{to}}»',
  'change-term-added': '«{{term}}» ({{lang, language}}): добавлен, {{status, status}}',
  'change-term-removed': '«{{term}}» ({{lang, language}}): удалён, был {{status, status}}',
  'change-term-status': '«{{term}}» ({{lang, language}}): {{from, status}} → {{to, status}}',
  'change-conditions': '«{{term}}» ({{lang, language}}): условия {{from}} → {{to}}',
  'change-validity': '«{{term}}» ({{lang, language}}): срок действия {{from}} → {{to}}',
  'change-term-note': '«{{term}}» ({{lang, language}}): изменено примечание',
  'change-first-use-asked': 'при первом упоминании теперь нужна полная форма',
  'change-first-use-dropped': 'при первом упоминании полная форма больше не нужна',
  'change-details': 'другие изменения: {{keys}}',
}
