import {inDirection} from '../language/direction.js'
import {isSameLanguage} from '../language/language-tag.js'
import type {LanguageTag} from '../model/document.js'
import type {Concept, Term, TermStatus} from '../model/term.js'
import {isLanguageKey, termLanguage} from './language-keys.js'
import {createTermbase, type Termbase} from './termbase.js'

/** One row of the short form of a glossary: a term under each of its languages, and what may and may not stand for it. */
export interface GlossaryRow {
  /** The preferred form in a language, under its tag. Keys that are none are left alone. */
  readonly [lang: LanguageTag]: unknown
  /** Of the target language, just as good: the full name, an abbreviation. */
  readonly accept?: readonly string[] | undefined
  /** Of the target language, known but not preferred. */
  readonly variants?: readonly string[] | undefined
  readonly forbidden?: readonly string[] | undefined
}

/** The languages of the texts that rows are for. */
export interface RowLanguages {
  readonly sourceLang?: LanguageTag | undefined
  readonly targetLang?: LanguageTag | undefined
}

/**
 * A termbase of rows; the id of each concept is its term in the source language. Rows with the same one are one concept. A
 * wording that is listed twice keeps its first status, in the order preferred, admitted, deprecated, forbidden. Empty
 * strings are left out. Where the languages are not given, each row's own ones in their direction are. Cost: O(terms).
 */
export function termbaseFromRows(rows: readonly GlossaryRow[] = [], languages: RowLanguages = {}): Termbase {
  const termsById = new Map<string, Map<string, Term>>()
  for (const row of rows) {
    const wordings = wordingsOf(row)
    const [source, target] = sidesOf(wordings, languages)
    if (source === undefined) continue
    let terms = termsById.get(source.text)
    if (terms === undefined) {
      terms = new Map()
      termsById.set(source.text, terms)
    }
    add(terms, source, 'preferred')
    for (const wording of wordings) add(terms, wording, 'preferred')
    if (target === undefined) continue
    const {lang} = target
    for (const text of row.accept ?? []) add(terms, {lang, text}, 'admitted')
    for (const text of row.variants ?? []) add(terms, {lang, text}, 'deprecated')
    for (const text of row.forbidden ?? []) add(terms, {lang, text}, 'forbidden')
  }
  const concepts: Concept[] = [...termsById].map(([id, terms]) => ({id, terms: [...terms.values()]}))
  return createTermbase([{id: 'rows', concepts, tests: []}])
}

interface Wording {
  readonly lang: LanguageTag
  readonly text: string
}

/** The terms of a row under keys that are languages. */
export function wordingsOf(row: GlossaryRow): Wording[] {
  return Object.entries(row).flatMap(([key, text]) =>
    typeof text === 'string' && isLanguageKey(key) ? [{lang: termLanguage(key), text}] : [],
  )
}

function sidesOf(wordings: readonly Wording[], {sourceLang, targetLang}: RowLanguages): readonly Wording[] {
  const of = (lang: LanguageTag | undefined): Wording | undefined =>
    lang === undefined ? undefined : wordings.find(wording => isSameLanguage(wording.lang, lang))
  const [source, target] = [of(sourceLang), of(targetLang)]
  if (source !== undefined && target !== undefined) return [source, target]
  const [first, second] = wordings
  if (first === undefined || second === undefined) return wordings
  return inDirection(first, second, sourceLang)
}

function add(terms: Map<string, Term>, {lang, text}: Wording, status: TermStatus): void {
  const key = `${lang} ${text}`
  if (text.trim() !== '' && !terms.has(key)) terms.set(key, {text, lang, status})
}
