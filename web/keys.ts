import {useLayoutEffect} from 'preact/hooks'
import type {PageView} from '../src/workbench/page.js'
import type {State} from './state.js'

interface Keys {
  readonly state: State
  readonly views: readonly PageView[]
  readonly set: (some: Partial<State>) => void
  readonly step: (by: 1 | -1) => void
  readonly openDocument: (document: number) => void
}

/** Single keys, where nobody types: j and k, / and ?, digits for the views, brackets for the documents. */
export function useKeys({state, views, set, step, openDocument}: Keys): void {
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const isTyping =
        event.target instanceof Element &&
        event.target.closest('input, select, textarea, dialog, [contenteditable]') !== null
      if (event.key === 'Escape') {
        if (isTyping && event.target instanceof HTMLElement) event.target.blur()
        set({rail: false})
      }
      if (!state.usesKeys || isTyping || event.ctrlKey || event.metaKey || event.altKey) return
      const {document: current} = state.place
      const doings: Readonly<Record<string, () => void>> = {
        j: () => step(1),
        k: () => step(-1),
        '/': () => {
          set({view: 'texts', rail: true})
          requestAnimationFrame(() => document.getElementById('search')?.focus())
        },
        '?': () => set({help: true}),
        '[': () => current > 0 && openDocument(current - 1),
        ']': () => current < state.page.documents.length - 1 && openDocument(current + 1),
        1: () => set({view: 'overview'}),
        2: () => set({view: 'texts'}),
        3: () => views.includes('terms') && set({view: 'terms'}),
      }
      const doing = doings[event.key]
      if (doing === undefined) return
      event.preventDefault()
      doing()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  })
}
