import type {Severity} from '../../src/model/finding.js'
import type {TermVerdict} from '../../src/model/term.js'
import type {Mark, PageDocument, PageFinding, PageUse} from '../../src/workbench/page.js'

/** A stretch of a segment with what is to be said of it. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

export interface TermStretch extends Stretch {
  readonly concept: string
  readonly verdict: TermVerdict
}

export interface FindingStretch extends Stretch {
  readonly finding: string
  readonly severity: Severity
}

/** What is marked in one segment; terms do not overlap. */
export interface SegmentMarks {
  readonly terms: TermStretch[]
  readonly findings: FindingStretch[]
}

/** The marks of both sides, by segment. */
export type DocumentMarks = Readonly<Record<'source' | 'target', ReadonlyMap<number, SegmentMarks>>>

const known = new WeakMap<PageDocument, DocumentMarks>()

/** All marks of a document. */
export function marksIn(document: PageDocument): DocumentMarks {
  const made = known.get(document) ?? makeMarks(document)
  known.set(document, made)
  return made
}

type Building = Record<'source' | 'target', Map<number, SegmentMarks>>

function makeMarks({uses, findings}: PageDocument): DocumentMarks {
  const marks: Building = {source: new Map(), target: new Map()}
  for (const use of uses) for (const side of ['source', 'target'] as const) addTerm(marks, side, use)
  for (const finding of findings) for (const side of ['source', 'target'] as const) addFinding(marks, side, finding)
  return marks
}

function addTerm(marks: Building, side: 'source' | 'target', {concept, verdict, ...places}: PageUse): void {
  for (const mark of places[side] ?? []) {
    const [segment, start, end] = mark
    const {terms} = segmentMarks(marks, side, segment)
    const overlaps = terms.some(term => term.start < end && start < term.end)
    if (!overlaps && start < end) terms.push({concept, verdict, start, end})
  }
}

function addFinding(marks: Building, side: 'source' | 'target', {id, severity, ...places}: PageFinding): void {
  for (const [segment, start, end] of places[side]?.marks ?? ([] as readonly Mark[]))
    segmentMarks(marks, side, segment).findings.push({finding: id, severity, start, end})
}

function segmentMarks(marks: Building, side: 'source' | 'target', segment: number): SegmentMarks {
  const found = marks[side].get(segment) ?? {terms: [], findings: []}
  marks[side].set(segment, found)
  return found
}

/** A piece of text that the same findings hold for; an empty one is a place where something is missing. */
export interface Piece extends Stretch {
  /** Of these findings, the gravest first. */
  readonly findings: readonly FindingStretch[]
  readonly isHit: boolean
}

const gravity: readonly Severity[] = ['error', 'warning', 'info']

/** Cut `[from, to)` of a segment where findings and hits of a search begin and end. Each empty finding gives an empty piece. */
export function piecesOf(
  from: number,
  to: number,
  findings: readonly FindingStretch[],
  hits: readonly Stretch[],
): Piece[] {
  const cuts = new Set([from, to])
  for (const {start, end} of [...findings, ...hits])
    for (const at of [start, end]) if (at > from && at < to) cuts.add(at)
  const places = [...cuts].sort((a, b) => a - b)
  const pieces: Piece[] = []
  const carets = (at: number): Piece[] => {
    const here = findings.filter(({start, end}) => start === end && start === at)
    return here.length === 0 ? [] : [{start: at, end: at, findings: graveFirst(here), isHit: false}]
  }
  for (const [index, start] of places.entries()) {
    const end = places[index + 1]
    if (end === undefined) break
    pieces.push(...carets(start))
    const over = findings.filter(finding => finding.start <= start && end <= finding.end && finding.start < finding.end)
    const isHit = hits.some(hit => hit.start <= start && end <= hit.end)
    pieces.push({start, end, findings: graveFirst(over), isHit})
  }
  return pieces
}

/** The empty findings at the very end of a segment. */
export function caretsAt(at: number, findings: readonly FindingStretch[]): FindingStretch[] {
  return graveFirst(findings.filter(({start, end}) => start === end && start === at))
}

function graveFirst(findings: readonly FindingStretch[]): FindingStretch[] {
  return [...findings].sort((a, b) => gravity.indexOf(a.severity) - gravity.indexOf(b.severity))
}

/** Where a text that is searched for stands; it minds no case. Nothing where folding changes lengths. */
export function hitsIn(text: string, wanted: string): Stretch[] {
  const needle = wanted.toLowerCase()
  const hay = text.toLowerCase()
  if (needle === '' || hay.length !== text.length) return []
  const hits: Stretch[] = []
  for (let at = hay.indexOf(needle); at >= 0; at = hay.indexOf(needle, at + needle.length))
    hits.push({start: at, end: at + needle.length})
  return hits
}
