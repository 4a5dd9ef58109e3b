import {useEffect, useLayoutEffect, useRef} from 'preact/hooks'
import type {Provenance} from '../../src/model/term.js'
import type {PageConcept, PageTerm} from '../../src/workbench/page.js'
import {icons} from '../icons.js'
import {visibleText} from '../visible-text.js'
import {useWords} from '../words.js'

/** A card that is open: at which term, and whether it stays when the pointer leaves. */
export interface OpenCard {
  readonly concept: string
  readonly anchor: HTMLElement
  readonly isPinned: boolean
}

interface TermCard {
  readonly card: OpenCard
  readonly concept: PageConcept
  readonly close: () => void
  readonly hold: () => void
  readonly showUses?: (() => void) | undefined
}

/** What the glossary says of a concept, beside the term that it was asked for. */
export function TermCard({card, concept, close, hold, showUses}: TermCard) {
  const {say, lang} = useWords()
  const box = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => place(box.current!, card.anchor), [card.anchor])
  useEffect(() => {
    if (card.isPinned) box.current!.focus({preventScroll: true})
  }, [card.isPinned, card.anchor])
  const {id, domain, definition, note, notes, terms, sources = []} = concept
  const meaning = definition?.[lang] ?? Object.values(definition ?? {})[0]
  const languages = [...new Set(terms.map(term => term.lang))]
  return (
    <div
      ref={box}
      class="card"
      role="dialog"
      aria-label={`${say('term-card')}: ${terms[0]?.text ?? id}`}
      tabIndex={-1}
      onPointerEnter={hold}
      onPointerLeave={() => card.isPinned || close()}
    >
      <button type="button" class="icon-button card-close" aria-label={say('close')} onClick={close}>
        {icons.close}
      </button>
      <dl class="card-terms">
        {languages.map(tag => (
          <div key={tag}>
            <dt lang={lang}>{tag}</dt>
            <dd lang={tag}>
              {terms
                .filter(term => term.lang === tag)
                .map(term => (
                  <Wording key={term.text} term={term} />
                ))}
            </dd>
          </div>
        ))}
      </dl>
      {meaning !== undefined && <p class="definition">{visibleText(meaning)}</p>}
      {note !== undefined && <p class="card-note">{visibleText(notes?.[lang] ?? note)}</p>}
      {domain !== undefined && (
        <p class="card-fact">
          <span>{say('domain')}</span> {visibleText(domain)}
        </p>
      )}
      {sources.length > 0 && (
        <div class="card-fact">
          <span>{say('sources')}</span>
          <ul>
            {sources.map(source => (
              <li key={source.title}>
                <Source source={source} />
              </li>
            ))}
          </ul>
        </div>
      )}
      <p class="card-foot">
        <code>{id}</code>
        {showUses !== undefined && (
          <button type="button" class="plain" onClick={showUses}>
            {say('go-to-term')}
          </button>
        )}
      </p>
    </div>
  )
}

function Wording({term: {text, status, form, from, until, note, notes}}: {readonly term: PageTerm}) {
  const {say, lang} = useWords()
  const isWrong = status === 'forbidden' || status === 'deprecated'
  return (
    <div class={`wording ${status}`}>
      {isWrong ? <s>{visibleText(text)}</s> : <b>{visibleText(text)}</b>}
      <span class="tags" lang={lang}>
        <span class={`tag ${status}`}>{say(`status-${status}`)}</span>
        {form !== undefined && <span class="tag">{say(`form-${form}`)}</span>}
        {(from ?? until) !== undefined && (
          <span class="tag">{say('in-force', {from: from ?? '…', until: until ?? '…'})}</span>
        )}
      </span>
      {note !== undefined && <p class="card-note">{visibleText(notes?.[lang] ?? note)}</p>}
    </div>
  )
}

/** Only addresses of the web become links. */
function Source({source: {title, url, date}}: {readonly source: Provenance}) {
  const name = visibleText([title, date].filter(part => part !== undefined).join(', '))
  if (url === undefined || !/^https?:\/\/[^\s<>"]+$/u.test(url)) return <>{name}</>
  return (
    <a href={url} target="_blank" rel="noopener noreferrer">
      {name}
    </a>
  )
}

const gap = 8

/** Below the term, or above where there is no room; at the lower edge of a narrow window. */
function place(box: HTMLElement, anchor: HTMLElement): void {
  if (window.innerWidth < 600) {
    Object.assign(box.style, {left: '', top: ''})
    return
  }
  const at = anchor.getBoundingClientRect()
  const {width, height} = box.getBoundingClientRect()
  const left = Math.max(gap, Math.min(at.left, window.innerWidth - width - gap))
  const below = at.bottom + gap
  const top = below + height < window.innerHeight ? below : Math.max(gap, at.top - height - gap)
  Object.assign(box.style, {left: `${left}px`, top: `${top}px`})
}
