import type {Severity} from '../../src/model/finding.js'
import type {PageDocument, PageFinding, WorkbenchPage} from '../../src/workbench/page.js'

/** What is left out of the list of problems; an empty text and absent names leave nothing out. */
export interface Filters {
  readonly severities: ReadonlySet<Severity>
  readonly rule?: string | undefined
  readonly concept?: string | undefined
  readonly document?: number | undefined
  readonly text: string
}

export const severities: readonly Severity[] = ['error', 'warning', 'info']

/** Shows everything. */
export const noFilters: Filters = {severities: new Set(severities), text: ''}

/** A finding with the document that it stands in. */
export interface Problem {
  readonly document: number
  readonly finding: PageFinding
}

const problems = new WeakMap<readonly PageDocument[], readonly Problem[]>()

/** The problems of all documents, in order. */
export function allProblems({documents}: WorkbenchPage): readonly Problem[] {
  const known = problems.get(documents)
  if (known !== undefined) return known
  const all = documents.flatMap(({findings}, document) => findings.map(finding => ({document, finding})))
  problems.set(documents, all)
  return all
}

const searched = new WeakMap<PageFinding, string>()

/** Whether a problem passes the filters. */
export function passes({document, finding}: Problem, filters: Filters, page: WorkbenchPage): boolean {
  return (
    filters.severities.has(finding.severity) &&
    (filters.rule === undefined || finding.ruleId === filters.rule) &&
    (filters.concept === undefined || finding.concept === filters.concept) &&
    (filters.document === undefined || document === filters.document) &&
    (filters.text === '' || searchedText(finding, page.documents[document]!).includes(folded(filters.text)))
  )
}

/** Whether any filter is set. */
export function isFiltered({severities: shown, rule, concept, document, text}: Filters): boolean {
  return shown.size < severities.length || [rule, concept, document].some(one => one !== undefined) || text !== ''
}

function searchedText(finding: PageFinding, document: PageDocument): string {
  const known = searched.get(finding)
  if (known !== undefined) return known
  const {ruleId, message, concept = '', expected = '', bead} = finding
  const parts = [
    ruleId,
    ...Object.values(message),
    concept,
    expected,
    bead === undefined ? '' : beadText(document, bead),
  ]
  const text = folded(parts.join('\n'))
  searched.set(finding, text)
  return text
}

/** Both texts of a bead. */
export function beadText({beads, source, target}: PageDocument, bead: number): string {
  const {source: a, target: b} = beads[bead]!
  return [...a.map(i => source?.segments[i]?.text ?? ''), ...b.map(j => target?.segments[j]?.text ?? '')].join('\n')
}

/** For a search that minds neither case nor width. */
export function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}

const beads = new WeakMap<PageDocument, readonly string[]>()

/** A passage with a text. */
export interface FoundPassage {
  readonly document: number
  readonly bead: number
}

/** The passages that have a text, of at most `most` documents’ worth of results. */
export function findPassages(
  {documents}: WorkbenchPage,
  text: string,
  only: number | undefined,
  most: number,
): FoundPassage[] {
  const wanted = folded(text)
  const found: FoundPassage[] = []
  for (const [document, one] of documents.entries()) {
    if (only !== undefined && document !== only) continue
    const texts = beads.get(one) ?? one.beads.map((_, bead) => folded(beadText(one, bead)))
    beads.set(one, texts)
    for (const [bead, passage] of texts.entries()) if (passage.includes(wanted)) found.push({document, bead})
    if (found.length > most) break
  }
  return found
}
