import {render} from 'preact'
import {useEffect, useMemo, useState} from 'preact/hooks'
import type {MemoryFile} from '../../src/api/browser.js'
import type {MessageLanguage} from '../../src/messages/message-languages.js'
import {App} from '../app.js'
import {SpeechContext, useWords, wordsOf} from '../words.js'
import {Engine, type Opened} from './engine.js'
import {exampleFiles} from './example.js'
import '../styles/workbench.css'
import '../styles/editing.css'
import '../styles/playground.css'

const glossaryNames = ['scoda', 'policy', 'economy-and-trade', 'places-and-organizations'] as const

/** The playground: texts are chosen here, and the workbench shows them; all of it in the page. */
function Playground() {
  const [lang, setLang] = useState<MessageLanguage>(navigator.language.startsWith('zh') ? 'zh' : 'en')
  const speech = useMemo(() => ({lang, say: wordsOf(lang)}), [lang])
  useEffect(() => {
    document.documentElement.lang = speech.say('html-lang')
  }, [lang])
  useEffect(() => {
    document.documentElement.dataset.scheme = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
  }, [])
  const engine = useMemo(() => new Engine(), [])
  const [opened, setOpened] = useState<Opened | undefined>(undefined)
  if (opened !== undefined)
    return (
      <>
        <button type="button" class="other-texts" onClick={() => setOpened(undefined)}>
          ← {speech.say('other-texts')}
        </button>
        <App page={opened.page} session={opened.session} actions={engine.actions} />
      </>
    )
  return (
    <SpeechContext.Provider value={speech}>
      <Start engine={engine} setLang={setLang} show={setOpened} />
    </SpeechContext.Provider>
  )
}

interface Start {
  readonly engine: Engine
  readonly setLang: (lang: MessageLanguage) => void
  readonly show: (opened: Opened) => void
}

function Start({engine, setLang, show}: Start) {
  const {lang, say} = useWords()
  const [files, setFiles] = useState<readonly MemoryFile[]>([])
  const [texts, setTexts] = useState({source: '', target: ''})
  const [glossaries, setGlossaries] = useState<readonly MemoryFile[]>([])
  const [bundled, setBundled] = useState<readonly string[]>(glossaryNames)
  const [said, setSaid] = useState<string | undefined>(undefined)
  const [isBusy, setBusy] = useState(false)

  const open = async (given: readonly MemoryFile[]): Promise<void> => {
    setBusy(true)
    setSaid(undefined)
    const today = new Date().toISOString().slice(0, 10)
    try {
      show(await engine.open({files: given, glossaries, bundled, lang, today}))
    } catch (error) {
      setSaid(error instanceof Error ? error.message : String(error))
      setBusy(false)
    }
  }
  const add = async (list: FileList | null | undefined): Promise<void> => {
    const added = await Promise.all([...(list ?? [])].map(readFile))
    setFiles(before => [...before.filter(({name}) => !added.some(one => one.name === name)), ...added])
  }
  const pasted = (['source', 'target'] as const)
    .filter(side => texts[side].trim() !== '')
    .map(side => ({name: `${say(side)}.md`, bytes: new TextEncoder().encode(texts[side])}))
  const chosen = [...files, ...pasted]

  return (
    <main class="start">
      <header>
        <h1>
          对照 <small>duizhao</small>
        </h1>
        <button
          type="button"
          class="plain"
          onClick={() => setLang(lang === 'zh' ? 'en' : 'zh')}
          lang={lang === 'zh' ? 'en' : 'zh'}
        >
          {say('switch-language')}
        </button>
      </header>
      <p class="lead">{say('playground-lead')}</p>
      <p class="nothing-uploaded">{say('nothing-uploaded')}</p>
      <p>
        <button type="button" class="primary" disabled={isBusy} onClick={() => open(exampleFiles)}>
          {say('show-example')}
        </button>
      </p>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the button inside does the same */}
      <section
        class="drop"
        onDragOver={event => event.preventDefault()}
        onDrop={event => {
          event.preventDefault()
          void add(event.dataTransfer?.files)
        }}
      >
        <label class="chooser">
          <span>{say('drop-files')}</span>
          <input type="file" multiple onChange={event => add(event.currentTarget.files)} />
        </label>
        <ul>
          {files.map(({name}) => (
            <li key={name}>
              {name}{' '}
              <button type="button" class="plain" onClick={() => setFiles(files.filter(one => one.name !== name))}>
                {say('remove')}
              </button>
            </li>
          ))}
        </ul>
      </section>
      <section class="paste">
        {(['source', 'target'] as const).map(side => (
          <label key={side}>
            {say(side === 'source' ? 'paste-source' : 'paste-target')}
            <textarea
              rows={6}
              value={texts[side]}
              onInput={event => setTexts({...texts, [side]: event.currentTarget.value})}
            />
          </label>
        ))}
      </section>
      <fieldset>
        <legend>{say('glossaries')}</legend>
        {glossaryNames.map(name => (
          <label key={name}>
            <input
              type="checkbox"
              checked={bundled.includes(name)}
              onChange={({currentTarget: {checked}}) =>
                setBundled(checked ? [...bundled, name] : bundled.filter(one => one !== name))
              }
            />{' '}
            <code>duizhao:{name}</code>
          </label>
        ))}
        <label class="chooser">
          <span>{say('own-glossary')}</span>
          <input
            type="file"
            multiple
            onChange={async ({currentTarget}) =>
              setGlossaries(await Promise.all([...(currentTarget.files ?? [])].map(readFile)))
            }
          />
          <small>{glossaries.map(({name}) => name).join(', ')}</small>
        </label>
      </fieldset>
      {said !== undefined && (
        <p class="said" role="alert">
          {said}
        </p>
      )}
      <p>
        <button type="button" class="primary" disabled={isBusy || chosen.length === 0} onClick={() => open(chosen)}>
          {say(isBusy ? 'checking' : 'check-texts')}
        </button>
      </p>
      <details>
        <summary>{say('about')}</summary>
        <p>{say('help-about')}</p>
        <p>{say('about-playground')}</p>
      </details>
    </main>
  )
}

async function readFile(file: File): Promise<MemoryFile> {
  return {name: file.name, bytes: new Uint8Array(await file.arrayBuffer())}
}

render(<Playground />, document.getElementById('app')!)
