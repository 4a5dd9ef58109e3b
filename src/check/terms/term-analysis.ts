import {leftmostLongest, matcherFor, type TermMatcher, type TermSearch} from '../../glossary/match/matcher.js'
import {termsIn} from '../../glossary/terms-in.js'
import type {TranslationUnit} from '../../model/alignment.js'
import type {Segment} from '../../model/segment.js'
import type {TextSpan} from '../../model/span.js'
import {type Concept, isRight} from '../../model/term.js'
import type {CheckContext} from '../engine/context.js'
import {SearchedSegment, type SearchedUnit} from './searched-unit.js'
import {type Rendering, renderingsIn, toRendering} from './term-renderings.js'
import {placeAmong, verbatimSpans} from './verbatim-spans.js'

/** One concept in one translation unit: where its source terms stand and what renders them. */
export interface ConceptUse {
  readonly concept: Concept
  /** Index of the unit. */
  readonly unit: number
  readonly occurrences: readonly TextSpan[]
  /** In order of the target; from a neighbouring unit where the bead split a sentence elsewhere. */
  readonly renderings: readonly Rendering[]
  /** Nothing renders it, and no pronoun, short form or coordination stands for it. */
  readonly missing: boolean
}

export interface TermAnalysis {
  /** By unit. */
  readonly uses: readonly (readonly ConceptUse[])[]
  /** Forbidden and deprecated wordings in the target that nothing in the source of their unit calls for. */
  readonly strays: readonly Rendering[]
  /** Forbidden and deprecated wordings in the source. */
  readonly sourceFaults: readonly Rendering[]
  /** Source terms in passages that have no sure counterpart, where nothing can be missed. */
  readonly uncompared: readonly {readonly concept: string; readonly source: TextSpan}[]
}

/** Units on each side that are looked at when a term is missing from its own. */
const neighbourhood = 1
/** How many units back a term may have been used for a pronoun to stand for it. */
const pronounReach = 3

const nothingPresent: ReadonlyMap<string, number> = new Map()

interface SourceUse {
  readonly concepts: readonly Concept[]
  readonly occurrences: TextSpan[]
  /** Whether every occurrence may be no word of its own. */
  doubtful: boolean
}

/** Use with `context.shared(termAnalysis)`. Cost: linear in the documents and what is found. */
export function termAnalysis(context: CheckContext): TermAnalysis {
  const {termbase, sourceProfile, targetProfile, units} = context
  const isEmpty = matcherFor(termbase, sourceProfile).size === 0 && matcherFor(termbase, targetProfile).size === 0
  return isEmpty
    ? {uses: units.map(() => []), strays: [], sourceFaults: [], uncompared: []}
    : new Analysis(context).run()
}

class Analysis {
  private readonly source: TermMatcher
  private readonly target: TermMatcher
  private readonly units: readonly SearchedUnit[]
  /** The last unit in which a concept was rendered rightly. */
  private readonly lastUse = new Map<string, number>()
  private readonly taken = new Set<string>()
  private readonly uncompared: {concept: string; source: TextSpan}[] = []

  constructor(private readonly context: CheckContext) {
    this.source = matcherFor(context.termbase, context.sourceProfile)
    this.target = matcherFor(context.termbase, context.targetProfile)
    this.units = context.compared.map(unit => this.searchUnit(unit))
  }

  run(): TermAnalysis {
    const uses = this.units.map((unit, index) => this.usesOf(unit, index))
    return {uses, strays: this.strays(uses), sourceFaults: this.sourceFaults(), uncompared: this.uncompared}
  }

  private searchUnit(unit: TranslationUnit): SearchedUnit {
    const texts = [...unit.source, ...unit.target].map(segment => segment.text)
    const {domain} = this.context
    const search = (side: 'source' | 'target', segments: readonly Segment[]): SearchedSegment[] =>
      segments.map(segment => {
        const heading = segment.block === 'heading'
        const situation = domain === undefined ? {heading, unit: texts} : {heading, unit: texts, domain}
        const found = this[side].search(segment.text, situation)
        return new SearchedSegment(segment, inProse(found, segment, this.context, side))
      })
    return {unit, source: search('source', unit.source), target: search('target', unit.target)}
  }

