import {type InlayHint, InlayHintKind, type Range} from 'vscode-languageserver/node'
import {expectedForm} from '../../check/terms/expected-form.js'
import {termUses} from '../../check/terms/term-uses.js'
import type {Finding} from '../../model/finding.js'
import type {CheckedView} from '../checked-view.js'
import {offsetAt, positionAt, touches} from '../positions.js'

const figureRules = new Set([
  'number-mismatch',
  'percent-mismatch',
  'date-mismatch',
  'ordinal-mismatch',
  'unit-mismatch',
])

/** After each sentence of the translation in a range: the terms and figures that the original requires and that are not there. */
export function inlayHints(view: CheckedView, path: string, range: Range): InlayHint[] {
  const side = view.sidesIn(path).find(({name}) => name === 'target')
  if (side === undefined || view.context.sides !== 'both') return []
  const {context} = view
  const shown = {start: offsetAt(side.lines, range.start), end: offsetAt(side.lines, range.end)}
  const figures = view.report.findings.map(({finding}) => finding).filter(({ruleId}) => figureRules.has(ruleId))
  const uses = context.shared(termUses)
  return context.units.flatMap(({index, target}): InlayHint[] => {
    const last = target.at(-1)
    if (last === undefined || !touches({start: target[0]!.start, end: last.end}, shown)) return []
    const missing = uses[index]!.filter(({verdict}) => verdict !== 'ok').map(({concept: id, source}) => {
      const concept = context.termbase.concept(id)
      return concept === undefined ? source.text : expectedForm(concept, side.segmented.document.lang, context.date)
    })
    const wanted = figures.filter(finding => standsIn(finding, target[0]!.start, last.end)).flatMap(expectedFigure)
    const labels = [...new Set([...missing, ...wanted])]
    if (labels.length === 0) return []
    return [
      {
        position: positionAt(side.lines, last.end),
        label: ` ⇐ ${labels.join(' · ')}`,
        kind: InlayHintKind.Type,
        paddingLeft: true,
      },
    ]
  })
}

function standsIn({target}: Finding, start: number, end: number): boolean {
  return target !== undefined && target.start >= start && target.end <= end
}

function expectedFigure({data: {expected}}: Finding): string[] {
  return typeof expected === 'string' && expected !== '' ? [expected] : []
}
