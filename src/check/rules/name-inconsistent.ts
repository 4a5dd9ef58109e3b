import {z} from 'zod'
import type {FindingPlace} from '../../model/finding.js'
import type {Report} from '../define-rule.js'
import {defineRule} from '../define-rule.js'
import {nameAnalysis, type PlacedName} from '../name-analysis.js'

/** One name is spelled in two ways that are both right (Lyu and Lü, Macao and Macau), in one document or across documents. */
export const nameInconsistent = defineRule({
  id: 'name-inconsistent',
  defaultLevel: 'warning',
  options: z.strictObject({
    /** Also compare the documents of one run with each other. */
    acrossDocuments: z.boolean().default(true),
  }),
  check(context, _options, report) {
    const names = nameAnalysis(context).matches
    for (const group of groups(names)) reportGroup(group, group, report)
  },
  checkCollection(contexts, {acrossDocuments}, report) {
    if (!acrossDocuments || contexts.length < 2) return
    const all = contexts.flatMap(context => nameAnalysis(context).matches.map(name => ({name, context})))
    for (const group of groups(all.map(({name}) => name))) {
      for (const context of contexts) {
        const own = all.filter(entry => entry.context === context && group.includes(entry.name)).map(({name}) => name)
        // what differs within one document was reported there
        if (own.length > 0 && new Set(own.map(spelling)).size === 1)
          reportGroup(group, own, found => report(context, found))
      }
    }
  },
})

/** Occurrences of one name, where they are spelled in more than one way. */
function groups(names: readonly PlacedName[]): PlacedName[][] {
  const byName = new Map<string, PlacedName[]>()
  for (const name of names) {
    const group = byName.get(name.native.text)
    if (group === undefined) byName.set(name.native.text, [name])
    else if (
      !group.some(
        other =>
          other.spelled.start === name.spelled.start &&
          other.spelled.text === name.spelled.text &&
          other.native === name.native,
      )
    )
      group.push(name)
  }
  return [...byName.values()].filter(group => new Set(group.map(spelling)).size > 1)
}

/** What must not differ: letters and spaces, whatever the capitals and the shape of the apostrophe. */
function spelling({spelled}: PlacedName): string {
  return spelled.text.toLowerCase().replace(/[’‘ʼ]/gu, "'").replace(/\s+/gu, ' ')
}

function reportGroup(group: readonly PlacedName[], own: readonly PlacedName[], report: Report): void {
  const usual = mostFrequent(group)
  for (const name of own) {
    if (spelling(name) === spelling(usual)) continue
    const count = group.filter(other => spelling(other) === spelling(usual)).length
    const [source, target] = bySide(name)
    report({
      messageId: 'spellings',
      data: {name: name.native.text, spelled: name.spelled.text, usual: usual.spelled.text, count},
      source,
      target,
    })
  }
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
