import * as z from 'zod'
import type {FindingPlace} from '../../model/finding.js'
import type {Span} from '../../model/span.js'
import type {ReportFinding} from '../engine/define-rule.js'
import {defineRule} from '../engine/define-rule.js'
import {nameAnalysis, type PlacedName} from '../names/name-analysis.js'

/** One name is spelled in two ways that are both right (Lyu and Lü, Macao and Macau), in one document or across documents. */
export const nameInconsistent = defineRule({
  id: 'name-inconsistent',
  defaultLevel: 'warning',
  scope: 'document',
  options: z.strictObject({
    /** Also compare the documents of one run with each other. */
    acrossDocuments: z.boolean().default(true),
  }),
  check(context, _options, report) {
    const names = nameAnalysis(context).matches
    for (const group of groups(names)) reportGroup(group, group, report)
  },
  collection: {
    keep: context => nameAnalysis(context).matches,
    compare(documents, {acrossDocuments}, report) {
      if (!acrossDocuments || documents.length < 2) return
      const all = documents.flatMap(({document, kept}) => kept.map(name => ({document, ...name})))
      for (const group of groups(all)) {
        // what differs within one document was reported there
        for (const own of groupBy(group, name => name.document).values())
          if (new Set(own.map(spelling)).size === 1) reportGroup(group, own, found => report(own[0]!.document, found))
      }
    },
    values: kept => kept.map(name => [name.native.text, spelling(name)]),
    narrow(kept, isOpen) {
      const open = kept.filter(({native}) => isOpen(native.text))
      return open.length === 0 ? undefined : open
    },
  },
})

/** Occurrences of one name, where they are spelled in more than one way. */
function groups<Name extends PlacedName>(names: readonly Name[]): Name[][] {
  return [...groupBy(names, name => name.native.text).values()].filter(group => new Set(group.map(spelling)).size > 1)
}

function groupBy<T, Key>(items: readonly T[], keyOf: (item: T) => Key): Map<Key, T[]> {
  const grouped = new Map<Key, T[]>()
  for (const item of items) {
    const group = grouped.get(keyOf(item))
    if (group === undefined) grouped.set(keyOf(item), [item])
    else group.push(item)
  }
  return grouped
}

/** What must not differ: letters and spaces, whatever the capitals, the shape of the apostrophe and the case. */
function spelling({spelled, base}: PlacedName): string {
  if (base !== undefined) return base
  return spelled.text.toLowerCase().replace(/[’‘ʼ]/gu, "'").replace(/\s+/gu, ' ')
}

function reportGroup(group: readonly PlacedName[], own: readonly PlacedName[], report: ReportFinding): void {
  const usual = mostFrequent(group)
  const count = group.filter(other => spelling(other) === spelling(usual)).length
  for (const name of own) {
    if (spelling(name) === spelling(usual)) continue
    const [source, target] = bySide(name)
    report({
      messageId: 'spellings',
      data: {name: name.native.text, spelled: name.spelled.text, usual: usual.spelled.text, count},
      source,
      target,
      fix: {
        ...spanOf(name.spelled),
        text: usual.spelled.text,
        safe: false,
        ...(name.latin === 'source' ? {side: 'source'} : {}),
      },
    })
  }
}

function spanOf({start, end}: FindingPlace): Span {
  return {start, end}
}

/** The first of the most frequent ones. */
function mostFrequent(group: readonly PlacedName[]): PlacedName {
  const counts = new Map<string, number>()
  for (const name of group) counts.set(spelling(name), (counts.get(spelling(name)) ?? 0) + 1)
  const most = Math.max(...counts.values())
  return group.find(name => counts.get(spelling(name)) === most)!
}

function bySide({latin, native, spelled}: PlacedName): [FindingPlace, FindingPlace] {
  return latin === 'target' ? [native, spelled] : [spelled, native]
}
