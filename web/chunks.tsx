import type {ComponentChildren} from 'preact'
import {useEffect, useRef, useState} from 'preact/hooks'

interface Chunks<T> {
  readonly items: readonly T[]
  /** Items that come and go together. */
  readonly size?: number | undefined
  readonly render: (item: T, index: number) => ComponentChildren
  /** About how high an item is, in pixels, while it is not laid out. */
  readonly heightOf: (item: T) => number
  /** The item that must be laid out. */
  readonly wanted?: number | undefined
  /** Lay out everything. */
  readonly all?: boolean | undefined
}

/**
 * A long list of which only what is near the window is laid out. The rest are empty boxes of about the same height; a browser keeps the
 * place that is looked at when boxes above it are filled.
 */
export function Chunks<T>({items, size = 16, render, heightOf, wanted, all = false}: Chunks<T>) {
  const starts = Array.from({length: Math.ceil(items.length / size)}, (_, index) => index * size)
  return (
    <>
      {starts.map(start => (
        <Chunk
          key={start}
          items={items.slice(start, start + size)}
          start={start}
          render={render}
          heightOf={heightOf}
          isWanted={all || (wanted !== undefined && start <= wanted && wanted < start + size)}
        />
      ))}
    </>
  )
}

interface Chunk<T> extends Pick<Chunks<T>, 'items' | 'render' | 'heightOf'> {
  readonly start: number
  readonly isWanted: boolean
}

function Chunk<T>({items, start, render, heightOf, isWanted}: Chunk<T>) {
  const box = useRef<HTMLDivElement>(null)
  const height = useRef<number | undefined>(undefined)
  const [isNear, setNear] = useState(start === 0)
  useEffect(
    () =>
      watch(box.current!, ({isIntersecting, boundingClientRect}) => {
        if (!isIntersecting) height.current = boundingClientRect.height
        setNear(isIntersecting)
      }),
    [],
  )
  const isShown = isNear || isWanted
  const empty = (): number => height.current ?? items.reduce((sum, item) => sum + heightOf(item), 0)
  return (
    <div ref={box} class="chunk" style={isShown ? undefined : {height: `${empty()}px`}}>
      {isShown && items.map((item, index) => render(item, start + index))}
    </div>
  )
}

const watched = new WeakMap<Element, (entry: IntersectionObserverEntry) => void>()
let observer: IntersectionObserver | undefined

function watch(element: Element, tell: (entry: IntersectionObserverEntry) => void): () => void {
  observer ??= new IntersectionObserver(
    entries => {
      for (const entry of entries) watched.get(entry.target)?.(entry)
    },
    {rootMargin: '1000px 0px'},
  )
  watched.set(element, tell)
  observer.observe(element)
  return () => observer?.unobserve(element)
}
