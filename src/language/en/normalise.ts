import {MappedText} from '../../text/mapped-text.js'

export function normalise(text: string): MappedText {
  return MappedText.slice(text)
}
