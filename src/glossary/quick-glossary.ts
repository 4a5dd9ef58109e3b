import {type Concept, type FilePlace, type Glossary, type GlossaryTest, type Term, termStatuses} from '../model/term.js'
import {isLanguageKey, termLanguage} from './language-keys.js'
import {conceptEntry, conceptKeys, conceptStatuses, longestId, maxTermLength, termForms, testEntry} from './schema.js'
import {localized, toConcept} from './to-concept.js'

/** What a quick reader finds in a file before anything is checked. */
export interface PlainFile {
  /** Objects, arrays, texts, numbers and booleans; no key twice. */
  readonly data: unknown
  /** The places of the maps in the lists of the file, in the order of the file. */
  readonly places: readonly FilePlace[]
}

/**
 * The glossary that plain data says, as the schema would read it, at a fraction of the time. Undefined where anything is
 * not as it should be; then the full reader finds out what. Keys that few concepts have are left to the schema, one
 * concept at a time. Cost: O(length).
 */
export function quickGlossary({data, places}: PlainFile, path: string | undefined): Glossary | undefined {
  if (!isRecord(data) || !Object.keys(data).every(key => fileKeys.has(key))) return undefined
  const {id, title, $schema, note} = data
  if (!isText(id) || id === '' || !isOptionalText($schema) || !isOptionalText(note) || !isTitle(title)) return undefined
  const lists = readLists(data, places)
  return (
    lists && {
      id,
      ...(title === undefined ? {} : {title: localized(title)!}),
      ...lists,
      path,
    }
  )
}

/** Concepts and tests; the places are theirs in the order in which the two lists stand in the file. */
function readLists(file: Data, places: readonly FilePlace[]): Pick<Glossary, 'concepts' | 'tests'> | undefined {
  const nextPlace = places.values()
  let concepts: Concept[] | undefined
  let tests: GlossaryTest[] | undefined = []
  for (const [key, list] of Object.entries(file)) {
    if (key === 'concepts') concepts = readList(list, readConcept, nextPlace)
    if (key === 'tests') tests = readList(list, readTest, nextPlace)
  }
  return concepts && tests && nextPlace.next().done ? {concepts, tests} : undefined
}

function readList<Entry>(
  list: unknown,
  read: (entry: unknown, place: FilePlace) => Entry | undefined,
  nextPlace: Iterator<FilePlace, unknown>,
): Entry[] | undefined {
  if (!Array.isArray(list)) return undefined
  const entries: Entry[] = []
  for (const item of list) {
    const place = nextPlace.next()
    const entry = place.done ? undefined : read(item, place.value)
    if (entry === undefined) return undefined
    entries.push(entry)
  }
  return entries
}

function readTest(entry: unknown, place: FilePlace): GlossaryTest | undefined {
  const parsed = testEntry.safeParse(entry)
  return parsed.success ? {...parsed.data, place} : undefined
}

type Data = Readonly<Record<string, unknown>>

const fileKeys: ReadonlySet<string> = new Set(['$schema', 'id', 'title', 'note', 'concepts', 'tests'])
const listed = <Value extends string>(values: readonly Value[]) => {
  const known: ReadonlySet<unknown> = new Set(values)
  return (value: unknown): value is Value | undefined => value === undefined || known.has(value)
}
/** What a term can be. */
export const statusesOfTerms: ReadonlySet<string> = new Set(termStatuses)
const isTermStatus = listed(termStatuses)
const isTermForm = listed(termForms)
const isCase = listed(['exact', 'any'])
const isConceptStatus = listed(conceptStatuses)
const isFirstUse = listed(['expand'])

function isRecord(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}

function isTitle(value: unknown): value is string | Readonly<Record<string, string>> | undefined {
  if (value === undefined || isFilled(value)) return true
  return isRecord(value) && Object.values(value).every(isFilled)
}

function isFilled(value: unknown): value is string {
  return isText(value) && value.trim() !== ''
}

function isOptionalText(value: unknown): value is string | undefined {
  return value === undefined || typeof value === 'string'
}

function isOptionalBoolean(value: unknown): value is boolean | undefined {
  return value === undefined || typeof value === 'boolean'
}

/** Keys of a concept that are no languages. */
export const conceptKeyNames: ReadonlySet<string> = new Set(conceptKeys)

/** A concept as most are; the schema reads what has more. */
export function readConcept(entry: unknown, place: FilePlace): Concept | undefined {
  if (!isRecord(entry)) return undefined
  const languages = Object.keys(entry).filter(key => !conceptKeyNames.has(key))
  if (!languages.every(isLanguageKey)) return undefined
  const {id, status, domain, note, firstUse, definition, sources, evidence} = entry
  if (!isText(id) || id === '' || id.length > longestId) return undefined
  if (definition !== undefined || sources !== undefined || evidence !== undefined) return bySchema(entry, place)
  if (!isConceptStatus(status) || !isFirstUse(firstUse)) return undefined
  if (!isOptionalText(domain) || !isOptionalText(note)) return undefined
  const terms: Term[] = []
  for (const key of languages) if (!readTerms(termLanguage(key), entry[key], terms)) return bySchema(entry, place)
  const isBare = status === undefined && domain === undefined && note === undefined && firstUse === undefined
  if (isBare) return {id, terms, place}
  return {
    id,
    status,
    domain,
    note,
    terms,
    firstUse,
    place,
  }
}

function bySchema(entry: Data, place: FilePlace): Concept | undefined {
  const parsed = conceptEntry.safeParse(entry)
  return parsed.success ? {...toConcept(parsed.data), place} : undefined
}

/** Add the terms of a language; false where one has more than a text, a status and the like. */
function readTerms(lang: string, value: unknown, terms: Term[]): boolean {
  if (!Array.isArray(value)) return readTerm(lang, value, terms)
  for (const item of value) if (!readTerm(lang, item, terms)) return false
  return true
}

const usualTermKeys: ReadonlySet<string> = new Set([
  'text',
  'status',
  'form',
  'case',
  'inflect',
  'doNotTranslate',
  'note',
])

function readTerm(lang: string, value: unknown, terms: Term[]): boolean {
  if (isText(value)) {
    const text = termText(value)
    if (text !== undefined) terms.push({text, lang, status: 'preferred'})
    return text !== undefined
  }
  if (!isRecord(value)) return false
  for (const key in value) if (!usualTermKeys.has(key)) return false
  const {status, form, case: letters, inflect, doNotTranslate, note} = value
  const text = isText(value.text) ? termText(value.text) : undefined
  if (text === undefined || !isTermStatus(status) || !isTermForm(form) || !isCase(letters)) return false
  if (!isOptionalBoolean(inflect) || !isOptionalBoolean(doNotTranslate) || !isOptionalText(note)) return false
  const isBare = form === undefined && letters === undefined && inflect === undefined && note === undefined
  if (isBare && doNotTranslate === undefined) {
    terms.push({text, lang, status: status ?? 'preferred'})
    return true
  }
  terms.push({
    text,
    lang,
    status: status ?? 'preferred',
    form,
    case: letters,
    inflect,
    doNotTranslate,
    note,
  })
  return true
}

function termText(value: string): string | undefined {
  const text = value.trim()
  return text === '' || value.length > maxTermLength ? undefined : text
}
