import type {CheckContext} from '../check/engine/context.js'
import type {Bead} from '../model/alignment.js'
import type {CheckedDocument} from '../report/findings/findings-report.js'
import type {WorkbenchPage} from '../workbench/page.js'
import type {InputTexts} from '../workspace/inputs/input-texts.js'

/** One input as a review has it. */
export interface InputToReview {
  readonly texts: InputTexts
  /** As a person paired it; holds while the numbers of segments are these. */
  readonly beads?: readonly Bead[] | undefined
}

/** What a check found. */
export interface ReviewedInput {
  readonly document: CheckedDocument
  readonly context: CheckContext
}

/** What became of a file that others changed while it was open: taken over, joined with the changes here, or neither. */
export type DiskChange = 'taken' | 'merged' | 'conflict'

/** The files of a review, wherever they are. */
export interface ReviewFiles {
  has(path: string): boolean
  /** The text of a file as it is here. */
  text(path: string): string
  setText(path: string, text: string): void
  /** All texts as they are, to come back to. */
  snapshot(): ReadonlyMap<string, string>
  readonly unsaved: readonly string[]
  /** Files that changed where they are kept while they had changes here. */
  readonly conflicts: readonly string[]
  /** What is not saved, as a unified diff. */
  diff(): string
  save(): Promise<void>
  /** Look whether files changed where they are kept; those that did. */
  refresh(): Promise<ReadonlyMap<string, DiskChange>>
  resolve(path: string, keep: 'mine' | 'disk'): void
}

/** A glossary that terms can be added to. */
export interface OpenGlossary {
  readonly path: string
  readonly text: string
}

/** Where a review takes place: on a disk, or in a page. */
export interface ReviewHost {
  readonly files: ReviewFiles
  /** Check inputs, each by itself and then all together. An input that is the same object is looked at once. */
  check(inputs: readonly InputToReview[]): Promise<readonly ReviewedInput[]>
  /** The page of what was checked last. */
  page(): WorkbenchPage
  /** The first glossary in YAML that is the user's own. */
  glossary(): Promise<OpenGlossary | undefined>
  /** Put a text in the place of a glossary; what is checked from now on goes by it. */
  writeGlossary(path: string, text: string): Promise<void>
}
