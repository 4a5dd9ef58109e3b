import {type MessageLanguage, messageLanguages} from '../messages/message-languages.js'
import {createTranslator, type Translator} from '../messages/translator.js'

/** A translator for each language of messages. */
export function allTranslators(): Translator[] {
  return messageLanguages.map(lang => createTranslator(lang))
}

/** The same said in every language. */
export function said<T>(
  translators: readonly Translator[],
  say: (translator: Translator) => T,
): Record<MessageLanguage, T> {
  return Object.fromEntries(translators.map(translator => [translator.lang, say(translator)])) as Record<
    MessageLanguage,
    T
  >
}
