import type {ComponentChildren, RefObject} from 'preact'
import {useLayoutEffect, useRef, useState} from 'preact/hooks'
import type {PageConcept} from '../../src/workbench/page.js'
import {type OpenCard, TermCard} from './term-card.js'

const wait = {open: 250, close: 250}

/**
 * The card of the term that is pointed at or chosen below an element. Pointing opens it after a moment and leaving closes it; a click or
 * Enter keeps it open until Escape, which gives the focus back to the term.
 */
export function useTermCard(
  root: RefObject<HTMLElement | null>,
  concepts: Readonly<Record<string, PageConcept>>,
  showUses: ((concept: string) => void) | undefined,
): ComponentChildren {
  const [card, setCard] = useState<OpenCard | undefined>(undefined)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const isPinned = useRef(false)
  isPinned.current = card?.isPinned === true
  const later = (ms: number, doing: () => void): void => {
    clearTimeout(timer.current)
    timer.current = setTimeout(doing, ms)
  }
  useLayoutEffect(() => {
    const element = root.current!
    const termAt = ({target}: Event): HTMLElement | undefined =>
      (target instanceof Element ? target.closest<HTMLElement>('[data-concept]') : null) ?? undefined
    const open = (anchor: HTMLElement, pinned: boolean): void => {
      clearTimeout(timer.current)
      setCard({concept: anchor.dataset.concept!, anchor, isPinned: pinned})
    }
    const point = (event: PointerEvent): void => {
      const term = termAt(event)
      if (isPinned.current || event.pointerType === 'touch') return
      if (term !== undefined) later(wait.open, () => open(term, false))
      else if (!(event.target instanceof Element && event.target.closest('.card')))
        later(wait.close, () => setCard(undefined))
    }
    const click = (event: MouseEvent): void => {
      const term = termAt(event)
      if (term !== undefined) open(term, true)
    }
    const outside = (event: MouseEvent): void => {
      if (event.target instanceof Element && event.target.closest('.card, [data-concept]') === null) setCard(undefined)
    }
    const press = (event: KeyboardEvent): void => {
      if (event.key === 'Escape')
        setCard(shown => {
          if (shown?.isPinned === true) shown.anchor.focus()
          return undefined
        })
      const term = termAt(event)
      if (term === undefined || (event.key !== 'Enter' && event.key !== ' ')) return
      event.preventDefault()
      open(term, true)
    }
    element.addEventListener('pointerover', point)
    element.addEventListener('click', click)
    addEventListener('click', outside)
    addEventListener('keydown', press)
    return () => {
      element.removeEventListener('pointerover', point)
      element.removeEventListener('click', click)
      removeEventListener('click', outside)
      removeEventListener('keydown', press)
    }
  }, [])
  const concept = card === undefined ? undefined : concepts[card.concept]
  if (card === undefined || concept === undefined) return null
  const close = (): void => {
    if (card.isPinned) card.anchor.focus()
    setCard(undefined)
  }
  return (
    <TermCard
      card={card}
      concept={concept}
      close={close}
      hold={() => clearTimeout(timer.current)}
      showUses={
        showUses &&
        (() => {
          setCard(undefined)
          showUses(concept.id)
        })
      }
    />
  )
}
