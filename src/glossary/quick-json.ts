import {type Concept, type FilePlace, type Glossary, type Term, termStatuses} from '../model/term.js'
import {isLanguageKey, termLanguage} from './language-keys.js'
import {conceptEntry, conceptKeys, conceptStatuses, maxTermLength, termForms} from './schema.js'
import {toConcept} from './to-concept.js'

/**
 * Read a glossary in JSON by the engine's own parser: a tenth of the time that places and schema take for each value.
 * Undefined where anything is not as it should be, or not as most glossaries are; then the full reader finds out what.
 * The answer is the same. Cost: O(length).
 */
export function quickJsonGlossary(text: string, path: string | undefined): Glossary | undefined {
  const file = parse(text)
  if (!isRecord(file) || !Object.keys(file).every(key => fileKeys.has(key))) return undefined
  const {id, title, concepts, $schema = '', note = ''} = file
  if (!isText(id) || id === '' || typeof $schema !== 'string' || typeof note !== 'string') return undefined
  if (!Array.isArray(concepts) || (title !== undefined && !isLocalized(title))) return undefined
  const {places, outerKeys} = findPlaces(text, path ?? '')
  const isOnce = outerKeys === Object.keys(file).length + Object.keys(title ?? {}).length
  if (!isOnce || places.length !== concepts.length) return undefined
  const read: Concept[] = []
  for (const [i, entry] of concepts.entries()) {
    const {keys, place} = places[i]!
    const concept = countKeys(entry) === keys ? readConcept(entry, place) : undefined
    if (concept === undefined) return undefined
    read.push(concept)
  }
  return {
    id,
    ...(title === undefined ? {} : {title}),
    concepts: read,
    tests: [],
    ...(path === undefined ? {} : {path}),
  }
}

/** As in the schema. */
const longestId = 200

type Data = Readonly<Record<string, unknown>>

const fileKeys: ReadonlySet<string> = new Set(['$schema', 'id', 'title', 'note', 'concepts'])
const listed = <Value extends string>(values: readonly Value[]) => {
  const known: ReadonlySet<unknown> = new Set(values)
  return (value: unknown): value is Value | undefined => value === undefined || known.has(value)
}
const isTermStatus = listed(termStatuses)
const isTermForm = listed(termForms)
const isCase = listed(['exact', 'any'])
const isConceptStatus = listed(conceptStatuses)
const isFirstUse = listed(['expand'])

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isRecord(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}

function isLocalized(value: unknown): value is Readonly<Record<string, string>> {
  return isRecord(value) && Object.values(value).every(text => isText(text) && text.trim() !== '')
}

function isOptionalText(value: unknown): value is string | undefined {
  return value === undefined || typeof value === 'string'
}

function isOptionalBoolean(value: unknown): value is boolean | undefined {
  return value === undefined || typeof value === 'boolean'
}

const conceptKeyNames: ReadonlySet<string> = new Set(conceptKeys)

/** A concept as most are; the schema reads what has more. */
function readConcept(entry: unknown, place: FilePlace): Concept | undefined {
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
  return {
    id,
    ...(status === undefined ? {} : {status}),
    ...(domain === undefined ? {} : {domain}),
    ...(note === undefined ? {} : {note}),
    terms,
    ...(firstUse === undefined ? {} : {firstUse}),
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
  if (!isRecord(value) || !Object.keys(value).every(key => usualTermKeys.has(key))) return false
  const {status, form, case: letters, inflect, doNotTranslate, note} = value
  const text = isText(value.text) ? termText(value.text) : undefined
  if (text === undefined || !isTermStatus(status) || !isTermForm(form) || !isCase(letters)) return false
  if (!isOptionalBoolean(inflect) || !isOptionalBoolean(doNotTranslate) || !isOptionalText(note)) return false
  terms.push({
    text,
    lang,
    status: status ?? 'preferred',
    ...(form === undefined ? {} : {form}),
    ...(letters === undefined ? {} : {case: letters}),
    ...(inflect === undefined ? {} : {inflect}),
    ...(doNotTranslate === undefined ? {} : {doNotTranslate}),
    ...(note === undefined ? {} : {note}),
  })
  return true
}

function termText(value: string): string | undefined {
  const text = value.trim()
  return text === '' || value.length > maxTermLength ? undefined : text
}

function countKeys(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0
  let count = 0
  if (Array.isArray(value)) for (const item of value) count += countKeys(item)
  else for (const item of Object.values(value)) count += 1 + countKeys(item)
  return count
}

interface ConceptPlace {
  readonly place: FilePlace
  /** Keys of the concept and of all in it, as written: more than it has where one is written twice. */
  readonly keys: number
}

const quote = 0x22
const backslash = 0x5c
const colon = 0x3a
const carriageReturn = 0x0d
const lineFeed = 0x0a

interface Places {
  readonly places: readonly ConceptPlace[]
  /** Keys of the file itself and of its title, as written. */
  readonly outerKeys: number
}

/** The places of the maps in the list of a map, for text that is JSON. */
function findPlaces(text: string, path: string): Places {
  const places: ConceptPlace[] = []
  let depth = 0
  let outerKeys = 0
  let keys = 0
  let line = 1
  let lineStart = 0
  let place: FilePlace | undefined
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit === quote) i = endOfString(text, i)
    else if (unit === colon) {
      if (depth < conceptDepth) outerKeys++
      else keys++
    } else if (unit === lineFeed || (unit === carriageReturn && text.charCodeAt(i + 1) !== lineFeed)) {
      line++
      lineStart = i + 1
    } else if (opens(unit)) {
      if (++depth !== conceptDepth) continue
      place = {path, line, column: i - lineStart + 1}
      keys = 0
    } else if (closes(unit) && depth-- === conceptDepth && place !== undefined) places.push({place, keys})
  }
  return {places, outerKeys}
}

const conceptDepth = 3

function opens(unit: number): boolean {
  return unit === 0x7b || unit === 0x5b
}

function closes(unit: number): boolean {
  return unit === 0x7d || unit === 0x5d
}

/** The closing quotation mark of the string that begins at `start`. */
function endOfString(text: string, start: number): number {
  for (let i = start + 1; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit === quote) return i
    if (unit === backslash) i++
  }
  return text.length
}
