import {useEffect, useRef, useState} from 'preact/hooks'
import {downloads} from '../../src/workbench/actions.js'
import {visibleText} from '../visible-text.js'
import {useWords} from '../words.js'
import {useEditing} from './editing.js'
import {TermForm} from './term-form.js'

/** What can be done with the whole document: take it away, add a term, see what is not saved. */
export function ReviewTools({canCompare}: {readonly canCompare: boolean}) {
  const {say} = useWords()
  const {actions} = useEditing()
  const [open, setOpen] = useState<'term' | 'changes' | undefined>(undefined)
  const close = (): void => setOpen(undefined)
  return (
    <>
      {actions.addTerm !== undefined && (
        <button type="button" onMouseDown={event => event.preventDefault()} onClick={() => setOpen('term')}>
          {say('add-term')} …
        </button>
      )}
      {actions.diff !== undefined && canCompare && (
        <button type="button" onClick={() => setOpen('changes')}>
          {say('show-changes')}
        </button>
      )}
      {actions.download !== undefined && <Download />}
      {open === 'term' && <TermForm close={close} />}
      {open === 'changes' && <Changes close={close} />}
    </>
  )
}

function Download() {
  const {say} = useWords()
  const {document: index, actions, take} = useEditing()
  const get = async (format: string): Promise<void> => {
    const getting = actions.download!(index, format)
    // Only a refusal is taken: there is nothing new to show.
    if (!(await take(getting.then(() => ({}))))) return
    const {name, data} = await getting
    const address = URL.createObjectURL(data)
    Object.assign(document.createElement('a'), {href: address, download: name}).click()
    setTimeout(() => URL.revokeObjectURL(address), 1000)
  }
  return (
    <label class="download">
      <span class="unseen">{say('download')}</span>
      <select
        value=""
        onChange={event => {
          const {value} = event.currentTarget
          event.currentTarget.value = ''
          if (value !== '') void get(value)
        }}
      >
        <option value="">{say('download')} …</option>
        {downloads.map(format => (
          <option key={format} value={format}>
            {say(`download-${format}`)}
          </option>
        ))}
      </select>
    </label>
  )
}

function Changes({close}: {readonly close: () => void}) {
  const {say} = useWords()
  const {actions} = useEditing()
  const dialog = useRef<HTMLDialogElement>(null)
  const [diff, setDiff] = useState<string | undefined>(undefined)
  useEffect(() => {
    dialog.current!.showModal()
    actions.diff!().then(setDiff, error => setDiff(String(error)))
  }, [])
  return (
    <dialog ref={dialog} class="dialog wide" aria-label={say('show-changes')} onClose={close}>
      <h2>{say('show-changes')}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls */}
      <pre class="diff" tabIndex={0}>
        {(diff ?? '').split('\n').map((line, index) => (
          <span key={index} class={lineKind(line)}>
            {visibleText(line)}
            {'\n'}
          </span>
        ))}
      </pre>
      <p class="dialog-foot">
        <button type="button" onClick={close}>
          {say('close')}
        </button>
      </p>
    </dialog>
  )
}

function lineKind(line: string): string {
  if (/^(?:\+\+\+|---|@@)/u.test(line)) return 'where'
  return line.startsWith('+') ? 'added' : line.startsWith('-') ? 'removed' : ''
}
