import {baselineOf, matchBaseline} from '../check/engine/baseline.js'
import {type Changes, isTouched, sideChanges, touchedUnits} from '../check/engine/changes.js'
import type {CheckContext} from '../check/engine/context.js'
import type {Finding} from '../model/finding.js'
import type {CheckedDocument} from '../report/findings/findings-report.js'
import {type Checked, contextsOfInputs, findingsOf, reportOf} from './check-documents.js'
import type {Io} from './io.js'
import type {ReadInput} from './read-inputs.js'
import type {Settings} from './settings.js'
import type {Past} from './since.js'

/**
 * Findings of what was touched since a revision: those about a unit of which
 * either side changed, and those that the earlier version did not have (a translation that was deleted).
 */
export async function checkChanges(
  inputs: readonly ReadInput[],
  {revision, earlier}: Past,
  settings: Settings,
  io: Io,
  quiet = false,
): Promise<Checked[]> {
  const contexts = await contextsOfInputs(inputs, settings, io, quiet)
  const changed = inputs.flatMap(input => (earlier.get(input) === input ? [] : (earlier.get(input) ?? [])))
  const olderContexts = await contextsOfInputs(changed, settings, io, true)
  const pastOf = (input: ReadInput, now: CheckContext): CheckContext | undefined => {
    const then = earlier.get(input)
    if (then === undefined) return undefined
    return then === input ? now : olderContexts[changed.indexOf(then)]
  }
  const pasts = inputs.map((input, index) => pastOf(input, contexts[index]!))
  const compared = contexts.map((now, index) => ({...now, changes: changesOf(revision, now, pasts[index])}))
  const found = findingsOf(compared, settings)
  const before =
    olderContexts.length === 0
      ? noFindings
      : findingsOf(
          pasts.filter(past => past !== undefined),
          settings,
        )
  return compared.map((context, index) => {
    const past = pasts[index]
    const all = found.get(context) ?? []
    const isSame = past === contexts[index]
    const findings = isSame ? [] : onlyTouched(context, all, past && reportOf(past, before.get(past) ?? []))
    return {context, report: reportOf(context, findings)}
  })
}

const noFindings: ReadonlyMap<CheckContext, readonly Finding[]> = new Map()

function changesOf(revision: string, now: CheckContext, then: CheckContext | undefined): Changes {
  return {
    revision,
    source: sideChanges(now.source, then?.source),
    target: sideChanges(now.target, then?.target),
  }
}

function onlyTouched(
  context: CheckContext & {readonly changes: Changes},
  findings: readonly Finding[],
  past: CheckedDocument | undefined,
): Finding[] {
  const name = (path: string): string => path
  const entries = past === undefined ? [] : baselineOf([past], name)
  const {known} = matchBaseline([reportOf(context, findings)], entries, name)
  const touched = touchedUnits(context.units, context.changes)
  return findings.filter(finding => !known.has(finding) || isTouched(finding, touched))
}
