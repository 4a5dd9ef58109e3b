import type {LanguageTag} from '../../model/document.js'
import type {LanguagePair} from '../../model/language-pair.js'
import type {TextSpan} from '../../model/span.js'
import type {Concept, TermUse, TermVerdict} from '../../model/term.js'
import {compareCodeUnits} from '../../text/compare.js'
import {LineIndex} from '../../text/line-index.js'
import type {CheckedText} from '../findings/findings-report.js'
import {type FoundPlace, findPlace} from '../place-name.js'

/** A place in the translation that concerns a concept. */
export interface ConceptPlace {
  readonly concept: string
  readonly place: TextSpan
}

/** The term uses of one pair. */
export interface ConsistencyDocument {
  readonly source: CheckedText
  readonly target: CheckedText
  readonly uses: readonly TermUse[]
  /** Abbreviations used before their full form, by concept. */
  readonly firstUses: readonly ConceptPlace[]
  /** Right renderings other than the usual one, by concept. */
  readonly inconsistent: readonly ConceptPlace[]
}

/** Where something stands: line and column from 1, in UTF-16 code units; `text` is the exact slice. */
export interface ConsistencyPlace extends TextSpan {
  readonly path?: string | undefined
  readonly line: number
  readonly column: number
  /** Where it stands in a package, such as a docx. */
  readonly packed?: FoundPlace | undefined
}

/** One way in which a concept was rendered; uses that differ only in case, spaces or quotes are one rendering. */
export interface Rendering {
  /** The most frequent spelling. */
  readonly text: string
  readonly verdict: Exclude<TermVerdict, 'missing'>
  readonly count: number
  /** In order of the documents, in the translation. */
  readonly places: readonly ConsistencyPlace[]
}

/** How one concept was used over all documents: its renderings with counts, and the places that are wrong. */
export interface ConceptConsistency {
  readonly concept: string
  /** The term of the source language that the glossary prefers. */
  readonly source: string
  /** Official renderings, the preferred one first. */
  readonly expected: readonly string[]
  readonly count: number
  readonly verdicts: Readonly<Record<TermVerdict, number>>
  /** Share of the uses with an official rendering that agrees with the others, 0…1. */
  readonly rate: number
  readonly renderings: readonly Rendering[]
  /** Source places without a rendering. */
  readonly missing: readonly ConsistencyPlace[]
  /** Places in the translation where the abbreviation came before its full form. */
  readonly firstUses: readonly ConsistencyPlace[]
  /** Places where another official rendering stands than elsewhere. */
  readonly inconsistent: readonly ConsistencyPlace[]
}

/** Counts over all documents and concepts of a term-consistency report. */
export interface ConsistencyTotals {
  readonly documents: number
  readonly concepts: number
  readonly uses: number
  readonly verdicts: Readonly<Record<TermVerdict, number>>
  readonly firstUses: number
  readonly inconsistent: number
  /** Share of all uses with an official rendering, 0…1; 1 when there is none. */
  readonly rate: number
}

/** How consistently the terms of a glossary are rendered over some documents. */
export interface ConsistencyReport {
  readonly sourceLang: LanguageTag
  readonly targetLang: LanguageTag
  /** Concepts that occur, worst first: forbidden and missing uses, then other problems, then the lower rate. */
  readonly concepts: readonly ConceptConsistency[]
  readonly totals: ConsistencyTotals
}

/**
 * Gather the term uses of pairs in one pair of languages into a report. `concepts` are those of the termbase; a use of a concept that is not
 * among them is left out. Cost: O(uses · log uses).
 */
export function gatherConsistency(
  documents: readonly ConsistencyDocument[],
  concepts: readonly Concept[],
  {source: sourceLang, target: targetLang}: LanguagePair,
): ConsistencyReport {
  const gathered = new Map<string, Gathered>()
  for (const document of documents) gather(document, gathered)
  const found = concepts.flatMap(concept => {
    const uses = gathered.get(concept.id)
    return uses === undefined ? [] : [describe(concept, uses, sourceLang, targetLang)]
  })
  return {sourceLang, targetLang, concepts: found.sort(worstFirst), totals: totalsOf(documents.length, found)}
}

interface Gathered {
  readonly uses: {
    readonly verdict: TermVerdict
    readonly source: ConsistencyPlace
    readonly target?: ConsistencyPlace | undefined
  }[]
  readonly firstUses: ConsistencyPlace[]
  readonly inconsistent: ConsistencyPlace[]
}

