import {detectLanguage} from '../../language/registry.js'
import type {LanguageTag} from '../../model/document.js'
import type {Concept, GlossaryTest, Term} from '../../model/term.js'
import {isLanguageKey, termLanguage} from '../language-keys.js'
import {type ConceptEntry, conceptEntry, type TermList, type TestEntry} from './schema.js'

/** The concept of a validated entry, without its place. */
export function toConcept(entry: ConceptEntry): Concept {
  const terms: Term[] = []
  for (const [key, value] of Object.entries(entry))
    if (!ownKeys.has(key) && isTermList(value)) addTerms(terms, termLanguage(key), value)
  const {id, status, domain, firstUse, sources} = entry
  const evidence = entry.evidence && defined(entry.evidence)
  const definition = localized(entry.definition)
  return defined({
    id,
    status,
    domain,
    definition,
    ...noted(entry.note),
    terms,
    firstUse,
    sources: sources?.map(source => defined(source)),
    evidence,
  })
}

/** The test of a validated entry, without its place. */
export function toTest({expect, ...texts}: TestEntry): GlossaryTest {
  return {texts: texts as Readonly<Record<LanguageTag, string>>, expect}
}

/** Whether each key of an entry is one of the schema or a language; the schema reads every other key as a language. */
export function hasKnownKeys(entry: ConceptEntry): boolean {
  for (const key of Object.keys(entry)) if (!ownKeys.has(key) && !isLanguageKey(key)) return false
  return true
}

const ownKeys: ReadonlySet<string> = new Set(Object.keys(conceptEntry.shape))

/** Under a language there is nothing else: the schema saw to that. */
function isTermList(value: unknown): value is TermList {
  const first: unknown = Array.isArray(value) ? value[0] : value
  return typeof first === 'string' || (typeof first === 'object' && first !== null && 'text' in first)
}

function addTerms(terms: Term[], lang: string, value: TermList): void {
  for (const item of Array.isArray(value) ? value : [value]) {
    if (typeof item === 'string') {
      terms.push({text: item.trim(), lang, status: 'preferred'})
      continue
    }
    const {text, when, note, ...rest} = item
    terms.push(defined({text: text.trim(), lang, ...rest, ...noted(note), when: when && defined(when)}))
  }
}

/** A note, and what it is in several languages: the English one, or the first, is the note itself. */
function noted(note: string | Readonly<Record<string, string>> | undefined): Pick<Term, 'note' | 'notes'> {
  if (note === undefined || typeof note === 'string') return {note}
  return {note: note.en ?? Object.values(note)[0], notes: note}
}

/** The tag of BCP 47 for a language that is not known. */
const undetermined = 'und'

/** A text for each language; a text alone is in the language that it is written in. */
export function localized(
  value: string | Readonly<Record<string, string>> | undefined,
): Readonly<Record<string, string>> | undefined {
  return typeof value === 'string' ? {[detectLanguage(value) ?? undetermined]: value} : value
}

/** Without the keys whose value is undefined. */
function defined<T extends object>(value: T): T {
  const kept: Partial<T> = {}
  for (const key of Object.keys(value) as (keyof T)[]) if (value[key] !== undefined) kept[key] = value[key]
  return kept as T
}
