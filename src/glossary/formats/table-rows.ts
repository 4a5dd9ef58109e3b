import {type Concept, type Glossary, type Term, type TermStatus, termStatuses} from '../../model/term.js'
import type {ConversionLoss} from './conversion-loss.js'
import {glossaryLoss} from './conversion-loss.js'

/** A glossary as the short form: named columns, and rows that `readTable` reads back. */
export interface GlossaryTable {
  readonly columns: readonly GlossaryColumn[]
  /** A text for each column. */
  readonly rows: readonly (readonly string[])[]
  readonly losses: readonly ConversionLoss[]
}

export interface GlossaryColumn {
  readonly name: string
  readonly kind: 'id' | 'terms' | 'status' | 'text'
  /** What a cell may be, where that is a list of words. */
  readonly choices?: readonly string[] | undefined
}

/**
 * A row for each run of terms with one status and note, so that ids, terms, statuses and order come back, and the titles of sources; several terms in a cell are
 * parted by `|`. What has no column, and each text that `isHeld` says no to, is listed as a loss.
 */
export function glossaryTable(
  glossary: Glossary,
  languages: readonly string[],
  isHeld: (text: string) => boolean,
): GlossaryTable {
  const isReview = glossary.concepts.some(({status}) => status !== undefined)
  const columns: GlossaryColumn[] = [
    {name: 'id', kind: 'id'},
    {name: 'domain', kind: 'text'},
    ...languages.map(name => ({name, kind: 'terms' as const})),
    {name: 'status', kind: 'status', choices: termStatuses},
    {name: 'note', kind: 'text'},
  ]
  const hasSources = glossary.concepts.some(({sources = []}) => sources.length > 0)
  if (hasSources) columns.push({name: 'sources', kind: 'text'})
  if (isReview) {
    columns.push({name: 'review', kind: 'status', choices: ['approved', 'proposed', 'rejected']})
    columns.push({name: 'evidence', kind: 'text'})
  }
  const rows = glossary.concepts.flatMap(concept =>
    rowsOf(concept, languages).map((row, i) => [
      ...row,
      ...(hasSources ? [i === 0 ? (concept.sources ?? []).map(({title}) => title).join('\n') : ''] : []),
      ...(isReview ? [concept.status ?? '', i === 0 ? evidenceText(concept) : ''] : []),
    ]),
  )
  const ids = new Set<string>()
  const losses = glossary.concepts.flatMap(concept => {
    const isTwice = ids.has(concept.id)
    ids.add(concept.id)
    return lossOf(concept, languages, isHeld, isTwice)
  })
  return {columns, rows, losses: [...glossaryLoss(glossary, ['title', 'version']), ...losses]}
}

/** Neighbouring terms of a language that one cell holds. */
interface Run {
  readonly status: TermStatus
  readonly note: string
  readonly texts: string[]
}

function rowsOf({id, domain = '', terms}: Concept, [source, ...targets]: readonly string[]): string[][] {
  const runs = runsOf(terms.filter(({lang}) => lang === source))
  // Beside a translation a source term has no status of its own: it is preferred, and the ones after it are admitted.
  const lead = runs[0]?.status === 'preferred' && runs[0].note === '' ? runs.shift() : undefined
  const targetRuns = targets.map(lang => runsOf(terms.filter(term => term.lang === lang)))
  const row = (cells: readonly string[], {status, note}: Run): string[] => [id, domain, ...cells, status, note]
  const ofTargets: string[][] = []
  for (let k = 0; targetRuns.some(own => k < own.length); k++) {
    const left = new Set(targets.keys())
    for (const i of left) {
      const run = targetRuns[i]![k]
      if (run === undefined) continue
      const cells = targetRuns.map((own, j) => {
        const other = own[k]
        if (!left.has(j) || other?.status !== run.status || other.note !== run.note) return ''
        left.delete(j)
        return cellOf(other.texts)
      })
      const texts = ofTargets.length === 0 ? lead?.texts : lead?.texts.slice(0, 1)
      ofTargets.push(row([cellOf(texts ?? []), ...cells], run))
    }
  }
  const blank = targets.map(() => '')
  const alone = lead !== undefined && ofTargets.length === 0 ? [lead, ...runs] : runs
  const ofSource = alone.map(run => row([cellOf(run.texts), ...blank], run))
  if (ofTargets.length + ofSource.length === 0) return [[id, domain, '', ...blank, '', '']]
  return lead === undefined ? [...ofSource, ...ofTargets] : [...ofTargets, ...ofSource]
}

const mostInCell = 20

function runsOf(terms: readonly Term[]): Run[] {
  const runs: Run[] = []
  for (const {text, status, note = ''} of terms) {
    const last = runs.at(-1)
    const goesOn =
      last !== undefined &&
      last.note === note &&
      last.texts.length < mostInCell &&
      (status === 'admitted' ? last.status === 'admitted' || last.status === 'preferred' : status !== 'preferred') &&
      (status === 'admitted' || status === last.status)
    if (goesOn) last.texts.push(text)
    else runs.push({status, note, texts: [text]})
  }
  return runs
}

/** A term alone that has another separator in it ends with `|`, which then is the only one. */
function cellOf(texts: readonly string[]): string {
  const [first = ''] = texts
  return texts.length === 1 && /[\n;；/／]/u.test(first) ? `${first}|` : texts.join('|')
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
const conceptColumns: ReadonlySet<string> = new Set(['id', 'status', 'domain', 'sources', 'terms', 'place'])

function lossOf(
  concept: Concept,
  languages: readonly string[],
  isHeld: (text: string) => boolean,
  isTwice: boolean,
): ConversionLoss[] {
  const keys = new Set(Object.keys(concept).filter(key => !conceptColumns.has(key)))
  if (isTwice || !isHeld(concept.id)) keys.add('id')
  if (!isHeld(concept.domain ?? '')) keys.add('domain')
  // Of a source its title is written, for a person to look it up.
  if ((concept.sources ?? []).some(source => Object.keys(source).length > 1 || !isHeldTitle(source.title, isHeld)))
    keys.add('sources')
  const seen = new Set<string>()
  for (const term of concept.terms) {
    const {lang, text, note = ''} = term
    const key = `${lang} ${text}`
    if (!languages.includes(lang)) keys.add(lang)
    else if (text.includes('|')) keys.add('|')
    else if (!isHeld(text) || seen.has(key)) keys.add('text')
    seen.add(key)
    if (!isHeld(note)) keys.add('note')
    for (const name of Object.keys(term)) if (!termColumns.has(name)) keys.add(name)
  }
  return keys.size === 0 ? [] : [{concept: concept.id, keys: [...keys].sort()}]
}

function isHeldTitle(title: string, isHeld: (text: string) => boolean): boolean {
  return isHeld(title) && title.trim() === title && !title.includes('\n')
}
