import type {LanguageTag} from './document.js'
import type {TextSpan} from './span.js'

export const termStatuses = ['preferred', 'admitted', 'deprecated', 'forbidden'] as const

/** `preferred` and `admitted` are right; `deprecated` is known but not preferred (a variant); `forbidden` must not be used. */
export type TermStatus = (typeof termStatuses)[number]

/** Whether a term is preferred or admitted. */
export function isRight({status}: Term): boolean {
  return status === 'preferred' || status === 'admitted'
}

/** Whether a term is a full form, its abbreviation, or a short form. */
export type TermForm = 'full' | 'abbreviation' | 'short'

/** One wording of a concept in one language. */
export interface Term {
  readonly text: string
  readonly lang: LanguageTag
  readonly status: TermStatus
  readonly form?: TermForm | undefined
  /** `any` by default. */
  readonly case?: 'exact' | 'any' | undefined
  /** Whether inflected forms are the same term; true by default. */
  readonly inflect?: boolean | undefined
  /** Longer strings in which this term is not this term (成功 in 郑成功). */
  readonly notInside?: readonly string[] | undefined
  readonly when?: TermCondition | undefined
  /** First and last day (ISO) on which this status holds; outside them the term is out of date. */
  readonly from?: string | undefined
  readonly until?: string | undefined
  readonly doNotTranslate?: boolean | undefined
  /** For the readers of a finding; one of `notes` where there are several. */
  readonly note?: string | undefined
  /** The note in several languages. */
  readonly notes?: Readonly<Record<LanguageTag, string>> | undefined
}

/** Where a term applies; every given part must hold. */
export interface TermCondition {
  /** One of these strings stands in the same translation unit (either side). */
  readonly near?: readonly string[] | undefined
  readonly notNear?: readonly string[] | undefined
  /** Only in headings (true) or only outside (false). */
  readonly heading?: boolean | undefined
  /** The document's domain is one of these. */
  readonly domain?: readonly string[] | undefined
}

/** Where a reader can check a concept; `date` is ISO. */
export interface Provenance {
  readonly title: string
  readonly url?: string | undefined
  readonly date?: string | undefined
  readonly confidence?: 'high' | 'medium' | 'low' | undefined
}

/** Where something stands in a glossary file; line and column from 1, column in UTF-16 code units. */
export interface FilePlace {
  readonly path: string
  readonly line: number
  readonly column: number
}

/** `proposed` and `rejected` concepts are never enforced; mining proposes neither again. */
export type ConceptStatus = 'approved' | 'proposed' | 'rejected'

/** What mining found for a proposed concept. */
export interface ConceptEvidence {
  readonly kind?: 'term' | 'name' | undefined
  /** Rendered in several ways. */
  readonly drift?: boolean | undefined
  /** Translation units with the term, and documents. */
  readonly count?: number | undefined
  readonly documents?: number | undefined
  /** 0…1 */
  readonly confidence?: number | undefined
  readonly renderings?: readonly {readonly text: string; readonly count: number}[] | undefined
  readonly places?: readonly {readonly at: string; readonly source: string; readonly target: string}[] | undefined
}

/** One meaning, with its terms in several languages. */
export interface Concept {
  readonly id: string
  /** `approved` where it is left out. */
  readonly status?: ConceptStatus | undefined
  readonly domain?: string | undefined
  readonly definition?: Readonly<Record<LanguageTag, string>> | undefined
  readonly note?: string | undefined
  /** The note in several languages. */
  readonly notes?: Readonly<Record<LanguageTag, string>> | undefined
  /** All terms, in the order of the file; the first preferred one of a language is the expected form. */
  readonly terms: readonly Term[]
  /** `expand`: full form with abbreviation first, the abbreviation afterwards. */
  readonly firstUse?: 'expand' | undefined
  readonly sources?: readonly Provenance[] | undefined
  readonly evidence?: ConceptEvidence | undefined
  readonly place?: FilePlace | undefined
}

/** Whether a concept is enforced: neither proposed nor rejected. */
export function isInForce({status = 'approved'}: Concept): boolean {
  return status === 'approved'
}

/** A concept without the place where it stands, which may have to be looked up. */
export function conceptContent(concept: Concept): Omit<Concept, 'place'> {
  const names = Object.keys(concept).filter(name => name !== 'place') as (keyof Concept)[]
  return Object.fromEntries(names.map(name => [name, concept[name]])) as unknown as Omit<Concept, 'place'>
}

/** A test that a glossary carries: a text and its translation, and what a check is to find in them. */
export interface GlossaryTest {
  /** Two texts by their languages. */
  readonly texts: Readonly<Record<LanguageTag, string>>
  /** Expected findings as `rule-id` or `rule-id concept-id`; an empty list expects none. */
  readonly expect: readonly string[]
  readonly place?: FilePlace | undefined
}

/** A glossary by its name, which may have to be a certain one. */
export interface GlossaryPin {
  /** A file, or one that comes with the package. */
  readonly name: string
  /** Its `version`. */
  readonly version?: string | undefined
  /** What `glossaryDigest` says of its concepts. */
  readonly digest?: string | undefined
}

/** What a glossary takes from others, and what it makes of that. */
export interface GlossaryExtension {
  readonly extends: readonly GlossaryPin[]
  /** Concepts that stand for those with their ids. */
  readonly replace: readonly Concept[]
  /** Ids of concepts that are not in force. */
  readonly without: readonly string[]
}

/** One glossary file as read. */
export interface Glossary {
  readonly id: string
  /** As its authors count it: `1.2.0`, `2026-11`. */
  readonly version?: string | undefined
  readonly title?: Readonly<Record<LanguageTag, string>> | undefined
  readonly concepts: readonly Concept[]
  readonly tests: readonly GlossaryTest[]
  readonly path?: string | undefined
  /** What is still to be done for it to have the concepts of others: `loadGlossary` does it, and so does `extendGlossary`. */
  readonly extension?: GlossaryExtension | undefined
  /** Of one that was extended: names of those that it took concepts from, and own concepts that hide one of these without saying so. */
  readonly extended?: {readonly names: readonly string[]; readonly hiding: readonly Concept[]} | undefined
  /** How often the file says what a glossary has no place for, by what it calls it: `partOfSpeech`, a column. */
  readonly passedOver?: Readonly<Record<string, number>> | undefined
  /** Terms that the file calls deprecated where it means that they must not be used, as TBX does. */
  readonly deprecatedAsForbidden?: number | undefined
}

/** What became of one occurrence of a source term. */
export type TermVerdict = 'ok' | 'variant' | 'forbidden' | 'missing'

/** One source term of a unit with its rendering: spans point into the text that was checked. */
export interface TermUse {
  readonly concept: string
  readonly source: TextSpan
  readonly verdict: TermVerdict
  readonly target?: TextSpan | undefined
}
