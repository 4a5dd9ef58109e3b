import {createContext} from 'preact'
import {useContext} from 'preact/hooks'
import type {MessageLanguage} from '../src/messages/message-languages.js'
import {fillTemplate, readTemplate} from '../src/messages/template.js'
import {workbenchMessages} from '../src/messages/workbench.js'

type Key = keyof typeof workbenchMessages.en
type Stem<Name extends string> = Name extends `${infer Start}_${'one' | 'other'}` ? Start : Name

/** Names of what the page says. */
export type Word = Stem<Key>

/** Says it in the language of the interface; `count` in the data chooses singular or plural. */
export type Say = (word: Word, data?: Readonly<Record<string, string | number>>) => string

const nameOf = (_: string, value: string): string => value

/** What the page says, in a language. */
export function wordsOf(lang: MessageLanguage): Say {
  const texts: Readonly<Record<string, string>> = workbenchMessages[lang]
  const numbers = new Intl.NumberFormat(lang)
  const plurals = new Intl.PluralRules(lang)
  return (word, data = {}) => {
    const form = typeof data.count === 'number' ? plurals.select(data.count) : 'other'
    const text = texts[word] ?? texts[`${word}_${form}`] ?? texts[`${word}_other`] ?? word
    const filled = Object.fromEntries(
      Object.entries(data).map(([name, value]) => [name, typeof value === 'number' ? numbers.format(value) : value]),
    )
    return fillTemplate(readTemplate(text), filled, {listSeparator: texts['list-separator'] ?? ', ', nameOf})
  }
}

interface Speech {
  readonly lang: MessageLanguage
  readonly say: Say
}

/** The language of the interface, for all parts of the page. */
export const SpeechContext = createContext<Speech>({lang: 'en', say: wordsOf('en')})

/** The language of the interface. */
export function useWords(): Speech {
  return useContext(SpeechContext)
}
