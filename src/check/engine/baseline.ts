import type {Finding, FindingPlace} from '../../model/finding.js'
import {compareCodeUnits} from '../../text/compare.js'
import {contentHash} from '../../text/content-hash.js'

/** Findings that a site has lived with so far: one entry for equal ones, with their number. */
export interface BaselineEntry {
  readonly rule: string
  readonly concept?: string | undefined
  /** Files, as the baseline names them. */
  readonly source?: string | undefined
  readonly target?: string | undefined
  /** The beginning of the passage, for a person who reads the file. */
  readonly text: string
  readonly fingerprint: string
  readonly count: number
}

/** The findings of one pair or document with the texts that they point into. */
export interface FindingsOfTexts {
  readonly source?: {readonly text: string} | undefined
  readonly target?: {readonly text: string} | undefined
  readonly findings: readonly Finding[]
}

/** What a run and a baseline have to do with each other. */
export interface BaselineMatch {
  /** Findings that the baseline has. */
  readonly known: ReadonlySet<Finding>
  /** Entries that the run did not find, or found less often; `count` is the surplus. */
  readonly gone: readonly BaselineEntry[]
}

/** How a baseline names a file of a finding: relative to itself, so that it holds from any working directory. */
export type NameOf = (path: string) => string

/** Entries for all findings of a run, sorted by file and rule. */
export function baselineOf(documents: readonly FindingsOfTexts[], nameOf: NameOf): BaselineEntry[] {
  return mergeEntries(
    documents.flatMap(document => document.findings.map(finding => entryOf(finding, document, nameOf))),
  )
}

/**
 * Tell the findings of a run that the baseline has from new ones. A finding is known when rule, concept, files, the
 * passage and the words around it are the same; where there are more equal ones than the baseline has, the last are new.
 */
export function matchBaseline(
  documents: readonly FindingsOfTexts[],
  entries: readonly BaselineEntry[],
  nameOf: NameOf,
): BaselineMatch {
  const left = new Map<string, number>()
  for (const {fingerprint, count} of entries) left.set(fingerprint, (left.get(fingerprint) ?? 0) + count)
  const known = new Set<Finding>()
  for (const document of documents)
    for (const finding of document.findings) {
      const {fingerprint} = entryOf(finding, document, nameOf)
      const count = left.get(fingerprint) ?? 0
      if (count === 0) continue
      left.set(fingerprint, count - 1)
      known.add(finding)
    }
  return {known, gone: mergeEntries(entries).flatMap(entry => surplus(entry, left.get(entry.fingerprint) ?? 0))}
}

/** Entries without others: what is left after pruning. */
export function withoutEntries(entries: readonly BaselineEntry[], gone: readonly BaselineEntry[]): BaselineEntry[] {
  const counts = new Map(gone.map(({fingerprint, count}) => [fingerprint, count]))
  return mergeEntries(entries).flatMap(entry => surplus(entry, entry.count - (counts.get(entry.fingerprint) ?? 0)))
}

/** Equal entries become one; sorted by file, rule and fingerprint. */
export function mergeEntries(entries: readonly BaselineEntry[]): BaselineEntry[] {
  const merged = new Map<string, BaselineEntry>()
  for (const entry of entries) {
    const count = (merged.get(entry.fingerprint)?.count ?? 0) + entry.count
    merged.set(entry.fingerprint, {...entry, count})
  }
  return [...merged.values()].sort(
    (a, b) =>
      compareCodeUnits(a.source ?? a.target ?? '', b.source ?? b.target ?? '') ||
      compareCodeUnits(a.rule, b.rule) ||
      compareCodeUnits(a.fingerprint, b.fingerprint),
  )
}

function surplus(entry: BaselineEntry, count: number): BaselineEntry[] {
  return count > 0 ? [{...entry, count}] : []
}

const shownText = 60

function entryOf(finding: Finding, document: FindingsOfTexts, nameOf: NameOf): BaselineEntry {
  const {ruleId, messageId, concept, source, target} = finding
  const file = (place: FindingPlace | undefined) => (place?.path === undefined ? undefined : nameOf(place.path))
  const names = {source: file(source), target: file(target)}
  const [primary, text] = target === undefined ? [source, document.source?.text] : [target, document.target?.text]
  const identity = [
    ruleId,
    messageId,
    concept,
    names.source,
    names.target,
    oneLine(source?.text),
    oneLine(target?.text),
  ]
  return {
    rule: ruleId,
    concept,
    source: names.source,
    target: names.target,
    text: (oneLine(primary?.text) ?? '').slice(0, shownText).replace(/\p{Surrogate}/gu, ''),
    fingerprint: contentHash(JSON.stringify([...identity.map(part => part ?? null), ...wordsAround(text, primary)])),
    count: 1,
  }
}

function oneLine(text: string | undefined): string | undefined {
  return text?.replace(/\s+/gu, ' ').trim()
}

/** Letters and figures that tell a finding from an equal one elsewhere; a long passage speaks for itself. */
const contextLength = 40

/** Text that is looked through for them. */
const contextWindow = 4 * contextLength

/** What stands before and after a span in its paragraph, without spaces, punctuation and markup. */
function wordsAround(text: string | undefined, span: FindingPlace | undefined): [string, string] {
  if (text === undefined || span === undefined) return ['', '']
  const wanted = Math.max(0, contextLength - lettersOf(span.text).length)
  const before =
    text
      .slice(Math.max(0, span.start - contextWindow), span.start)
      .split(blankLine)
      .at(-1) ?? ''
  const after = text.slice(span.end, span.end + contextWindow).split(blankLine, 1)[0] ?? ''
  const letters = lettersOf(before)
  return [letters.slice(letters.length - Math.min(wanted, letters.length)), lettersOf(after).slice(0, wanted)]
}

const blankLine = /\n[ \t]*\r?\n|\r[ \t]*\r/u

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '')
}
