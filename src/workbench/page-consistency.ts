import type {Translator} from '../messages/translator.js'
import type {LanguageTag} from '../model/document.js'
import type {PairView, ViewedSegment} from '../model/pair-view.js'
import type {Concept} from '../model/term.js'
import type {ConceptConsistency, ConsistencyPlace, ConsistencyReport} from '../report/consistency/consistency.js'
import {totalWords} from '../report/consistency/words.js'
import type {CheckedDocument} from '../report/findings/findings-report.js'
import type {ConceptRow, PageConcept, PageConsistency, RenderingCell} from './page.js'
import {said} from './said.js'

/** The consistency of terms with places on the page. */
export function pageConsistency(
  report: ConsistencyReport,
  documents: readonly CheckedDocument[],
  translators: readonly Translator[],
): PageConsistency {
  const find = placeFinder(documents)
  const {rate, uses} = report.totals
  return {
    concepts: report.concepts.map(concept => conceptRow(concept, find)),
    langs: report.targetLangs,
    rate,
    uses,
    words: said(translators, translator => totalWords(report, translator)),
  }
}

type Find = (places: readonly ConsistencyPlace[], side: 'source' | 'target') => RenderingCell['places']

function conceptRow(concept: ConceptConsistency, finderOf: (lang: LanguageTag | undefined) => Find): ConceptRow {
  const {renderings, missing, likely, firstUses, targetLang} = concept
  const find = finderOf(targetLang)
  const cells: RenderingCell[] = [
    ...renderings.map(({text, verdict, count, places}) => ({verdict, text, count, places: find(places, 'target')})),
    ...(missing.length > 0
      ? [{verdict: 'missing' as const, count: missing.length, places: find(missing, 'source')}]
      : []),
    ...likely.map(({text, count, places}) => ({
      verdict: 'likely' as const,
      text,
      count,
      places: find(places, 'target'),
    })),
    ...(firstUses.length > 0
      ? [{verdict: 'first-use' as const, count: firstUses.length, places: find(firstUses, 'target')}]
      : []),
  ]
  const {source: term, expected, count, rate} = concept
  return {concept: concept.concept, ...(targetLang && {lang: targetLang}), term, expected, count, rate, cells}
}

/** Beads by path, side and offset, in the documents that are translations into a language. */
function placeFinder(documents: readonly CheckedDocument[]): (lang: LanguageTag | undefined) => Find {
  const byPath = new Map<
    string,
    {readonly document: number; readonly view: PairView; readonly beads: ReadonlyMap<number, number>}
  >()
  for (const [document, {source, target, view}] of documents.entries())
    for (const [side, text] of [
      ['source', source],
      ['target', target],
    ] as const) {
      if (text === undefined || view === undefined) continue
      const beads = new Map(view.beads.flatMap((bead, index) => bead[side].map(segment => [segment, index] as const)))
      for (const lang of [undefined, target?.lang]) byPath.set(keyOf(side, text.path, lang), {document, view, beads})
    }
  return lang => (places, side) =>
    places.flatMap(({path, start}) => {
      const found = byPath.get(keyOf(side, path, lang))
      const segment = found === undefined ? -1 : segmentAt(found.view[side], start)
      const bead = found?.beads.get(segment)
      return found === undefined || bead === undefined ? [] : [[found.document, bead] as const]
    })
}

function keyOf(side: string, path: string | undefined, lang: LanguageTag | undefined): string {
  return `${side} ${lang ?? ''} ${path ?? ''}`
}

function segmentAt(segments: readonly ViewedSegment[], offset: number): number {
  let low = 0
  let high = segments.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (segments[middle]!.start <= offset) low = middle
    else high = middle - 1
  }
  return low
}

/** What the page shows of a concept. */
export function pageConcept({id, status, domain, definition, note, notes, terms, sources}: Concept): PageConcept {
  return {
    id,
    status,
    domain,
    definition,
    note,
    notes,
    terms: terms.map(({text, lang, status: own, form, from, until, note: remark, notes: remarks}) => ({
      text,
      lang,
      status: own,
      form,
      from,
      until,
      note: remark,
      notes: remarks,
    })),
    sources,
  }
}
