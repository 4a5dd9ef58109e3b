import {defineLintRule, isAllowed} from './define-lint-rule.js'

/** `firstUse: expand` needs a full form and an abbreviation in the target language. */
export const firstUseForms = defineLintRule({
  id: 'glossary-first-use-forms',
  severity: 'warning',
  check({glossaries, targetLang}, report) {
    for (const glossary of glossaries) {
      for (const concept of glossary.concepts) {
        if (concept.firstUse === undefined) continue
        const forms = concept.terms
          .filter(({lang, status}) => lang === targetLang && isAllowed(status))
          .map(term => term.form)
        const absent = (['full', 'abbreviation'] as const).filter(form => !forms.includes(form))
        if (absent.length > 0)
          report({messageId: 'missing-form', data: {forms: absent, lang: targetLang}, concept, glossary})
      }
    }
  },
})
