/** Languages in which duizhao speaks; the first one is the fallback. */
export const messageLanguages = ['en', 'zh'] as const

/** The language of messages where none is asked for. */
export const defaultMessageLanguage = 'en'

/** Languages of all that is said: help, errors, pages, messages and reports. */
export type MessageLanguage = (typeof messageLanguages)[number]

/** Languages of findings, notes and reports alone, loaded when they are asked for; what else is said is in English then. */
const onDemand = ['ru'] as const

/** Languages of findings, notes and reports. */
export const reportLanguages = [...messageLanguages, ...onDemand] as const
/** The same as they are listed for a choice. */
export const languageChoices = [...[...messageLanguages].reverse(), ...onDemand]
/** A language of findings, notes and reports. */
export type ReportLanguage = (typeof reportLanguages)[number]

/** The language of what has no texts in `lang`. */
export function completeLanguage(lang: ReportLanguage): MessageLanguage {
  return messageLanguages.find(known => known === lang) ?? defaultMessageLanguage
}
