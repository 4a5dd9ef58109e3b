/** What encloses a passage: a quotation, or brackets of some kind. */
export type EnclosureKind = 'quote' | 'bracket' | 'title'

/** A matched pair of quotation marks, brackets or title marks; `open` and `close` are the places of the two marks. */
export interface Enclosure {
  readonly open: number
  readonly close: number
  readonly kind: EnclosureKind
}

/** A place where a sentence may end, for the rules of a language to judge. Indices are into `text`. */
export interface SentenceEnd {
  readonly text: string
  /** First unit of the sentence that would end. */
  readonly sentenceStart: number
  /** Whether no sentence ended before this one. */
  readonly isFirst: boolean
  /** The run of stops `[stopStart, stopEnd)`; empty where a bracket without a stop was closed. */
  readonly stopStart: number
  readonly stopEnd: number
  /** Where the sentence would end: after the closing marks that belong to it. */
  readonly end: number
  /** The next unit that is no white space; always less than `text.length`. */
  readonly next: number
  /** The enclosure that was closed after the stop. */
  readonly enclosure?: Enclosure | undefined
}

/** Whether a sentence ends here; undefined leaves the answer to the next rule. */
export type SentenceEndRule = (place: SentenceEnd) => boolean | undefined

/** What a language knows about the ends of sentences; a part of its profile. */
export interface SentenceLanguage {
  /** Asked at each place where a sentence may end. Looks at a bounded stretch of text. */
  readonly endsSentence: SentenceEndRule
  /**
   * Whether the rule answers for marks and letters of its own script alone, undefined elsewhere (Chinese): then it is asked in texts of
   * all languages, which may quote this one. Else it answers everywhere (English): it is asked in texts of its own language, and
   * the first such language speaks for what the others leave open.
   */
  readonly ownScriptOnly: boolean
  /** A quotation or bracket of more UTF-16 code units than this is split inside like plain text. */
  readonly longestEnclosure: number
}
