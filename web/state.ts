import type {MessageLanguage} from '../src/messages/message-languages.js'
import type {PageUpdate, SessionState} from '../src/workbench/actions.js'
import type {PageView, WorkbenchPage} from '../src/workbench/page.js'
import {type Filters, noFilters} from './problems/filters.js'

/** A place that the texts are to show. */
export interface Place {
  readonly document: number
  readonly bead?: number | undefined
  /** Id of the finding that is looked at. */
  readonly finding?: string | undefined
  /** Grows with each jump, so that the same place can be jumped to again. */
  readonly jump: number
}

/** All that the page remembers. */
export interface State {
  readonly page: WorkbenchPage
  readonly session?: SessionState | undefined
  readonly lang: MessageLanguage
  readonly scheme: 'light' | 'dark'
  readonly view: PageView
  readonly place: Place
  readonly filters: Filters
  /** Only passages with problems are shown. */
  readonly onlyProblems: boolean
  readonly help: boolean
  /** Whether the list of problems is open where there is no room for it beside the texts. */
  readonly rail: boolean
  readonly usesKeys: boolean
  /** The whole text is laid out, for paper. */
  readonly printing: boolean
  /** The concept whose row is open among the terms. */
  readonly concept?: string | undefined
  /** What the host said last. */
  readonly said?: string | undefined
}

/** The state that a page begins in. */
export function firstState(page: WorkbenchPage, scheme: State['scheme'], session?: SessionState): State {
  return {
    page,
    session,
    lang: page.lang,
    scheme,
    view: page.view,
    place: {document: 0, jump: 0},
    filters: noFilters,
    onlyProblems: false,
    help: false,
    rail: false,
    usesKeys: true,
    printing: false,
  }
}

/** The state that looks at a place of the texts. */
export function goTo(state: State, place: Omit<Place, 'jump'>): State {
  return {...state, view: 'texts', rail: false, place: {...place, jump: state.place.jump + 1}}
}

/** The state after an action of the host. */
export function updated(state: State, {documents = {}, session = state.session, ...rest}: PageUpdate): State {
  const {page} = state
  const changed = page.documents.map((document, index) => documents[index] ?? document)
  return {...state, session, page: {...page, ...rest, documents: changed}}
}
