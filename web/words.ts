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

/** What the page says, in a language. */
export function wordsOf(lang: MessageLanguage): Say {
  const texts: Readonly<Record<string, string>> = workbenchMessages[lang]
  const numbers = new Intl.NumberFormat(lang)
  return (word, data = {}) => {
    const text = texts[word] ?? (data.count === 1 ? texts[`${word}_one`] : undefined) ?? texts[`${word}_other`] ?? word
    const template = readTemplate(text)
    const filled = Object.fromEntries(
      Object.entries(data).map(([name, value]) => [name, typeof value === 'number' ? numbers.format(value) : value]),
    )
    return (template && fillTemplate(template, filled, texts['list-separator'] ?? ', ')) ?? text
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
