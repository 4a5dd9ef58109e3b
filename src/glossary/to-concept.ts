import {detectLanguage} from '../language/registry.js'
import type {Concept, Term} from '../model/term.js'
import {termLanguage} from './language-keys.js'
import {type ConceptEntry, conceptEntry, type TermList} from './schema.js'

/** The concept of a validated entry, without its place. */
export function toConcept(entry: ConceptEntry): Concept {
  const terms: Term[] = []
  for (const [key, value] of Object.entries(entry))
    if (!ownKeys.has(key) && isTermList(value)) terms.push(...toTerms(termLanguage(key), value))
  const {id, status, domain, note, firstUse, sources} = entry
  const evidence = entry.evidence && compact(entry.evidence)
  const definition = localized(entry.definition)
  return compact({
    id,
    status,
    domain,
    definition,
    note,
    terms,
    firstUse,
    sources: sources?.map(source => compact(source)),
    evidence,
  })
}

const ownKeys: ReadonlySet<string> = new Set(Object.keys(conceptEntry.shape))

/** Under a language there is nothing else: the schema saw to that. */
function isTermList(value: unknown): value is TermList {
  const first: unknown = Array.isArray(value) ? value[0] : value
  return typeof first === 'string' || (typeof first === 'object' && first !== null && 'text' in first)
}

function toTerms(lang: string, value: TermList): Term[] {
  const values = Array.isArray(value) ? value : [value]
  return values.map(item => {
    if (typeof item === 'string') return {text: item.trim(), lang, status: 'preferred'}
    const {text, when, ...rest} = item
    return compact({text: text.trim(), lang, ...rest, when: when === undefined ? undefined : compact(when)})
  })
}

/** A text for each language; a text alone is in the language that it is written in. */
export function localized(
  value: string | Readonly<Record<string, string>> | undefined,
): Readonly<Record<string, string>> | undefined {
  return typeof value === 'string' ? {[detectLanguage(value) ?? 'en']: value} : value
}

type Compact<T> = {[K in keyof T as undefined extends T[K] ? never : K]: T[K]} & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>
}

/** Without the keys whose value is undefined. */
function compact<T extends object>(value: T): Compact<T> {
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as Compact<T>
}
