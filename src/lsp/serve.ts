import {
  type CancellationToken,
  type Connection,
  DidChangeWatchedFilesNotification,
  DocumentDiagnosticReportKind,
  type InitializeParams,
  type InitializeResult,
  LSPErrorCodes,
  type Position,
  ResponseError,
  type ServerCapabilities,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver/node'
import {TextDocument} from 'vscode-languageserver-textdocument'
import {configFileNames} from '../config/load.js'
import {type ReportLanguage, reportLanguages} from '../messages/message-languages.js'
import {LineIndex} from '../text/line-index.js'
import {packageVersion} from '../text/package-version.js'
import type {RunOptions} from '../workspace/settings/settings.js'
import type {CheckedView} from './checked-view.js'
import {glossaryFiles} from './checks.js'
import {addToGlossary} from './features/add-to-glossary.js'
import {codeActions, fixAllKind} from './features/code-actions.js'
import {completionsAt} from './features/completion.js'
import {glossaryCompletions} from './features/glossary-file.js'
import {hoverAt} from './features/hover.js'
import {inlayHints} from './features/inlay-hints.js'
import {conceptAt, definitionAt, passageAt, usesOf} from './features/navigation.js'
import {documentSymbols, foldingRanges} from './features/outline.js'
import {legend, semanticTokens} from './features/semantic-tokens.js'
import {pathOfUri, uriOfPath} from './file-uri.js'
import {offsetAt} from './positions.js'
import {Session} from './session.js'

/** What an editor may say in `initializationOptions`. */
interface EditorOptions {
  /** Show at the end of each sentence what its counterpart requires; off by default. */
  readonly inlayHints?: boolean | undefined
  /** Language of messages, over that of the command line. */
  readonly lang?: string | undefined
}

interface At {
  readonly textDocument: {readonly uri: string}
  readonly position: Position
}

/**
 * Answer the Language Server Protocol 3.17 on a connection until it ends. Texts that are open count as they are in the editor; all
 * other files as they are on disk. Every answer is about the texts as they are when it is given.
 */
export function serve(connection: Connection, run: Omit<RunOptions, 'folder'>): void {
  const documents = new TextDocuments(TextDocument)
  let session: Session | undefined
  let params: InitializeParams | undefined

  connection.onInitialize(async (given): Promise<InitializeResult> => {
    params = given
    const options = (given.initializationOptions ?? {}) as EditorOptions
    const lang = reportLanguages.find(known => known === options.lang) ?? run.lang ?? languageOf(given.locale)
    session = await Session.open(connection, documents, {...run, lang})
    session.pulls = given.capabilities.textDocument?.diagnostic !== undefined
    return {
      capabilities: capabilities(session.pulls, options.inlayHints === true),
      serverInfo: {name: 'duizhao', version: packageVersion()},
    }
  })

  connection.onInitialized(async () => {
    if (params?.capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true)
      await connection.client.register(DidChangeWatchedFilesNotification.type, {watchers: [{globPattern: '**/*'}]})
  })

  documents.onDidChangeContent(({document}) => {
    const path = pathOfUri(document.uri)
    if (path !== undefined) session?.changed(path, document.getText())
  })
  documents.onDidClose(({document}) => {
    const path = pathOfUri(document.uri)
    if (path !== undefined) void session?.closed(path)
  })
  documents.onDidSave(({document}) => {
    const path = pathOfUri(document.uri)
    if (path !== undefined) void session?.filesChanged(new Set([path]), isConfiguration(path))
  })
  connection.onDidChangeWatchedFiles(({changes}) => {
    const paths = new Set(changes.flatMap(({uri}) => pathOfUri(uri) ?? []))
    void session?.filesChanged(paths, [...paths].some(isConfiguration))
  })

  /** Ask a view of the input of a file; an answer that nobody waits for any more is not computed. */
  const ask = async <T>(
    uri: string,
    token: CancellationToken,
    nothing: T,
    answer: (view: CheckedView, path: string, known: Session) => T | Promise<T>,
  ): Promise<T | ResponseError<void>> => {
    const path = pathOfUri(uri)
    if (session === undefined || path === undefined) return nothing
    // A change that follows a question at once makes its answer useless: let it come in first.
    await new Promise(resolve => setImmediate(resolve))
    if (token.isCancellationRequested) return new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled')
    const view = await session.view(path)
    return view === undefined ? nothing : answer(view, path, session)
  }
  const askAt = <T>(
    {textDocument: {uri}, position}: At,
    token: CancellationToken,
    nothing: T,
    answer: (view: CheckedView, path: string, offset: number, known: Session) => T | Promise<T>,
  ): Promise<T | ResponseError<void>> =>
    ask(uri, token, nothing, (view, path, known) => {
      const [side] = view.sidesIn(path)
      return side === undefined ? nothing : answer(view, path, offsetAt(side.lines, position), known)
    })

  connection.onHover((at, token) =>
    askAt(at, token, null, (view, path, offset, {translator}) => hoverAt(view, path, offset, translator) ?? null),
  )
  connection.onDefinition((at, token) =>
    askAt(at, token, null, (view, path, offset) => {
      const links = definitionAt(view, path, offset)
      if (params?.capabilities.textDocument?.definition?.linkSupport === true) return links
      return links.map(({targetUri, targetRange}) => ({uri: targetUri, range: targetRange}))
    }),
  )
  connection.onReferences((at, token, progress) =>
    askAt(at, token, null, async (view, path, offset, known) => {
      const concept = conceptAt(view, path, offset)
      if (concept === undefined) return passageAt(view, path, offset)
      const all = await known.checks.pairsAround(path)
      const others = all.filter(files => files.join('\n') !== view.files.join('\n'))
      const found = usesOf(view, concept)
      progress.begin(known.translator.editor('looking-for-uses'), 0, undefined, true)
      for (const [index, files] of others.entries()) {
        if (token.isCancellationRequested) break
        progress.report(Math.round((100 * index) / others.length), files[0])
        const {view: other} = await known.checks.checkFiles(files)
        if (other !== undefined) found.push(...usesOf(other, concept))
        await new Promise(resolve => setImmediate(resolve))
      }
      progress.done()
      return found
    }),
  )
  connection.onDocumentSymbol(({textDocument: {uri}}, token) =>
    ask(uri, token, [], (view, path) => documentSymbols(view, path)),
  )
  connection.onFoldingRanges(({textDocument: {uri}}, token) =>
    ask(uri, token, [], (view, path) => foldingRanges(view, path)),
  )
  connection.onCodeAction(({textDocument: {uri}, range, context}, token) =>
    ask(uri, token, [], async (view, path, known) => {
      const actions = codeActions(view, path, range, context.diagnostics, known.translator)
      const [side] = view.sidesIn(path)
      if (side !== undefined) {
        const selected = side.segmented.document.text.slice(
          offsetAt(side.lines, range.start),
          offsetAt(side.lines, range.end),
        )
        actions.push(...addToGlossary(view, path, selected, await glossaryText(known, path), known.translator))
      }
      const wanted = context.only
      return wanted === undefined
        ? actions
        : actions.filter(({kind = ''}) => wanted.some(only => `${kind}.`.startsWith(`${only}.`)))
    }),
  )
  connection.onCompletion(async (at, token) => {
    const path = pathOfUri(at.textDocument.uri)
    const glossary = path === undefined ? undefined : session?.texts.get(path)
    if (session !== undefined && path !== undefined && glossary !== undefined) {
      const settings = await session.settingsOf(path).catch(() => undefined)
      if (settings !== undefined && glossaryFiles(settings).includes(path))
        return glossaryCompletions(new LineIndex(glossary.getText()), at.position)
    }
    return askAt(at, token, null, (view, file, offset, {translator}) => ({
      isIncomplete: true,
      items: completionsAt(view, file, offset, translator),
    }))
  })
  connection.languages.inlayHint.on(({textDocument: {uri}, range}, token) =>
    ask(uri, token, [], (view, path) => inlayHints(view, path, range)),
  )
  connection.languages.semanticTokens.on(({textDocument: {uri}}, token) =>
    ask(uri, token, {data: []}, (view, path) => semanticTokens(view, path)),
  )
  connection.languages.diagnostics.on(async ({textDocument: {uri}}) => {
    const path = pathOfUri(uri)
    const kind = DocumentDiagnosticReportKind.Full
    if (session === undefined || path === undefined) return {kind, items: []}
    const diagnostics = await session.diagnostics(path)
    const related = [...diagnostics].filter(([file]) => file !== path)
    return {
      kind,
      items: diagnostics.get(path) ?? [],
      relatedDocuments: Object.fromEntries(related.map(([file, items]) => [uriOfPath(file), {kind, items}])),
    }
  })
  documents.listen(connection)
  connection.listen()
}

async function glossaryText(session: Session, path: string): Promise<{path: string; text: string} | undefined> {
  const glossary = glossaryFiles(await session.settingsOf(path)).find(file => /\.ya?ml$/iu.test(file))
  if (glossary === undefined) return undefined
  const open = session.texts.get(glossary)
  if (open !== undefined) return {path: glossary, text: open.getText()}
  const {readTextFile} = await import('../workspace/files/read-file.js')
  return readTextFile(glossary).then(
    ({text}) => ({path: glossary, text}),
    () => undefined,
  )
}

function capabilities(pulls: boolean, hints: boolean): ServerCapabilities {
  return {
    textDocumentSync: {openClose: true, change: TextDocumentSyncKind.Incremental, save: true},
    hoverProvider: true,
    definitionProvider: true,
    referencesProvider: {workDoneProgress: true},
    documentSymbolProvider: true,
    foldingRangeProvider: true,
    codeActionProvider: {codeActionKinds: ['quickfix', fixAllKind, 'refactor.extract']},
    completionProvider: {triggerCharacters: [' ']},
    semanticTokensProvider: {legend, full: true},
    inlayHintProvider: hints,
    ...(pulls && {
      diagnosticProvider: {identifier: 'duizhao', interFileDependencies: true, workspaceDiagnostics: false},
    }),
    workspace: {workspaceFolders: {supported: true, changeNotifications: true}},
  }
}

function languageOf(locale: string | undefined): ReportLanguage | undefined {
  return reportLanguages.find(lang => locale?.toLowerCase().startsWith(lang))
}

/** A file whose coming or going may change which configuration holds. */
function isConfiguration(path: string): boolean {
  const name = path.split(/[\\/]/u).at(-1) ?? ''
  return (configFileNames as readonly string[]).includes(name) || name === '.duizhaoignore'
}
