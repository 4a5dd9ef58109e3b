import type {BegunFile} from '../cache/replace-file.js'
import {type CheckedDocument, type FindingsSummary, reportFindings} from '../report/findings/findings-report.js'
import {findingsWriter} from '../report/findings/formats.js'
import {packageVersion} from '../text/package-version.js'
import type {CheckedInputs} from '../workspace/check/check-inputs.js'
import {openAtomically} from '../workspace/files/write-file.js'
import type {Settings} from '../workspace/settings/settings.js'
import {type CheckChoices, type CheckedRun, endOfCheck, notesOfRun} from './answer-check.js'
import type {ExitCode} from './exit-codes.js'
import {type Io, note, usesColour, writeOut} from './io.js'
import type {Output} from './outputs.js'
import {reportNotes} from './said-inputs.js'

/** The outputs of a run that is too large to be held: documents are written one after the other. */
export interface StreamedOutputs {
  add(document: CheckedDocument): Promise<void>
  /** What is said at the end, and how the run ends. */
  end(rest: Omit<CheckedInputs, 'documents'>): Promise<ExitCode>
  /** Leave no file. */
  abandon(): Promise<void>
}

/** Text that is written together, in UTF-16 code units. */
const block = 65_536

/** Undefined where an output has a format that needs the whole run at once. */
export async function streamedOutputs(
  outputs: readonly Output<string>[],
  {workspace, withoutCounterpart}: Pick<CheckedRun, 'workspace' | 'withoutCounterpart'>,
  options: CheckChoices,
  io: Io,
): Promise<StreamedOutputs | undefined> {
  const {translator} = workspace.settings
  const version = packageVersion()
  const writers = outputs.flatMap(
    ({format, file}) =>
      findingsWriter(format, translator, {version, colour: file === undefined && usesColour(io)}) ?? [],
  )
  if (writers.length < outputs.length) return undefined
  const places: TextPlace[] = []
  for (const [index, {file}] of outputs.entries()) {
    const place = new TextPlace(io, file === undefined ? undefined : await openAtomically(file))
    places.push(place)
    await place.write(writers[index]!.begin())
  }
  const summary = {documents: 0, errors: 0, warnings: 0, infos: 0}
  const warnings = new Map<Settings, number>()
  return {
    async add(document) {
      const {findings, summary: own} = reportFindings([document], translator)
      for (const key of Object.keys(summary) as (keyof typeof summary)[]) summary[key] += own[key]
      const paths = [document.source?.path, document.target?.path].filter(path => path !== undefined)
      const settings = await workspace.settingsOf(paths)
      warnings.set(settings, (warnings.get(settings) ?? 0) + own.warnings)
      for (const [index, place] of places.entries())
        for (const finding of findings) await place.write(writers[index]!.finding(finding))
    },
    async end({failed, notes}) {
      const said = notesOfRun(notes, withoutCounterpart)
      for (const [index, place] of places.entries()) {
        await place.write(writers[index]!.end(summary satisfies FindingsSummary, reportNotes(said.all, translator)))
        await place.end()
      }
      const {notes: lines, code} = endOfCheck({failed, notes: said.further, summary, warnings}, workspace, options)
      for (const line of lines) await note(io, line)
      return code
    },
    async abandon() {
      for (const place of places) await place.abandon()
    },
  }
}

/** Where a text goes: a file, or standard output. */
class TextPlace {
  private waiting = ''

  constructor(
    private readonly io: Io,
    private readonly file: BegunFile | undefined,
  ) {}

  async write(text: string): Promise<void> {
    this.waiting += text
    if (this.waiting.length >= block) await this.flush()
  }

  async end(): Promise<void> {
    await this.flush()
    await this.file?.commit()
  }

  async abandon(): Promise<void> {
    await this.file?.abandon()
  }

  private async flush(): Promise<void> {
    const text = this.waiting
    this.waiting = ''
    await (this.file === undefined ? writeOut(this.io, text) : this.file.write(text))
  }
}
