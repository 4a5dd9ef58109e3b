import type {MappedText} from '../text/mapped-text.js'
import type {MarkupToken} from '../text/markup-token.js'
import type {ResourceEntry} from './resource.js'
import type {Span} from './span.js'

/** BCP 47 tag of a language profile: `zh`, `en`, … */
export type LanguageTag = string

/**
 * `markdown` covers CommonMark, GFM and MDX; `html` covers pages, fragments and WML; `text` is plain text; `rst` is reStructuredText; `subtitles` are SRT and WebVTT; `docx` is Word's and `xlsx` Excel's, whose files
 * are packages; `csv` is a table of any delimiter; `i18next` is a JSON resource; `tmx`, `xliff`, `po` and `qt` hold units in two languages,
 * the others texts by keys.
 */
export type DocumentFormat =
  | 'markdown'
  | 'html'
  | 'text'
  | 'docx'
  | 'xlsx'
  | 'csv'
  | 'rst'
  | 'asciidoc'
  | 'subtitles'
  | 'i18next'
  | 'tmx'
  | 'xliff'
  | 'po'
  | 'qt'
  | 'arb'
  | 'properties'
  | 'strings'
  | 'stringsdict'
  | 'android'
  | 'yaml'

/** What a segment never crosses. `code` and other things that are no prose are no blocks. */
export type BlockKind =
  | 'heading'
  | 'paragraph'
  | 'list-item'
  | 'table-cell'
  | 'quote'
  | 'caption'
  | 'footnote'
  | 'metadata'
  | 'boilerplate'

/** One place where prose stands: its kind, where it is, and its plain text with a map back to the file. */
export interface Block {
  readonly kind: BlockKind
  /** From the first to the last character of the content, inline markup included, in the decoded file. */
  readonly span: Span
  /** What a reader sees: no markup, entities resolved, hard-wrapped lines joined as the block's language joins them. */
  readonly content: MappedText
  readonly lang: LanguageTag
  /** Heading level 1–6, or list nesting from 1. */
  readonly depth?: number | undefined
  /** Table cells: 0-based table, row and column of the document. */
  readonly cell?: {readonly table: number; readonly row: number; readonly column: number} | undefined
  /** What kind of CMS line this is (kind `boilerplate`), e.g. `cms-header`, `source`, `powered-by`, `pager`, `menu`. */
  readonly boilerplate?: string | undefined
  /** Link and image targets inside, in order. */
  readonly links?: readonly LinkTarget[] | undefined
  /** Delimiters of inline markup inside and around the content, ascending. */
  readonly markup?: readonly MarkupToken[] | undefined
}

/** A link or image: its address and the place of the address in the file. */
export interface LinkTarget extends Span {
  readonly url: string
  readonly image: boolean
}

/** How both languages stand in one file. */
export type BilingualLayout = 'paragraphs' | 'table' | 'sections' | 'comments' | 'lang-attributes'

/** One file in one language, or one side of a file that holds both. */
export interface Document {
  readonly path?: string | undefined
  readonly format: DocumentFormat
  readonly lang: LanguageTag
  /** The whole decoded file; all spans point into it. */
  readonly text: string
  readonly blocks: readonly Block[]
  /** Date of the release, ISO `YYYY-MM-DD`, from front matter, CMS header, dateline or file name. */
  readonly date?: string | undefined
  /** Its subject as its front matter says (`domain: trade`); terms with `when.domain` hold only in theirs. */
  readonly domain?: string | undefined
  /** What each line of the text is, where the file is a package and not a text. */
  readonly paragraphs?: readonly PackedParagraph[] | undefined
  /** The keys of a resource, in order of the file. Such a document is no running text: its blocks stand alone. */
  readonly entries?: readonly ResourceEntry[] | undefined
}

/** One file that holds both languages, seen as two documents over the same text. */
export interface BilingualDocument {
  readonly layout: BilingualLayout
  readonly source: Document
  readonly target: Document
  /**
   * Pairs that the layout itself states (table rows, our own interleaved output, neighbouring paragraphs):
   * indices into `source.blocks` and `target.blocks`, in order. Blocks in no pair are left to the aligner.
   */
  readonly pairs?: readonly BlockPair[] | undefined
  /** Beads that the file itself states (duizhao's own bilingual Markdown), over the segments of both sides in order. */
  readonly beads?: readonly StatedBead[] | undefined
  /** Languages of the file that are on neither side: of three, two are compared. */
  readonly leftOut?: readonly LanguageTag[] | undefined
}

/** A bead by the numbers of its segments; `moved` is the index of the counterpart in the list of beads. */
export interface StatedBead {
  readonly source: number
  readonly target: number
  readonly confidence: number
  readonly moved?: number | undefined
}

/** Blocks that the layout of a file puts beside each other: indices into the blocks of both sides. */
export interface BlockPair {
  readonly source: readonly number[]
  readonly target: readonly number[]
}

/**
 * One paragraph of a document whose file is a package (docx), or a cell of a sheet (xlsx). Such a document has no file text: its text is
 * that of its paragraphs, trimmed, without those that are blank, joined by line feeds; a tab or line break inside one is `\t` or U+2028.
 * So a paragraph is a line of the text, and stays the same line when words in it are replaced.
 */
export interface PackedParagraph {
  /** The part of the package that it stands in: `word/document.xml`, or the name of a sheet. */
  readonly part: string
  /** From 1 within the part, as a person counts who does not see blank ones. */
  readonly paragraph: number
  /** How its place is called where a number says nothing: `Terms!B12`. */
  readonly label?: string | undefined
  /** The value of a formula, which cannot be changed. */
  readonly isComputed?: true
  readonly kind: BlockKind
  readonly depth?: number | undefined
  readonly cell?: Block['cell']
  readonly boilerplate?: string | undefined
  /** Spans in its own text, of the words that lead there. */
  readonly links?: readonly LinkTarget[] | undefined
}

/** Where something stands in a package: the offset is in UTF-16 code units of the paragraph's text. */
export interface PackedPlace {
  readonly part: string
  readonly paragraph: number
  readonly offset: number
}
