import type {HouseStyle, StyleProblem} from '../../language/contract/house-style.js'
import type {Document} from '../../model/document.js'
import type {Fix} from '../../model/finding.js'
import type {CheckContext} from '../engine/context.js'
import type {ReportFinding} from '../engine/define-rule.js'
import {type Prose, placeIn, proseBlocks} from './prose.js'

export type Side = 'source' | 'target'

/** One document of a context with the house style of its language. */
export interface StyledSide {
  readonly side: Side
  readonly document: Document
  readonly style: HouseStyle
  readonly blocks: readonly Prose[]
}

/** Both documents of a context, or the one that is there, with their text as prose. Shared by the house-style rules. */
export function styledSides(context: CheckContext): StyledSide[] {
  return context.shared(readSides)
}

function readSides({source, target, sourceProfile, targetProfile}: CheckContext): StyledSide[] {
  return [
    {side: 'source' as const, document: source.document, style: sourceProfile.houseStyle},
    {side: 'target' as const, document: target.document, style: targetProfile.houseStyle},
  ].map(part => ({blocks: proseBlocks(part.document), ...part}))
}

/** Report a problem of one block, with a fix where the file holds the text as it is read. */
export function reportStyle(
  {side, document}: StyledSide,
  prose: Prose,
  problem: StyleProblem,
  report: ReportFinding,
): void {
  const place = placeIn(prose, problem, document)
  const found = shown(prose.content.text, problem)
  const fix = fixOf(prose, problem, document)
  report({
    messageId: problem.messageId,
    data: {text: found, ...(problem.replacement === undefined ? {} : {expected: problem.replacement})},
    [side]: place,
    ...(fix === undefined ? {} : {fix: side === 'source' ? {...fix, side} : fix}),
  })
}

/** A space cannot be seen, so it is shown with the characters around it. */
function shown(text: string, {start, end}: StyleProblem): string {
  const isBlank = text.slice(start, end).trim() === ''
  return isBlank ? text.slice(Math.max(0, start - 4), end + 4) : text.slice(start, end)
}

/** Undefined where markup or a character reference stands inside: the replacement would take it away. */
function fixOf(
  {content}: Prose,
  {start, end, replacement, safe = false}: StyleProblem,
  {text}: Document,
): Fix | undefined {
  if (replacement === undefined) return undefined
  const span = content.originalSpan(start, end)
  const isIntact =
    start === end
      ? start > 0 && start < content.length && content.originalSpan(start - 1, start).end === span.start
      : text.slice(span.start, span.end) === content.text.slice(start, end)
  return isIntact ? {start: span.start, end: span.end, text: replacement, safe} : undefined
}
