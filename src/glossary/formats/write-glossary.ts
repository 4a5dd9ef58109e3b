import {Document, visit} from 'yaml'
import {
  type Concept,
  type ConceptStatus,
  conceptContent,
  type Glossary,
  type GlossaryTest,
  type Term,
} from '../../model/term.js'
import {jsonSafe, terminalSafe} from '../../text/terminal-safe.js'
import {sidesOf} from '../glossary-tests.js'
import {formulaStart} from './delimited-rows.js'

/** What a format cannot hold of a glossary, by concept. */
export interface ConversionLoss {
  readonly concept: string
  /** Keys that were left out, such as `notInside`. */
  readonly keys: readonly string[]
  /** The status of a concept that was left out whole: in the format it would be in force. */
  readonly status?: ConceptStatus | undefined
}

/** A glossary in another format, and what that format cannot hold of it. */
export interface ConvertedGlossary {
  readonly text: string
  readonly losses: readonly ConversionLoss[]
}

/** YAML that {@link parseGlossary} reads back as the same glossary. */
export function emitGlossaryYaml(glossary: Glossary): ConvertedGlossary {
  const document = new Document(toData(glossary), {aliasDuplicateObjects: false})
  visit(document, {
    Scalar(_, node) {
      // Only between double quotes can a control or bidirectional character be written as what it is.
      if (typeof node.value === 'string' && jsonSafe(node.value) !== node.value) node.type = 'QUOTE_DOUBLE'
    },
  })
  return {text: jsonSafe(document.toString({lineWidth: 0})), losses: []}
}

/** JSON that {@link parseGlossary} reads back as the same glossary. */
export function emitGlossaryJson(glossary: Glossary): ConvertedGlossary {
  return {text: `${jsonSafe(JSON.stringify(toData(glossary), null, 2))}\n`, losses: []}
}

/**
 * CSV with the columns id, domain, one for each language, status and note: a row for each status of a concept; where a concept is proposed
 * or rejected also review and evidence. What has no column is listed as a loss. A field that a spreadsheet would take for a formula begins with an apostrophe, which
 * {@link parseGlossary} takes off again; control and bidirectional characters are written as `\u202e`.
 */
export function emitGlossaryCsv(
  glossary: Glossary,
  languages: readonly [source: string, target: string],
): ConvertedGlossary {
  const [source, target] = languages
  const isReview = glossary.concepts.some(({status}) => status !== undefined)
  const rows = [['id', 'domain', source, target, 'status', 'note', ...(isReview ? ['review', 'evidence'] : [])]]
  for (const concept of glossary.concepts)
    for (const [i, row] of rowsOf(concept, source, target).entries())
      rows.push(isReview ? [...row, concept.status ?? '', i === 0 ? evidenceText(concept) : ''] : row)
  const losses = glossary.concepts.flatMap(concept => lossOf(concept, languages))
  return {text: rows.map(row => `${row.map(quote).join(',')}\r\n`).join(''), losses}
}

function toData({id, title, concepts, tests}: Glossary): Record<string, unknown> {
  const entries = concepts.map(concept => {
    const {terms, ...rest} = conceptContent(concept)
    return {...rest, ...termsByLanguage(terms)}
  })
  return {id, title, concepts: entries, ...(tests.length === 0 ? {} : {tests: tests.map(testData)})}
}

function testData(test: GlossaryTest): Record<string, unknown> {
  const texts = sidesOf(test).map(({lang, text}) => [lang, text])
  return {...Object.fromEntries(texts), expect: test.expect}
}

function termsByLanguage(terms: readonly Term[]): Record<string, unknown[]> {
  const byLanguage: Record<string, unknown[]> = {}
  for (const {lang, ...term} of terms) {
    const list = byLanguage[lang] ?? []
    byLanguage[lang] = list
    const {text, status, ...rest} = term
    const isPlain = status === 'preferred' && Object.keys(rest).length === 0
    list.push(isPlain ? text : {text, ...(status === 'preferred' ? {} : {status}), ...rest})
  }
  return byLanguage
}

function rowsOf(concept: Concept, source: string, target: string): string[][] {
  const of = (lang: string): Term[] => concept.terms.filter(term => term.lang === lang)
  const sourceForms = of(source)
    .filter(({status}) => status !== 'forbidden')
    .map(({text}) => text)
  const groups = new Map<string, Term[]>()
  for (const term of of(target)) {
    const name = `${term.status} ${term.note ?? ''}`
    groups.set(name, [...(groups.get(name) ?? []), term])
  }
  const start = [concept.id, concept.domain ?? '']
  if (groups.size === 0) return [[...start, sourceForms.join('|'), '', '', '']]
  return [...groups.values()].map((terms, i) => [
    ...start,
    (i === 0 ? sourceForms : sourceForms.slice(0, 1)).join('|'),
    terms.map(({text}) => text).join('|'),
    terms[0]!.status,
    terms[0]!.note ?? '',
  ])
}

/** What a person needs to decide: how often, how, where. */
function evidenceText({evidence}: Concept): string {
  if (evidence === undefined) return ''
  const {count, documents, renderings = [], places = []} = evidence
  const total = count === undefined ? [] : [documents === undefined ? `${count}×` : `${count}× / ${documents}`]
  const wordings = renderings.map(rendering => `${rendering.text} ${rendering.count}×`).join(', ')
  return [
    ...total,
    ...(wordings === '' ? [] : [wordings]),
    ...places.map(({at, source, target}) => `${at}: ${source} | ${target}`),
  ].join('\n')
}

const termColumns: ReadonlySet<string> = new Set(['text', 'lang', 'status', 'note'])
const conceptColumns: ReadonlySet<string> = new Set(['id', 'status', 'domain', 'terms', 'place'])

function lossOf(concept: Concept, languages: readonly string[]): ConversionLoss[] {
  const keys = new Set(Object.keys(concept).filter(key => !conceptColumns.has(key)))
  for (const term of concept.terms) {
    if (!languages.includes(term.lang)) keys.add(term.lang)
    else if (term.text.includes('|')) keys.add('|')
    for (const key of Object.keys(term)) if (!termColumns.has(key)) keys.add(key)
  }
  return keys.size === 0 ? [] : [{concept: concept.id, keys: [...keys].sort()}]
}

/** Quoted where a delimiter, quote, line break or outer space stands; an apostrophe keeps a formula from being one. */
function quote(value: string): string {
  const shown = terminalSafe(value)
  const safe = formulaStart.test(shown) ? `'${shown}` : shown
  return /[",;\r\n\t]|^\s|\s$|^#/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
