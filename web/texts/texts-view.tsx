import {useLayoutEffect, useMemo, useRef} from 'preact/hooks'
import type {PageDocument, PageFinding} from '../../src/workbench/page.js'
import {Chunks} from '../chunks.js'
import type {Place} from '../state.js'
import {useWords} from '../words.js'
import {BeadRow, type RowsOf} from './bead-row.js'
import {type FindingActions, FindingNote} from './finding-note.js'
import {linkPairs} from './link-pairs.js'
import {type Row, rowOfBead, rowsOf} from './rows.js'

interface TextsView {
  readonly document: PageDocument
  /** Of the document, those that pass the filters. */
  readonly findings: readonly PageFinding[]
  readonly place: Place
  readonly onlyProblems: boolean
  readonly search: string
  readonly printing: boolean
  readonly actions: FindingActions
  readonly choose: (finding: PageFinding) => void
  readonly goToBead: (bead: number) => void
}

/** Both texts of a document, passage beside passage. */
export function TextsView({
  document,
  findings,
  place,
  onlyProblems,
  search,
  printing,
  actions,
  choose,
  goToBead,
}: TextsView) {
  const {say} = useWords()
  const list = useRef<HTMLDivElement>(null)
  const byBead = useMemo(() => groupByBead(findings), [findings])
  const shown = useMemo(() => new Set(findings.map(({id}) => id)), [findings])
  const rows = useMemo(() => {
    const all = rowsOf(document)
    return onlyProblems ? all.filter(({beads}) => beads.some(bead => byBead.has(bead))) : all
  }, [document, onlyProblems, byBead])
  const wanted = place.bead === undefined || rows.length === 0 ? undefined : rowOfBead(rows, place.bead)
  useLayoutEffect(() => {
    if (place.jump === 0) return
    if (wanted === undefined) window.scrollTo(0, 0)
    else show(list.current!, rows[wanted]!, place.finding)
  }, [place.jump, document])
  useLayoutEffect(() => linkPairs(list.current!), [])
  const common: RowsOf = {
    document,
    findings: byBead,
    shown,
    current: place.finding,
    currentBead: place.bead,
    search,
    actions,
    choose,
    goToBead,
  }
  const whole = byBead.get(wholeDocument) ?? []
  const isSingle = document.source === undefined || document.target === undefined
  return (
    <div class={`texts${isSingle ? ' single' : ''}`}>
      {document.excerpt === true && <p class="remark">{say('excerpt-only')}</p>}
      <div class="row head" aria-hidden="true">
        <span class="confidence" />
        {document.source && <SideHead name={say('source')} path={document.source.path} />}
        {document.target && <SideHead name={say('target')} path={document.target.path} />}
      </div>
      {whole.length > 0 && (
        <section class="whole" aria-label={say('whole-document')}>
          <ul class="notes">
            {whole.map(finding => (
              <FindingNote
                key={finding.id}
                finding={finding}
                isCurrent={finding.id === place.finding}
                actions={actions}
                choose={choose}
              />
            ))}
          </ul>
        </section>
      )}
      <div class="rows" role="list" ref={list}>
        <Chunks
          items={rows}
          wanted={wanted}
          all={printing}
          heightOf={row => heightOf(row, document, byBead)}
          render={row => <BeadRow key={row.beads[0]} row={row} rows={common} />}
        />
      </div>
      {rows.length === 0 && <p class="remark">{say(findings.length === 0 ? 'no-problems' : 'no-match')}</p>}
    </div>
  )
}

function SideHead({name, path}: {readonly name: string; readonly path?: string | undefined}) {
  return (
    <span class="side">
      <b>{name}</b> {path}
    </span>
  )
}

/** Stands for findings about the whole document. */
const wholeDocument = -1

function groupByBead(findings: readonly PageFinding[]): Map<number, PageFinding[]> {
  const groups = new Map<number, PageFinding[]>()
  for (const finding of findings) {
    const bead = finding.bead ?? wholeDocument
    groups.set(bead, [...(groups.get(bead) ?? []), finding])
  }
  return groups
}

/** Bring a row into the middle of the window; once more when what is above it has been laid out. */
function show(list: HTMLElement, {beads: [bead]}: Row, finding: string | undefined): void {
  const row = list.querySelector<HTMLElement>(`[data-row="${bead}"]`)
  if (row === null) return
  const note =
    finding === undefined
      ? undefined
      : [...row.querySelectorAll<HTMLElement>('[data-note]')].find(({dataset}) => dataset.note === finding)
  row.scrollIntoView({block: 'center'})
  ;(note ?? row).focus({preventScroll: true})
  requestAnimationFrame(() => requestAnimationFrame(() => row.scrollIntoView({block: 'center'})))
}

const pixels = {line: 29, padding: 16, note: 74}

function heightOf(
  {beads, columns}: Row,
  document: PageDocument,
  findings: ReadonlyMap<number, readonly PageFinding[]>,
): number {
  const isNarrow = window.innerWidth < 760
  const width =
    (isNarrow ? window.innerWidth - 40 : Math.min(window.innerWidth - 420, 1160) / 2) / (columns?.source ?? 1)
  const lines = (['source', 'target'] as const).map(side => {
    const units = beads.map(bead =>
      document.beads[bead]![side].reduce((sum, index) => sum + widthOf(document[side]!.segments[index]!.text), 0),
    )
    return Math.ceil(Math.max(...units) / width)
  })
  const text = isNarrow ? lines[0]! + lines[1]! : Math.max(...lines)
  const notes = beads.reduce((sum, bead) => sum + (findings.get(bead)?.length ?? 0), 0)
  return Math.max(1, text) * pixels.line + pixels.padding + notes * pixels.note
}

/** About how wide a text is; a Chinese character is twice a Latin letter. */
function widthOf(text: string): number {
  const isWide = text.charCodeAt(text.length >> 1) > 0x2e80
  return text.length * (isWide ? 17 : 8)
}
