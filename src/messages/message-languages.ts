/** Languages in which duizhao speaks; the first one is the fallback. */
export const messageLanguages = ['en', 'zh'] as const

export type MessageLanguage = (typeof messageLanguages)[number]
