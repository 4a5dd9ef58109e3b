import type {Connection, Diagnostic, TextDocuments} from 'vscode-languageserver/node'
import type {TextDocument} from 'vscode-languageserver-textdocument'
import {errorText} from '../messages/named-error.js'
import type {Translator} from '../messages/translator.js'
import {DuizhaoError} from '../model/errors.js'
import {LineIndex} from '../text/line-index.js'
import {shownPath} from '../workspace/files/shown-path.js'
import type {RunOptions, Settings} from '../workspace/settings/settings.js'
import {Workspace} from '../workspace/workspace.js'
import type {CheckedView} from './checked-view.js'
import {type Checked, Checks, glossaryFiles} from './checks.js'
import {diagnosticOfError, diagnosticsOf} from './features/diagnostics.js'
import {glossaryDiagnostics} from './features/glossary-file.js'
import {pathOfUri, uriOfPath} from './file-uri.js'
import {OpenTexts} from './open-texts.js'

/** How long typing must rest before the texts are checked, in milliseconds. */
const rest = 25

/** Texts that are no documents are not paired, and an empty one is not reported while it is being written. */
const quietErrors: ReadonlySet<string> = new Set(['INPUT_WITHOUT_TEXT', 'FILE_MISSING'])

/** What the editor has open, checked; it publishes diagnostics when texts change. */
export class Session {
  readonly texts: OpenTexts
  readonly checks: Checks
  /** Whether the editor asks for diagnostics itself. */
  pulls = false
  private readonly waiting = new Set<string>()
  private timer: NodeJS.Timeout | undefined
  private running = false
  /** Absolute paths whose diagnostics were published and are not empty, with the open file that they came by. */
  private readonly published = new Map<string, string>()

  private constructor(
    private readonly connection: Connection,
    documents: TextDocuments<TextDocument>,
    private readonly workspace: Workspace,
  ) {
    this.texts = new OpenTexts(documents)
    this.checks = new Checks(workspace)
  }

  /** Ready for texts; configurations are read when a file below them is looked at. */
  static async open(
    connection: Connection,
    documents: TextDocuments<TextDocument>,
    run: Omit<RunOptions, 'folder'>,
  ): Promise<Session> {
    return new Session(connection, documents, await Workspace.openForEditor(run))
  }

  get translator(): Translator {
    return this.workspace.settings.translator
  }

  /** The settings of a file. Throws the DuizhaoErrors of its configuration. */
  settingsOf(path: string): Promise<Settings> {
    return this.workspace.settingsOf([path])
  }

  /** Note that a text changed, and check its input when typing rests. */
  changed(path: string, text: string): void {
    this.workspace.setText(shownPath(path), text)
    this.enqueue([path])
  }

  /** A file was closed: what it said counts no more; diagnostics go unless the counterpart is open. */
  async closed(path: string): Promise<void> {
    this.workspace.setText(shownPath(path), undefined)
    const open = this.openPaths()
    for (const [published, by] of [...this.published])
      if (by === path || published === path) await this.publish(published, [], by)
    this.enqueue(open)
  }

  /** Files changed on disk. */
  async filesChanged(paths: ReadonlySet<string>, configurationChanged: boolean): Promise<void> {
    if (configurationChanged) this.workspace.nearest.clear()
    else await this.workspace.nearest.forget(paths)
    this.enqueue(this.openPaths())
    if (this.pulls) this.connection.languages.diagnostics.refresh()
  }

  /** The check of a file's input with the texts as they are now; undefined where its configuration or glossaries are broken. */
  async check(path: string): Promise<Checked | undefined> {
    const settings = await this.readSettings(path)
    if (settings === undefined || glossaryFiles(settings).includes(path)) return undefined
    return this.checks.check(path)
  }

  /** The view of a file's input, if it could be checked. */
  async view(path: string): Promise<CheckedView | undefined> {
    return (await this.check(path))?.view
  }

  /** The diagnostics that follow from one open file: by absolute path. */
  async diagnostics(path: string): Promise<Map<string, Diagnostic[]>> {
    const document = this.texts.get(path)
    const settings = await this.readSettings(path)
    if (settings === undefined) return new Map([[path, []]])
    if (document !== undefined && glossaryFiles(settings).includes(path)) {
      const text = document.getText()
      return new Map([[path, glossaryDiagnostics(text, path, new LineIndex(text), this.translator)]])
    }
    const {view, error, files} = await this.checks.check(path)
    if (view !== undefined) return diagnosticsOf(view)
    const shown = error === undefined || quietErrors.has(error.code) ? [] : [diagnosticOfError(error, this.translator)]
    return new Map(files.map(file => [file, file === path ? shown : []]))
  }

  /** The settings of a file; a broken configuration or glossary is a diagnostic of its file. */
  private async readSettings(path: string): Promise<Settings | undefined> {
    try {
      return await this.settingsOf(path)
    } catch (error) {
      if (!(error instanceof DuizhaoError)) throw error
      this.connection.console.error(errorText(error, this.translator))
      if (error.path !== undefined) await this.publish(error.path, [diagnosticOfError(error, this.translator)], path)
      return undefined
    }
  }

  private openPaths(): string[] {
    return this.texts.all().flatMap(({uri}) => pathOfUri(uri) ?? [])
  }

  private enqueue(paths: Iterable<string>): void {
    if (this.pulls) return
    for (const path of paths) this.waiting.add(path)
    if (this.running) return
    clearTimeout(this.timer)
    this.timer = setTimeout(() => void this.run(), rest)
  }

  /** Check what waits, one input at a time; between two, messages of the editor are read. */
  private async run(): Promise<void> {
    this.running = true
    try {
      for (let path = first(this.waiting); path !== undefined; path = first(this.waiting)) {
        this.waiting.delete(path)
        if (this.texts.get(path) === undefined) continue
        const diagnostics = await this.diagnostics(path).catch(error => this.failed(error))
        if (diagnostics === undefined) continue
        // The other files of the input are looked at with it.
        for (const file of diagnostics.keys()) this.waiting.delete(file)
        for (const [file, found] of diagnostics) await this.publish(file, found, path)
        await new Promise(resolve => setImmediate(resolve))
      }
    } finally {
      this.running = false
    }
  }

  private failed(error: unknown): undefined {
    this.connection.console.error(error instanceof Error ? error.message : String(error))
    return undefined
  }

  private async publish(path: string, diagnostics: Diagnostic[], by: string): Promise<void> {
    if (diagnostics.length === 0) this.published.delete(path)
    else this.published.set(path, by)
    const version = this.texts.get(path)?.version
    await this.connection.sendDiagnostics({uri: uriOfPath(path), ...(version !== undefined && {version}), diagnostics})
  }
}

function first(paths: ReadonlySet<string>): string | undefined {
  return paths.values().next().value
}
