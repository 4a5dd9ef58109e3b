import {createContext} from 'preact'
import {useContext} from 'preact/hooks'
import type {Actions, PageUpdate} from '../../src/workbench/actions.js'

/** What the rows of a document can do besides being read. */
export interface Editing {
  /** Index of the document that is shown. */
  readonly document: number
  readonly actions: Actions
  /** Take an answer into the page; says whether it was one. A refusal is shown. */
  readonly take: (doing: Promise<PageUpdate>) => Promise<boolean>
}

export const EditingContext = createContext<Editing>({document: 0, actions: {}, take: async () => false})

export function useEditing(): Editing {
  return useContext(EditingContext)
}
