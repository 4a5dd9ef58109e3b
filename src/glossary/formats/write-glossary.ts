import {conceptContent, type Glossary, type GlossaryTest, type Term} from '../../model/term.js'
import {formulaStart} from '../../table/delimited-rows.js'
import {jsonSafe, terminalSafe} from '../../text/terminal-safe.js'
import {yamlLibrary} from '../../text/yaml-library.js'
import {sidesOf} from '../glossary-tests.js'
import type {ConvertedGlossary} from './conversion-loss.js'
import {glossaryTable} from './table-rows.js'

/** YAML that {@link parseGlossary} reads back as the same glossary. */
export function emitGlossaryYaml(glossary: Glossary): ConvertedGlossary {
  const {Document, visit} = yamlLibrary()
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
 * CSV with the columns id, domain, one for each language (the first is that of the originals), status and note: a row for each run of terms
 * with one status; where a concept is proposed or rejected also review and evidence. What has no column is listed as a loss. A field that a
 * spreadsheet would take for a formula begins with an apostrophe, which {@link parseGlossary} takes off again; control and bidirectional
 * characters are written as `\u202e`. With a tab as `delimiter` it is TSV.
 */
export function emitGlossaryCsv(
  glossary: Glossary,
  languages: readonly string[],
  delimiter: ',' | '\t' = ',',
): ConvertedGlossary {
  const {columns, rows, losses} = glossaryTable(glossary, languages, text => isPlain(text))
  const all = [columns.map(({name}) => name), ...rows]
  return {text: all.map(row => `${row.map(quote).join(delimiter)}\r\n`).join(''), losses}
}

function isPlain(text: string): boolean {
  return terminalSafe(text) === text
}

function toData({id, version, title, concepts, tests}: Glossary): Record<string, unknown> {
  const entries = concepts.map(concept => {
    const {terms, ...rest} = conceptContent(concept)
    return {...noted(rest), ...termsByLanguage(terms)}
  })
  return {
    id,
    ...(version === undefined ? {} : {version}),
    title,
    concepts: entries,
    ...(tests.length === 0 ? {} : {tests: tests.map(testData)}),
  }
}

function testData(test: GlossaryTest): Record<string, unknown> {
  const texts = sidesOf(test).map(({lang, text}) => [lang, text])
  return {...Object.fromEntries(texts), expect: test.expect}
}

/** With the note in all its languages where it has several, as files have it. */
function noted<Part extends Pick<Term, 'note' | 'notes'>>({notes, ...part}: Part): Omit<Part, 'notes'> {
  return notes === undefined ? part : {...part, note: notes}
}

function termsByLanguage(terms: readonly Term[]): Record<string, unknown[]> {
  const byLanguage: Record<string, unknown[]> = {}
  for (const {lang, ...term} of terms) {
    const list = byLanguage[lang] ?? []
    byLanguage[lang] = list
    const {text, status, ...rest} = noted(term)
    const isPlain = status === 'preferred' && Object.keys(rest).length === 0
    list.push(isPlain ? text : {text, ...(status === 'preferred' ? {} : {status}), ...rest})
  }
  return byLanguage
}

/** Quoted where a delimiter, quote, line break or outer space stands; an apostrophe keeps a formula from being one. */
function quote(value: string): string {
  const shown = terminalSafe(value)
  const safe = formulaStart.test(shown) ? `'${shown}` : shown
  return /[",;\r\n\t]|^\s|\s$|^#/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
