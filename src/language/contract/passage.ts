import type {Span} from '../../model/span.js'

/** A stretch of one language inside a text of another one. */
export interface Passage extends Span {
  /** `sentence`: a clause or more, nobody leaves that on purpose; `words`: a few words, perhaps a name or a gloss. */
  readonly kind: 'sentence' | 'words'
  /** In brackets, quotation marks or title marks: given as a form, not left behind. */
  readonly marked: boolean
}

/** What is known of a line that may be in the other language as a whole. */
export interface LineUse {
  /** The other text has it word for word. */
  readonly repeated: boolean
  readonly heading: boolean
}

const openers = '([{（［【〔“‘"\'「『《〈<：:'

/** Whether what stands before `start` (a space apart at most) opens a bracket, a quotation or a title, or is a colon. */
export function isMarked(text: string, start: number): boolean {
  const before = text[start - 1] === ' ' ? text[start - 2] : text[start - 1]
  return before !== undefined && openers.includes(before)
}
