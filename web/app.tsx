import {useCallback, useEffect, useMemo, useReducer, useRef} from 'preact/hooks'
import type {Actions, FindingRef, PageUpdate, SessionState} from '../src/workbench/actions.js'
import type {PageFinding, PageView, WorkbenchPage} from '../src/workbench/page.js'
import {type Editing, EditingContext} from './editing/editing.js'
import {ReviewTools} from './editing/review-tools.js'
import {Help} from './help.js'
import {useKeys} from './keys.js'
import {Overview} from './overview/overview.js'
import {allProblems, noFilters, type Problem, passes} from './problems/filters.js'
import {Rail} from './problems/rail.js'
import {SaveBar} from './save-bar.js'
import {firstState, goTo, type Place, type State, updated} from './state.js'
import {TermsView} from './terms/terms-view.js'
import {useTermCard} from './terms/use-term-card.js'
import type {FindingActions} from './texts/finding-note.js'
import {TextsView} from './texts/texts-view.js'
import {TopBar} from './top-bar.js'
import {SpeechContext, useWords, wordsOf} from './words.js'

interface App {
  readonly page: WorkbenchPage
  /** What can be done besides reading. */
  readonly actions?: Actions | undefined
  readonly session?: SessionState | undefined
}

/** The workbench: one page in several views. */
export function App({page: given, actions = {}, session}: App) {
  const [state, change] = useReducer(
    (before: State, next: (state: State) => State) => next(before),
    undefined,
    () => firstState(given, matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light', session),
  )
  const set = useCallback((some: Partial<State>) => change(before => ({...before, ...some})), [])
  const {page, lang, scheme, view, filters} = state
  const speech = useMemo(() => ({lang, say: wordsOf(lang)}), [lang])
  const problems = useMemo(() => allProblems(page).filter(problem => passes(problem, filters, page)), [page, filters])
  const go = useCallback((next: Omit<Place, 'jump'>) => change(before => goTo(before, next)), [])
  const step = useCallback((by: 1 | -1) => change(before => stepFrom(before, by)), [])
  const take = useCallback(
    (doing: Promise<PageUpdate>): Promise<boolean> =>
      doing.then(
        update => {
          change(before => updated({...before, said: undefined}, update))
          return true
        },
        error => {
          set({said: error instanceof Error ? error.message : String(error)})
          return false
        },
      ),
    [],
  )
  const answer = useCallback((doing: Promise<PageUpdate>) => void take(doing), [])
  const editing = useMemo((): Editing => ({document: state.place.document, actions, take}), [state.place.document])

  useEffect(() => {
    document.documentElement.lang = speech.say('html-lang')
  }, [lang])
  useEffect(() => {
    document.documentElement.dataset.scheme = scheme
  }, [scheme])
  useEffect(() => actions.listen?.(update => change(before => updated(before, update))), [])
  usePrinting(set)
  useKeys({state, set, step, openDocument: index => go({document: index}), views: viewsOf(page)})

  return (
    <SpeechContext.Provider value={speech}>
      <div class={`app view-${view}`}>
        <TopBar state={state} views={viewsOf(page)} set={set} openDocument={document => go({document})} />
        <EditingContext.Provider value={editing}>
          <Body state={state} set={set} problems={problems} go={go} step={step} actions={actions} answer={answer} />
        </EditingContext.Provider>
        <SaveBar session={state.session} said={state.said} actions={actions} answer={answer} />
        {state.help && (
          <Help
            version={page.tool}
            usesKeys={state.usesKeys}
            setUsesKeys={usesKeys => set({usesKeys})}
            download={() => download(page)}
            close={() => set({help: false})}
          />
        )}
      </div>
    </SpeechContext.Provider>
  )
}

interface Body {
  readonly state: State
  readonly set: (some: Partial<State>) => void
  readonly problems: readonly Problem[]
  readonly go: (place: Omit<Place, 'jump'>) => void
  readonly step: (by: 1 | -1) => void
  readonly actions: Actions
  readonly answer: (doing: Promise<PageUpdate>) => void
}

function Body({state, set, problems, go, step, actions, answer}: Body) {
  const {say} = useWords()
  const {page, view, place, filters, printing, rail, onlyProblems} = state
  const main = useRef<HTMLElement>(null)
  const showUses = page.consistency === undefined ? undefined : (concept: string) => set({view: 'terms', concept})
  const card = useTermCard(main, page.concepts, showUses)
  const document = page.documents[place.document]
  const findings = useMemo(
    () => problems.filter(problem => problem.document === place.document).map(({finding}) => finding),
    [problems, place.document],
  )
  const choose = useCallback(({id, bead}: PageFinding) => set({place: {...place, bead, finding: id}}), [place])
  const doings = useMemo((): FindingActions => {
    const refer = ({id}: PageFinding): FindingRef => ({document: place.document, finding: id})
    const {apply, suppress} = actions
    return {
      apply: apply && (finding => answer(apply([refer(finding)]))),
      suppress: suppress && ((finding, reason) => answer(suppress(refer(finding), reason))),
    }
  }, [actions, place.document])
  const isEmpty = allProblems(page).length === 0
  return (
    <div class={`body${rail ? ' rail-open' : ''}`}>
      <main ref={main} tabIndex={-1}>
        {view === 'texts' && document !== undefined && (
          <>
            {(!isEmpty || actions.edit !== undefined) && (
              <div class="text-tools">
                <ReviewTools canCompare={(state.session?.unsaved.length ?? 0) > 0} />
                <label>
                  <input
                    type="checkbox"
                    checked={onlyProblems}
                    onChange={event => set({onlyProblems: event.currentTarget.checked})}
                  />{' '}
                  {say('only-problems')}
                </label>
                <button type="button" class="rail-button" onClick={() => set({rail: true})}>
                  {say('view-problems')} <b>{problems.length}</b>
                </button>
              </div>
            )}
            <TextsView
              document={document}
              findings={findings}
              place={place}
              onlyProblems={onlyProblems}
              search={filters.text}
              printing={printing}
              actions={doings}
              choose={choose}
              goToBead={bead => go({document: place.document, bead})}
            />
          </>
        )}
        {view === 'terms' && page.consistency !== undefined && (
          <TermsView page={page} consistency={page.consistency} concept={state.concept} printing={printing} go={go} />
        )}
        {view === 'overview' && (
          <Overview
            page={page}
            printing={printing}
            openDocument={index => go({document: index})}
            openRule={rule => {
              const first = allProblems(page).find(({finding}) => finding.ruleId === rule)
              set({filters: {...noFilters, rule}})
              if (first !== undefined)
                go({document: first.document, bead: first.finding.bead, finding: first.finding.id})
            }}
          />
        )}
        {card}
      </main>
      {view === 'texts' && !(isEmpty && page.documents.every(({beads}) => beads.length === 0)) && (
        <aside class="rail" aria-label={say('view-problems')}>
          <button
            type="button"
            class="icon-button rail-close"
            aria-label={say('close')}
            onClick={() => set({rail: false})}
          >
            ×
          </button>
          <Rail
            page={page}
            problems={problems}
            filters={filters}
            setFilters={filters => set({filters})}
            place={place}
            go={go}
            step={step}
            printing={false}
          />
        </aside>
      )}
    </div>
  )
}

function viewsOf({consistency}: WorkbenchPage): PageView[] {
  return ['overview', 'texts', ...(consistency === undefined ? [] : (['terms'] as const))]
}

/** The problem behind or before the one that is looked at, of those that pass the filters. */
function stepFrom(state: State, by: 1 | -1): State {
  const {page, filters, place} = state
  const problems = allProblems(page).filter(problem => passes(problem, filters, page))
  if (problems.length === 0) return state
  const at = problems.findIndex(({document, finding}) => document === place.document && finding.id === place.finding)
  const first = problems.findIndex(
    ({document, finding: {bead = -1}}) =>
      document > place.document || (document === place.document && bead >= (place.bead ?? -1)),
  )
  const next = at >= 0 ? at + by : by > 0 ? first : first - 1
  const {document, finding} = problems[(next + problems.length) % problems.length]!
  return goTo(state, {document, bead: finding.bead, finding: finding.id})
}

/** All is laid out while it is printed. */
function usePrinting(set: (some: Partial<State>) => void): void {
  useEffect(() => {
    const begin = (): void => set({printing: true})
    const end = (): void => set({printing: false})
    addEventListener('beforeprint', begin)
    addEventListener('afterprint', end)
    return () => {
      removeEventListener('beforeprint', begin)
      removeEventListener('afterprint', end)
    }
  }, [])
}

function download(page: WorkbenchPage): void {
  const address = URL.createObjectURL(new Blob([JSON.stringify(page)], {type: 'application/json'}))
  const link = Object.assign(document.createElement('a'), {href: address, download: 'duizhao.json'})
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 1000)
}
