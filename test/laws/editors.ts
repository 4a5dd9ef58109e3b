import assert from 'node:assert/strict'
import {existsSync, readdirSync} from 'node:fs'
import {join} from 'node:path'
import {PassThrough} from 'node:stream'
import {pathToFileURL} from 'node:url'
import {createConnection, LSPErrorCodes, ProposedFeatures} from 'vscode-languageserver/node'
import {
  createProtocolConnection,
  ErrorCodes,
  type ProtocolConnection,
  ResponseError,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node'
import {TextDocument} from 'vscode-languageserver-textdocument'
import {serve} from '../../src/lsp/serve.js'
import {folderWith} from '../helpers/built-cli.js'

/** What the folder of the editor holds on disk. */
export const editorFiles = {
  'duizhao.config.yaml': "pairs: ['{name}.zh.md={name}.en.md']\nglossaries: [terms.yaml]\n",
  'terms.yaml':
    'id: t\nconcepts:\n  - {id: port, zh: [港口], en: [port, {text: harbor, status: forbidden}]}\n  - {id: scoda, zh: 上合示范区, en: SCODA}\n',
  'a.zh.md': '# 港口\n\n上合示范区投资35亿元。\n\n港口开航。\n',
  'a.en.md': '# Harbor\n\nSCODA took 350 million yuan.\n\nThe harbor opened。\n',
} as const

const questions = {
  hover: 'textDocument/hover',
  definition: 'textDocument/definition',
  references: 'textDocument/references',
  completion: 'textDocument/completion',
  actions: 'textDocument/codeAction',
  symbols: 'textDocument/documentSymbol',
  folds: 'textDocument/foldingRange',
  tokens: 'textDocument/semanticTokens/full',
  hints: 'textDocument/inlayHint',
  diagnostics: 'textDocument/diagnostic',
  malformed: 'textDocument/hover',
  unknown: 'textDocument/no-such-method',
} as const
type Question = keyof typeof questions

const tellings = ['open', 'change', 'replace', 'close', 'save', 'watched'] as const

/** What an editor may send; `malformed` and `unknown` break the protocol. */
export const editorSteps = [...tellings, ...(Object.keys(questions) as Question[])] as const

/** Addresses of files: of the folder, in other formats, outside, of no file. */
export const editorAddresses = [
  ...Object.keys(editorFiles),
  'b.html',
  'b.zh.txt',
  '../outside.md',
  '%00',
  'untitled:1',
  'file://[',
  '',
] as const

/** One message: its kind, the number of an address, a range that may lie anywhere, a text. */
export interface EditorStep {
  readonly kind: (typeof editorSteps)[number]
  readonly address: number
  readonly range: readonly [number, number, number, number]
  readonly version: number | null
  readonly text: string
}

const allowed: ReadonlySet<number> = new Set([
  ErrorCodes.MethodNotFound,
  ErrorCodes.InvalidParams,
  LSPErrorCodes.RequestCancelled,
])
/** What an engine says of a program that is wrong. */
const ofEngine =
  /Cannot (?:read|set|destructure|convert)|is not (?:a function|iterable|defined)|call stack|Invalid \w+ length/u
let folder: ReturnType<typeof folderWith> | undefined

/** The folder that all editors of this process look at; nothing may change it. */
export function editorFolder(): string {
  if (folder === undefined || !existsSync(folder.path)) {
    folder = folderWith(editorFiles)
    process.once('exit', () => existsSync(folder!.path) && folder!.remove())
  }
  return folder.path
}

/**
 * Any messages in any order: every question is answered, by a result whose places are places and whose edits can be made, or by an error of the
 * protocol; nothing that goes wrong inside comes out, and no file changes.
 */
export async function holdEditorLaws(steps: readonly EditorStep[]): Promise<void> {
  const path = editorFolder()
  const [toServer, toEditor] = [new PassThrough(), new PassThrough()]
  serve(createConnection(ProposedFeatures.all, toServer, toEditor), {})
  const editor = createProtocolConnection(new StreamMessageReader(toEditor), new StreamMessageWriter(toServer))
  const wrong: string[] = []
  editor.onNotification('textDocument/publishDiagnostics', ({uri, diagnostics}) => {
    if (JSON.stringify(diagnostics).includes('"UNEXPECTED"')) wrong.push(`${uri}: ${JSON.stringify(diagnostics)}`)
    holdPlaces(diagnostics, wrong)
  })
  editor.onNotification('window/logMessage', ({message}) => {
    if (ofEngine.test(message)) wrong.push(message)
  })
  editor.onRequest('window/workDoneProgress/create', () => null)
  editor.listen()
  await editor.sendRequest('initialize', {
    processId: null,
    rootUri: pathToFileURL(path).href,
    capabilities: {textDocument: {definition: {linkSupport: steps.length % 2 === 0}}},
  })
  await editor.sendNotification('initialized', {})
  const open = new Map<string, TextDocument>()
  for (const step of steps) await take(step, editor, open, wrong)
  // Longer than typing rests, so that what was published is seen.
  await new Promise(resolve => setTimeout(resolve, 30))
  await editor.sendRequest(questions.symbols, {textDocument: {uri: uriOf(0)}})
  for (const uri of open.keys()) await editor.sendNotification('textDocument/didClose', {textDocument: {uri}})
  await editor.sendRequest('shutdown')
  editor.dispose()
  assert.deepEqual(wrong, [])
  assert.deepEqual(readdirSync(path).sort(), Object.keys(editorFiles).sort(), 'the server wrote a file')
}

async function take(
  {kind, address, range: [startLine, start, endLine, end], version, text}: EditorStep,
  editor: ProtocolConnection,
  open: Map<string, TextDocument>,
  wrong: string[],
): Promise<void> {
  const uri = uriOf(address)
  const textDocument = {uri, version, languageId: 'markdown'}
  const position = {line: startLine, character: start}
  const range = {start: position, end: {line: endLine, character: end}}
  const tell = (method: string, params: object): Promise<void> => editor.sendNotification(method, params)
  switch (kind) {
    case 'open':
      open.set(uri, TextDocument.create(uri, 'markdown', 0, text))
      return tell('textDocument/didOpen', {textDocument: {...textDocument, version: version ?? 0, text}})
    case 'change':
    case 'replace': {
      const contentChanges = [kind === 'change' ? {range, text} : {text}]
      const known = open.get(uri)
      if (known !== undefined && version !== null) TextDocument.update(known, contentChanges, version)
      return tell('textDocument/didChange', {textDocument, contentChanges})
    }
    case 'close':
      open.delete(uri)
      return tell('textDocument/didClose', {textDocument})
    case 'save':
      return tell('textDocument/didSave', {textDocument})
    case 'watched':
      return tell('workspace/didChangeWatchedFiles', {changes: [{uri, type: 2}]})
    default:
      return ask(kind, {textDocument, position, range, text}, editor, open.get(uri), wrong)
  }
}

async function ask(
  kind: Question,
  {text, ...params}: {textDocument: object; position: object; range: object; text: string},
  editor: ProtocolConnection,
  open: TextDocument | undefined,
  wrong: string[],
): Promise<void> {
  const rest = kind === 'references' ? {context: {includeDeclaration: true}} : {context: {diagnostics: []}}
  try {
    const answer = await editor.sendRequest(
      questions[kind],
      kind === 'malformed' ? {textDocument: text, position: [text]} : {...params, ...rest},
    )
    holdPlaces(answer, wrong)
    if (kind === 'actions') holdEdits(answer, open, wrong)
  } catch (error) {
    const isTold = error instanceof ResponseError && (allowed.has(error.code) || kind === 'malformed')
    if (!isTold) wrong.push(`${kind}: ${error instanceof Error ? error.message : error}`)
  }
}

/** Each position of an answer has a line and a character from 0. */
function holdPlaces(answer: unknown, wrong: string[]): void {
  JSON.stringify(answer, (_, value) => {
    if (typeof value !== 'object' || value === null || !('line' in value)) return value
    for (const count of [value.line, value.character])
      if (!Number.isSafeInteger(count) || count < 0) wrong.push(`no place: ${JSON.stringify(value)}`)
    return value
  })
}

/** The edits of each action can be made together in the text that they are for. */
function holdEdits(actions: unknown, open: TextDocument | undefined, wrong: string[]): void {
  if (open === undefined || !Array.isArray(actions)) return
  for (const {title, edit} of actions)
    try {
      TextDocument.applyEdits(open, edit?.changes?.[open.uri] ?? [])
    } catch (error) {
      wrong.push(`${title}: ${error}`)
    }
}

function uriOf(number: number): string {
  const address = editorAddresses[number % editorAddresses.length]!
  return /^(?:\w+:|$)/u.test(address) ? address : `${pathToFileURL(join(editorFolder(), '/')).href}${address}`
}
