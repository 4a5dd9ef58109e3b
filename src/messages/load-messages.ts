import type {ReportLanguage} from './message-languages.js'
import {keepTexts, loadedTexts} from './report-texts.js'

/**
 * Load the texts of a language before a translator for it is made: a translator for a language that was not loaded speaks English. Nothing
 * is loaded for the languages that are always there. A module of its own, so that pages do not hold what it loads.
 */
export async function loadMessages(lang: ReportLanguage | undefined): Promise<void> {
  if (lang === 'ru' && loadedTexts(lang) === undefined) keepTexts(lang, (await import('./ru/index.js')).ru)
}
