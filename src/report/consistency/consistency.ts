import type {LanguageTag} from '../../model/document.js'
import type {LanguagePair} from '../../model/language-pair.js'
import type {TextSpan} from '../../model/span.js'
import type {Concept, TermUse, TermVerdict} from '../../model/term.js'
import {compareCodeUnits} from '../../text/compare.js'
import {LineIndex} from '../../text/line-index.js'
import type {CheckedText} from '../findings/findings-report.js'
import {findPlace} from '../place-name.js'
import {type ConsistencyPlace, type GatheredUse, type TextSpool, UsesOfConcept} from './uses-of-concept.js'

export type {ConsistencyPlace} from './uses-of-concept.js'

/** A place that concerns a concept. */
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
  /** Source terms in passages without a sure counterpart, by concept. */
  readonly unpaired?: readonly ConceptPlace[] | undefined
  /** What probably renders a source term whose official renderings are missing, by the start of the term. */
  readonly likely?: ReadonlyMap<number, TextSpan> | undefined
}

/** How texts are compared. */
export interface ConsistencyOptions {
  /** What all forms of one rendering have in common (singular and plural); case, spaces and quotes by default. */
  readonly renderingKey?: ((text: string) => string) | undefined
}

/** One way in which a concept was rendered; uses that differ only in case, number, spaces or quotes are one rendering. */
export interface Rendering {
  /** The most frequent spelling. */
  readonly text: string
  readonly verdict: Exclude<TermVerdict, 'missing'>
  readonly count: number
  /** In order of the documents, in the translation. */
  readonly places: readonly ConsistencyPlace[]
}

/** What probably stands for a term where its official renderings are missing, by the alignment of words. */
export interface LikelyRendering {
  readonly text: string
  readonly count: number
  readonly places: readonly ConsistencyPlace[]
}

/** How one concept was used over all documents: its renderings with counts, and the places that are wrong. */
export interface ConceptConsistency {
  readonly concept: string
  /** The term of the source language that the glossary prefers. */
  readonly source: string
  /** Official renderings, the preferred one first. */
  readonly expected: readonly string[]
  /** Uses in passages that were compared: those with a rendering, those without one that is missing, those that need none. */
  readonly count: number
  readonly verdicts: Readonly<Record<TermVerdict, number>>
  /** Right uses without a rendering of their own: taken up by a pronoun, a short form, one rendering for two. */
  readonly notNeeded: number
  /** Uses in passages without a sure counterpart, which are in no other number. */
  readonly unpaired: number
  /** Share of the uses that are right, 0…1; each official rendering is. */
  readonly rate: number
  readonly renderings: readonly Rendering[]
  /** Source places without a rendering. */
  readonly missing: readonly ConsistencyPlace[]
  /** What probably stands at the missing places, the most frequent first. */
  readonly likely: readonly LikelyRendering[]
  /** Places in the translation where the abbreviation came before its full form. */
  readonly firstUses: readonly ConsistencyPlace[]
  /** The language of the translations, in a report over several ({@link ConsistencyReport.targetLangs}). */
  readonly targetLang?: LanguageTag | undefined
}

/** Places that are held before they go to a spool, some 400 bytes each. */
const mostHeld = 50_000

/** Counts over all documents and concepts of a term-consistency report. */
export interface ConsistencyTotals {
  readonly documents: number
  readonly concepts: number
  readonly uses: number
  readonly verdicts: Readonly<Record<TermVerdict, number>>
  readonly notNeeded: number
  readonly unpaired: number
  readonly firstUses: number
  /** Share of all uses with an official rendering, 0…1; 1 when there is none. */
  readonly rate: number
}

/** How consistently the terms of a glossary are rendered over some documents. */
export interface ConsistencyReport {
  readonly sourceLang: LanguageTag
  readonly targetLang: LanguageTag
  /** The languages of the translations where there are several; then a concept may be listed once for each of them. */
  readonly targetLangs?: readonly LanguageTag[] | undefined
  /** Concepts that occur, worst first: forbidden and missing uses × all uses, then other problems, then the lower rate. */
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
  langs: LanguagePair,
  options: ConsistencyOptions = {},
): ConsistencyReport {
  const gathered = new GatheredUses()
  for (const document of documents) gathered.add(document)
  return gathered.report(concepts, langs, options)
}

/** The term uses of pairs that are added one after the other: their texts are not held. */
export class GatheredUses {
  private readonly byConcept = new Map<string, UsesOfConcept>()
  private documents = 0
  private held = 0

  /** With a `spool` a bounded number of places is held; the report reads those of a concept there whenever it is asked for them. */
  constructor(
    private readonly spool?: TextSpool | undefined,
    private readonly most = mostHeld,
  ) {}

  add(document: ConsistencyDocument): void {
    this.documents++
    gather(document, this.byConcept)
    this.held += document.uses.length
    if (this.spool === undefined || this.held < this.most) return
    for (const uses of this.byConcept.values()) uses.moveTo(this.spool)
    this.held = 0
  }

  /** See {@link gatherConsistency}. */
  report(
    concepts: readonly Concept[],
    {source: sourceLang, target: targetLang}: LanguagePair,
    {renderingKey = fold}: ConsistencyOptions = {},
  ): ConsistencyReport {
    const found = concepts.flatMap(concept => {
      const uses = this.byConcept.get(concept.id)
      return uses === undefined ? [] : [describe(concept, uses, sourceLang, targetLang, renderingKey)]
    })
    return {sourceLang, targetLang, concepts: found.sort(worstFirst), totals: totalsOf(this.documents, found)}
  }
}

/**
 * Reports of documents with glossaries of their own, or into several languages, as one, the worst concepts of all first.
 * Cost: O(concepts · log concepts).
 */
