/**
 * Mark both sides of a pair while one of them is pointed at or has the focus. The marks are put on elements directly: to lay out the
 * list anew with each movement of the pointer would cost more than all else.
 */
export function linkPairs(list: HTMLElement): () => void {
  let linked: readonly Element[] = []
  const link = ({target}: Event): void => {
    const bead = (target as Element).closest<HTMLElement>('[data-bead]')?.dataset.bead
    for (const element of linked) element.classList.remove('linked')
    linked = bead === undefined ? [] : [...list.querySelectorAll(`[data-bead="${bead}"]`)]
    for (const element of linked) element.classList.add('linked')
  }
  const events = ['pointerover', 'pointerleave', 'focusin'] as const
  for (const event of events) list.addEventListener(event, link)
  return () => {
    for (const event of events) list.removeEventListener(event, link)
  }
}
