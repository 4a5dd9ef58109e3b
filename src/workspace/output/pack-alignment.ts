import {statedEntries} from '../../align/align-entries.js'
import {termUses} from '../../check/terms/term-uses.js'
import {type DocxComment, emitAlignmentDocx} from '../../emit/alignment-docx.js'
import {emitAlignmentXlsx} from '../../emit/alignment-xlsx.js'
import type {Translator} from '../../messages/translator.js'
import type {AlignedPair} from '../../model/alignment.js'
import type {Finding} from '../../model/finding.js'
import type {ParsedInput} from '../check/check-changes.js'
import type {CheckedWithContext} from '../workspace.js'

/** An aligned pair as a file of Word (with the terms and the findings of a check) or of Excel. */
export async function packAlignment(
  pair: AlignedPair,
  format: 'docx' | 'xlsx',
  {texts, sides, settings}: ParsedInput,
  translator: Translator,
): Promise<Uint8Array> {
  const written = statedEntries(pair)
  if (format === 'xlsx') return emitAlignmentXlsx(written)
  const {checkContext, contextOf} = await import('../check/check-one.js')
  const {joinInputs} = await import('../check/join-inputs.js')
  const checked = checkContext(texts, await contextOf(sides, settings), settings)
  return packChecked(written, format, {context: checked.context, document: joinInputs([checked])[0]!}, translator)
}

/** The same of a pair that was checked. */
export async function packChecked(
  written: AlignedPair,
  format: 'docx' | 'xlsx',
  {context, document}: Pick<CheckedWithContext, 'context' | 'document'>,
  translator: Translator,
): Promise<Uint8Array> {
  if (format === 'xlsx') return emitAlignmentXlsx(written)
  const uses = context.shared(termUses).flat()
  const marks = {
    source: uses.map(({source}) => source),
    target: uses.flatMap(({target}) => target ?? []),
  }
  const comments = document.findings.flatMap(finding => commentOf(finding, translator))
  return emitAlignmentDocx(written, {marks, comments})
}

/** In the translation where the finding has a place there, else in the original. */
function commentOf(finding: Finding, translator: Translator): DocxComment[] {
  const {ruleId, messageId, data, severity, source, target} = finding
  const text = `${translator.report(`severity-${severity}`)}${translator.report('colon')}${translator.finding(ruleId, messageId, data)} (${ruleId})`
  // A place without width is a gap, which has no words to stand at.
  if (target !== undefined && (target.end > target.start || source === undefined))
    return [{side: 'target', start: target.start, end: target.end, text}]
  return source === undefined ? [] : [{side: 'source', start: source.start, end: source.end, text}]
}
