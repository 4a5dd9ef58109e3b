import type {PageDocument, PageView} from '../src/workbench/page.js'
import {icons} from './icons.js'
import {shortName} from './problems/short-name.js'
import type {State} from './state.js'
import {visibleText} from './visible-text.js'
import {useWords} from './words.js'

interface TopBar {
  readonly state: State
  readonly views: readonly PageView[]
  readonly set: (change: Partial<State>) => void
  readonly openDocument: (document: number) => void
}

/** The name of what is shown, the views, and how the page is shown. */
export function TopBar({state, views, set, openDocument}: TopBar) {
  const {say} = useWords()
  const {page, view, lang, scheme, place} = state
  const other = lang === 'en' ? 'zh' : 'en'
  const isDark = scheme === 'dark'
  return (
    <header class="top">
      <h1 class="brand">
        <span lang="zh" aria-hidden="true">
          对照
        </span>
        <span class="unseen">duizhao</span>
      </h1>
      <nav class="views" aria-label={say('views')}>
        {views.map(one => (
          <button
            type="button"
            key={one}
            aria-current={one === view ? 'page' : undefined}
            onClick={() => set({view: one, rail: false})}
          >
            {say(`view-${one}`)}
          </button>
        ))}
      </nav>
      <div class="document-switch">
        {view === 'texts' && <DocumentSwitch documents={page.documents} index={place.document} open={openDocument} />}
      </div>
      <div class="tools">
        <button
          type="button"
          class="plain language"
          lang={other}
          onClick={() => set({lang: other})}
          title={say('switch-language-long')}
        >
          {say('switch-language')}
        </button>
        <button
          type="button"
          class="icon-button"
          aria-label={say(isDark ? 'scheme-light' : 'scheme-dark')}
          title={say(isDark ? 'scheme-light' : 'scheme-dark')}
          onClick={() => set({scheme: isDark ? 'light' : 'dark'})}
        >
          {isDark ? icons.sun : icons.moon}
        </button>
        <button
          type="button"
          class="icon-button print-button"
          aria-label={say('print')}
          title={say('print')}
          onClick={() => window.print()}
        >
          {icons.print}
        </button>
        <button
          type="button"
          class="icon-button"
          aria-label={say('help')}
          title={`${say('help')} (?)`}
          onClick={() => set({help: true})}
        >
          {icons.help}
        </button>
      </div>
    </header>
  )
}

function DocumentSwitch({
  documents,
  index,
  open,
}: {
  readonly documents: readonly PageDocument[]
  readonly index: number
  readonly open: (document: number) => void
}) {
  const {say} = useWords()
  const {source, target} = documents[index] ?? {}
  const names = [...new Set([source?.path, target?.path])].filter(path => path !== undefined).map(shortName)
  const name = visibleText(names.join(' – '))
  if (documents.length < 2) return <span class="document-title">{name}</span>
  return (
    <>
      <button
        type="button"
        class="icon-button"
        disabled={index === 0}
        aria-label={say('previous-document')}
        title={`${say('previous-document')} ([)`}
        onClick={() => open(index - 1)}
      >
        {icons.previous}
      </button>
      <span class="document-title">
        {name} <small>{say('filtered-of', {shown: index + 1, all: documents.length})}</small>
      </span>
      <button
        type="button"
        class="icon-button"
        disabled={index === documents.length - 1}
        aria-label={say('next-document')}
        title={`${say('next-document')} (])`}
        onClick={() => open(index + 1)}
      >
        {icons.next}
      </button>
    </>
  )
}
