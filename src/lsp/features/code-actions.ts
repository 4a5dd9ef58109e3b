import {
  type CodeAction,
  CodeActionKind,
  type Diagnostic,
  type Range,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver/node'
import {applyFixes} from '../../fix/apply-fixes.js'
import {suppressionComment} from '../../fix/suppression-comment.js'
import type {Translator} from '../../messages/translator.js'
import type {Fix} from '../../model/finding.js'
import type {TextReplacement} from '../../model/span.js'
import type {ReportedFinding} from '../../report/findings/findings-report.js'
import type {CheckedView, ViewedSide} from '../checked-view.js'
import {uriOfPath} from '../file-uri.js'
import {offsetAt, rangeOf, touches} from '../positions.js'
import {diagnosticSource, primaryPath} from './diagnostics.js'

/** All safe fixes of a file. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.duizhao`

/** What is offered for a range of a file: fixes, all safe fixes, and comments that silence a finding. */
export function codeActions(
  view: CheckedView,
  path: string,
  range: Range,
  diagnostics: readonly Diagnostic[],
  translator: Translator,
): CodeAction[] {
  const [side] = view.sidesIn(path)
  if (side === undefined) return []
  const span = {start: offsetAt(side.lines, range.start), end: offsetAt(side.lines, range.end)}
  const found = view.report.findings.filter(reported => {
    const {primary} = reported
    return primary !== undefined && primaryPath(view, reported) === path && touches(primary, span)
  })
  const all = fixAll(view, path, translator)
  return [
    ...found.flatMap(reported => fixOf(view, reported, diagnostics, translator)),
    ...(all === undefined ? [] : [all]),
    ...found.flatMap(reported => suppressionOf(side, reported, diagnostics, translator)),
  ]
}

function fixOf(
  view: CheckedView,
  reported: ReportedFinding,
  diagnostics: readonly Diagnostic[],
  translator: Translator,
): CodeAction[] {
  const {fix} = reported.finding
  const side = fix && view.side(fix.side ?? 'target')
  if (fix === undefined || side === undefined) return []
  const text =
    fix.text === ''
      ? translator.editor('delete', {text: shortened(side, fix)})
      : translator.editor('replace', {text: fix.text})
  return [
    {
      title: text,
      kind: CodeActionKind.QuickFix,
      diagnostics: sameAs(reported, diagnostics),
      isPreferred: fix.safe,
      edit: edits(side, [fix]),
    },
  ]
}

function shortened({segmented}: ViewedSide, {start, end}: Fix): string {
  const text = segmented.document.text.slice(start, end)
  return text.length > 40 ? `${text.slice(0, 39)}…` : text
}

function fixAll(view: CheckedView, path: string, translator: Translator): CodeAction | undefined {
  const fixes = view.report.findings.flatMap(({finding: {fix}}) => {
    const side = fix && view.side(fix.side ?? 'target')
    return fix?.safe === true && side?.path === path ? [fix] : []
  })
  const [side] = view.sidesIn(path)
  if (fixes.length === 0 || side === undefined) return undefined
  const {applied} = applyFixes(side.segmented.document.text, fixes)
  return {title: translator.editor('fix-all', {count: applied.length}), kind: fixAllKind, edit: edits(side, applied)}
}

/** A comment on a line of its own before the line where the finding begins; Markdown and HTML have them. */
function suppressionOf(
  side: ViewedSide,
  reported: ReportedFinding,
  diagnostics: readonly Diagnostic[],
  translator: Translator,
): CodeAction[] {
  const {finding, primary} = reported
  if (primary === undefined || finding.ruleId === 'suppression-unused') return []
  const {document} = side.segmented
  const reason = translator.editor('reason')
  const comment = suppressionComment({...document, path: side.path}, primary.start, finding.ruleId, reason)
  if (comment === undefined) return []
  return [
    {
      title: translator.editor('suppress', {rule: finding.ruleId}),
      kind: CodeActionKind.QuickFix,
      diagnostics: sameAs(reported, diagnostics),
      edit: edits(side, [comment]),
    },
  ]
}

function sameAs({fingerprint}: ReportedFinding, diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return diagnostics.filter(({source, data}) => source === diagnosticSource && data === fingerprint)
}

function edits(side: ViewedSide, fixes: readonly TextReplacement[]): WorkspaceEdit {
  return workspaceEdit(
    side,
    fixes.map(fix => ({range: rangeOf(side.lines, fix), newText: fix.text})),
  )
}

function workspaceEdit({path}: ViewedSide, changes: TextEdit[]): WorkspaceEdit {
  return {changes: {[uriOfPath(path)]: changes}}
}
