import {type HelpTexts, helpEn} from '../messages/help/en.js'
import {helpTexts} from '../messages/help/help-texts.js'
import {completeLanguage} from '../messages/message-languages.js'
import type {Io} from './io.js'
import {languageInArguments, messageLanguage} from './message-language.js'

/** The texts for the help of a command line; English, which is there anyway, where it asks for none. */
export async function helpFor(args: readonly string[], {env}: Pick<Io, 'env'>): Promise<HelpTexts> {
  const asksForHelp = args.length === 0 || args.some(arg => ['--help', '-h', 'help'].includes(arg))
  return asksForHelp ? helpTexts(completeLanguage(messageLanguage(languageInArguments(args), env))) : helpEn
}
