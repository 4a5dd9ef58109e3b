import type {Termbase} from '../../glossary/termbase.js'
import {languagePair} from '../../language/direction.js'
import {namedError} from '../../messages/named-error.js'
import {reportCheckedConsistency} from '../../pipeline/consistency.js'
import {type ConsistencyReport, joinConsistency} from '../../report/consistency/consistency.js'
import {formatConsistency} from '../../report/consistency/formats.js'
import {joinedTermbase, pageNotes} from '../../workspace/output/checked-page.js'
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

/** Documents with the same glossaries and languages are looked at together; several are several reports in one. */
async function consistencyOf(checked: readonly CheckedWithContext[], own: Settings): Promise<ConsistencyReport> {
  const groups = new Map<Termbase, Settings>(checked.map(({settings}) => [settings.termbase, settings]))
  const reports: ConsistencyReport[] = []
  for (const [termbase, settings] of groups) {
    const documents = checked
      .filter(one => one.settings.termbase === termbase)
      .map(({context, document}) => ({context, findings: document.findings}))
    const pairs = new Map<string, typeof documents>()
    for (const document of documents) {
      const {source, target} = document.context
      const key = document.context.sides === 'both' ? `${source.document.lang} ${target.document.lang}` : ''
      pairs.set(key, [...(pairs.get(key) ?? []), document])
    }
    if (pairs.size > 1) pairs.delete('')
    for (const ofPair of pairs.values()) {
      const {source, target} = ofPair.find(({context}) => context.sides === 'both')?.context ?? {}
      const langs = languagePair({source: source?.document.lang, target: target?.document.lang})
      reports.push(reportCheckedConsistency(ofPair, termbase, await settings.lexicon(langs)))
    }
  }
  const [first = reportCheckedConsistency([], own.termbase), ...others] = reports
  return others.length === 0 ? first : joinConsistency([first, ...others])
}
