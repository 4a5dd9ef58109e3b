import type {LanguageTag} from '../../model/document.js'
import {type Concept, isRight, type Term, type TermStatus} from '../../model/term.js'
import {termKey} from '../term-key.js'
import type {GlossaryChange} from './glossary-change.js'
import {conditionReach, type Reach, validityReach} from './term-reach.js'

/** What changed in the terms of one concept, language by language. */
export function compareTerms(before: Concept, after: Concept, sourceLang: LanguageTag): GlossaryChange[] {
  const langs = [...new Set([...after.terms, ...before.terms].map(({lang}) => lang))]
  return langs.flatMap(lang => {
    const own = ({terms}: Concept): Term[] => terms.filter(term => term.lang === lang)
    return compareLanguage(own(before), own(after), {concept: after.id, lang, isAsked: lang === sourceLang})
  })
}

interface Place {
  readonly concept: string
  readonly lang: LanguageTag
  /** Whether its terms are looked for, and those of other languages asked for. */
  readonly isAsked: boolean
}

function compareLanguage(before: readonly Term[], after: readonly Term[], place: Place): GlossaryChange[] {
  const {concept, lang, isAsked} = place
  const partners = partnersOf(before, after)
  const changes: GlossaryChange[] = []
  const [from, to] = [before, after].map(terms => terms.find(({status}) => status === 'preferred'))
  const isOther = from !== undefined && to !== undefined && termKey(from) !== termKey(to)
  if (isOther) changes.push({kind: 'preferred', concept, lang, breaking: false, from: from.text, to: to.text})
  for (const term of after) {
    const old = partners.get(term)
    const {text, status} = term
    if (old === undefined) {
      const breaking = isRight(term) ? isAsked : true
      changes.push({kind: 'term-added', concept, lang, breaking, term: text, status})
    } else changes.push(...compareTerm(old, term, place, isOther))
  }
  const kept = new Set(partners.values())
  for (const term of before.filter(one => !kept.has(one))) {
    const breaking = isRight(term) && !isAsked
    changes.push({kind: 'term-removed', concept, lang, breaking, term: term.text, status: term.status})
  }
  return changes
}

/** The old term of each new one: of several with one wording (at different times) first those with one status. */
function partnersOf(before: readonly Term[], after: readonly Term[]): Map<Term, Term> {
  const partners = new Map<Term, Term>()
  const left = new Map<string, Term[]>()
  for (const term of before) left.set(wordingOf(term), [...(left.get(wordingOf(term)) ?? []), term])
  for (const fits of [(old: Term, term: Term) => old.status === term.status, () => true])
    for (const term of after) {
      const own = left.get(wordingOf(term)) ?? []
      const at = partners.has(term) ? -1 : own.findIndex(old => fits(old, term))
      if (at >= 0) partners.set(term, own.splice(at, 1)[0]!)
    }
  return partners
}

/** Whatever its rule of case: that is a condition. */
function wordingOf({text, lang}: Term): string {
  return termKey({text, lang}) || text
}

function compareTerm(
  before: Term,
  after: Term,
  {concept, lang, isAsked}: Place,
  preferredDiffers: boolean,
): GlossaryChange[] {
  const changes: GlossaryChange[] = []
  const common = {concept, lang, term: after.text}
  const isRankOnly = preferredDiffers && isRight(before) && isRight(after)
  if (before.status !== after.status && !isRankOnly) {
    const breaking = breaksByStatus(before, after, isAsked)
    changes.push({kind: 'term-status', ...common, breaking, from: before.status, to: after.status})
  }
  const keys = conditions.filter(key => JSON.stringify(before[key]) !== JSON.stringify(after[key]))
  if (keys.length > 0) {
    const breaking =
      breaks(conditionReach(before, after), after, isAsked) ||
      (keys.includes('doNotTranslate') && after.doNotTranslate === true)
    changes.push({kind: 'conditions', ...common, breaking, from: conditionsOf(before), to: conditionsOf(after), keys})
  }
  const days = validityReach(before, after)
  if (days.wider || days.narrower) {
    const breaking = breaks(days, after, isAsked)
    changes.push({kind: 'validity', ...common, breaking, from: daysOf(before), to: daysOf(after)})
  }
  if (before.note !== after.note || notesDiffer(before, after))
    changes.push({kind: 'term-note', ...common, breaking: false})
  return changes
}

/** Whether two have other notes in some language. */
export function notesDiffer(before: Pick<Term, 'notes'>, after: Pick<Term, 'notes'>): boolean {
  return JSON.stringify(before.notes) !== JSON.stringify(after.notes)
}

const weight: Readonly<Record<TermStatus, number>> = {preferred: 0, admitted: 0, deprecated: 1, forbidden: 2}

/** Into a worse one; and a wrong word of the source that becomes a right one is a term to translate. */
function breaksByStatus(before: Term, after: Term, isAsked: boolean): boolean {
  return weight[after.status] > weight[before.status] || (isAsked && isRight(after) && !isRight(before))
}

/** A right term of a translation breaks texts where it counts no more, any other where it counts now. */
function breaks({wider, narrower}: Reach, term: Term, isAsked: boolean): boolean {
  return isRight(term) && !isAsked ? narrower : wider
}

const conditions = [
  'case',
  'inflect',
  'notInside',
  'when',
  'doNotTranslate',
  'form',
] as const satisfies readonly (keyof Term)[]

function conditionsOf(term: Term): string {
  return JSON.stringify(
    Object.fromEntries(conditions.flatMap(key => (term[key] === undefined ? [] : [[key, term[key]]]))),
  )
}

function daysOf({from = '', until = ''}: Term): string {
  return `${from}…${until}`
}