  private usesOf(searched: SearchedUnit, index: number): ConceptUse[] {
    const sources = this.sourceUses(searched)
    const present = new Map<string, number>()
    for (const {concepts, occurrences} of sources.values())
      for (const {id} of concepts) present.set(id, occurrences.length)
    const uses: ConceptUse[] = []
    for (const source of sources.values()) {
      const use = this.useOf(source, searched, index, present)
      if (use === undefined) continue
      uses.push(use)
      if (use.renderings.some(rendering => rendering.verdict === 'ok')) this.lastUse.set(use.concept.id, index)
    }
    return settleClaims(uses)
  }

  /** Occurrences of the source terms, longest first; concepts that share a wording stand together under the first. */
  private sourceUses({source}: SearchedUnit): Map<string, SourceUse> {
    const uses = new Map<string, SourceUse>()
    for (const {segment, matches} of source)
      for (const match of leftmostLongest(matches)) {
        const concepts = [...new Set(match.terms.map(({concept}) => concept))].filter(concept =>
          this.hasTarget(concept),
        )
        const [first] = concepts
        if (first === undefined) continue
        const use = uses.get(first.id) ?? {concepts, occurrences: [], doubtful: true}
        uses.set(first.id, use)
        use.occurrences.push(this.spanOf(this.context.source.document.text, segment, match))
        if (match.standing === 'sure') use.doubtful = false
      }
    return uses
  }

  private hasTarget(concept: Concept): boolean {
    return termsIn(concept, this.context.targetProfile.tag).length > 0
  }

  private spanOf(text: string, segment: Segment, match: {readonly start: number; readonly end: number}): TextSpan {
    const span = segment.content.originalSpan(match.start, match.end)
    return {start: span.start, end: span.end, text: text.slice(span.start, span.end)}
  }

  private useOf(
    source: SourceUse,
    searched: SearchedUnit,
    index: number,
    present: ReadonlyMap<string, number>,
  ): ConceptUse | undefined {
    const {occurrences} = source
    const unit = index
    const found = this.bestRenderings(source.concepts, searched, present)
    if (found !== undefined) return {...found, unit, occurrences, missing: false}
    if (source.doubtful) return
    if (this.isMuted(searched)) {
      for (const place of occurrences) this.uncompared.push({concept: source.concepts[0]!.id, source: place})
      return
    }
    for (const concept of source.concepts) {
      if (this.isImplied(concept, searched, index)) return {concept, unit, occurrences, renderings: [], missing: false}
      const near = this.fromNeighbours(concept, index)
      if (near.length > 0) return {concept, unit, occurrences, renderings: near, missing: false}
    }
    return {concept: source.concepts[0]!, unit, occurrences, renderings: [], missing: true}
  }

  /** Those of the first concept that is rendered rightly, else of the first that is rendered at all. */
  private bestRenderings(
    concepts: readonly Concept[],
    {target}: SearchedUnit,
    present: ReadonlyMap<string, number>,
  ): Pick<ConceptUse, 'concept' | 'renderings'> | undefined {
    let first: Pick<ConceptUse, 'concept' | 'renderings'> | undefined
    for (const concept of concepts) {
      const renderings = renderingsIn(target, concept, present, this.context)
      if (renderings.some(({verdict}) => verdict === 'ok')) return {concept, renderings}
      if (renderings.length > 0) first ??= {concept, renderings}
    }
    return first
  }

  /** Nothing can be missed where the bead may be wrong, or has no target while the document has one. */
  private isMuted({unit, target}: SearchedUnit): boolean {
    if (this.context.sides !== 'both' || unit.confidence < this.context.minConfidence) return true
    return target.length === 0 && this.context.target.segments.length > 0
  }

  private isImplied(concept: Concept, {target}: SearchedUnit, index: number): boolean {
    const good = termsIn(concept, this.context.targetProfile.tag)
      .filter(isRight)
      .map(term => this.target.reading(term))
    const language = this.context.targetProfile.terms
    if (target.some(({text}) => good.some(term => language.findCoordinated(text, term) !== undefined))) return true
    const borrowed = renderingsIn(target, concept, nothingPresent, this.context).some(({verdict}) => verdict === 'ok')
    const last = borrowed ? index : this.lastUse.get(concept.id)
    if (last === undefined || index - last > pronounReach) return false
    return target.some(({text}) => language.refersBack(text, good))
  }

