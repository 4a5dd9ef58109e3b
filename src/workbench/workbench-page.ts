import type {Termbase} from '../glossary/termbase.js'
import type {Translator} from '../messages/translator.js'
import type {ConsistencyReport} from '../report/consistency/consistency.js'
import {type CheckedDocument, reportFindings} from '../report/findings/findings-report.js'
import type {PageNote, PageView, WorkbenchPage} from './page.js'
import {pageConcept, pageConsistency} from './page-consistency.js'
import {pageDocument} from './page-document.js'
import {allTranslators, said} from './said.js'

/** What a page is made of besides the documents. */
export interface WorkbenchOptions {
  /** Speaks the language that the page begins in. */
  readonly translator: Translator
  readonly termbase: Termbase
  readonly tool: string
  readonly consistency?: ConsistencyReport | undefined
  readonly notes?: readonly PageNote[] | undefined
  /** Shown first; the texts of one document, the overview of several by default. */
  readonly view?: PageView | undefined
  /** Whether files can be changed from the page. */
  readonly editable?: boolean | undefined
}

/**
 * All that the workbench shows of some checked documents, in both languages of messages. The same documents give the same page.
 * Cost: linear in the texts and findings.
 */
export function workbenchPage(documents: readonly CheckedDocument[], options: WorkbenchOptions): WorkbenchPage {
  const {translator, termbase, tool, consistency, notes = [], editable} = options
  const translators = allTranslators()
  const report = reportFindings(documents, translator)
  const reported = new Map([...report.findings, ...report.known].map(one => [one.finding, one]))
  const known = new Set(report.known.map(({finding}) => finding))
  const pages = documents.map(document => pageDocument(document, {reported, known, translators, editable}))
  const used = new Set([
    ...pages.flatMap(({uses, findings}) => [...uses, ...findings].flatMap(({concept}) => concept ?? [])),
    ...(consistency?.concepts ?? []).map(({concept}) => concept),
  ])
  const ruleIds = new Set(pages.flatMap(({findings}) => findings.map(({ruleId}) => ruleId)))
  return {
    version: 1,
    tool,
    lang: translator.lang,
    view: options.view ?? (documents.length === 1 ? 'texts' : 'overview'),
    documents: pages,
    concepts: Object.fromEntries(
      [...used].sort().flatMap(id => {
        const concept = termbase.concept(id)
        return concept === undefined ? [] : [[id, pageConcept(concept)]]
      }),
    ),
    ...(consistency === undefined ? {} : {consistency: pageConsistency(consistency, documents, translators)}),
    rules: Object.fromEntries([...ruleIds].sort().map(id => [id, said(translators, one => one.ruleTitle(id))])),
    notes,
  }
}
