import type {
  BilingualDocument,
  BlockPair,
  Document,
  DocumentFormat,
  LanguageTag,
  PackedParagraph,
} from '../model/document.js'
import type {Span, TextReplacement} from '../model/span.js'
import type {BlockDraft} from './block-draft.js'

/**
 * Everything that the rest asks of a file format. A further format is a file with such an object, its id in
 * `DocumentFormat` and a line in `formats.ts`.
 */
export interface Format {
  readonly id: DocumentFormat
  /** Endings of file names, lower case, without the dot. */
  readonly endings: readonly string[]
  /** How surely a text whose name does not tell is in this format, 0…1; `head` is its first 50,000 code units. */
  sniff(head: string): number
  /**
   * A text to ask about, parsed once: here, or when it is first asked. Either throws DuizhaoError for what cannot be read. No file
   * is read: `path` says which dialect it is, and what its date is. `paragraphs` say what the lines of a packed file are.
   */
  read(text: string, path?: string, paragraphs?: readonly PackedParagraph[]): ParsedText
  /** Set where a file is a package of parts and no text. */
  readonly packed?: PackedFormat | undefined
  /** Whether its texts stand under keys and pair by them: no running text, no language but that of its values. */
  readonly isKeyed?: boolean | undefined
  /** Whether markup says what is a heading or an item, so that a difference between two files is one of the documents. */
  readonly statesKinds?: boolean | undefined
  /** Blocks of code, which hold no prose, from the line that opens them to the one that closes them. */
  findCode?(text: string): readonly Span[]
  /** Blocks of two files that belong together by what the files say beside their texts, such as times. */
  pairBlocks?(source: Document, target: Document): readonly BlockPair[] | undefined
  /** Words as prose of this format: what would be markup in it is escaped. As they are where this is absent. */
  escapeMarkup?(words: string): string
  /**
   * How a piece of a text is spelled in its place, applied to whatever replaces one: other words for the same place, a larger one, or
   * undefined where nothing can be written. As it is where this is absent.
   */
  encode?(text: string, place: EncodedPlace): string | TextReplacement | undefined
}

/** Where something is written: a span of the text of a file. */
export interface EncodedPlace extends Span {
  readonly text: string
  readonly path?: string | undefined
  readonly paragraphs?: readonly PackedParagraph[] | undefined
}

/** How the files of a format that are packages are read and changed. Both throw DuizhaoError for what cannot be read. */
export interface PackedFormat {
  /** Whether a package with parts of these names is in this format. */
  isOne(parts: readonly string[]): boolean
  unpack(bytes: Uint8Array, path?: string): Promise<UnpackedText>
  /** The file with `edits` (ascending) in its text; the bytes of all that they do not touch stay. */
  replace(bytes: Uint8Array, edits: readonly TextReplacement[], path?: string): Promise<Uint8Array>
}

/** The text of a package, and what each of its lines is. */
export interface UnpackedText {
  readonly text: string
  readonly paragraphs: readonly PackedParagraph[]
}

/** A text read by its format; which languages it is in, or is to be taken for, is still open. */
export interface ParsedText {
  readonly format: DocumentFormat
  readonly paragraphs?: readonly PackedParagraph[] | undefined
  readonly path?: string | undefined
  /** The whole decoded text; all spans point into it. */
  readonly text: string
  /** The language of most of its prose by script; undefined where there is none. */
  readonly lang: LanguageTag | undefined
  /** As a document in one language: `lang`, else its own. */
  document(lang?: LanguageTag): Document
  /** Both sides as the format itself pairs them, by keys or units; undefined where it holds one language. */
  bilingual?(wanted: WantedLanguages): BilingualDocument | undefined
  /** Running text, in which the two languages stand in some layout; absent where the format has pairs of its own. */
  readonly running?: RunningText | undefined
}

/** Blocks of running text with their languages open, in the order of the file. */
export interface RunningText {
  readonly drafts: readonly BlockDraft[]
  readonly date?: string | undefined
  readonly domain?: string | undefined
  /** The prose inside comments. Cost: as parsing. */
  comments(): readonly BlockDraft[]
}

/** Which two languages of a file are asked for; those that are found where nothing is said. */
export interface WantedLanguages {
  readonly sourceLang?: LanguageTag | undefined
  readonly targetLang?: LanguageTag | undefined
}