function gather(
  {source, target, uses, firstUses, inconsistent}: ConsistencyDocument,
  into: Map<string, Gathered>,
): void {
  const inSource = placer(source)
  const inTarget = placer(target)
  const of = (concept: string): Gathered => {
    const known = into.get(concept) ?? {uses: [], firstUses: [], inconsistent: []}
    into.set(concept, known)
    return known
  }
  for (const use of uses) {
    const rendering = use.target === undefined ? {} : {target: inTarget(use.target)}
    of(use.concept).uses.push({verdict: use.verdict, source: inSource(use.source), ...rendering})
  }
  for (const {concept, place} of firstUses) of(concept).firstUses.push(inTarget(place))
  for (const {concept, place} of inconsistent) of(concept).inconsistent.push(inTarget(place))
}

function placer(document: CheckedText): (span: TextSpan) => ConsistencyPlace {
  const {path, text} = document
  const lines = new LineIndex(text)
  return ({start, end, text: slice}) => {
    const {line, column} = lines.position(start)
    const packed = findPlace(document, {line, column})
    return {path, line, column, start, end, text: slice, ...(packed === undefined ? {} : {packed})}
  }
}

function describe(
  concept: Concept,
  {uses, firstUses, inconsistent}: Gathered,
  sourceLang: LanguageTag,
  targetLang: LanguageTag,
): ConceptConsistency {
  const verdicts = countVerdicts(uses)
  const official = concept.terms.filter(
    ({lang, status}) => lang === targetLang && (status === 'preferred' || status === 'admitted'),
  )
  const ranked = [...official].sort((a, b) => Number(a.status !== 'preferred') - Number(b.status !== 'preferred'))
  const named = concept.terms.find(({lang, status}) => lang === sourceLang && status === 'preferred')
  return {
    concept: concept.id,
    source: named?.text ?? uses[0]?.source.text ?? concept.id,
    expected: ranked.map(({text}) => text),
    count: uses.length,
    verdicts,
    rate: share(Math.max(0, verdicts.ok - inconsistent.length), uses.length),
    renderings: renderingsOf(uses),
    missing: uses.filter(({verdict}) => verdict === 'missing').map(({source}) => source),
    firstUses,
    inconsistent,
  }
}

function renderingsOf(uses: Gathered['uses']): Rendering[] {
  const groups = new Map<string, {verdict: Rendering['verdict']; places: ConsistencyPlace[]}>()
  for (const {verdict, target} of uses) {
    if (verdict === 'missing' || target === undefined) continue
    const key = `${verdict} ${fold(target.text)}`
    const group = groups.get(key) ?? {verdict, places: []}
    group.places.push(target)
    groups.set(key, group)
  }
  return [...groups.values()]
    .map(({verdict, places}) => ({text: commonest(places), verdict, count: places.length, places}))
    .sort((a, b) => b.count - a.count || compareCodeUnits(a.text, b.text))
}

function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[“”"‘’'*_]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
}

function commonest(places: readonly ConsistencyPlace[]): string {
  const counts = new Map<string, number>()
  for (const {text} of places) {
    const line = text.replace(/\s+/gu, ' ')
    counts.set(line, (counts.get(line) ?? 0) + 1)
  }
  let best = ''
  for (const [text, count] of counts) if (count > (counts.get(best) ?? 0)) best = text
  return best
}

function countVerdicts(uses: readonly {readonly verdict: TermVerdict}[]): Record<TermVerdict, number> {
  const verdicts = {ok: 0, variant: 0, forbidden: 0, missing: 0}
  for (const {verdict} of uses) verdicts[verdict]++
  return verdicts
}

function worstFirst(a: ConceptConsistency, b: ConceptConsistency): number {
  const grave = ({verdicts}: ConceptConsistency): number => verdicts.forbidden + verdicts.missing
  const mild = ({verdicts, firstUses, inconsistent}: ConceptConsistency): number =>
    verdicts.variant + firstUses.length + inconsistent.length
  return (
    grave(b) - grave(a) ||
    mild(b) - mild(a) ||
    a.rate - b.rate ||
    b.count - a.count ||
    compareCodeUnits(a.concept, b.concept)
  )
}

function totalsOf(documents: number, concepts: readonly ConceptConsistency[]): ConsistencyTotals {
  const sum = (value: (concept: ConceptConsistency) => number): number =>
    concepts.reduce((total, concept) => total + value(concept), 0)
  const uses = sum(({count}) => count)
  const verdicts = {
    ok: sum(concept => concept.verdicts.ok),
    variant: sum(concept => concept.verdicts.variant),
    forbidden: sum(concept => concept.verdicts.forbidden),
    missing: sum(concept => concept.verdicts.missing),
  }
  const used = concepts.filter(({count}) => count > 0).length
  const firstUses = sum(concept => concept.firstUses.length)
  const inconsistent = sum(concept => concept.inconsistent.length)
  return {documents, concepts: used, uses, verdicts, firstUses, inconsistent, rate: share(verdicts.ok, uses)}
}

function share(part: number, whole: number): number {
  return whole === 0 ? 1 : Math.round((part / whole) * 10_000) / 10_000
}
