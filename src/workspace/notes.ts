import type {MessageData} from '../messages/message-data.js'
import type {CliMessage, Translator} from '../messages/translator.js'

/** Something that the person who runs a command should know and that is no finding; `code` is its message in the catalogue. */
export interface Note {
  readonly code: CliMessage
  readonly data?: MessageData | undefined
  /** The file that it is about. */
  readonly path?: string | undefined
}

/** A note in the reader's language. */
export function noteText({code, data}: Note, translator: Translator): string {
  return translator.cli(code, data)
}
