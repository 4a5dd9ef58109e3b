import {useState} from 'preact/hooks'
import type {PageBead, PageDocument, PageFinding, PageSegment} from '../../src/workbench/page.js'
import {RowTools} from '../editing/row-tools.js'
import {SegmentEditors} from '../editing/segment-editors.js'
import {useWords} from '../words.js'
import {type FindingActions, FindingNote} from './finding-note.js'
import {marksIn} from './marked-text.js'
import type {Row} from './rows.js'
import {SegmentText} from './segment-text.js'

/** What all rows of a document have in common. */
export interface RowsOf {
  readonly document: PageDocument
  /** The findings that pass the filters, by bead. */
  readonly findings: ReadonlyMap<number, readonly PageFinding[]>
  readonly shown: ReadonlySet<string>
  readonly current?: string | undefined
  readonly currentBead?: number | undefined
  readonly search: string
  readonly actions: FindingActions
  readonly choose: (finding: PageFinding) => void
  readonly goToBead: (bead: number) => void
}

type SideName = 'source' | 'target'

/** Below this, a pair is doubtful. */
const doubtful = 0.6

/** What stands in one line: both texts, how sure the pair is, and the problems below. */
export function BeadRow({row, rows}: {readonly row: Row; readonly rows: RowsOf}) {
  const {document, findings, current, currentBead} = rows
  const notes = row.beads.flatMap(bead => findings.get(bead) ?? [])
  const [first] = row.beads
  const bead = document.beads[first!]!
  const kind = kindOf(document, bead)
  const isCurrent = currentBead !== undefined && row.beads.includes(currentBead)
  const [edited, setEdited] = useState<SideName | undefined>(undefined)
  const names = [
    'row',
    ...kind,
    row.isHead === true ? 'head-row' : '',
    notes.length > 0 ? 'has-notes' : '',
    isCurrent ? 'current' : '',
  ]
  return (
    <div class={names.filter(name => name !== '').join(' ')} role="listitem" data-row={first} tabIndex={-1}>
      <Confidence row={row} document={document} />
      {(['source', 'target'] as const).map(name =>
        edited === name ? (
          <EditedSide key={name} name={name} row={row} rows={rows} close={() => setEdited(undefined)} />
        ) : (
          <Side key={name} name={name} row={row} rows={rows} />
        ),
      )}
      <RowTools page={document} bead={row.columns === undefined ? first : undefined} edit={setEdited} />
      {notes.length > 0 && (
        <ul class="notes">
          {notes.map(finding => (
            <FindingNote
              key={finding.id}
              finding={finding}
              isCurrent={finding.id === current}
              actions={rows.actions}
              choose={rows.choose}
            />
          ))}
        </ul>
      )}
    </div>
  )
}

function kindOf({source, target}: PageDocument, bead: PageBead): string[] {
  const segment = source?.segments[bead.source[0] ?? -1] ?? target?.segments[bead.target[0] ?? -1]
  const {block = 'paragraph', depth, opens} = segment ?? {}
  return [block, ...(depth === undefined ? [] : [`depth-${Math.min(depth, 6)}`]), ...(opens ? ['opens'] : [])]
}

/** The number of the passage, and a line that is the fainter the surer the pair is. */
function Confidence({row, document}: {readonly row: Row; readonly document: PageDocument}) {
  const {say} = useWords()
  const paired = row.beads
    .map(bead => document.beads[bead]!)
    .filter(({source, target}) => source.length > 0 && target.length > 0)
  const confidence = paired.length === 0 ? undefined : Math.min(...paired.map(bead => bead.confidence))
  const percent = Math.round((confidence ?? 0) * 100)
  const isDoubtful = confidence !== undefined && confidence < doubtful
  const words = confidence === undefined ? '' : say(isDoubtful ? 'confidence-doubtful' : 'confidence-sure', {percent})
  const name = confidence === undefined ? 'none' : isDoubtful ? 'doubtful' : confidence < 0.85 ? 'fair' : 'sure'
  const number = row.beads[0]! + 1
  return (
    <div class={`confidence ${name}`} title={words}>
      <span class="number" aria-hidden="true">
        {number}
      </span>
      {isDoubtful && <span class="percent">{percent}%</span>}
      <span class="unseen">
        {say('passage-number', {number})} {words}
      </span>
    </div>
  )
}

