import type {Translator} from '../../messages/translator.js'
import type {Concept, Term} from '../../model/term.js'
import {markdownText} from './markdown-text.js'

/** What a glossary knows of a concept, in Markdown: its terms with their status, definition, notes and sources. */
export function termCard(concept: Concept, translator: Translator, lang = translator.lang): string {
  const {id, domain, definition, terms, sources = []} = concept
  const noteOf = ({note, notes}: Pick<Term, 'note' | 'notes'>): string | undefined => notes?.[lang] ?? note
  const byLanguage = [...new Set(terms.map(term => term.lang))].map(
    tag =>
      `- **${markdownText(translator.nameOf('language', tag))}** ${terms
        .filter(term => term.lang === tag)
        .map(term => termText(term, translator))
        .join(translator.report('list-separator'))}`,
  )
  const meaning = definition?.[lang] ?? Object.values(definition ?? {})[0]
  const places = sources.map(({title, url, date}) => {
    const name = [title, date]
      .filter(part => part !== undefined)
      .map(markdownText)
      .join(', ')
    return url !== undefined && /^https?:\/\/[^\s<>()]+$/u.test(url) ? `[${name}](${url})` : name
  })
  const notes = [noteOf(concept), ...terms.map(term => term.note && `${term.text}: ${noteOf(term)}`)].filter(
    (text): text is string => text !== undefined && text !== '',
  )
  const parts = [
    `**${markdownText(id)}**${domain === undefined ? '' : ` · ${markdownText(domain)}`}`,
    byLanguage.join('\n'),
    ...(meaning === undefined ? [] : [markdownText(meaning)]),
    ...notes.map(text => `*${markdownText(text)}*`),
    ...(places.length === 0 ? [] : [`${translator.editor('sources')}${places.join('; ')}`]),
  ]
  return parts.join('\n\n')
}

function termText({text, status, form, until, from}: Term, translator: Translator): string {
  const marks = [
    ...(status === 'preferred' ? [] : [translator.nameOf('status', status)]),
    ...(form === undefined || form === 'full' ? [] : [translator.editor(`form-${form}`)]),
    ...(from === undefined && until === undefined ? [] : [`${from ?? ''}–${until ?? ''}`]),
  ]
  const shown = status === 'forbidden' || status === 'deprecated' ? `~~${markdownText(text)}~~` : markdownText(text)
  return marks.length === 0 ? shown : `${shown}${translator.report('in-brackets', {text: translator.list(marks)})}`
}
