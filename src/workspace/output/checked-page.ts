import {createTermbase, type Termbase} from '../../glossary/termbase.js'
import type {Translator} from '../../messages/translator.js'
import {consistencyOf, firstUsesIn} from '../../pipeline/consistency.js'
import type {ConsistencyDocument, ConsistencyReport} from '../../report/consistency/consistency.js'
import type {CheckedDocument} from '../../report/findings/findings-report.js'
import type {PageNote, PageView, WorkbenchPage} from '../../workbench/page.js'
import {allTranslators, said} from '../../workbench/said.js'
import {workbenchPage} from '../../workbench/workbench-page.js'
import {type Note, noteText} from '../notes.js'

/** Whose language and terms a page has. */
export interface PageSettings {
  readonly translator: Translator
  readonly termbase: Termbase
}

/** What a page of checked documents may have besides. */
export interface CheckedPageOptions {
  readonly notes?: readonly PageNote[] | undefined
  /** What is known better than from the documents alone: with what probably stands where a rendering is missing. */
  readonly consistency?: ConsistencyReport | undefined
  readonly view?: PageView | undefined
  readonly editable?: boolean | undefined
}

/** The page of a check, by the version `tool` of duizhao; documents whose views were not kept show the passages around their findings. */
export function pageOfChecked(
  documents: readonly CheckedDocument[],
  {translator, termbase}: PageSettings,
  {consistency, ...options}: CheckedPageOptions & {readonly tool: string},
): WorkbenchPage {
  const hasTerms = documents.some(({view}) => view !== undefined && view.uses.length + view.unpaired.length > 0)
  return workbenchPage(documents, {
    translator,
    termbase,
    consistency: consistency ?? (hasTerms ? consistencyOf(documents.flatMap(termsOf), termbase) : undefined),
    ...options,
  })
}

function termsOf({source, target, view, findings}: CheckedDocument): ConsistencyDocument[] {
  if (source === undefined || target === undefined || view === undefined) return []
  const {uses, unpaired} = view
  return [{source, target, uses, firstUses: firstUsesIn(findings), unpaired}]
}

/** The terms of several configurations in one termbase, for cards. */
export function joinedTermbase(all: readonly {readonly termbase: Termbase}[]): Termbase {
  const [first, ...others] = new Set(all.map(({termbase}) => termbase))
  if (first !== undefined && others.length === 0) return first
  return createTermbase([...new Set(all.flatMap(({termbase}) => termbase.glossaries))])
}

/** Notes of a run as the page has them. */
export function pageNotes(notes: readonly Note[]): PageNote[] {
  const translators = allTranslators()
  return notes.map(note => ({
    code: note.code,
    message: said(translators, translator => noteText(note, translator)),
    ...(note.path === undefined ? {} : {path: note.path}),
  }))
}
