import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {commands, type ExtensionContext, env, workspace} from 'vscode'
import {LanguageClient, type ServerOptions, TransportKind} from 'vscode-languageclient/node'

let client: LanguageClient | undefined

/** Starts the server of the workspace; everything else is its work. */
export async function activate(context: ExtensionContext): Promise<void> {
  context.subscriptions.push(commands.registerCommand('duizhao.restart', () => client?.restart()))
  const settings = workspace.getConfiguration('duizhao')
  const language = settings.get<string>('language', 'auto')
  client = new LanguageClient('duizhao', 'duizhao', server(settings.get<string[]>('command', [])), {
    documentSelector: ['markdown', 'html', 'plaintext', 'yaml', 'json'].map(id => ({scheme: 'file', language: id})),
    initializationOptions: {
      inlayHints: settings.get<boolean>('inlayHints', false),
      lang: language === 'auto' ? env.language.slice(0, 2) : language,
    },
  })
  await client.start()
}

export async function deactivate(): Promise<void> {
  await client?.stop()
}

/** What the settings say, else the duizhao of a workspace folder, run by the editor's own Node, else the one on the path. */
function server([command, ...args]: string[]): ServerOptions {
  if (command !== undefined) return {command, args: [...args, 'lsp', '--stdio']}
  for (const {uri} of workspace.workspaceFolders ?? []) {
    const module = join(uri.fsPath, 'node_modules', 'duizhao', 'dist', 'cli.js')
    if (existsSync(module)) return {module, args: ['lsp'], transport: TransportKind.stdio}
  }
  return {command: 'duizhao', args: ['lsp', '--stdio']}
}
