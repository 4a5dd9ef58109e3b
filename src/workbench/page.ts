import type {MessageLanguage} from '../messages/message-languages.js'
import type {BlockKind, LanguageTag} from '../model/document.js'
import type {Severity} from '../model/finding.js'
import type {ConceptStatus, Provenance, Term, TermStatus, TermVerdict} from '../model/term.js'

/** A text in every language that duizhao speaks. */
export type Said = Readonly<Record<MessageLanguage, string>>

/** The views of the page. */
export type PageView = 'overview' | 'texts' | 'terms'

/**
 * Everything that the workbench shows, version 1; fields may be added. It is plain data: a report holds it as JSON, the review server and
 * the playground hand it over. Its texts are those of the documents, as they are: whoever shows them escapes them.
 */
export interface WorkbenchPage {
  readonly version: 1
  /** Version of duizhao that made it. */
  readonly tool: string
  /** The language that the interface begins in. */
  readonly lang: MessageLanguage
  /** What is shown first. */
  readonly view: PageView
  readonly documents: readonly PageDocument[]
  /** The concepts that the documents use, by id. */
  readonly concepts: Readonly<Record<string, PageConcept>>
  /** How consistently concepts are rendered, worst first; absent without a glossary. */
  readonly consistency?: PageConsistency | undefined
  /** What each rule among the findings looks for. */
  readonly rules: Readonly<Record<string, Said>>
  /** What could not be compared. */
  readonly notes: readonly PageNote[]
}

/** Something beside the findings that a reader should know. */
export interface PageNote {
  readonly code: string
  readonly message: Said
  readonly path?: string | undefined
}

/** One input: a pair, or one document alone. */
export interface PageDocument {
  readonly source?: PageSide | undefined
  readonly target?: PageSide | undefined
  /** In order of the texts; a side without segments is an omission or addition. */
  readonly beads: readonly PageBead[]
  readonly findings: readonly PageFinding[]
  readonly uses: readonly PageUse[]
  /** Only the passages with findings are here, and not the whole texts. */
  readonly excerpt?: true | undefined
}

/** One side of an input. */
export interface PageSide {
  readonly path?: string | undefined
  readonly lang: LanguageTag
  readonly segments: readonly PageSegment[]
}

/** A segment in the document's shape. */
export interface PageSegment {
  /** Plain text. */
  readonly text: string
  /** Span in the decoded file, in UTF-16 code units: where an edit of it goes. */
  readonly start: number
  readonly end: number
  /** What stands there in the file, where that is not `text`; only on a page that can be edited. */
  readonly raw?: string | undefined
  /** `paragraph` where it is left out. */
  readonly block?: BlockKind | undefined
  /** Heading level 1–6, or list nesting from 1. */
  readonly depth?: number | undefined
  /** Table, row and column of a table cell, from 0. */
  readonly cell?: readonly [table: number, row: number, column: number] | undefined
  /** The first one of its block. */
  readonly opens?: true | undefined
  /** The key of a resource that it is the value of. */
  readonly key?: string | undefined
}

/** Segments that answer each other, by their indices. */
export interface PageBead {
  readonly source: readonly number[]
  readonly target: readonly number[]
  /** 0…1; of the beads with confidence p, about p are right. */
  readonly confidence: number
  /** Index of the bead that holds the other side, of a passage that stands elsewhere. */
  readonly moved?: number | undefined
}

/** A stretch of a segment's plain text: index of the segment, first unit, end. An empty one is a place where something is missing. */
export type Mark = readonly [segment: number, start: number, end: number]

/** One reported problem. */
export interface PageFinding {
  /** Unique on the page; stays the same when lines move. */
  readonly id: string
  readonly ruleId: string
  readonly severity: Severity
  readonly message: Said
  readonly concept?: string | undefined
  /** What is expected in the place of what stands there. */
  readonly expected?: string | undefined
  /** The bead where it stands; absent for a finding about the whole document. */
  readonly bead?: number | undefined
  readonly source?: PagePlace | undefined
  readonly target?: PagePlace | undefined
  readonly fix?: PageFix | undefined
  /** In the baseline: not new. */
  readonly known?: true | undefined
}

/** Where a finding stands on one side. */
export interface PagePlace {
  /** `12:31`, or `¶12` of a docx. */
  readonly label: string
  readonly marks: readonly Mark[]
}

/** What can be put in the place of a span of the file. */
export interface PageFix {
  readonly side: 'source' | 'target'
  readonly start: number
  readonly end: number
  /** What stands there now. */
  readonly found: string
  readonly text: string
  /** May be applied without a person looking. */
  readonly safe: boolean
}

/** A source term with its rendering. */
export interface PageUse {
  readonly concept: string
  readonly verdict: TermVerdict
  readonly bead: number
  readonly source: readonly Mark[]
  readonly target?: readonly Mark[] | undefined
}

/** What the glossary says of a concept. */
export interface PageConcept {
  readonly id: string
  readonly status?: ConceptStatus | undefined
  readonly domain?: string | undefined
  readonly definition?: Readonly<Record<LanguageTag, string>> | undefined
  readonly note?: string | undefined
  /** The note in several languages. */
  readonly notes?: Readonly<Record<string, string>> | undefined
  readonly terms: readonly PageTerm[]
  readonly sources?: readonly Provenance[] | undefined
}

/** One wording of a concept. */
export interface PageTerm extends Pick<Term, 'text' | 'lang' | 'form' | 'from' | 'until' | 'note' | 'notes'> {
  readonly status: TermStatus
}

/** How the concepts of the glossary are rendered over all documents. */
export interface PageConsistency {
  readonly concepts: readonly ConceptRow[]
  /** The languages of the translations where there are several: a column for each, and a concept may be listed once for each. */
  readonly langs?: readonly LanguageTag[] | undefined
  /** Share of all uses with an official rendering, 0…1. */
  readonly rate: number
  readonly uses: number
  /** The totals in a few sentences; the last one says what to do. */
  readonly words: Readonly<Record<MessageLanguage, readonly string[]>>
}

/** A concept with its renderings. */
export interface ConceptRow {
  readonly concept: string
  /** The language of the renderings, where there are several. */
  readonly lang?: LanguageTag | undefined
  /** The preferred term of the source. */
  readonly term: string
  /** Official renderings, the preferred one first. */
  readonly expected: readonly string[]
  readonly count: number
  readonly rate: number
  readonly cells: readonly RenderingCell[]
}

/** What became of some uses of a concept. */
export interface RenderingCell {
  /** `likely` is what probably stands where a rendering is missing; `first-use` an abbreviation before its full form. */
  readonly verdict: TermVerdict | 'likely' | 'first-use'
  /** The rendering; absent where there is none. */
  readonly text?: string | undefined
  readonly count: number
  /** Where: document and bead. */
  readonly places: readonly (readonly [document: number, bead: number])[]
}
