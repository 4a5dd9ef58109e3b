import type {BegunFile} from '../cache/replace-file.js'
import {
  type CheckedDocument,
  type FindingsSummary,
  type ReportedFinding,
  type ReportNote,
  reportFindings,
} from '../report/findings/findings-report.js'
import type {FindingsWriter} from '../report/findings/findings-writer.js'
import {fingerprinter} from '../report/findings/fingerprint.js'
import {findingsWriter} from '../report/findings/formats.js'
import {packageVersion} from '../text/package-version.js'
import type {CheckedInputs} from '../workspace/check/check-inputs.js'
import {SpoolFile} from '../workspace/files/spool-file.js'
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
  const places: WrittenPlace[] = []
  for (const [index, {file}] of outputs.entries())
    places.push(new WrittenPlace(writers[index]!, io, file === undefined ? undefined : await openAtomically(file)))
  const fingerprintOf = fingerprinter()
  const summary = {documents: 0, errors: 0, warnings: 0, infos: 0}
  const warnings = new Map<Settings, number>()
  return {
    async add(document) {
      const {findings, summary: own} = reportFindings([document], translator, [], fingerprintOf)
      for (const key of Object.keys(summary) as (keyof typeof summary)[]) summary[key] += own[key]
      const paths = [document.source?.path, document.target?.path].filter(path => path !== undefined)
      const settings = await workspace.settingsOf(paths)
      warnings.set(settings, (warnings.get(settings) ?? 0) + own.warnings)
      for (const place of places) for (const finding of findings) await place.add(finding)
    },
    async end({failed, notes}) {
      const said = notesOfRun(notes, withoutCounterpart)
      for (const place of places) await place.end(summary, reportNotes(said.all, translator))
      const {notes: lines, code} = endOfCheck({failed, notes: said.further, summary, warnings}, workspace, options)
      for (const line of lines) await note(io, line)
      return code
    },
    async abandon() {
      for (const place of places) await place.abandon()
    },
  }
}

/** The findings in one format, on their way to a file or to standard output. */
class WrittenPlace {
  private waiting: string
  /** What is written so far, where the beginning says what is in it. */
  private readonly spool: SpoolFile | undefined

  constructor(
    private readonly writer: FindingsWriter,
    private readonly io: Io,
    private readonly file: BegunFile | undefined,
  ) {
    this.spool = writer.late && new SpoolFile()
    this.waiting = this.spool === undefined ? writer.begin() : ''
  }

  async add(finding: ReportedFinding): Promise<void> {
    this.waiting += this.writer.finding(finding)
    if (this.waiting.length < block) return
    if (this.spool === undefined) return this.flush()
    this.spool.append(this.waiting)
    this.waiting = ''
  }

  async end(summary: FindingsSummary, notes: readonly ReportNote[]): Promise<void> {
    const {writer, spool} = this
    if (spool !== undefined) {
      spool.append(this.waiting)
      this.waiting = writer.begin()
      for (const piece of spool.pieces()) {
        this.waiting += writer.late!(piece)
        await this.flush()
      }
      spool.close()
    }
    this.waiting += writer.end(summary, notes)
    await this.flush()
    await this.file?.commit()
  }

  async abandon(): Promise<void> {
    this.spool?.close()
    await this.file?.abandon()
  }

  private async flush(): Promise<void> {
    const text = this.waiting
    this.waiting = ''
    await (this.file === undefined ? writeOut(this.io, text) : this.file.write(text))
  }
}
