import type {LanguageTag} from '../../model/document.js'
import {type Concept, type Glossary, isInForce, isRight} from '../../model/term.js'
import {glossaryLanguages} from '../glossary-languages.js'
import {termKey} from '../term-key.js'
import {compareTerms, notesDiffer} from './compare-terms.js'
import type {GlossaryChange} from './glossary-change.js'

/** Options of `compareGlossaries`. */
export interface CompareGlossariesOptions {
  /** The language of originals, in which terms are looked for; unless given, by the languages that the glossaries have. */
  readonly sourceLang?: LanguageTag | undefined
}

/**
 * What changed from one version of a glossary to the next, by what its concepts say, whatever the two formats: concepts by id, and those whose
 * id is gone by their first terms; terms as documents are compared. In order of the new version, removed concepts last. Cost: O(terms).
 */
export function compareGlossaries(
  before: Glossary,
  after: Glossary,
  options: CompareGlossariesOptions = {},
): GlossaryChange[] {
  const [sourceLang] = glossaryLanguages([before, after], options.sourceLang)
  const partners = partnersOf(before.concepts, after.concepts)
  const changes: GlossaryChange[] = []
  for (const concept of lastOfEachId(after.concepts)) {
    const old = partners.get(concept)
    changes.push(...(old === undefined ? [added(concept, sourceLang)] : compareConcepts(old, concept, sourceLang)))
  }
  const kept = new Set(partners.values())
  for (const {id} of lastOfEachId(before.concepts).filter(concept => !kept.has(concept)))
    changes.push({kind: 'concept-removed', concept: id, breaking: false})
  return changes
}

/** The old concept of each new one. */
function partnersOf(before: readonly Concept[], after: readonly Concept[]): Map<Concept, Concept> {
  const byId = new Map(before.map(concept => [concept.id, concept]))
  const partners = new Map<Concept, Concept>()
  const strangers: Concept[] = []
  for (const concept of lastOfEachId(after)) {
    const old = byId.get(concept.id)
    if (old === undefined) strangers.push(concept)
    else partners.set(concept, old)
    byId.delete(concept.id)
  }
  const byTerm = new Map([...byId.values()].flatMap(concept => firstKeys(concept).map(key => [key, concept] as const)))
  for (const concept of strangers) {
    const old = firstKeys(concept)
      .map(key => byTerm.get(key))
      .find(found => found !== undefined && byId.has(found.id))
    if (old === undefined) continue
    partners.set(concept, old)
    byId.delete(old.id)
  }
  return partners
}

/** As a termbase has it: the last of those with one id. */
function lastOfEachId(concepts: readonly Concept[]): Concept[] {
  return [...new Map(concepts.map(concept => [concept.id, concept])).values()]
}

/** The first term of each language. */
function firstKeys({terms}: Concept): string[] {
  const langs = [...new Set(terms.map(({lang}) => lang))]
  return langs.map(lang => `${lang} ${termKey(terms.find(term => term.lang === lang)!)}`)
}

function added(concept: Concept, sourceLang: LanguageTag): GlossaryChange {
  return {kind: 'concept-added', concept: concept.id, breaking: asksForSomething(concept, sourceLang)}
}

/** Whether the concept can make a text wrong: it has a translation to ask for, or words that must not be used. */
function asksForSomething(concept: Concept, sourceLang: LanguageTag): boolean {
  const {terms} = concept
  if (!isInForce(concept)) return false
  if (terms.some(term => !isRight(term))) return true
  return terms.some(({lang}) => lang === sourceLang) && terms.some(({lang}) => lang !== sourceLang)
}

function compareConcepts(before: Concept, after: Concept, sourceLang: LanguageTag): GlossaryChange[] {
  const {id} = after
  const changes: GlossaryChange[] = []
  if (before.id !== id) changes.push({kind: 'concept-renamed', concept: id, breaking: false, from: before.id, to: id})
  const [from, to] = [before.status ?? 'approved', after.status ?? 'approved']
  if (from !== to) {
    const breaking = !isInForce(before) && asksForSomething(after, sourceLang)
    changes.push({kind: 'concept-status', concept: id, breaking, from, to})
  }
  const counts = isInForce(before) && isInForce(after)
  for (const change of compareTerms(before, after, sourceLang))
    changes.push(counts ? change : {...change, breaking: false})
  if (before.firstUse !== after.firstUse) {
    const breaking = counts && after.firstUse !== undefined
    const uses = {from: before.firstUse ?? '', to: after.firstUse ?? ''}
    changes.push({kind: 'first-use', concept: id, breaking, ...uses})
  }
  const keys = details.filter(
    key => JSON.stringify(before[key]) !== JSON.stringify(after[key]) || (key === 'note' && notesDiffer(before, after)),
  )
  if (keys.length > 0) changes.push({kind: 'details', concept: id, breaking: false, keys})
  return changes
}

const details = ['domain', 'definition', 'note', 'sources'] as const satisfies readonly (keyof Concept)[]