  /** Renderings in the units beside it that no source term there accounts for. */
  private fromNeighbours(concept: Concept, index: number): Rendering[] {
    for (let step = 1; step <= neighbourhood; step++)
      for (const other of [index - step, index + step]) {
        const unit = this.units[other]
        if (unit === undefined) continue
        const renderings = renderingsIn(unit.target, concept, nothingPresent, this.context)
        if (renderings.length === 0) continue
        const own = unit.source.reduce((sum, searched) => sum + searched.index.countOf(concept), 0)
        const spare = renderings.slice(own).filter(({start}) => !this.taken.has(`${concept.id} ${start}`))
        if (spare.length === 0) continue
        this.taken.add(`${concept.id} ${spare[0]!.start}`)
        return [spare[0]!]
      }
    return []
  }

  private sourceFaults(): Rendering[] {
    const {source, sourceProfile} = this.context
    return this.units.flatMap(unit =>
      unit.source.flatMap(searched =>
        leftmostLongest(searched.matches).flatMap(match => {
          if (match.standing !== 'sure' || match.terms.some(({term}) => isRight(term))) return []
          const rendering = toRendering(
            match,
            match.terms[0]!,
            searched,
            source.document.text,
            sourceProfile,
            this.context.date,
          )
          return rendering.verdict === 'ok' ? [] : [rendering]
        }),
      ),
    )
  }

  private strays(uses: readonly (readonly ConceptUse[])[]): Rendering[] {
    const claimed = new Set(uses.flat().flatMap(use => use.renderings.map(({start, end}) => `${start} ${end}`)))
    const strays: Rendering[] = []
    for (const searched of this.units) {
      if (searched.unit.target.length === 0) continue
      for (const rendering of this.straysOf(searched)) {
        if (claimed.has(`${rendering.start} ${rendering.end}`)) continue
        strays.push(rendering)
      }
    }
    return strays
  }

  /** Longest matches of the target that are bad for every concept that knows them, distinctive, and not in the source. */
  private straysOf({unit, source, target}: SearchedUnit): Rendering[] {
    const known = new Set(
      source.flatMap(({matches}) => matches.flatMap(({terms}) => terms.map(({concept}) => concept.id))),
    )
    const found: Rendering[] = []
    for (const searched of target)
      for (const match of leftmostLongest(searched.matches)) {
        const concepts = [...new Set(match.terms.map(({concept}) => concept))]
        if (concepts.some(concept => known.has(concept.id))) continue
        const alone = searched.only(match)
        const renderings = concepts.map(concept => renderingsIn([alone], concept, nothingPresent, this.context)[0])
        if (renderings.some(rendering => rendering === undefined || rendering.verdict === 'ok')) continue
        const mildest = renderings.find(rendering => rendering?.verdict === 'variant') ?? renderings[0]
        if (mildest === undefined || (mildest.verdict === 'variant' && unit.source.length > 0)) continue
        if (this.context.targetProfile.terms.isDistinctive(this.target.reading(mildest.term))) found.push(mildest)
      }
    return found
  }
}

/** Without what stands in code, addresses and identifiers; a right term may be one of them as a whole, a bad one is not told there. */
function inProse(search: TermSearch, segment: Segment, context: CheckContext, side: 'source' | 'target'): TermSearch {
  if (search.matches.length === 0) return search
  const spans = verbatimSpans(segment, context, side)
  if (spans.length === 0) return search
  const matches = search.matches.flatMap(match => {
    const place = placeAmong(match, spans)
    if (place === 'clear') return [match]
    const terms = place === 'inside' ? [] : match.terms.filter(({term}) => isRight(term))
    return terms.length === 0 ? [] : [{...match, terms}]
  })
  return {text: search.text, matches}
}

/** A wording that two concepts of a unit claim is left to the one that has no other. */
function settleClaims(uses: readonly ConceptUse[]): ConceptUse[] {
  const claims = new Map<number, number>()
  for (const {renderings} of uses) for (const {start} of renderings) claims.set(start, (claims.get(start) ?? 0) + 1)
  return uses.map(use => {
    const isOwn = ({start}: Rendering): boolean => claims.get(start) === 1
    if (!use.renderings.some(rendering => rendering.verdict === 'ok' && isOwn(rendering))) return use
    const kept = use.renderings.filter(rendering => isOwn(rendering) || rendering.verdict !== 'ok')
    return {...use, renderings: kept}
  })
}
