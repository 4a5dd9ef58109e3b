import {useMemo, useState} from 'preact/hooks'
import type {PageDocument, WorkbenchPage} from '../../src/workbench/page.js'
import {Chunks} from '../chunks.js'
import {SeverityIcon} from '../icons.js'
import {folded, severities} from '../problems/filters.js'
import {visibleText} from '../visible-text.js'
import {useWords} from '../words.js'

interface Overview {
  readonly page: WorkbenchPage
  readonly printing: boolean
  readonly openDocument: (document: number) => void
  readonly openRule: (rule: string) => void
}

interface Counted {
  readonly index: number
  readonly document: PageDocument
  readonly error: number
  readonly warning: number
  readonly info: number
  readonly name: string
}

/** What a head of department reads: totals, what is wrong how often, and the documents, worst first. */
export function Overview({page, printing, openDocument, openRule}: Overview) {
  const {say, lang} = useWords()
  const documents = useMemo(() => page.documents.map(count), [page.documents])
  const [text, setText] = useState('')
  const wanted = folded(text)
  const shown = useMemo(
    () => documents.filter(({name}) => wanted === '' || folded(name).includes(wanted)).sort(worstFirst),
    [documents, wanted],
  )
  const figure = (value: number): string => value.toLocaleString(lang)
  const total = (name: 'error' | 'warning' | 'info'): number => documents.reduce((sum, one) => sum + one[name], 0)
  const passages = page.documents.reduce((sum, {beads}) => sum + beads.length, 0)
  const {consistency, notes} = page
  const clean = documents.filter(({error}) => error === 0).length
  return (
    <div class="overview">
      <h2>{say('overview-heading')}</h2>
      <ul class="tiles">
        <Tile figure={figure(documents.length)} words={say('overview-documents')} />
        <Tile figure={figure(passages)} words={say('column-passages')} />
        {severities.map(severity => (
          <Tile
            key={severity}
            figure={figure(total(severity))}
            words={say(`column-${severity}s` as 'column-errors')}
            kind={total(severity) > 0 ? severity : ''}
          />
        ))}
        {documents.length > 1 && <Tile figure={figure(clean)} words={say('clean-documents')} />}
        {consistency !== undefined && consistency.uses > 0 && (
          <Tile figure={`${Math.round(consistency.rate * 1000) / 10}%`} words={say('term-rate')} />
        )}
      </ul>
      {consistency !== undefined && (
        <div class="totals-words">
          {consistency.words[lang].map(line => (
            <p key={line}>{visibleText(line)}</p>
          ))}
        </div>
      )}
      <Rules page={page} openRule={openRule} />
      {notes.length > 0 && (
        <section>
          <h3>{say('overview-notes')}</h3>
          <ul class="page-notes">
            {notes.slice(0, 100).map(note => (
              <li key={`${note.code} ${note.path}`}>{visibleText(note.message[lang])}</li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <div class="section-head">
          <h3>{say('overview-documents')}</h3>
          {documents.length > 10 && (
            <input
              type="search"
              aria-label={say('filter-document')}
              placeholder={say('filter-document')}
              value={text}
              onInput={event => setText(event.currentTarget.value)}
            />
          )}
        </div>
        <div class="index" role="list">
          <Chunks
            items={shown}
            size={40}
            heightOf={() => 52}
            all={printing}
            render={one => <DocumentLine key={one.index} counted={one} open={() => openDocument(one.index)} />}
          />
        </div>
      </section>
    </div>
  )
}

function Tile({
  figure,
  words,
  kind = '',
}: {
  readonly figure: string
  readonly words: string
  readonly kind?: string | undefined
}) {
  return (
    <li class={`tile ${kind}`}>
      <b>{figure}</b>
      <span>{words}</span>
    </li>
  )
}

function Rules({page, openRule}: Pick<Overview, 'page' | 'openRule'>) {
  const {say, lang} = useWords()
  const counts = useMemo(() => {
    const all = new Map<string, number>()
    for (const {findings} of page.documents)
      for (const {ruleId} of findings) all.set(ruleId, (all.get(ruleId) ?? 0) + 1)
    return [...all].sort((a, b) => b[1] - a[1])
  }, [page.documents])
  const most = counts[0]?.[1] ?? 1
  if (counts.length === 0) return null
  return (
    <section>
      <h3>{say('overview-rules')}</h3>
      <ul class="bars">
        {counts.map(([rule, count]) => (
          <li key={rule}>
            <button type="button" class="bar-line" onClick={() => openRule(rule)}>
              <code>{rule}</code>
              <span class="bar-title">{page.rules[rule]?.[lang]}</span>
              <span class="bar" aria-hidden="true">
                <span style={{width: `${(count / most) * 100}%`}} />
              </span>
              <b>{count}</b>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

function DocumentLine({counted, open}: {readonly counted: Counted; readonly open: () => void}) {
  const {say} = useWords()
  const {document, name} = counted
  return (
    <div role="listitem">
      <button type="button" class="document" onClick={open}>
        <span class="document-name">{visibleText(name)}</span>
        <span class="document-size">{say('count-passages', {count: document.beads.length})}</span>
        <span class="document-counts">
          {severities.map(
            severity =>
              counted[severity] > 0 && (
                <span key={severity} class={severity}>
                  <SeverityIcon severity={severity} />
                  {counted[severity]}
                </span>
              ),
          )}
        </span>
      </button>
    </div>
  )
}

function count(document: PageDocument, index: number): Counted {
  const counts = {error: 0, warning: 0, info: 0}
  for (const {severity} of document.findings) counts[severity]++
  const paths = [...new Set([document.source?.path, document.target?.path])].filter(path => path !== undefined)
  return {index, document, ...counts, name: paths.length === 0 ? String(index + 1) : paths.join(' – ')}
}

function worstFirst(a: Counted, b: Counted): number {
  return b.error - a.error || b.warning - a.warning || b.info - a.info || a.index - b.index
}
