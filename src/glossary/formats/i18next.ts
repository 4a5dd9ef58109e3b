import {profileFor} from '../../language/registry.js'
import type {LanguageTag} from '../../model/document.js'
import {type Concept, type Glossary, isInForce, isRight, type Term} from '../../model/term.js'
import {jsonSafe} from '../../text/terminal-safe.js'
import type {ConversionLoss, ConvertedGlossary} from './conversion-loss.js'

/** Namespace under which a glossary is served, so that a page says `t('terms:four-centers')`. */
export const glossaryNamespace = 'terms'

/**
 * The official terms of a language as a namespace of i18next: under each concept's id its expected term, and with the
 * contexts `full`, `short` and `abbreviation` (`scoda_full`) the forms that the glossary names so. `lang` is the tag of a
 * profile or any other key of the glossary; a concept without a right term in it is left out. Where the language has another form
 * for several, it stands under `ID_other`, as `t('terms:node', {count: 3})` asks for it.
 */
export function termResource(concepts: readonly Concept[], lang: LanguageTag): Record<string, string> {
  const entries: [string, string][] = []
  const plurals: [string, string][] = []
  const {plural} = profileFor(lang).terms
  const add = (key: string, {text, inflect}: Term): void => {
    entries.push([key, text])
    const several = inflect === false ? undefined : plural?.(text)
    if (several !== undefined) plurals.push([`${key}_other`, several])
  }
  for (const concept of concepts) {
    const right = concept.terms.filter(term => term.lang === lang && isRight(term))
    const expected = expectedTerm(right)
    if (expected === undefined) continue
    add(concept.id, expected)
    for (const form of ['full', 'short', 'abbreviation'] as const) {
      const own = expectedTerm(right.filter(term => term.form === form))
      if (own !== undefined) add(`${concept.id}_${form}`, own)
    }
  }
  return {...Object.fromEntries(plurals), ...Object.fromEntries(entries)}
}

/**
 * Resources for `init({resources})`: each language of the glossary with its namespace {@link glossaryNamespace}. What is proposed or
 * rejected is left out: an application would show it as official.
 */
export function emitGlossaryI18next({concepts: all}: Glossary): ConvertedGlossary {
  const concepts = all.filter(isInForce)
  const languages = [...new Set(concepts.flatMap(({terms}) => terms.map(({lang}) => lang)))]
  const resources = languages.map(lang => [lang, {[glossaryNamespace]: termResource(concepts, lang)}])
  return {
    text: `${jsonSafe(JSON.stringify(Object.fromEntries(resources), null, 2))}\n`,
    losses: all.flatMap(lossOf),
  }
}

/** The first preferred term in force, else the first one. */
export function expectedTerm(terms: readonly Term[]): Term | undefined {
  const current = terms.filter(({until}) => until === undefined)
  const among = current.length > 0 ? current : terms
  return among.find(({status}) => status === 'preferred') ?? among[0]
}

const kept: ReadonlySet<string> = new Set(['text', 'lang', 'status', 'form'])

function lossOf(concept: Concept): ConversionLoss[] {
  const {id, place: _place, status, terms, ...rest} = concept
  if (!isInForce(concept)) return [{concept: id, keys: [], status}]
  const ofTerms = terms.flatMap(term => [
    ...(term.status === 'preferred' ? [] : [term.status]),
    ...Object.keys(term).filter(key => !kept.has(key)),
  ])
  const keys = [...new Set([...Object.keys(rest), ...ofTerms])].sort()
  return keys.length === 0 ? [] : [{concept: id, keys}]
}
