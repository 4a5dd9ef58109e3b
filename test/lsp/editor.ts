import {type ChildProcess, spawn} from 'node:child_process'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {
  createProtocolConnection,
  type Diagnostic,
  type InitializeResult,
  type Position,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node'
import type {BuiltCli} from '../helpers/built-cli.js'

/** What an editor does, over the real server by the client library of the protocol. */
export class Editor {
  readonly published = new Map<string, PublishDiagnosticsParams>()
  private readonly waiting: (() => void)[] = []
  private readonly versions = new Map<string, number>()
  stderr = ''

  private constructor(
    readonly process: ChildProcess,
    readonly connection: ProtocolConnection,
    readonly folder: string,
  ) {}

  started!: InitializeResult

  /** Start the server and say hello. */
  static async start(
    cli: BuiltCli,
    folder: string,
    {
      capabilities = {},
      args = [],
      initializationOptions = {},
    }: {capabilities?: object; args?: string[]; initializationOptions?: object} = {},
  ): Promise<Editor> {
    const process = spawn(globalThis.process.execPath, [cli.main, 'lsp', '--stdio', ...args], {
      cwd: folder,
      stdio: 'pipe',
    })
    const connection = createProtocolConnection(
      new StreamMessageReader(process.stdout),
      new StreamMessageWriter(process.stdin),
    )
    const editor = new Editor(process, connection, folder)
    process.stderr.on('data', chunk => {
      editor.stderr += String(chunk)
    })
    connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      editor.published.set(params.uri, params)
      for (const wake of editor.waiting.splice(0)) wake()
    })
    connection.onRequest('client/registerCapability', () => null)
    connection.onRequest('window/workDoneProgress/create', () => null)
    connection.listen()
    editor.started = await connection.sendRequest('initialize', {
      processId: globalThis.process.pid,
      rootUri: pathToFileURL(folder).href,
      workspaceFolders: [{uri: pathToFileURL(folder).href, name: 'site'}],
      capabilities,
      initializationOptions,
    })
    await connection.sendNotification('initialized', {})
    return editor
  }

  uri(name: string): string {
    return pathToFileURL(join(this.folder, name)).href
  }

  async open(name: string, text: string): Promise<void> {
    this.versions.set(name, 1)
    const textDocument = {uri: this.uri(name), languageId: 'markdown', version: 1, text}
    await this.connection.sendNotification('textDocument/didOpen', {textDocument})
  }

  /** Replace the whole text, or a part of it. */
  async change(name: string, text: string, range?: {start: Position; end: Position}): Promise<number> {
    const version = this.versions.get(name)! + 1
    this.versions.set(name, version)
    const textDocument = {uri: this.uri(name), version}
    await this.connection.sendNotification('textDocument/didChange', {
      textDocument,
      contentChanges: [range ? {text, range} : {text}],
    })
    return version
  }

  async close(name: string): Promise<void> {
    await this.connection.sendNotification('textDocument/didClose', {textDocument: {uri: this.uri(name)}})
  }

  ask<T>(method: string, name: string, rest: object = {}): Promise<T> {
    return this.connection.sendRequest(method, {textDocument: {uri: this.uri(name)}, ...rest})
  }

  /** The diagnostics of a file once they are as `until` wants them. */
  async diagnostics(
    name: string,
    until: (found: readonly Diagnostic[], version?: number) => boolean = () => true,
  ): Promise<Diagnostic[]> {
    for (const end = Date.now() + 20_000; Date.now() < end; ) {
      const params = this.published.get(this.uri(name))
      if (params !== undefined && until(params.diagnostics, params.version)) return params.diagnostics
      await new Promise<void>(resolve => {
        const timer = setTimeout(resolve, 1000)
        this.waiting.push(() => {
          clearTimeout(timer)
          resolve()
        })
      })
    }
    throw new Error(
      `no such diagnostics of ${name}: ${JSON.stringify(this.published.get(this.uri(name)))} ${this.stderr}`,
    )
  }

  /** Say goodbye; gives the exit code. */
  async end(): Promise<number | null> {
    const ended = new Promise<number | null>(resolve => this.process.on('exit', resolve))
    await this.connection.sendRequest('shutdown')
    await this.connection.sendNotification('exit')
    const code = await ended
    this.connection.dispose()
    return code
  }
}

/** Where `part` begins in `text`, as the protocol counts. */
export function at(text: string, part: string, plus = 0): Position {
  const before = text.slice(0, text.indexOf(part) + plus)
  const lines = before.split('\n')
  return {line: lines.length - 1, character: lines.at(-1)!.length}
}
