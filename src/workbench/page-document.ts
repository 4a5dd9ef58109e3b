import type {Translator} from '../messages/translator.js'
import type {Bead} from '../model/alignment.js'
import type {Finding} from '../model/finding.js'
import type {PairView, ViewedSegment} from '../model/pair-view.js'
import type {CheckedDocument, CheckedText, ReportedFinding, ReportedPlace} from '../report/findings/findings-report.js'
import {placeName} from '../report/place-name.js'
import {excerptView} from './excerpt-view.js'
import {marksOf} from './marks.js'
import type {PageBead, PageDocument, PageFinding, PagePlace, PageSegment, PageSide, PageUse} from './page.js'
import {said} from './said.js'

/** What is made of a document's findings when they are reported. */
export interface DocumentOptions {
  readonly reported: ReadonlyMap<Finding, ReportedFinding>
  readonly known: ReadonlySet<Finding>
  readonly translators: readonly Translator[]
  /** Whether the page may change the files: segments then have their text as it is written. */
  readonly editable?: boolean | undefined
}

/** A checked input as the page has it; without a view of its texts only the passages around its findings. */
export function pageDocument(document: CheckedDocument, options: DocumentOptions): PageDocument {
  const view = document.view ?? excerptView(document)
  const beadOf = {source: beadsBySegment(view.beads, 'source'), target: beadsBySegment(view.beads, 'target')}
  const findings = document.findings
    .flatMap(finding => {
      const reported = options.reported.get(finding)
      return reported === undefined ? [] : [pageFinding(reported, view, beadOf, options)]
    })
    // As a person meets them; those about the whole document first.
    .sort((a, b) => (a.bead ?? -1) - (b.bead ?? -1))
  const {source, target} = document
  return {
    ...(source && {source: pageSide(source, view.source, options)}),
    ...(target && {target: pageSide(target, view.target, options)}),
    beads: view.beads.map(pageBead),
    findings,
    uses: view.uses.map(use => pageUse(use, view)),
    ...(document.view === undefined ? {excerpt: true as const} : {}),
  }
}

function pageSide(
  {path, lang, text}: CheckedText,
  segments: readonly ViewedSegment[],
  {editable}: DocumentOptions,
): PageSide {
  return {
    ...(path === undefined ? {} : {path}),
    lang,
    segments: segments.map(segment => pageSegment(segment, editable === true ? text : undefined)),
  }
}

function pageSegment({steps, cell, block, ...segment}: ViewedSegment, file: string | undefined): PageSegment {
  const raw = steps === undefined ? undefined : file?.slice(segment.start, segment.end)
  return {
    ...segment,
    ...(block === 'paragraph' ? {} : {block}),
    ...(cell === undefined ? {} : {cell: [cell.table, cell.row, cell.column]}),
    ...(raw === undefined ? {} : {raw}),
  }
}

function pageBead({source, target, confidence, moved}: Bead): PageBead {
  return {source, target, confidence: Math.round(confidence * 100) / 100, ...(moved === undefined ? {} : {moved})}
}

function pageUse({concept, verdict, bead, source, target}: PairView['uses'][number], view: PairView): PageUse {
  return {
    concept,
    verdict,
    bead,
    source: marksOf(view.source, source),
    ...(target === undefined ? {} : {target: marksOf(view.target, target)}),
  }
}

type BeadsBySide = Readonly<Record<'source' | 'target', ReadonlyMap<number, number>>>

function beadsBySegment(beads: readonly Bead[], side: 'source' | 'target'): Map<number, number> {
  return new Map(beads.flatMap((bead, index) => bead[side].map(segment => [segment, index] as const)))
}

function pageFinding(
  {finding, source, target, fingerprint}: ReportedFinding,
  view: PairView,
  beadOf: BeadsBySide,
  {known, translators}: DocumentOptions,
): PageFinding {
  const {ruleId, severity, messageId, data, concept, fix} = finding
  const places = {source: pagePlace(source, view.source), target: pagePlace(target, view.target)}
  const bead = beadOfPlaces(places, beadOf)
  const expected = expectedText(finding)
  const file = fix?.side === 'source' ? source?.document : (target ?? source)?.document
  return {
    id: fingerprint,
    ruleId,
    severity,
    message: said(translators, translator => translator.finding(ruleId, messageId, data)),
    ...(concept === undefined ? {} : {concept}),
    ...(expected === undefined ? {} : {expected}),
    ...(bead === undefined ? {} : {bead}),
    ...(places.source && {source: places.source}),
    ...(places.target && {target: places.target}),
    ...(fix && {fix: {...fix, side: fix.side ?? 'target', found: file?.slice(fix.start, fix.end) ?? ''}}),
    ...(known.has(finding) ? {known: true as const} : {}),
  }
}

function expectedText({data: {expected}, fix}: Finding): string | undefined {
  if (typeof expected === 'string' && expected !== '') return expected
  if (typeof expected === 'number') return String(expected)
  if (typeof expected === 'object' && expected.length > 0) return expected.join(' / ')
  return fix !== undefined && fix.text.trim() !== '' ? fix.text : undefined
}

function pagePlace(place: ReportedPlace | undefined, segments: readonly ViewedSegment[]): PagePlace | undefined {
  if (place === undefined) return undefined
  const {line, column, packed} = place
  return {label: placeName({line, column, packed}), marks: marksOf(segments, place)}
}

/** Where a finding stands: in the translation, but for a place where something is missing, which stands at what it should answer. */
function beadOfPlaces(
  {source, target}: Readonly<Record<'source' | 'target', PagePlace | undefined>>,
  beadOf: BeadsBySide,
): number | undefined {
  const [inTarget, inSource] = [target?.marks[0], source?.marks[0]]
  const targetBead = inTarget && beadOf.target.get(inTarget[0])
  const sourceBead = inSource && beadOf.source.get(inSource[0])
  return inTarget !== undefined && inTarget[1] === inTarget[2] ? (sourceBead ?? targetBead) : (targetBead ?? sourceBead)
}