export function joinConsistency(reports: readonly [ConsistencyReport, ...ConsistencyReport[]]): ConsistencyReport {
  const targetLangs = [...new Set(reports.map(({targetLang}) => targetLang))]
  const isOne = targetLangs.length === 1
  const concepts = reports.flatMap(({concepts, targetLang}) =>
    isOne ? concepts : concepts.map(concept => withLanguage(concept, targetLang)),
  )
  const documents = reports.reduce((sum, {totals}) => sum + totals.documents, 0)
  const joined = {...reports[0], concepts: concepts.sort(worstFirst), totals: totalsOf(documents, concepts)}
  return isOne ? joined : {...joined, targetLangs}
}

/** Places that are asked for when they are needed still are. */
function withLanguage(concept: ConceptConsistency, targetLang: LanguageTag): ConceptConsistency {
  const properties = {...Object.getOwnPropertyDescriptors(concept), targetLang: {value: targetLang, enumerable: true}}
  return Object.defineProperties({} as ConceptConsistency, properties)
}

function gather(
  {source, target, uses, firstUses, unpaired = [], likely}: ConsistencyDocument,
  into: Map<string, UsesOfConcept>,
): void {
  const inSource = placer(source)
  const inTarget = placer(target)
  const of = (concept: string): UsesOfConcept => {
    const known = into.get(concept) ?? new UsesOfConcept()
    into.set(concept, known)
    return known
  }
  for (const use of uses) {
    const standing = use.verdict === 'missing' ? likely?.get(use.source.start) : undefined
    of(use.concept).add({
      verdict: use.verdict,
      source: inSource(use.source),
      target: use.target && inTarget(use.target),
      likely: standing && inTarget(standing),
    })
  }
  for (const {concept, place} of firstUses) of(concept).firstUses.push(inTarget(place))
  for (const {concept} of unpaired) of(concept).unpaired++
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
  uses: UsesOfConcept,
  sourceLang: LanguageTag,
  targetLang: LanguageTag,
  keyOf: (text: string) => string,
): ConceptConsistency {
  const {verdicts, count, notNeeded, unpaired, firstUses} = uses
  const official = concept.terms.filter(
    ({lang, status}) => lang === targetLang && (status === 'preferred' || status === 'admitted'),
  )
  const ranked = [...official].sort((a, b) => Number(a.status !== 'preferred') - Number(b.status !== 'preferred'))
  const named = concept.terms.find(({lang, status}) => lang === sourceLang && status === 'preferred')
  const counts = {
    concept: concept.id,
    source: named?.text ?? uses.firstText ?? concept.id,
    expected: ranked.map(({text}) => text),
    count,
    verdicts: {...verdicts},
    notNeeded,
    unpaired,
    rate: share(verdicts.ok, count),
  }
  const renderings = (): Rendering[] => renderingsOf(uses.all(), keyOf)
  const missing = (): ConsistencyPlace[] =>
    uses.all().flatMap(({verdict, source}) => (verdict === 'missing' ? [source] : []))
  const likely = (): LikelyRendering[] => likelyOf(uses.all(), keyOf)
  if (!uses.isMoved) return {...counts, renderings: renderings(), missing: missing(), likely: likely(), firstUses}
  return {
    ...counts,
    get renderings() {
      return renderings()
    },
    get missing() {
      return missing()
    },
    get likely() {
      return likely()
    },
    // Behind a spread V8 puts what is no getter before what is one, and the order is that of the JSON.
    get firstUses() {
      return firstUses
    },
  }
}

function renderingsOf(uses: readonly GatheredUse[], keyOf: (text: string) => string): Rendering[] {
  const rendered = uses.flatMap(({verdict, target}) =>
    verdict === 'missing' || target === undefined ? [] : [{verdict, place: target}],
  )
  return groupsOf(rendered, ({verdict, place}) => `${verdict} ${keyOf(place.text)}`).map(group => ({
    ...wordingOf(group.map(({place}) => place)),
    verdict: group[0]!.verdict,
  }))
}

function likelyOf(uses: readonly GatheredUse[], keyOf: (text: string) => string): LikelyRendering[] {
  const places = uses.flatMap(({likely}) => likely ?? [])
  return groupsOf(places, ({text}) => keyOf(text)).map(wordingOf)
}

function wordingOf(places: readonly ConsistencyPlace[]): LikelyRendering {
  return {text: commonest(places), count: places.length, places}
}

/** The largest first; of equal ones the one that is met first. */
function groupsOf<T>(items: readonly T[], keyOf: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [item])
    else group.push(item)
  }
  return [...groups.values()].sort((a, b) => b.length - a.length)
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

/** Uses that are wrong, weighed by how often the term stands: what readers meet most comes first. */
function harmOf({verdicts, count}: ConceptConsistency): number {
  return (verdicts.forbidden + verdicts.missing) * count
}

function worstFirst(a: ConceptConsistency, b: ConceptConsistency): number {
  const mild = ({verdicts, firstUses}: ConceptConsistency): number => verdicts.variant + firstUses.length
  return (
    harmOf(b) - harmOf(a) ||
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
  const used = concepts.filter(({count, unpaired}) => count + unpaired > 0).length
  const firstUses = sum(concept => concept.firstUses.length)
  const notNeeded = sum(concept => concept.notNeeded)
  const unpaired = sum(concept => concept.unpaired)
  const rate = share(verdicts.ok, uses)
  return {documents, concepts: used, uses, verdicts, notNeeded, unpaired, firstUses, rate}
}

function share(part: number, whole: number): number {
  return whole === 0 ? 1 : Math.round((part / whole) * 10_000) / 10_000
}
