import {useState} from 'preact/hooks'
import type {ConceptRow, PageConsistency, RenderingCell, WorkbenchPage} from '../../src/workbench/page.js'
import {Chunks} from '../chunks.js'
import {beadText, folded} from '../problems/filters.js'
import {shortName} from '../problems/short-name.js'
import type {Place} from '../state.js'
import {visibleText} from '../visible-text.js'
import {useWords} from '../words.js'

interface TermsView {
  readonly page: WorkbenchPage
  readonly consistency: PageConsistency
  /** The concept whose row is to be seen. */
  readonly concept?: string | undefined
  readonly printing: boolean
  readonly go: (place: Omit<Place, 'jump'>) => void
}

/** The consistency matrix: each concept with its renderings, the darker the larger their share; a field opens its places. */
export function TermsView({page, consistency, concept, printing, go}: TermsView) {
  const {say, lang} = useWords()
  const [onlyBad, setOnlyBad] = useState(false)
  const [text, setText] = useState('')
  const wanted = folded(text)
  const rows = consistency.concepts.filter(
    row =>
      (!onlyBad || !isGood(row)) &&
      (wanted === '' ||
        folded([row.term, ...row.expected, ...row.cells.map(cell => cell.text ?? '')].join('\n')).includes(wanted)),
  )
  const open = concept === undefined ? -1 : rows.findIndex(row => row.concept === concept)
  return (
    <div class="terms">
      <h2>{say('terms-heading')}</h2>
      <div class="totals-words">
        {consistency.words[lang].map(line => (
          <p key={line}>{visibleText(line)}</p>
        ))}
      </div>
      <div class="terms-tools">
        <input
          type="search"
          aria-label={say('filter-text')}
          placeholder={say('filter-concept')}
          value={text}
          onInput={event => setText(event.currentTarget.value)}
        />
        <label>
          <input type="checkbox" checked={onlyBad} onChange={event => setOnlyBad(event.currentTarget.checked)} />{' '}
          {say('only-inconsistent')}
        </label>
        <span class="legend">{say('heat-legend')}</span>
      </div>
      {rows.length === 0 && <p class="remark">{say(consistency.concepts.length === 0 ? 'no-terms' : 'no-match')}</p>}
      <div class="matrix-head" aria-hidden="true">
        <span>{say('column-term')}</span>
        <span>{say('column-expected')}</span>
        <span class="figure">{say('column-uses')}</span>
        <span class="figure">{say('column-rate')}</span>
        <span>{say('column-renderings')}</span>
      </div>
      <div class="matrix" role="list">
        <Chunks
          items={rows}
          heightOf={() => 56}
          wanted={open < 0 ? undefined : open}
          all={printing}
          render={row => (
            <ConceptLine key={row.concept} row={row} page={page} isOpen={row.concept === concept} go={go} />
          )}
        />
      </div>
    </div>
  )
}

function isGood({cells}: ConceptRow): boolean {
  return cells.every(({verdict}) => verdict === 'ok')
}

interface ConceptLine {
  readonly row: ConceptRow
  readonly page: WorkbenchPage
  readonly isOpen: boolean
  readonly go: TermsView['go']
}

function ConceptLine({row, page, isOpen, go}: ConceptLine) {
  const {say} = useWords()
  const {term, expected, count, rate, cells} = row
  const worst = isOpen
    ? Math.max(
        0,
        cells.findIndex(({verdict}) => verdict !== 'ok'),
      )
    : undefined
  const [chosen, choose] = useState<number | undefined>(worst)
  const langs = {source: page.documents[0]?.source?.lang, target: page.documents[0]?.target?.lang}
  const shown = chosen === undefined ? undefined : cells[chosen]
  return (
    <div class="concept" role="listitem" id={`concept-${row.concept}`}>
      <button
        type="button"
        class="plain concept-term"
        lang={langs.source}
        aria-haspopup="dialog"
        data-concept={row.concept}
      >
        {visibleText(term)}
      </button>
      <span lang={langs.target} class="concept-expected">
        {visibleText(expected[0] ?? '–')}
      </span>
      <span class="figure">
        <span class="unseen">{say('column-uses')} </span>
        {count}
      </span>
      <span class="figure rate">
        <span class="unseen">{say('column-rate')} </span>
        <span class="bar" aria-hidden="true">
          <span style={{width: `${Math.round(rate * 100)}%`}} />
        </span>
        {Math.round(rate * 100)}%
      </span>
      <span class="cells">
        {cells.map((cell, index) => (
          <HeatCell
            key={`${cell.verdict} ${cell.text}`}
            cell={cell}
            count={count}
            lang={langs.target}
            isChosen={index === chosen}
            choose={() => choose(index === chosen ? undefined : index)}
          />
        ))}
      </span>
      {shown !== undefined && <Places cell={shown} page={page} go={go} />}
    </div>
  )
}

interface HeatCell {
  readonly cell: RenderingCell
  readonly count: number
  readonly lang?: string | undefined
  readonly isChosen: boolean
  readonly choose: () => void
}

function HeatCell({cell: {verdict, text, count: own}, count, lang, isChosen, choose}: HeatCell) {
  const {say, lang: speech} = useWords()
  const heat = count === 0 ? 0 : own / count
  const step = heat > 0.75 ? 4 : heat > 0.5 ? 3 : heat > 0.2 ? 2 : 1
  return (
    <button type="button" class={`heat ${verdict} heat-${step}`} aria-expanded={isChosen} onClick={choose}>
      {text !== undefined && <span lang={lang}>{visibleText(text)} </span>}
      {(verdict !== 'ok' || text === undefined) && (
        <span class="verdict" lang={speech}>
          {say(`verdict-${verdict}`)}{' '}
        </span>
      )}
      <b>{own}</b>
    </button>
  )
}

/** Places of a field that are listed. */
const mostPlaces = 50

function Places({
  cell: {places},
  page,
  go,
}: {
  readonly cell: RenderingCell
  readonly page: WorkbenchPage
  readonly go: TermsView['go']
}) {
  const {say} = useWords()
  const shown = places.slice(0, mostPlaces)
  return (
    <ul class="places">
      {shown.map(([document, bead], index) => (
        <li key={index}>
          <button type="button" class="item" onClick={() => go({document, bead})}>
            <span class="item-text">{visibleText(beadText(page.documents[document]!, bead).slice(0, 240))}</span>
            {page.documents.length > 1 && <span class="item-foot">{nameOf(page, document)}</span>}
          </button>
        </li>
      ))}
      {places.length > shown.length && <li class="remark">{say('more', {count: places.length - shown.length})}</li>}
    </ul>
  )
}

function nameOf({documents}: WorkbenchPage, document: number): string {
  const {source, target} = documents[document]!
  return shortName(target?.path ?? source?.path ?? '')
}
