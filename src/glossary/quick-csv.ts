import type {Concept, FilePlace, Glossary, Term} from '../model/term.js'
import {LineIndex} from '../text/line-index.js'
import {type CsvConcept, type CsvTerm, readCsvGlossary} from './formats/csv.js'
import type {Delimiter} from './formats/delimited-rows.js'
import {termLanguage} from './language-keys.js'
import {longestId, maxTermLength} from './schema.js'

/**
 * Read a glossary in CSV without a schema, which has little to check in it. Undefined where anything is wrong; then the
 * full reader says what. The answer is the same. Cost: O(length).
 */
export function quickCsvGlossary(text: string, path: string | undefined, delimiter?: Delimiter): Glossary | undefined {
  const {id, concepts, problems} = readCsvGlossary(text, path, delimiter)
  if (problems.length > 0 || !concepts.every(isRight)) return undefined
  const lines = new LineIndex(text)
  return {
    id,
    concepts: concepts.map(concept => toConcept(concept, {path: path ?? '', ...lines.position(concept.start)})),
    tests: [],
    path,
  }
}

/** Whether the lengths of a concept are those that the schema allows. */
export function isRight({id, terms}: CsvConcept): boolean {
  if (id.length > longestId) return false
  for (const items of terms.values()) if (items.some(({text}) => text.length > maxTermLength)) return false
  return true
}

/** The concept that the schema would make. */
export function toConcept({id, domain, terms}: CsvConcept, place: FilePlace): Concept {
  const all: Term[] = []
  for (const [key, items] of terms) for (const item of items) all.push(toTerm(item, termLanguage(key)))
  return domain === undefined ? {id, terms: all, place} : {id, domain: domain.value, terms: all, place}
}

function toTerm({text, status, note}: CsvTerm, lang: string): Term {
  return note === undefined ? {text, lang, status} : {text, lang, status, note: note.value}
}
