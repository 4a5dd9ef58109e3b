import type {MessageData} from '../messages/message-data.js'
import type {CliMessage, Translator} from '../messages/translator.js'

/** Something that the person who runs a command should know and that is no finding; `code` is its message in the catalogue. */
export interface Note {
  readonly code: CliMessage
  readonly data?: MessageData | undefined
  /** The file that it is about. */
  readonly path?: string | undefined
}

/** Notes of one kind that are said before “and more”. */
const mostOfAKind = 3

/** Notes for a person: of many of a kind the first ones and how many there are more. */
export function noteLines(notes: readonly Note[], translator: Translator): string[] {
  const kinds = [...new Set(notes.map(({code}) => code))]
  return kinds.flatMap(kind => {
    const ofKind = notes.filter(({code}) => code === kind)
    const lines = ofKind.slice(0, mostOfAKind).map(note => noteText(note, translator))
    const more = ofKind.length - lines.length
    return more > 0 ? [...lines, translator.cli('notes-more', {count: more})] : lines
  })
}

/** A note in the reader's language. */
export function noteText({code, data}: Note, translator: Translator): string {
  return translator.cli(code, data)
}
