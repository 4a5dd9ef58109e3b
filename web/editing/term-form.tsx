import {useEffect, useRef, useState} from 'preact/hooks'
import {type TermStatus, termStatuses} from '../../src/model/term.js'
import {useWords} from '../words.js'
import {useEditing} from './editing.js'

interface TermForm {
  /** Of a concept that is there; a new one is made without. */
  readonly concept?: string | undefined
  readonly close: () => void
}

/** A wording for the glossary, written into its file at once. */
export function TermForm({concept, close}: TermForm) {
  const {say} = useWords()
  const {actions, take} = useEditing()
  const dialog = useRef<HTMLDialogElement>(null)
  const [source, setSource] = useState(() => (concept === undefined ? selectedIn('source') : ''))
  const [target, setTarget] = useState(() => selectedIn('target'))
  const [status, setStatus] = useState<TermStatus>('preferred')
  const [note, setNote] = useState('')
  useEffect(() => dialog.current!.showModal(), [])
  const isReady = target.trim() !== '' && (concept !== undefined || source.trim() !== '')
  const add = async (): Promise<void> => {
    const written = note.trim()
    const isTaken = await take(
      actions.addTerm!({
        ...(concept === undefined ? {source: source.trim()} : {concept}),
        target: target.trim(),
        status,
        ...(written === '' ? {} : {note: written}),
      }),
    )
    if (isTaken) close()
  }
  return (
    <dialog ref={dialog} class="dialog" aria-label={say('add-term')} onClose={close}>
      <form
        onSubmit={event => {
          event.preventDefault()
          if (isReady) void add()
        }}
      >
        <h2>{say('add-term')}</h2>
        {concept === undefined ? (
          <label>
            {say('term-source')}
            <input value={source} onInput={event => setSource(event.currentTarget.value)} />
          </label>
        ) : (
          <p>
            <code>{concept}</code>
          </p>
        )}
        <label>
          {say('term-target')}
          <input value={target} onInput={event => setTarget(event.currentTarget.value)} />
        </label>
        <label>
          {say('term-status')}
          <select value={status} onChange={event => setStatus(event.currentTarget.value as TermStatus)}>
            {termStatuses.map(one => (
              <option key={one} value={one}>
                {say(`status-${one}`)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {say('note')}
          <input value={note} onInput={event => setNote(event.currentTarget.value)} />
        </label>
        <p class="dialog-foot">
          <button type="submit" class="primary" disabled={!isReady}>
            {say('add-term')}
          </button>
          <button type="button" onClick={close}>
            {say('close')}
          </button>
        </p>
      </form>
    </dialog>
  )
}

const longestTerm = 120

/** What is selected on a side of the texts. */
function selectedIn(side: 'source' | 'target'): string {
  const selection = getSelection()
  const node = selection?.anchorNode
  const element = node instanceof Element ? node : node?.parentElement
  const text = selection?.toString().replace(/\s+/gu, ' ').trim() ?? ''
  return element?.closest(`.side.${side}`) == null || text.length > longestTerm ? '' : text
}
