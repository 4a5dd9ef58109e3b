import {type ActiveRule, type CheckedPart, joinChecks, type PlacedText} from '../../check/engine/engine.js'
import type {Finding} from '../../model/finding.js'
import type {CheckedDocument, CheckedText} from '../../report/findings/findings-report.js'
import {pathsOf} from '../inputs/input-texts.js'
import type {CheckedInput as CheckedBySettings, CheckSettings, InputResult} from './checked-input.js'

type CheckedInput = CheckedBySettings<CheckSettings>

/**
 * The findings of a run: those of each input, those that show only across inputs, without what comments silence; in the order of the
 * inputs. Files with rules of their own are compared apart, and so are those of different configurations.
 */
export function joinInputs(checked: readonly CheckedInput[]): CheckedDocument[] {
  // Each configuration has lists of rules of its own.
  const groups = new Map<readonly ActiveRule[], [CheckedInput, ...CheckedInput[]]>()
  for (const one of checked) {
    const rules = one.settings.rulesFor(pathsOf(one.texts))
    const group = groups.get(rules)
    if (group === undefined) groups.set(rules, [one])
    else group.push(one)
  }
  const found = new Map<CheckedInput, readonly Finding[]>()
  for (const [rules, group] of groups) {
    const findings = joinChecks(group.map(partOf), rules, group[0].settings)
    for (const [index, one] of group.entries()) found.set(one, findings[index]!)
  }
  return checked.map(one => documentOf(one, found.get(one) ?? []))
}

const noText: PlacedText = {text: ''}

/** What rules see of an input when they look at all of a run. */
export function partOf({texts, result}: CheckedInput): CheckedPart {
  const textOf = (side: InputResult['source']): PlacedText =>
    side === undefined ? noText : (texts[side.file] ?? texts[0])
  return {...result, source: textOf(result.source), target: textOf(result.target)}
}

/** What is told of an input. */
export function documentOf({texts, result}: CheckedInput, findings: readonly Finding[]): CheckedDocument {
  const checked = (side: InputResult['source']): CheckedText | undefined => {
    if (side === undefined) return undefined
    const {path, text, paragraphs} = texts[side.file] ?? texts[0]
    return {path, text, paragraphs, lang: side.lang}
  }
  const {view} = result
  return {source: checked(result.source), target: checked(result.target), findings, ...(view && {view})}
}
