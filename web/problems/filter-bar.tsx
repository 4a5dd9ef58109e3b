import {useMemo} from 'preact/hooks'
import type {Severity} from '../../src/model/finding.js'
import type {WorkbenchPage} from '../../src/workbench/page.js'
import {icons, SeverityIcon} from '../icons.js'
import {useWords} from '../words.js'
import {allProblems, type Filters, isFiltered, noFilters, passes, severities} from './filters.js'
import {shortName} from './short-name.js'

interface FilterBar {
  readonly page: WorkbenchPage
  readonly filters: Filters
  readonly setFilters: (filters: Filters) => void
}

/** What of the problems is shown. */
export function FilterBar({page, filters, setFilters}: FilterBar) {
  const {say} = useWords()
  const problems = allProblems(page)
  const choices = useMemo(
    () => ({
      rules: countsOf(problems.map(({finding}) => finding.ruleId)),
      concepts: countsOf(problems.flatMap(({finding}) => finding.concept ?? [])),
    }),
    [problems],
  )
  const bySeverity = useMemo(() => {
    const all = problems.filter(problem => passes(problem, {...filters, severities: noFilters.severities}, page))
    return countsOf(all.map(({finding}) => finding.severity))
  }, [problems, filters])
  const toggle = (severity: Severity): void => {
    const shown = new Set(filters.severities)
    if (!shown.delete(severity)) shown.add(severity)
    setFilters({...filters, severities: shown})
  }
  return (
    <div class="filters" role="search">
      <label class="search">
        {icons.search}
        <span class="unseen">{say('filter-text')}</span>
        <input
          type="search"
          id="search"
          placeholder={say('filter-text')}
          value={filters.text}
          onInput={event => setFilters({...filters, text: event.currentTarget.value})}
        />
        <kbd>/</kbd>
      </label>
      <span class="chips">
        {severities.map(severity => (
          <button
            type="button"
            key={severity}
            class="chip"
            aria-pressed={filters.severities.has(severity)}
            onClick={() => toggle(severity)}
            title={say(`count-${severity}`, {count: bySeverity.get(severity) ?? 0})}
          >
            <SeverityIcon severity={severity} />
            {bySeverity.get(severity) ?? 0}
          </button>
        ))}
        {isFiltered(filters) && (
          <button type="button" class="plain" onClick={() => setFilters(noFilters)}>
            {say('clear-filters')}
          </button>
        )}
      </span>
      <span class="selects">
        <Choice
          name={say('filter-rule')}
          value={filters.rule}
          counts={choices.rules}
          label={id => id}
          choose={rule => setFilters({...filters, rule})}
        />
        {choices.concepts.size > 0 && (
          <Choice
            name={say('filter-concept')}
            value={filters.concept}
            counts={choices.concepts}
            label={id => conceptName(page, id)}
            choose={concept => setFilters({...filters, concept})}
          />
        )}
        {page.documents.length > 1 && page.documents.length <= 200 && (
          <Choice
            name={say('filter-document')}
            value={filters.document === undefined ? undefined : String(filters.document)}
            counts={countsOf(problems.map(({document}) => String(document)))}
            label={index => documentName(page, Number(index))}
            choose={document =>
              setFilters({...filters, document: document === undefined ? undefined : Number(document)})
            }
          />
        )}
      </span>
    </div>
  )
}

interface Choice {
  readonly name: string
  readonly value: string | undefined
  readonly counts: ReadonlyMap<string, number>
  readonly label: (value: string) => string
  readonly choose: (value: string | undefined) => void
}

function Choice({name, value, counts, label, choose}: Choice) {
  const {say} = useWords()
  return (
    <select
      aria-label={name}
      class={value === undefined ? '' : 'set'}
      value={value ?? ''}
      onChange={({currentTarget}) => choose(currentTarget.value === '' ? undefined : currentTarget.value)}
    >
      <option value="">{`${name}: ${say('all')}`}</option>
      {[...counts].map(([one, count]) => (
        <option key={one} value={one}>{`${label(one)} (${count})`}</option>
      ))}
    </select>
  )
}

/** The most frequent first. */
function countsOf(names: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return new Map([...counts].sort((a, b) => b[1] - a[1]))
}

function conceptName({concepts, documents}: WorkbenchPage, id: string): string {
  const lang = documents[0]?.source?.lang
  const terms = concepts[id]?.terms ?? []
  return (terms.find(term => term.lang === lang) ?? terms[0])?.text ?? id
}

function documentName({documents}: WorkbenchPage, index: number): string {
  const {source, target} = documents[index]!
  return shortName(target?.path ?? source?.path ?? String(index + 1))
}