interface Side {
  readonly name: SideName
  readonly row: Row
  readonly rows: RowsOf
}

function Side({name, row, rows}: Side) {
  const side = rows.document[name]
  if (side === undefined) return null
  const {columns} = row
  if (columns !== undefined) return <TableRow name={name} row={row} rows={rows} columns={columns[name]} />
  const [bead] = row.beads
  return (
    <div class={`side ${name}`} lang={side.lang} dir="auto" data-bead={bead}>
      <BeadText name={name} bead={bead!} rows={rows} />
    </div>
  )
}

function EditedSide({name, row, rows, close}: Side & {readonly close: () => void}) {
  const {document} = rows
  const side = document[name]
  if (side === undefined) return null
  const segments = row.beads.flatMap(bead => document.beads[bead]![name].map(index => side.segments[index]!))
  return (
    <div class={`side ${name}`}>
      <SegmentEditors side={name} lang={side.lang} segments={segments} close={close} />
    </div>
  )
}

function BeadText({name, bead, rows}: {readonly name: SideName; readonly bead: number; readonly rows: RowsOf}) {
  const {document} = rows
  const side = document[name]!
  const indices = document.beads[bead]![name]
  if (indices.length === 0) return <Missing name={name} bead={bead} rows={rows} />
  const [first] = indices
  const {block, depth, key} = side.segments[first!]!
  const text = indices.map(index => (
    <Segment key={index} name={name} index={index} segment={side.segments[index]!} rows={rows} />
  ))
  return (
    <>
      {key !== undefined && <code class="key">{key}</code>}
      {block === 'heading' ? (
        <span role="heading" aria-level={Math.min(6, (depth ?? 1) + 1)}>
          {text}
        </span>
      ) : (
        text
      )}
    </>
  )
}

function Segment({
  name,
  index,
  segment,
  rows,
}: {
  readonly name: SideName
  readonly index: number
  readonly segment: PageSegment
  readonly rows: RowsOf
}) {
  const marks = marksIn(rows.document)[name].get(index)
  return <SegmentText segment={segment} marks={marks} shown={rows.shown} current={rows.current} search={rows.search} />
}

function Missing({name, bead, rows}: {readonly name: SideName; readonly bead: number; readonly rows: RowsOf}) {
  const {say, lang} = useWords()
  const {source, target, moved} = {...rows.document.beads[bead]!}
  if (moved !== undefined)
    return (
      <button type="button" class="plain moved" lang={lang} onClick={() => rows.goToBead(moved)}>
        ⇅ {say('moved-to')}
      </button>
    )
  // A document alone has no other side that could miss something.
  if (rows.document.source === undefined || rows.document.target === undefined || source.length + target.length === 0)
    return null
  return (
    <span class="missing" lang={lang}>
      {say(name === 'target' ? 'omitted' : 'added')}
    </span>
  )
}

function TableRow({name, row, rows, columns}: Side & {readonly columns: number}) {
  const {document} = rows
  const side = document[name]!
  const cells = Array.from({length: columns}, (_, column) =>
    row.beads.filter(bead =>
      document.beads[bead]![name].some(index => (side.segments[index]!.cell?.[2] ?? 0) === column),
    ),
  )
  const loose = row.beads.filter(bead => document.beads[bead]![name].length === 0)
  return (
    <div
      class={`side ${name} cells`}
      lang={side.lang}
      dir="auto"
      style={{gridTemplateColumns: `repeat(${columns}, minmax(3.5em, 1fr))`}}
    >
      {cells.map((beads, column) => (
        <div class="cell" key={column} data-bead={beads[0]}>
          {beads.map(bead =>
            document.beads[bead]![name].filter(index => (side.segments[index]!.cell?.[2] ?? 0) === column).map(
              index => <Segment key={index} name={name} index={index} segment={side.segments[index]!} rows={rows} />,
            ),
          )}
        </div>
      ))}
      {loose.map(bead => (
        <div class="cell loose" key={`l${bead}`}>
          <Missing name={name} bead={bead} rows={rows} />
        </div>
      ))}
    </div>
  )
}
