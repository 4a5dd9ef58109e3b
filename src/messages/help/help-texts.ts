import type {MessageLanguage} from '../message-languages.js'
import {type HelpTexts, helpEn} from './en.js'

/** The texts of the help in a language; other ones than English are loaded when they are asked for. */
export async function helpTexts(lang: MessageLanguage): Promise<HelpTexts> {
  return lang === 'zh' ? (await import('./zh.js')).helpZh : helpEn
}
