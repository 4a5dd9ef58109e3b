import {leftmostLongest, matcherFor} from '../../glossary/match/matcher.js'
import {extensionOf, lazyBehind, type Termbase} from '../../glossary/termbase.js'
import {termsIn} from '../../glossary/terms-in.js'
import type {TextSpan} from '../../model/span.js'
import {type Concept, isRight, type Term} from '../../model/term.js'
import type {CheckContext} from '../engine/context.js'
import {isShort} from './related-terms.js'
import {placeAmong, verbatimSpans} from './verbatim-spans.js'

/** An abbreviation used before it was introduced, or a full form used again once it had been. */
export interface FirstUseFault {
  readonly kind: 'abbreviation' | 'repeated'
  readonly concept: Concept
  readonly side: 'source' | 'target'
  readonly place: TextSpan
  /** The form that should stand there: full form with the abbreviation, or the abbreviation. */
  readonly expected: string
}

export interface FirstUseOptions {
  /** Whether headings are left alone; they neither introduce nor need an introduction. */
  readonly exemptHeadings: boolean
}

interface Mention {
  readonly place: TextSpan
  readonly short: boolean
  /** Full form and abbreviation stand together: “the full form (ABBR)”, or the other way round. */
  readonly together: boolean
}

/** How far after a form, in UTF-16 code units, the bracket with its counterpart may open. */
const bracketReach = 24

/**
 * Hold each concept that the glossary marks `firstUse: expand` against its first use on one side: the full form comes
 * first, with the abbreviation; from then on either is understood. Cost: linear in the document.
 */
export function firstUseFaults(
  context: CheckContext,
  side: 'source' | 'target',
  {exemptHeadings}: FirstUseOptions,
): FirstUseFault[] {
  const mentions = mentionsByConcept(context, side, exemptHeadings)
  return [...mentions].flatMap(([concept, {full, short, all}]) => faultsOf(concept, side, full, short, all, context))
}

function faultsOf(
  concept: Concept,
  side: 'source' | 'target',
  full: Term,
  short: Term,
  mentions: readonly Mention[],
  context: CheckContext,
): FirstUseFault[] {
  const introduced = mentions.findIndex(({together}) => together)
  const faults: FirstUseFault[] = []
  const early = mentions.findIndex(
    (mention, index) => mention.short && !mention.together && (introduced < 0 || index < introduced),
  )
  if (early >= 0) {
    const expected = context[`${side}Profile`].terms.introduce(full.text, short.text)
    faults.push({kind: 'abbreviation', concept, side, place: mentions[early]!.place, expected})
  }
  if (introduced >= 0)
    for (const {place, short: isShortForm, together} of mentions.slice(introduced + 1))
      if (!isShortForm && !together) faults.push({kind: 'repeated', concept, side, place, expected: short.text})
  return faults
}

interface ConceptMentions {
  readonly full: Term
  readonly short: Term
  readonly all: Mention[]
}

function mentionsByConcept(
  context: CheckContext,
  side: 'source' | 'target',
  exemptHeadings: boolean,
): Map<Concept, ConceptMentions> {
  const found = new Map<Concept, ConceptMentions>()
  const profile = side === 'source' ? context.sourceProfile : context.targetProfile
  if (!asksForFirstUse(context.termbase)) return found
  const {document, segments} = context[side]
  const matcher = matcherFor(context.termbase, profile)
  for (const segment of segments) {
    if (exemptHeadings && segment.block === 'heading') continue
    const all = leftmostLongest(matcher.search(segment.text).matches)
    const spans = all.length === 0 ? [] : verbatimSpans(segment, context, side)
    const matches = all.filter(match => placeAmong(match, spans) === 'clear')
    for (const match of matches)
      for (const {concept, term} of match.terms) {
        if (concept.firstUse !== 'expand' || !isRight(term)) continue
        const mentions = found.get(concept) ?? formsOf(concept, profile.tag)
        if (mentions === undefined) continue
        found.set(concept, mentions)
        const short = term !== mentions.full
        const partner = matches.some(
          other =>
            other.terms.some(
              candidate =>
                candidate.concept === concept &&
                isRight(candidate.term) &&
                (candidate.term !== mentions.full) !== short,
            ) && areTogether(segment.text, match, other),
        )
        const span = segment.content.originalSpan(match.start, match.end)
        const place = {start: span.start, end: span.end, text: document.text.slice(span.start, span.end)}
        mentions.all.push({place, short, together: partner})
        break
      }
  }
  return found
}

const askedFor = new WeakMap<Termbase, boolean>()

/** Whether any concept is marked; the answer is kept, for a large termbase is asked once a document. */
function asksForFirstUse(termbase: Termbase): boolean {
  let asks = askedFor.get(termbase)
  if (asks === undefined) {
    const extension = extensionOf(termbase)
    asks =
      lazyBehind(termbase)?.asksForFirstUse ??
      ((extension ?? termbase).concepts.some(({firstUse}) => firstUse === 'expand') ||
        (extension !== undefined && asksForFirstUse(extension.base)))
    askedFor.set(termbase, asks)
  }
  return asks
}

/** The full form and the abbreviation of a concept in a language, as marked or by their looks. */
function formsOf(concept: Concept, lang: string): ConceptMentions | undefined {
  const right = termsIn(concept, lang).filter(isRight)
  const full = right.find(({form}) => form === 'full') ?? right.find(term => !isShort(term) && right.some(isShort))
  const short = right.find(term => term !== full && isShort(term)) ?? right.find(term => term !== full)
  return full === undefined || short === undefined ? undefined : {full, short, all: []}
}

interface Place {
  readonly start: number
  readonly end: number
}

/** One of the two is in brackets right after the other. */
function areTogether(text: string, a: Place, b: Place): boolean {
  const [first, second] = a.start < b.start ? [a, b] : [b, a]
  const between = text.slice(first.end, second.start)
  const bracket = between.search(/[(（[［]/u)
  return bracket >= 0 && bracket <= bracketReach && !/[)）\]］]/u.test(between)
}
