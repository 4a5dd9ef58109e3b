/** Formats of glossaries that are read. */
export type GlossaryFormat = 'yaml' | 'json' | 'csv' | 'tsv' | 'tbx' | 'xlsx'

/** What a glossary is written as; apart from what writes it, so that help is printed without loading that. */
export const writtenFormats = ['yaml', 'json', 'csv', 'tsv', 'xlsx', 'tbx', 'tbx-dct', 'tbx-v2', 'i18next'] as const

/** Programs and services for which the right terms, or the wrong ones, are written. */
export const services = ['deepl', 'google', 'azure', 'amazon', 'vale', 'prh', 'cspell', 'weblate'] as const

export type WrittenFormat = (typeof writtenFormats)[number] | (typeof services)[number]
