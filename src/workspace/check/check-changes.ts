import {baselineOf, matchBaseline} from '../../check/engine/baseline.js'
import {type Changes, isTouched, sideChanges, touchedUnits} from '../../check/engine/changes.js'
import type {CheckContext} from '../../check/engine/context.js'
import type {CheckedDocument} from '../../report/findings/findings-report.js'
import type {PastInputs} from '../git/past-inputs.js'
import type {InputTexts} from '../inputs/input-texts.js'
import type {Sides} from '../inputs/read-texts.js'
import type {Note} from '../notes.js'
import {noProgress, type ShowProgress} from '../progress.js'
import type {Settings} from '../settings/settings.js'
import {checkContext, contextOf} from './check-one.js'
import type {CheckedSides} from './checked-input.js'
import {joinInputs} from './join-inputs.js'

/** An input that was read and parsed. */
export interface ParsedInput {
  readonly texts: InputTexts
  readonly sides: Sides
  /** Those of its files. */
  readonly settings: Settings
}

/** What a comparison with an earlier version says. */
export interface CheckedChanges {
  readonly documents: readonly CheckedDocument[]
  /** What of the inputs that changed could not be compared. */
  readonly notes: readonly Note[]
}

/**
 * Findings of what was touched since a revision: those about a unit of which
 * either side changed, and those that the earlier version did not have (a translation that was deleted).
 */
export async function checkChanges(
  inputs: readonly ParsedInput[],
  {revision, earlier, deleted}: PastInputs,
  showProgress: ShowProgress = noProgress,
): Promise<CheckedChanges> {
  const progress = showProgress('checking', inputs.length)
  const now: CheckedSides[] = []
  const then: (CheckedSides | undefined)[] = []
  for (const [index, {texts, sides, settings}] of inputs.entries()) {
    progress.step(index + 1)
    const context = await contextOf(sides, settings)
    const past = earlier.get(sides)
    const older = past === sides ? context : past && (await contextOf(past, settings))
    const changes = {...changesOf(revision, context, older), deleted: deleted.get(sides)?.path}
    now.push(checkContext(texts, {...context, changes}, settings))
    then.push(older && checkContext(textsThen(older), older, settings))
  }
  progress.end()
  const documents = joinInputs(now)
  const isSame = (index: number): boolean => {
    const {sides} = inputs[index]!
    return earlier.get(sides) === sides && !deleted.has(sides)
  }
  const pasts = then.filter(past => past !== undefined)
  const anyChanged = then.some((past, index) => past !== undefined && !isSame(index))
  const before = anyChanged ? joinInputs(pasts) : []
  const touched = documents.map((document, index) => {
    const past = then[index]
    if (isSame(index)) return {...document, findings: []}
    const earlierFindings = past === undefined ? undefined : before[pasts.indexOf(past)]
    return onlyTouched(now[index]!.context, document, earlierFindings)
  })
  return {documents: touched, notes: now.flatMap(({result}, index) => (isSame(index) ? [] : result.notes))}
}

function textsThen({sides, source, target}: CheckContext): InputTexts {
  if (sides === 'source') return [source.document]
  if (sides === 'target' || source.document.path === target.document.path) return [target.document]
  return [source.document, target.document]
}

function changesOf(revision: string, now: CheckContext, then: CheckContext | undefined): Changes {
  return {
    revision,
    source: sideChanges(now.source, then?.source),
    target: sideChanges(now.target, then?.target),
  }
}

function onlyTouched(
  {compared, changes}: CheckContext,
  document: CheckedDocument,
  past: CheckedDocument | undefined,
): CheckedDocument {
  const name = (path: string): string => path
  const entries = past === undefined ? [] : baselineOf([past], name)
  const {known} = matchBaseline([document], entries, name)
  const touched = changes === undefined ? undefined : touchedUnits(compared, changes)
  const findings = document.findings.filter(
    finding => !known.has(finding) || (touched !== undefined && isTouched(finding, touched)),
  )
  return {...document, findings}
}
