/** Languages in which duizhao speaks; the first one is the fallback. */
export const messageLanguages = ['en', 'zh'] as const

/** The language of messages where none is asked for. */
export const defaultMessageLanguage = 'en'

/** Languages of all that is said: help, errors, pages, messages and reports. */
export type MessageLanguage = (typeof messageLanguages)[number]

/** Languages of findings, notes and reports; what else is said to a reader of those after the first two is in English. */
export const reportLanguages = [...messageLanguages, 'ru'] as const
export type ReportLanguage = (typeof reportLanguages)[number]

/** The language of what has no texts in `lang`. */
export function completeLanguage(lang: ReportLanguage): MessageLanguage {
  return messageLanguages.find(known => known === lang) ?? defaultMessageLanguage
}
