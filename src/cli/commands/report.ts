import {namedError} from '../../messages/named-error.js'
import {checkedText, documentOfUses, usesOf} from '../../pipeline/consistency.js'
import type {ConsistencyReport} from '../../report/consistency/consistency.js'
import {formatConsistency} from '../../report/consistency/formats.js'
import {joinedTermbase, pageNotes} from '../../workspace/output/checked-page.js'
import {RunConsistency} from '../../workspace/output/run-consistency.js'
import {formatCheckedHtml} from '../../workspace/output/workbench-html.js'
import type {Settings} from '../../workspace/settings/settings.js'
import type {CheckedWithContext} from '../../workspace/workspace.js'
import {consistencyFormats} from '../choices.js'
import {chooseFiles, parseInputs} from '../command-inputs.js'
import {type ExitCode, exitCodes} from '../exit-codes.js'
import {wantsPage} from '../format-checked.js'
import {type Io, usesColour} from '../io.js'
import type {CommonOptions, InputChoices, OutputChoices} from '../options.js'
import {checkOutputs, parseOutputs, writeOutputs} from '../outputs.js'
import {progressOn} from '../progress.js'
import {openWorkspace} from '../run-options.js'
import {endRun} from '../said-inputs.js'

/** `duizhao report`: how consistently the terms of the glossary are rendered. Exit 0: it informs, `check` judges. */
export async function report(
  files: readonly string[],
  options: CommonOptions & InputChoices & OutputChoices,
  io: Io,
): Promise<ExitCode> {
  const outputs = parseOutputs(options.format ?? [], consistencyFormats, 'terminal', options.output)
  const workspace = await openWorkspace(options, io, {keepsViews: wantsPage(outputs)})
  const {settings} = workspace
  const inputs = await chooseFiles(files, options, workspace, io, 'report')
  const used = [settings, ...(await workspace.settingsOfAll(inputs))]
  if (used.every(({termbase}) => termbase.concepts.length === 0))
    throw namedError('GLOSSARY_ABSENT', {command: 'report'})
  await checkOutputs(outputs, inputs.flat())
  const showProgress = progressOn(io, options.quiet, settings.translator)
  const parsed = await parseInputs(inputs, options, workspace, io)
  const checked = await workspace.check(
    parsed.map(({texts}) => texts),
    showProgress,
  )
  const consistency = await consistencyOf(checked, settings)
  const notes = workspace.notesOn(checked)
  await writeOutputs(io, outputs, (format, toTerminal) =>
    format === 'html'
      ? formatCheckedHtml(
          checked.map(({document}) => document),
          {translator: settings.translator, termbase: joinedTermbase(checked.map(one => one.settings))},
          {notes: pageNotes(notes), consistency, view: 'terms'},
        )
      : formatConsistency(consistency, format, settings.translator, toTerminal && usesColour(io)),
  )
  return endRun(exitCodes.clean, workspace, options, io, notes)
}

async function consistencyOf(checked: readonly CheckedWithContext[], own: Settings): Promise<ConsistencyReport> {
  const run = new RunConsistency()
  const pairs = checked.map(({settings, context: {sides, source, target}}, number) => {
    return {number, settings, sides, langs: {source: source.document.lang, target: target.document.lang}}
  })
  const uses = checked.map(({context}) => (context.sides === 'both' ? usesOf(context) : undefined))
  for (const [number, pair] of pairs.entries()) run.seek(pair, uses[number])
  await run.link()
  for (const [number, {context, document}] of checked.entries()) {
    const [source, target] = [checkedText(context.source.document), checkedText(context.target.document)]
    const own = uses[number]
    if (own === undefined) continue
    const {findings} = document
    run.add(pairs[number]!, likely => documentOfUses(own, {source, target, findings}, likely))
  }
  return run.report(own)
}
