import {useEffect, useRef} from 'preact/hooks'
import {icons} from './icons.js'
import {useWords, type Word} from './words.js'

interface Help {
  readonly version: string
  readonly usesKeys: boolean
  readonly setUsesKeys: (use: boolean) => void
  readonly download: () => void
  readonly close: () => void
}

const keys: readonly (readonly [string, Word])[] = [
  ['j', 'key-next'],
  ['k', 'key-previous'],
  ['/', 'key-search'],
  ['1 2 3', 'key-views'],
  ['[ ]', 'key-documents'],
  ['?', 'key-help'],
  ['Esc', 'key-close'],
]

/** What the page is, and its keys; they can be switched off for those whose aids send letters. */
export function Help({version, usesKeys, setUsesKeys, download, close}: Help) {
  const {say} = useWords()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog ref={dialog} class="help" aria-label={say('help')} onClose={close}>
      <header>
        <h2>{say('help')}</h2>
        <button type="button" class="icon-button" aria-label={say('close')} onClick={() => dialog.current?.close()}>
          {icons.close}
        </button>
      </header>
      <p>{say('help-about')}</p>
      <dl class="keys">
        {keys.map(([key, word]) => (
          <div key={key}>
            <dt>
              {key.split(' ').map(one => (
                <kbd key={one}>{one}</kbd>
              ))}
            </dt>
            <dd>{say(word)}</dd>
          </div>
        ))}
      </dl>
      <label>
        <input type="checkbox" checked={usesKeys} onChange={event => setUsesKeys(event.currentTarget.checked)} />{' '}
        {say('keys-on')}
      </label>
      <footer>
        <button type="button" class="plain" onClick={download}>
          {say('download-data')}
        </button>
        <span class="made-by">{say('made-by', {version})}</span>
      </footer>
    </dialog>
  )
}
