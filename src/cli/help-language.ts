import {type HelpTexts, helpEn} from '../messages/help/en.js'
import type {Io} from './io.js'
import {languageInArguments, messageLanguage} from './message-language.js'

/** The texts for the help of a command line: in another language than English only where it asks for help. */
export async function helpFor(args: readonly string[], {env}: Pick<Io, 'env'>): Promise<HelpTexts> {
  const asksForHelp = args.length === 0 || args.some(arg => arg === '--help' || arg === '-h')
  if (!asksForHelp) return helpEn
  return helpIn(messageLanguage(languageInArguments(args), env))
}

const others = {zh: async () => (await import('../messages/help/zh.js')).helpZh}

async function helpIn(lang: 'en' | keyof typeof others): Promise<HelpTexts> {
  return lang === 'en' ? helpEn : others[lang]()
}
