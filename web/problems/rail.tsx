import {useMemo} from 'preact/hooks'
import type {WorkbenchPage} from '../../src/workbench/page.js'
import {Chunks} from '../chunks.js'
import {icons, SeverityIcon} from '../icons.js'
import type {Place} from '../state.js'
import {visibleText} from '../visible-text.js'
import {useWords} from '../words.js'
import {FilterBar} from './filter-bar.js'
import {allProblems, beadText, type Filters, findPassages, isFiltered, noFilters, type Problem} from './filters.js'
import {shortName} from './short-name.js'

interface Rail {
  readonly page: WorkbenchPage
  readonly problems: readonly Problem[]
  readonly filters: Filters
  readonly setFilters: (filters: Filters) => void
  readonly place: Place
  readonly go: (place: Omit<Place, 'jump'>) => void
  readonly step: (by: 1 | -1) => void
  readonly printing: boolean
}

/** Passages that a search lists. */
const mostPassages = 100

/** All problems that pass the filters, and the passages that have the text that is searched for. */
export function Rail({page, problems, filters, setFilters, place, go, step, printing}: Rail) {
  const {say} = useWords()
  const all = allProblems(page).length
  const passages = useMemo(
    () => (filters.text.length < 2 ? [] : findPassages(page, filters.text, filters.document, mostPassages)),
    [page.documents, filters.text, filters.document],
  )
  const count =
    problems.length === all
      ? say('count-problems', {count: all})
      : `${say('view-problems')} ${say('filtered-of', {shown: problems.length, all})}`
  return (
    <>
      <header class="rail-head">
        <h2 aria-live="polite">{count}</h2>
        <span class="steps">
          <button
            type="button"
            class="icon-button"
            onClick={() => step(-1)}
            aria-label={say('previous-problem')}
            title={`${say('previous-problem')} (k)`}
          >
            {icons.up}
          </button>
          <button
            type="button"
            class="icon-button"
            onClick={() => step(1)}
            aria-label={say('next-problem')}
            title={`${say('next-problem')} (j)`}
          >
            {icons.down}
          </button>
        </span>
      </header>
      <FilterBar page={page} filters={filters} setFilters={setFilters} />
      <div class="rail-list" tabIndex={-1}>
        {problems.length === 0 && (
          <p class="remark">
            {say(all === 0 ? 'no-problems' : 'no-match')}{' '}
            {isFiltered(filters) && (
              <button type="button" class="plain" onClick={() => setFilters(noFilters)}>
                {say('clear-filters')}
              </button>
            )}
          </p>
        )}
        <Chunks
          items={problems}
          heightOf={() => 64}
          all={printing}
          render={problem => (
            <ProblemItem
              key={`${problem.document} ${problem.finding.id}`}
              problem={problem}
              page={page}
              isCurrent={problem.document === place.document && problem.finding.id === place.finding}
              go={go}
            />
          )}
        />
        {passages.length > 0 && (
          <section class="passages">
            <h3>{say('passages-found', {count: passages.length})}</h3>
            {passages.slice(0, mostPassages).map(({document, bead}) => (
              <button type="button" class="item" key={`${document} ${bead}`} onClick={() => go({document, bead})}>
                <span class="item-text">{visibleText(beadText(page.documents[document]!, bead).slice(0, 160))}</span>
              </button>
            ))}
          </section>
        )}
      </div>
    </>
  )
}

interface ProblemItem {
  readonly problem: Problem
  readonly page: WorkbenchPage
  readonly isCurrent: boolean
  readonly go: Rail['go']
}

function ProblemItem({problem: {document, finding}, page, isCurrent, go}: ProblemItem) {
  const {lang} = useWords()
  const {severity, message, ruleId, target, source, bead, id} = finding
  const {source: from, target: to} = page.documents[document]!
  const name = page.documents.length > 1 ? shortName(to?.path ?? from?.path ?? '') : undefined
  return (
    <button
      type="button"
      class={`item${isCurrent ? ' current' : ''}`}
      aria-current={isCurrent ? 'true' : undefined}
      onClick={() => go({document, bead, finding: id})}
    >
      <SeverityIcon severity={severity} />
      <span class="item-text">{visibleText(message[lang])}</span>
      <span class="item-foot">
        <code>{ruleId}</code>
        <span class="place">{[name, (target ?? source)?.label].filter(part => part !== undefined).join(' ')}</span>
      </span>
    </button>
  )
}
