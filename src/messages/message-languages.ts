/** Languages in which duizhao speaks; the first one is the fallback. */
export const messageLanguages = ['en', 'zh'] as const

/** The language of messages where none is asked for. */
export const defaultMessageLanguage = 'en'

/** Languages of messages and reports. */
export type MessageLanguage = (typeof messageLanguages)[number]
