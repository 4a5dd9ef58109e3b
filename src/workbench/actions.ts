import type {TermStatus} from '../model/term.js'
import type {PageDocument, WorkbenchPage} from './page.js'

/** A finding on the page. */
export interface FindingRef {
  readonly document: number
  /** Its `id`. */
  readonly finding: string
}

/** A text in the place of a span of a file: what somebody wrote over a segment. */
export interface TextEdit {
  readonly document: number
  readonly side: 'source' | 'target'
  readonly start: number
  readonly end: number
  /** As it is to stand in the file. */
  readonly text: string
}

/** Other beads in the place of `[from, to)`: a split, a merge or a move. They have the segments of those that they replace. */
export interface Repairing {
  readonly document: number
  readonly from: number
  readonly to: number
  readonly beads: readonly {readonly source: readonly number[]; readonly target: readonly number[]}[]
}

/** A wording for the glossary: of a concept that is there, or of a new one. */
export interface NewTerm {
  readonly concept?: string | undefined
  readonly source?: string | undefined
  readonly target: string
  readonly status: TermStatus
  readonly note?: string | undefined
}

/** What the host keeps besides the page. */
export interface SessionState {
  /** Files with changes that are not saved. */
  readonly unsaved: readonly string[]
  readonly canUndo: boolean
  /** Files that changed on disk while they had changes here. */
  readonly conflicts?: readonly string[] | undefined
}

/** What an action changed: documents by index, and all that is counted over them. */
export interface PageUpdate extends Partial<Omit<WorkbenchPage, 'version' | 'documents'>> {
  readonly documents?: Readonly<Record<number, PageDocument>> | undefined
  readonly session?: SessionState | undefined
}

/**
 * What can be done besides reading. A report has none of these; the review server and the playground give those that they can do, and the
 * page shows the controls of these only. Each answers with what it changed; one that fails rejects with a text for people.
 */
export interface Actions {
  /** Apply the fixes of findings. */
  readonly apply?: ((findings: readonly FindingRef[]) => Promise<PageUpdate>) | undefined
  readonly edit?: ((edit: TextEdit) => Promise<PageUpdate>) | undefined
  readonly repair?: ((repairing: Repairing) => Promise<PageUpdate>) | undefined
  /** Mark a finding as wrong, by a comment in the file. */
  readonly suppress?: ((finding: FindingRef, reason: string) => Promise<PageUpdate>) | undefined
  readonly addTerm?: ((term: NewTerm) => Promise<PageUpdate>) | undefined
  readonly undo?: (() => Promise<PageUpdate>) | undefined
  readonly save?: (() => Promise<PageUpdate>) | undefined
  /** Decide about a file that changed on disk while it had changes here. */
  readonly resolve?: ((path: string, keep: 'mine' | 'disk') => Promise<PageUpdate>) | undefined
  /** What is not saved, as a unified diff. */
  readonly diff?: (() => Promise<string>) | undefined
  /** A document in one of `downloads`, with the name of the file. */
  readonly download?:
    | ((document: number, format: string) => Promise<{readonly name: string; readonly data: Blob}>)
    | undefined
  /** Tell what changes without an action: files on disk. */
  readonly listen?: ((listener: (update: PageUpdate) => void) => void) | undefined
}

/** The formats in which a document can be taken away. */
export const downloads = ['md-table', 'md-interleaved', 'md-sections', 'docx', 'xlsx', 'tmx', 'xliff', 'csv'] as const
