import {useState} from 'preact/hooks'
import {languageName} from '../../src/language/output-labels.data.js'
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
  const groups = byConcept(rows)
  const open = concept === undefined ? -1 : groups.findIndex(([row]) => row.concept === concept)
  const {langs} = consistency
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
      {langs === undefined ? (
        <div class="matrix-head" aria-hidden="true">
          <span>{say('column-term')}</span>
          <span>{say('column-expected')}</span>
          <span class="figure">{say('column-uses')}</span>
          <span class="figure">{say('column-rate')}</span>
          <span>{say('column-renderings')}</span>
        </div>
      ) : (
        <div class="matrix-head several" style={{'--languages': langs.length}} aria-hidden="true">
          <span>{say('column-term')}</span>
          {langs.map(tag => (
            <span key={tag} lang={tag}>
              {languageName(tag)}
            </span>
          ))}
        </div>
      )}
      <div class="matrix" role="list">
        <Chunks
          items={groups}
          heightOf={() => 56}
          wanted={open < 0 ? undefined : open}
          all={printing}
          render={group => {
            const isOpen = group[0].concept === concept
            return <ConceptLine key={group[0].concept} rows={group} langs={langs} page={page} isOpen={isOpen} go={go} />
          }}
        />
      </div>
    </div>
  )
}

function isGood({cells}: ConceptRow): boolean {
  return cells.every(({verdict}) => verdict === 'ok')
}

type Group = [ConceptRow, ...ConceptRow[]]

/** The rows of each concept, in the order of their first ones. */
function byConcept(rows: readonly ConceptRow[]): Group[] {
  const groups = new Map<string, Group>()
  for (const row of rows) {
    const group = groups.get(row.concept)
    if (group === undefined) groups.set(row.concept, [row])
    else group.push(row)
  }
  return [...groups.values()]
}

interface ConceptLine {
  readonly rows: Group
  /** Where there are several: a column for each. */
  readonly langs?: PageConsistency['langs']
  readonly page: WorkbenchPage
  readonly isOpen: boolean
  readonly go: TermsView['go']
}

function ConceptLine({rows, langs, page, isOpen, go}: ConceptLine) {
  const [first] = rows
  const term = (
    <button
      type="button"
      class="plain concept-term"
      lang={page.documents[0]?.source?.lang}
      aria-haspopup="dialog"
      data-concept={first.concept}
    >
      {visibleText(first.term)}
    </button>
  )
  const id = `concept-${first.concept}`
  if (langs === undefined)
    return (
      <div class="concept" role="listitem" id={id}>
        {term}
        <Renderings row={first} lang={page.documents[0]?.target?.lang} page={page} isOpen={isOpen} go={go} />
      </div>
    )
  return (
    <div class="concept several" style={{'--languages': langs.length}} role="listitem" id={id}>
      {term}
      {langs.map(tag => {
        const row = rows.find(({lang}) => lang === tag)
        return (
          <div key={tag} class="concept-language" role="group" aria-label={languageName(tag)}>
            {row === undefined ? '–' : <Renderings row={row} lang={tag} page={page} isOpen={isOpen} go={go} />}
          </div>
        )
      })}
    </div>
  )
}

interface Renderings extends Omit<ConceptLine, 'rows' | 'langs'> {
  readonly row: ConceptRow
  readonly lang?: string | undefined
}

/** What became of a concept in one language. */
function Renderings({row, lang, page, isOpen, go}: Renderings) {
  const {say} = useWords()
  const {expected, count, rate, cells} = row
  const worst = isOpen
    ? Math.max(
        0,
        cells.findIndex(({verdict}) => verdict !== 'ok'),
      )
    : undefined
  const [chosen, choose] = useState<number | undefined>(worst)
  const shown = chosen === undefined ? undefined : cells[chosen]
  return (
    <>
      <span lang={lang} class="concept-expected">
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
            lang={lang}
            isChosen={index === chosen}
            choose={() => choose(index === chosen ? undefined : index)}
          />
        ))}
      </span>
      {shown !== undefined && <Places cell={shown} page={page} go={go} />}
    </>
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
