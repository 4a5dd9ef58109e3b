import {useEffect, useLayoutEffect, useRef, useState} from 'preact/hooks'
import type {PageSegment} from '../../src/workbench/page.js'
import {useWords} from '../words.js'
import {useEditing} from './editing.js'

interface SegmentEditors {
  readonly side: 'source' | 'target'
  readonly lang: string
  /** Those of one passage, in order. */
  readonly segments: readonly PageSegment[]
  readonly close: () => void
}

interface Written {
  start: number
  end: number
}

/** The segments of a passage as they stand in the file, to be written over; findings follow the typing. */
export function SegmentEditors({side, lang, segments: given, close}: SegmentEditors) {
  const {say, lang: interfaceLang} = useWords()
  const {document, actions, take} = useEditing()
  // What is being written stays, whatever the text becomes in the meantime.
  const [segments] = useState(given)
  const places = useRef<Written[]>(segments.map(({start, end}) => ({start, end})))
  const wanted = useRef(new Map<number, string>())
  const isBusy = useRef(false)

  const send = async (): Promise<void> => {
    if (isBusy.current) return
    const [next] = wanted.current
    if (next === undefined) return
    isBusy.current = true
    const [index, text] = next
    wanted.current.delete(index)
    const place = places.current[index]!
    const grown = text.length - (place.end - place.start)
    const isTaken = await take(actions.edit!({document, side, start: place.start, end: place.end, text}))
    isBusy.current = false
    if (!isTaken) return
    for (const other of places.current) {
      if (other.start <= place.start) continue
      other.start += grown
      other.end += grown
    }
    place.end += grown
    void send()
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the boxes inside
    <div
      class="editors"
      lang={interfaceLang}
      onKeyDown={event => {
        event.stopPropagation()
        if (event.key === 'Escape') close()
      }}
    >
      {segments.map((segment, index) => (
        <Editor
          key={index}
          label={say(side === 'source' ? 'edit-source' : 'edit-target')}
          lang={lang}
          text={segment.raw ?? segment.text}
          isFirst={index === 0}
          write={text => {
            wanted.current.set(index, text)
            void send()
          }}
        />
      ))}
      <button type="button" onClick={close}>
        {say('edit-done')}
      </button>
    </div>
  )
}

interface Editor {
  readonly label: string
  readonly lang: string
  readonly text: string
  readonly isFirst: boolean
  readonly write: (text: string) => void
}

function Editor({label, lang, text: given, isFirst, write}: Editor) {
  const [text, setText] = useState(given)
  const box = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    if (isFirst) box.current!.focus()
  }, [])
  useLayoutEffect(() => {
    box.current!.style.height = 'auto'
    box.current!.style.height = `${box.current!.scrollHeight + 2}px`
  }, [text])
  return (
    <textarea
      ref={box}
      aria-label={label}
      lang={lang}
      dir="auto"
      rows={1}
      spellcheck={true}
      value={text}
      onInput={event => {
        setText(event.currentTarget.value)
        write(event.currentTarget.value)
      }}
    />
  )
}
